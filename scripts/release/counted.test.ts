import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countedFile } from "../holder/items.ts";
import { codesOf, pairs, passed } from "../testing/envelope/invented-round.ts";
import { closedRound, inventClosedRound, sessionOf } from "../testing/release/closed-round.ts";
import { type CountedSecret, drawFromKey, firstSecret, readCounted, sealCounted } from "./counted.ts";
import { gather } from "./opening/gather.ts";

const closed = await inventClosedRound();
const file = (): string => join(closed.place.content, "rounds", closedRound, countedFile);

test("Before the first release there is nothing to read", async () => {
  expect(passed(await readCounted(closed.place, closedRound, await sessionOf(closed, [1, 2])))).toBeNull();
});

test("What a release sealed is read by any two holders of the same round, with the same key, and by nobody else", async () => {
  const { bytes: _, ...first } = firstSecret(closedRound, [new Uint8Array(32)]);
  const secret: CountedSecret = {
    ...first,
    counters: { level: 2 },
    counted: [{ release: "r1", cube: "0".repeat(64), organisations: { "level/all/0": "m-0001" } }],
    linked: [{ round: "ovning-0", release: "r2", answered: ["m-0001"] }],
  };
  const sealed = passed(await sealCounted(secret, closed.charter));
  expect(passed(await sealCounted(secret, closed.charter))).not.toEqual(sealed);
  expect(Buffer.from(sealed).includes(secret.key)).toBe(false);
  // Its length does not tell that a counter has two digits.
  expect(passed(await sealCounted({ ...secret, counters: { level: 10 } }, closed.charter))).toHaveLength(sealed.length);
  writeFileSync(file(), sealed);
  for (const pair of pairs) {
    const read = passed(await readCounted(closed.place, closedRound, await sessionOf(closed, pair)));
    expect(read).toEqual({ ...secret, bytes: expect.any(Uint8Array) });
  }
  expect(codesOf(await readCounted(closed.place, closedRound, await sessionOf(closed, [1])))).toEqual(["count-holders"]);
  // A false part makes the third be asked for rather than the file be thought damaged, and with the third it changes nothing.
  const [two, three] = [await sessionOf(closed, [1, 2]), await sessionOf(closed, [1, 2, 3])];
  for (const session of [two, three]) session.rounds.get(closedRound)?.records.get(2)?.fill(0);
  const asked = await readCounted(closed.place, closedRound, two);
  expect(asked.diagnostics).toMatchObject([{ code: "count-third-holder", values: { name: "third", count: 1 } }]);
  expect(passed(await readCounted(closed.place, closedRound, three))).toMatchObject(secret);
  expect([...(three.rounds.get(closedRound)?.wrong ?? [])]).toEqual([2]);
});

test("A file of another round, for other holders, or that is no secret is refused once all three have opened their parts", async () => {
  const { bytes: _, ...secret } = firstSecret(closedRound, []);
  const other = (await inventClosedRound()).charter;
  const wrong = [
    passed(await sealCounted(secret, other)),
    passed(await sealCounted(secret, { ...closed.charter, round: "ovning-2" })),
    passed(await sealCounted({ ...secret, key: "short" } as CountedSecret, closed.charter)),
    new Uint8Array(4000),
    new Uint8Array(),
  ];
  for (const bytes of wrong) {
    writeFileSync(file(), bytes);
    expect(codesOf(await readCounted(closed.place, closedRound, await sessionOf(closed, [1, 2, 3])))).toEqual(["release-counted"]);
  }
  rmSync(file());
});

test("The first release's rounding key follows from the counted envelopes alone: the same for any two holders, in any order", async () => {
  const seedsFor = async (pair: readonly (1 | 2 | 3)[]) => {
    const { seeds } = passed(
      await gather({ place: closed.place, round: closedRound, session: await sessionOf(closed, pair), progress: () => undefined }),
    );
    return seeds;
  };
  const seeds = await seedsFor([1, 2]);
  // Of two answers: the replaced one, the decline and the withdrawal give none.
  expect(seeds).toHaveLength(2);
  const { key, counters, counted } = firstSecret(closedRound, seeds);
  expect({ counters, counted }).toEqual({ counters: {}, counted: [] });
  expect(firstSecret(closedRound, seeds.toReversed()).key).toBe(key);
  for (const pair of pairs.slice(1)) expect(firstSecret(closedRound, await seedsFor(pair)).key).toBe(key);
  expect(new Set([key, firstSecret("ovning-2", seeds).key, firstSecret(closedRound, seeds.slice(1)).key]).size).toBe(3);
  // As computed by hand with Node's own HKDF, so that another machine's code gives it too.
  expect(firstSecret("ovning-1", [new Uint8Array(32).fill(2), new Uint8Array(32).fill(1)]).key).toBe(
    "S2OBg6wl8x5EQGx0iKELpiqIsi39rOy25hlgkMMYBU4",
  );
});

const key = new Uint8Array(32).fill(7);
const row = { variable: "level", counter: 0, attempt: 0, counts: [2, 1], organisations: ["a-x001", "m-x001", "m-x002"] };

test("the same row under the same counter and attempt gets the same draw, as another machine computes it", () => {
  expect(drawFromKey(key)(row)).toBe(drawFromKey(key)({ ...row }));
  // Computed with Python's hmac and json.
  expect(drawFromKey(key)(row)).toBe(0.12213135745796677);
});

test("another key, variable, counter, attempt, count or organisation gives another draw", () => {
  const draw = drawFromKey(key);
  const others = [
    drawFromKey(new Uint8Array(32).fill(8))(row),
    draw({ ...row, variable: "area-risk" }),
    draw({ ...row, counter: 1 }),
    draw({ ...row, attempt: 1 }),
    draw({ ...row, counts: [1, 2] }),
    draw({ ...row, organisations: ["a-x001", "m-x001", "m-x003"] }),
  ];
  expect(new Set([draw(row), ...others]).size).toBe(7);
});

test("draws over many cells are uniform", () => {
  const draw = drawFromKey(key);
  const drawn = Array.from({ length: 4000 }, (_, at) => draw({ ...row, organisations: [`m-${at}`] }) as number);
  const tenths = Array.from({ length: 10 }, (_, tenth) => drawn.filter((one) => Math.floor(one * 10) === tenth).length);
  // 400 expected in each; five standard deviations is 95.
  for (const many of tenths) expect(Math.abs(many - 400)).toBeLessThan(95);
});

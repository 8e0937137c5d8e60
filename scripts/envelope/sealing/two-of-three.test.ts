import { createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { expect, test } from "vitest";
import { hostilePlaintext, hostileSealed } from "../../testing/envelope/hostile-sealed.ts";
import { flipped, inventHolders, partsOf, smallOrderPoints } from "../../testing/envelope/invented-holders.ts";
import { codesOf, ordersIn, pairs } from "../../testing/envelope/invented-round.ts";
import { openBox } from "../../testing/envelope/open-box.ts";
import { longTest } from "../../testing/long-test.ts";
import { cases } from "../../testing/test-profile.ts";
import { toBase64url } from "../base64url.ts";
import { digestOf } from "../digest.ts";
import { checkHolders, kidOf } from "./holders.ts";
import { hpkeOpen, hpkeSeal } from "./hpke.ts";
import { boxOf, contextOf, type Place, payloadOf, places, sealedLength } from "./layout.ts";
import { type OpenedSealed, openSealed } from "./open-sealed.ts";
import { sealToHolders } from "./two-of-three.ts";

const invented = inventHolders(21);
const { secrets, holders, context, draw, below } = invented;
/** Every pair and all three, in several orders. */
const orders = ordersIn("12 21 13 31 23 32 123 312 321");
const triples = orders.filter((order) => order.length === 3);

/** What holders in the given orders open, from one opening of each box. */
async function openIn(some: readonly (readonly Place[])[], sealed: Uint8Array, length?: number): Promise<readonly OpenedSealed[]> {
  const parts = partsOf(sealed, places, invented);
  const given = (order: readonly Place[]) => new Map(order.map((place) => [place, parts.get(place) ?? null]));
  return Promise.all(some.map((order) => openSealed({ sealed, length, holders, context, parts: given(order) })));
}

test("Any two holders open, in either order, and so do all three; nobody is named", async () => {
  for (const length of [0, 1, 300, 8192]) {
    const [plaintext, seed] = [draw(length), draw(32)];
    const sealed = await sealToHolders({ plaintext, holders, context, seed });
    expect(sealed).toHaveLength(sealedLength(length));
    for (const known of [length, undefined]) {
      expect(await openIn(orders, sealed, known)).toEqual(orders.map(() => ({ ok: true, plaintext, seed, wrong: [] })));
    }
  }
});

test("One holder alone opens nothing, and no holder opens another's box", async () => {
  const sealed = await sealToHolders({ plaintext: draw(9), holders, context });
  for (const place of places) {
    const parts = partsOf(sealed, [place], invented);
    expect(await openSealed({ sealed, length: 9, holders, context, parts })).toEqual({ ok: false, code: "open-not-as-sealed" });
    for (const other of places.filter((one) => one !== place)) {
      expect(openBox(boxOf(sealed, other), other, secrets[place], context)).toBeNull();
    }
  }
});

test("Two seals of one plaintext share no box and no payload", async () => {
  const plaintext = draw(40);
  const [one, other] = [await sealToHolders({ plaintext, holders, context }), await sealToHolders({ plaintext, holders, context })];
  for (const place of places) expect(boxOf(one, place)).not.toEqual(boxOf(other, place));
  expect(payloadOf(one)).not.toEqual(payloadOf(other));
});

test("A sealed value is what the format says, put together with Node's own HKDF and AES", async () => {
  const [seed, plaintext] = [draw(32), draw(50)];
  const sealed = await sealToHolders({ plaintext, holders, context, seed });
  const derive = (label: string, length: number): Uint8Array =>
    new Uint8Array(hkdfSync("sha256", seed, "infosaktrappan/2", `${label}\n${context}`, length));
  const [first, second] = [derive("piece 1", 32), derive("piece 2", 32)];
  const third = seed.map((byte, at) => byte ^ (first[at] as number) ^ (second[at] as number));
  const held = { 1: [second, third], 2: [first, third], 3: [first, second] };
  for (const place of places) {
    const plain = Uint8Array.from(held[place].flatMap((piece) => [...piece]));
    const bound = { info: `infosaktrappan/2/share ${place}`, aad: Buffer.from(context) };
    expect(hpkeOpen({ box: boxOf(sealed, place), secret: secrets[place], ...bound })).toEqual(plain);
    const to = holders[place - 1] as Uint8Array;
    expect(hpkeSeal({ to, plaintext: plain, coins: derive(`coins ${place}`, 64), ...bound })).toEqual(boxOf(sealed, place));
  }
  const decipher = createDecipheriv("aes-256-gcm", derive("payload", 32), Buffer.alloc(12));
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-16));
  expect(new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(3600, -16)), decipher.final()]))).toEqual(plaintext);
});

test("The same seed gives the same bytes today as when the format was written", async () => {
  const bytes = (from: number, length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, at) => from + at);
  const known = inventHolders(1);
  const sealed = await sealToHolders({ plaintext: bytes(100, 80), holders: known.holders, context: known.context, seed: bytes(0, 32) });
  expect(await digestOf(sealed)).toBe("96ca221f4a92933e5074aa9e1a59350f7ab8fed5e295925add7bd65818618eb0");
});

test("The context names use, round, key and subject, a line each, and takes no other line", () => {
  const facts = { use: "registry", round: "2026", kid: "a".repeat(32), subject: "" } as const;
  expect(contextOf(facts)).toBe(`infosaktrappan/2/registry\n2026\n${"a".repeat(32)}\n\n`);
  expect(() => contextOf({ ...facts, round: "2026\nx" })).toThrow(TypeError);
});

test("No crafted value is opened, each is refused alike by every pair, and nothing is thrown", async () => {
  const crafted = await hostileSealed(invented, cases({ part: 3, whole: 60 }));
  expect(crafted.length).toBeGreaterThanOrEqual(cases({ part: 150, whole: 500 }));
  const some = cases({ part: ordersIn("12 312"), whole: orders });
  const [accepted, divided, codes]: [string[], string[], Set<string>] = [[], [], new Set()];
  for (const { name, sealed } of crafted) {
    const outcomes = (await openIn(some, sealed, hostilePlaintext)).map((one) => (one.ok ? "opened" : one.code));
    if (outcomes.includes("opened")) accepted.push(name);
    if (new Set(outcomes).size > 1) divided.push(`${name}: ${outcomes}`);
    for (const code of outcomes) codes.add(code);
  }
  expect({ accepted, divided }).toEqual({ accepted: [], divided: [] });
  expect([...codes].sort()).toEqual(["open-length", "open-not-as-sealed", "open-payload"]);
});

longTest("A crafted value of any length is refused where the length is not known beforehand", async () => {
  const crafted = await hostileSealed(invented, cases({ part: 1, whole: 10 }));
  const opened = await Promise.all(crafted.map(async ({ sealed }) => (await openIn(ordersIn("12 123"), sealed)).some((one) => one.ok)));
  expect(crafted.filter((_, at) => opened[at]).map((one) => one.name)).toEqual([]);
});

test("No byte of a sealed value is free: with one bit changed, no pair opens it", async () => {
  const length = 200;
  const sealed = await sealToHolders({ plaintext: draw(length), holders, context });
  const all = Array.from(sealed, (_, at) => at);
  const accepted: number[] = [];
  for (const at of cases({ part: Array.from({ length: 120 }, () => below(sealed.length)), whole: all })) {
    const outcomes = await openIn(pairs, flipped(sealed, at, below(8)), length);
    if (outcomes.some((one) => one.ok)) accepted.push(at);
  }
  expect(accepted).toEqual([]);
});

longTest("A holder who hands over something else stops a pair, is named among three, and changes nothing", async () => {
  const plaintext = draw(120);
  const sealed = await sealToHolders({ plaintext, holders, context });
  const other = partsOf(await sealToHolders({ plaintext, holders, context }), places, invented);
  const honest = partsOf(sealed, places, invented);
  for (const liar of places) {
    const [part, next] = [honest.get(liar) as Uint8Array, honest.get(((liar % 3) + 1) as Place) as Uint8Array];
    const swapped = Uint8Array.from([...part.subarray(32), ...part.subarray(0, 32)]);
    const [first, last] = [Uint8Array.from([...draw(32), ...part.subarray(32)]), Uint8Array.from([...part.subarray(0, 32), ...draw(32)])];
    const lies = [
      null,
      draw(64),
      draw(63),
      new Uint8Array(0),
      Uint8Array.from([...part, 0]),
      other.get(liar) ?? null,
      next,
      swapped,
      first,
      last,
    ];
    for (const lie of lies) {
      const open = (from: readonly Place[]) =>
        openSealed({
          sealed,
          length: 120,
          holders,
          context,
          parts: new Map(from.map((place) => [place, place === liar ? lie : (honest.get(place) ?? null)])),
        });
      for (const order of triples) expect(await open(order)).toMatchObject({ ok: true, plaintext, wrong: [liar] });
      for (const order of orders.filter(({ length }) => length === 2)) {
        const expected = order.includes(liar) ? { ok: false, code: "open-not-as-sealed" } : { ok: true, plaintext, wrong: [] };
        expect(await open(order)).toMatchObject(expected);
      }
    }
  }
});

test("Two holders who lie together cannot make a value open as something else", async () => {
  const sealed = await sealToHolders({ plaintext: draw(120), holders, context });
  const forged = partsOf(await sealToHolders({ plaintext: draw(120), holders, context }), places, invented);
  for (const honest of places) {
    const parts = new Map([...forged, ...partsOf(sealed, [honest], invented)]);
    expect(await openSealed({ sealed, length: 120, holders, context, parts })).toEqual({ ok: false, code: "open-not-as-sealed" });
  }
});

test("A seed, or a secret, of another length is the caller's mistake", async () => {
  await expect(sealToHolders({ plaintext: draw(1), holders, context, seed: draw(31) })).rejects.toThrow(RangeError);
  const sealed = await sealToHolders({ plaintext: draw(1), holders, context });
  expect(() => openBox(boxOf(sealed, 1), 1, draw(31), context)).toThrow(RangeError);
});

test("Two or four holders, a key twice and a damaged key are refused, each with its code", () => {
  const [first, second, third] = holders;
  expect(codesOf(checkHolders([first, second]))).toEqual(["holders-count"]);
  expect(codesOf(checkHolders([first, second, third, first]))).toEqual(["holders-count", "holders-alike"]);
  expect(codesOf(checkHolders([first, second, first]))).toEqual(["holders-alike"]);
  const outside = third.slice();
  outside.set([0xff, 0xff, 0xff], 300);
  const smallOrder = smallOrderPoints.map((point) => Uint8Array.from([...third.subarray(0, 1184), ...point]));
  for (const damaged of [new Uint8Array(0), third.subarray(1), Uint8Array.from([...third, 0]), outside, ...smallOrder]) {
    expect(codesOf(checkHolders([first, second, damaged]))).toEqual(["holders-key"]);
  }
});

test("The id of the keys follows from all three in order", async () => {
  const text = `infosaktrappan/2/kid\n${holders.map((key) => toBase64url(key)).join("\n")}`;
  expect(await kidOf(holders)).toBe(createHash("sha256").update(text).digest("hex").slice(0, 32));
});

import { describe, expect, test } from "vitest";
import { utf8 } from "../envelope/digest.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import {
  inventCheckpoint,
  inventDigest,
  inventEntries,
  inventedLog,
  inventedWitnesses,
  inventServed,
  inventSigner,
  linesOfEntries,
} from "../testing/log/invented-log.ts";
import { drawing } from "../testing/random.ts";
import { cases } from "../testing/test-profile.ts";
import { checkSignatures, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { tilesOf } from "./tiles.ts";
import { type WitnessState, witnessLog } from "./witness.ts";

const [signer] = inventedWitnesses;
const time = 1_790_000_000;
type Served = ReadonlyMap<string, Uint8Array>;
const witness = (served: Served, seen: WitnessState | null, logKey = inventedLog.vkey) =>
  witnessLog({ source: async (path) => served.get(path) ?? null, logKey, seen, signer, time });
const lines = linesOfEntries(inventEntries(60));

/** What the witness remembers after it has read these lines. */
async function seenAfter(read: readonly string[]): Promise<WitnessState> {
  return passed(await witness(await inventServed(read), null)).state;
}

describe("a witness", () => {
  test("signs a log that it sees for the first time, and says so; then what has grown, and again what has not", async () => {
    const first = await witness(await inventServed(lines.slice(0, 40)), null);
    expect(codesOf(first)).toEqual(["log-state-new"]);
    const grown = await witness(await inventServed(lines), passed(first).state);
    expect(codesOf(grown)).toEqual([]);
    const again = await witness(await inventServed(lines), passed(grown).state);
    expect(passed(again)).toEqual(passed(grown));
    expect(passed(grown).state).toMatchObject({ origin: inventedLog.key.name, size: 60 });
  });

  test("gives one line, which is its cosignature on the checkpoint", async () => {
    const text = await inventCheckpoint(lines);
    const { line } = passed(await witness(await inventServed(lines), null));
    expect(line.split("\n")).toHaveLength(2);
    const checkpoint = parseCheckpoint(text + line);
    const signers =
      checkpoint && (await checkSignatures({ checkpoint, log: inventedLog.key, witnesses: [signer.key], verifier: verifyWithNode }));
    expect(signers && passed(signers)).toEqual([{ name: signer.key.name, time }]);
  });

  test("does not sign what it cannot read, what is not signed, and what another log says", async () => {
    const served = await inventServed(lines);
    const bundle = served.get("tile/entries/000.p/60") as Uint8Array;
    const found = async (changes: readonly (readonly [string, Uint8Array | null])[], logKey = inventedLog.vkey) => {
      const changed = new Map(served);
      for (const [path, bytes] of changes) bytes ? changed.set(path, bytes) : changed.delete(path);
      return codesOf(await witness(changed, null, logKey));
    };
    const other = inventSigner("other.example/logg", "ed25519");
    const impostor = inventSigner(inventedLog.key.name, "ed25519");
    expect(await found([["checkpoint", null]])).toEqual(["log-unreachable"]);
    expect(await found([["tile/entries/000.p/60", null]])).toEqual(["log-unreachable"]);
    expect(await found([["checkpoint", Uint8Array.of(0xff, 0xfe)]])).toEqual(["log-checkpoint"]);
    expect(await found([["checkpoint", utf8("hello\n")]])).toEqual(["log-checkpoint"]);
    expect(await found([["tile/entries/000.p/60", bundle.slice(0, -3)]])).toEqual(["log-bundle"]);
    expect(await found([["tile/entries/000.p/60", bundle.with(30, 0x61)]])).toEqual(["log-root"]);
    expect(await found([], other.vkey)).toEqual(["log-other-origin"]);
    expect(await found([], impostor.vkey)).toEqual(["log-signature"]);
    expect(await found([["checkpoint", utf8(await inventCheckpoint(lines, { log: impostor }))]])).toEqual(["log-signature"]);
  });

  test("does not sign an entry of another form, two about one thing, or a log larger than any", async () => {
    const strange = [...lines, "hello\n"];
    expect(codesOf(await witness(await inventServed(strange), null))).toEqual(["log-entry"]);
    const twice = [...lines, (lines[5] as string).replace(/0{7}6/, "00000099")];
    expect(codesOf(await witness(await inventServed(twice), null))).toEqual(["log-entry-twice"]);
    const huge = await signCheckpoint({ origin: inventedLog.key.name, size: 100_001, root: new Uint8Array(32) }, inventedLog);
    expect(codesOf(await witness(await inventServed(lines, huge), null))).toEqual(["log-too-large"]);
    expect(codesOf(await witness(await inventServed(lines, huge.replace("100001", "100002")), null))).toEqual(["log-signature"]);
  });

  test("does not take one log for another that it has seen", async () => {
    const seen = { ...(await seenAfter(lines)), origin: "other.example/logg" };
    expect(codesOf(await witness(await inventServed(lines), seen))).toEqual(["log-state-other"]);
  });
});

const below = drawing(20_261_127);
const digestAt = (): string => inventDigest(1_000_000 + below(1_000_000));

/** Ways to rewrite the first `seen` of some lines; each signed anew by the log's own key, as its keeper could. */
const rewritings: Readonly<Record<string, (all: readonly string[], seen: number) => readonly string[]>> = {
  changed: (all, seen) => {
    const at = below(seen);
    return all.with(at, (all[at] as string).replace(/[0-9a-f]{64}\n$/, `${digestAt()}\n`));
  },
  removed: (all, seen) => all.toSpliced(below(seen), 1),
  reordered: (all, seen) => {
    const [a, b] = [below(seen), below(seen)];
    const at = a === b ? (b + 1) % seen : b;
    return all.with(a, all[at] as string).with(at, all[a] as string);
  },
  inserted: (all, seen) => all.toSpliced(below(seen), 0, `infosaktrappan/2 round ${below(1000)}-x 1 ${digestAt()}\n`),
  // The last ones are gone, and perhaps others came.
  shrunk: (all, seen) => all.slice(0, below(seen)),
  forked: (all, seen) => {
    const kept = below(seen);
    const others = Array.from({ length: 1 + below(all.length) }, (_, at) => `infosaktrappan/2 round ${at}-y 1 ${digestAt()}\n`);
    return [...all.slice(0, kept), ...others];
  },
};

test("Every rewritten history is found: 500 random logs, 10,000 in the long profile", async () => {
  const count = cases({ part: 500, whole: 10_000 });
  const kinds = Object.keys(rewritings);
  const found: Record<string, number> = {};
  let honest = 0;
  for (let run = 0; run < count; run++) {
    const all = linesOfEntries(inventEntries(3 + below(60), below(1_000_000)));
    const size = 2 + below(all.length - 1);
    const seen = await seenAfter(all.slice(0, size));
    const kind = kinds[run % kinds.length] as string;
    const rewritten = rewritings[kind]?.(all, size) ?? [];
    const codes = codesOf(await witness(await inventServed(rewritten), seen));
    if (["log-forked", "log-shrunk"].some((code) => codes.includes(code))) found[kind] = (found[kind] ?? 0) + 1;
    if (codesOf(await witness(await inventServed(all), seen)).length === 0) honest++;
  }
  expect(Object.values(found).reduce((sum, one) => sum + one, 0)).toBe(count);
  expect(Object.keys(found).sort()).toEqual(kinds.sort());
  // And nothing honest is taken for a rewriting.
  expect(honest).toBe(count);
});

test("A log altered without its key is found even by a witness that has seen nothing", async () => {
  const count = cases({ part: 100, whole: 2_000 });
  let found = 0;
  for (let run = 0; run < count; run++) {
    const all = linesOfEntries(inventEntries(3 + below(60), below(1_000_000)));
    const kind = Object.keys(rewritings)[run % 4] as string;
    const altered = rewritings[kind]?.(all, all.length) ?? [];
    const served = new Map([["checkpoint", utf8(await inventCheckpoint(all))] as const, ...tilesOf(altered.map((one) => utf8(one)))]);
    // Where a tile of the old width is missing, it is served under that name.
    const [bundle] = [...served].find(([path]) => path.startsWith("tile/entries/")) ?? [];
    served.set(`tile/entries/000.p/${all.length}`, served.get(bundle ?? "") ?? utf8(""));
    if (codesOf(await witness(served, null)).join() === "log-root") found++;
  }
  expect(found).toBe(count);
});

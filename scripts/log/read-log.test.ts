import { describe, expect, test } from "vitest";
import { utf8 } from "../envelope/digest.ts";
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
  readerOf,
} from "../testing/log/invented-log.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { leafHash, rootOf } from "./merkle.ts";
import { historyFaults, isLogged, positionOf, readLog } from "./read-log.ts";
import { bundlePaths } from "./tiles.ts";

const entries = inventEntries(60);
const lines = linesOfEntries(entries);
const [first, second] = inventedWitnesses;
const some = [first, second];

describe("a log", () => {
  test("is read from its lines or from its bundles, with who signed it", async () => {
    const checkpoint = await inventCheckpoint(lines, { witnesses: some });
    const served = await inventServed(lines, checkpoint);
    const bundles = bundlePaths(60).map((path) => served.get(path) as Uint8Array);
    for (const contents of [{ entries: lines }, { bundles }]) {
      const log = passed(await readLog({ checkpoint, ...contents, ...readerOf(inventedWitnesses, 2) }));
      expect(log).toMatchObject({ origin: inventedLog.key.name, size: 60, entries });
      expect(log.signers.map((one) => one.name)).toEqual(["skr.example/vittne", "lansstyrelsen.example/vittne"]);
    }
    // 60 entries weigh about 6 kB.
    expect(bundles.reduce((sum, one) => sum + one.length, 0)).toBeLessThan(6_500);
  });

  test("is refused below the quorum, and allowed without witnesses when none is demanded", async () => {
    const alone = await inventCheckpoint(lines);
    const one = await inventCheckpoint(lines, { witnesses: some.slice(0, 1) });
    const read = (checkpoint: string, quorum: number) => readLog({ checkpoint, entries: lines, ...readerOf(inventedWitnesses, quorum) });
    expect(codesOf(await read(alone, 0))).toEqual([]);
    expect(codesOf(await read(one, 1))).toEqual([]);
    const few = await read(one, 2);
    expect([codesOf(few), few.diagnostics[0]?.values]).toEqual([["log-quorum"], { signed: 1, needed: 2 }]);
    // Strangers do not count.
    const strangers = ["a.example", "b.example"].map((name) => inventSigner(name, "cosignature"));
    expect(codesOf(await read(await inventCheckpoint(lines, { witnesses: strangers }), 1))).toEqual(["log-quorum"]);
  });

  test("is refused with a changed, missing, added or reordered entry, a torn bundle, or a line that is no entry", async () => {
    const checkpoint = await inventCheckpoint(lines);
    const read = (contents: { entries: readonly string[] } | { bundles: readonly Uint8Array[] }) =>
      readLog({ checkpoint, ...contents, ...readerOf() });
    const swapped = [...lines.slice(0, 10), lines[11] as string, lines[10] as string, ...lines.slice(12)];
    for (const wrong of [lines.with(7, lines[8] as string), lines.slice(1), [...lines, lines[0] as string], swapped, []])
      expect(codesOf(await read({ entries: wrong }))).toEqual(["log-root"]);
    const root = rootOf(lines.map((one) => leafHash(utf8(one))));
    const longer = await signCheckpoint({ origin: inventedLog.key.name, size: 61, root }, inventedLog);
    expect(codesOf(await readLog({ checkpoint: longer, entries: lines, ...readerOf() }))).toEqual(["log-root"]);
    const bundle = (await inventServed(lines)).get("tile/entries/000.p/60") as Uint8Array;
    expect(codesOf(await read({ bundles: [bundle.slice(0, -1)] }))).toEqual(["log-bundle"]);
    expect(codesOf(await read({ bundles: [bundle.slice(0, -105)] }))).not.toEqual([]);
    const strange = [...lines, "hello\n", lines[5] as string];
    const signed = await inventCheckpoint(strange);
    const found = await readLog({ checkpoint: signed, entries: strange, ...readerOf() });
    expect(codesOf(found)).toEqual(["log-entry", "log-entry-twice"]);
  });

  test("bytes that are not UTF-8, or begin with a mark, are no entry", async () => {
    const text = lines[0] as string;
    for (const strange of [`\ufeff${text}`, text.replace("trust", "tr\u0000st")]) {
      const checkpoint = await inventCheckpoint([strange]);
      const bytes = utf8(strange);
      const bundle = Uint8Array.of(0, bytes.length, ...bytes);
      expect(codesOf(await readLog({ checkpoint, bundles: [bundle], ...readerOf() }))).toEqual(["log-entry"]);
    }
    const checkpoint = await inventCheckpoint([text]);
    const bytes = utf8(text).with(4, 0xff);
    expect(codesOf(await readLog({ checkpoint, bundles: [Uint8Array.of(0, bytes.length, ...bytes)], ...readerOf() }))).toEqual([
      "log-root",
    ]);
  });

  test("needs keys and a checkpoint that can be read", async () => {
    const checkpoint = await inventCheckpoint(lines);
    const input = { checkpoint, entries: lines, ...readerOf() };
    expect(codesOf(await readLog({ ...input, logKey: "key" }))).toEqual(["log-key"]);
    const found = await readLog({ ...input, witnesses: [first.vkey, "key"] });
    expect([codesOf(found), found.diagnostics[0]?.values]).toEqual([["log-key"], { number: 3 }]);
    expect(codesOf(await readLog({ ...input, checkpoint: "no note" }))).toEqual(["log-checkpoint"]);
    // A witness's key is not the log's.
    expect(codesOf(await readLog({ ...input, logKey: first.vkey }))).toEqual(["log-other-origin"]);
  });

  test("tells whether and where something is logged, by kind, name, number and digest", async () => {
    const log = passed(await readLog({ checkpoint: await inventCheckpoint(lines), entries: lines, ...readerOf() }));
    const batch = { kind: "batch", round: "2026", number: 5, digest: inventDigest(8) } as const;
    expect([positionOf(log, batch), isLogged(log, batch)]).toEqual([7, true]);
    for (const other of [{ digest: inventDigest(9) }, { number: 6 }, { round: "2027" }])
      expect(isLogged(log, { ...batch, ...other })).toBe(false);
  });
});

test("A log that was seen before has grown, shrunk or been rewritten", async () => {
  const log = passed(await readLog({ checkpoint: await inventCheckpoint(lines), entries: lines, ...readerOf() }));
  const seenAt = (size: number) => ({ size, root: rootOf(log.leaves.slice(0, size)) });
  const codes = (size: number, leaves = log.leaves) => historyFaults({ leaves }, seenAt(size)).map((one) => one.code);
  expect([codes(0), codes(1), codes(40), codes(60)]).toEqual([[], [], [], []]);
  expect(codes(60, log.leaves.slice(0, 59))).toEqual(["log-shrunk"]);
  expect(codes(40, log.leaves.toSpliced(12, 1))).toEqual(["log-forked"]);
  expect(historyFaults(log, { size: 0, root: new Uint8Array(32) }).map((one) => one.code)).toEqual(["log-forked"]);
});

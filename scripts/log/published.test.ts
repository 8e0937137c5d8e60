import { expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { inventCheckpoint, inventEntries, linesOfEntries } from "../testing/log/invented-log.ts";
import { type Batch, makeBatch } from "./batches.ts";
import type { LogEntry } from "./entries.ts";
import { publishedFiles } from "./published.ts";

const batchOf = (number: number): Batch => makeBatch({ round: "2026", number, envelopes: [], seed: new Uint8Array(32) });
const [first, second] = [batchOf(1), batchOf(2)];
const logged = (number: number, { digest }: Batch): LogEntry => ({ kind: "batch", round: "2026", number, digest });
const lines = linesOfEntries([...inventEntries(3), logged(1, first), logged(2, second)]);
const batches = new Map([
  ["2026/1", first.text],
  ["2026/2", second.text],
]);

test("A log's files are its checkpoint, its tiles and its batches", async () => {
  const files = passed(publishedFiles({ entries: lines, checkpoint: await inventCheckpoint(lines), batches }));
  expect([...files.keys()].sort()).toEqual([
    "batches/2026/1.txt",
    "batches/2026/2.txt",
    "checkpoint",
    "tile/0/000.p/5",
    "tile/entries/000.p/5",
  ]);
  expect(new TextDecoder().decode(files.get("batches/2026/2.txt"))).toBe(second.text);
});

test("A batch that is logged and absent, altered, torn, or there without being logged stops the build", async () => {
  const checkpoint = await inventCheckpoint(lines);
  const codes = (changed: ReadonlyMap<string, string>) => codesOf(publishedFiles({ entries: lines, checkpoint, batches: changed }));
  expect(codes(new Map([["2026/1", first.text]]))).toEqual(["log-batch-absent"]);
  expect(codes(new Map([...batches, ["2026/2", first.text]]))).toEqual(["log-batch-other"]);
  expect(codes(new Map([...batches, ["2026/2", first.text.slice(65)]]))).toEqual(["log-batch-form"]);
  expect(codes(new Map([...batches, ["2026/3", first.text]]))).toEqual(["log-batch-not-logged"]);
  expect(codesOf(publishedFiles({ entries: ["hello\n"], checkpoint, batches: new Map() }))).toEqual(["log-entry"]);
});

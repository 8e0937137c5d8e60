import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { batchRecordPath, batchRecordText, readBatchRecord } from "./batch-record.ts";
import { makeBatch } from "./batches.ts";

const seed = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);
const envelopes = ["b", "a", "c"].map((one) => createHash("sha256").update(one).digest("hex"));
const batch = makeBatch({ round: "2026-ht", number: 4, envelopes, seed });
const text = batchRecordText({ round: "2026-ht", number: 4, seed }, batch);

test("From its record a batch is made again, byte for byte, and its envelopes are distinguished from its fillers", () => {
  const again = passed(readBatchRecord(text));
  const { text: lines, digest } = makeBatch(again);
  expect([lines, digest, again.round, again.number]).toEqual([batch.text, batch.digest, "2026-ht", 4]);
  expect([...again.envelopes].sort()).toEqual([...envelopes].sort());
  expect(Object.keys(JSON.parse(text) as object)).toEqual(["batch", "envelopes", "round", "schema", "seed"]);
  expect(batchRecordPath("2026-ht", 4)).toBe("submissions/2026-ht/batches/4.json");
});

test("A record that is torn, not canonical or of another shape is refused", () => {
  expect(codesOf(readBatchRecord(text.slice(0, -5)))).toEqual(["log-batch-record"]);
  expect(codesOf(readBatchRecord(text.trimEnd()))).toEqual(["log-batch-record"]);
  expect(codesOf(readBatchRecord(text.replace(":", ": ")))).toEqual(["log-batch-record"]);
  const [first, second] = [...envelopes].sort();
  expect(codesOf(readBatchRecord(text.replace(`"${first}","${second}"`, `"${second}","${first}"`)))).toEqual(["log-batch-record"]);
  expect(codesOf(readBatchRecord(text.replace("batch/2", "batch/1")))).toEqual(["shape-choice"]);
  expect(codesOf(readBatchRecord(text.replace(/"seed":"./, '"seed":"')))).toEqual(["shape-pattern"]);
});

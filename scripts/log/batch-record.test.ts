import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { batchRecordPath, batchRecordText, readBatchRecord } from "./batch-record.ts";

const salt = Buffer.alloc(32, 7).toString("base64url");
const envelopes = ["b", "a", "c"].map((one) => createHash("sha256").update(one).digest("hex"));
const text = batchRecordText({ batch: 4, envelopes, round: "2026-ht", salt });

test("A record tells which envelopes a batch has, in an order that is not that of their arrival", () => {
  const sorted = envelopes.toSorted();
  expect(passed(readBatchRecord(text))).toEqual({ batch: 4, envelopes: sorted, round: "2026-ht", salt, schema: "infosaktrappan-batch/3" });
  expect(batchRecordPath("2026-ht", 4)).toBe("submissions/2026-ht/batches/4.json");
});

test("A record that is torn, not canonical or of another shape is refused", () => {
  const [first, second] = envelopes.toSorted();
  const swapped = text.replace(`"${first}","${second}"`, `"${second}","${first}"`);
  for (const bad of [text.slice(0, -5), text.trimEnd(), text.replace(":", ": "), swapped])
    expect(codesOf(readBatchRecord(bad))).toEqual(["log-batch-record"]);
  expect(codesOf(readBatchRecord(text.replace("batch/3", "batch/2")))).toEqual(["shape-choice"]);
  expect(codesOf(readBatchRecord(text.replace(/"salt":"./, '"salt":"')))).toEqual(["shape-pattern"]);
});

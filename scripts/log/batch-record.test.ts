import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { parseCanonical } from "../repository/round-folder.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { BatchRecord, batchRecordPath, batchRecordText } from "./batch-record.ts";

const salt = Buffer.alloc(32, 7).toString("base64url");
const envelopes = ["b", "a", "c"].map((one) => createHash("sha256").update(one).digest("hex"));
const text = batchRecordText({ batch: 4, envelopes, round: "2026-ht", salt });
const read = (of: string) => parseCanonical(Buffer.from(of), BatchRecord, "1.json");

test("A record tells which envelopes a batch has, in an order that is not that of their arrival", () => {
  const sorted = envelopes.toSorted();
  expect(passed(read(text))).toEqual({ batch: 4, envelopes: sorted, round: "2026-ht", salt, schema: "infosaktrappan-batch/3" });
  expect(batchRecordPath("2026-ht", 4)).toBe("submissions/2026-ht/batches/4.json");
});

test("A record that is torn, not canonical or of another shape is refused", () => {
  expect(codesOf(read(text.slice(0, -5)))).toEqual(["not-yaml"]);
  for (const bad of [text.trimEnd(), text.replace(":", ": ")]) expect(codesOf(read(bad))).toEqual(["not-canonical"]);
  expect(codesOf(read(text.replace("batch/3", "batch/2")))).toEqual(["shape-choice"]);
  expect(codesOf(read(text.replace(/"salt":"./, '"salt":"')))).toEqual(["shape-pattern"]);
});

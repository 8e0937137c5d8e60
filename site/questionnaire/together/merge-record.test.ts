import { expect, test } from "vitest";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { emptyFilled, withAnswer } from "../drafts/state.ts";
import { readRecord, recordText, undoMerge } from "./merge-record.ts";
import { mergeReturned, settle } from "./merging.ts";

const data = inventPage();
const [first = "", second = "", third = ""] = data.model.questions.map((one) => one.id);
const before = withAnswer(emptyFilled(3), first, 1);
const file = { file: "a", filled: { ...filledTo(data, 1, 2), background: { "control-technology": "no" }, notes: { [first]: "not" } } };
const { filled: after, conflicts } = mergeReturned(before, [file], data);

test("undoing restores everything as before the merge", () => {
  expect(undoMerge({ before, after, conflicts }, after)).toEqual(before);
  const chosen = settle(after, [{ kind: "question", id: first, answer: 2 }]);
  expect(undoMerge({ before, after: chosen, conflicts: [] }, chosen)).toEqual(before);
});

test("undoing preserves what was answered after the merge", () => {
  const now = withAnswer(withAnswer(after, second, 0), third, 3);
  expect(undoMerge({ before, after, conflicts }, now)).toEqual(withAnswer(withAnswer(before, second, 0), third, 3));
});

test("a stored merge round-trips", () => {
  const record = { before, after, conflicts };
  expect(conflicts).toHaveLength(1);
  expect(readRecord(recordText(record, data), data)).toEqual(record);
});

test("a malformed record is ignored, and an offer of a nonexistent option is left out", () => {
  for (const text of ["", "{", "[]", "{}", "null", '{"before":"","after":"","conflicts":[]}'])
    expect(readRecord(text, data)).toBeUndefined();
  const strange = [
    { kind: "question", id: first, offers: [{ is: 9, files: ["a"] }] },
    { kind: "question", id: "none", offers: [{ is: 1, files: ["a"] }] },
    { kind: "fact", id: "control-technology", offers: [{ is: "maybe", files: ["a"] }] },
    { kind: "question", id: first, offers: [] },
  ];
  const record = readRecord(recordText({ before, after, conflicts: [...(strange as never[]), ...conflicts] }, data), data);
  expect(record?.conflicts).toEqual(conflicts);
});

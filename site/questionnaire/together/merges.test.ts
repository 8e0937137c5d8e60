import { expect, test } from "vitest";
import type { Answer } from "../../../scripts/method/schema.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { emptyFilled, type Filled, withAnswer } from "../drafts/state.ts";
import { conflictsOf, type Drop, dropsText, mergedOf, readDrops, saveDrops, withChoices, withoutFile } from "./merges.ts";
import { settle } from "./merging.ts";
import type { Returned } from "./returned-file.ts";

const data = inventPage();
const ids = data.model.questions.map((one) => one.id);
const [first = "", second = "", third = ""] = ids;
const empty = emptyFilled(3);
const before = withAnswer(empty, first, 1);
const file = (name: string, answers: Filled["answers"], more: Partial<Filled> = {}): Returned => ({
  file: name,
  filled: { ...empty, answers, ...more },
});
const drop = (here: Filled, ...files: readonly Returned[]): Drop => ({ day: "2026-11-26", before: here, files, choices: [] });
const after = (one: Drop): Filled => mergedOf(one, data).filled;
const a = file("a", { ...filledTo(data, 1, 2).answers }, { background: { "control-technology": "no" }, notes: { [first]: "not" } });

test("undoing a file restores everything as before it, with the choices made", () => {
  const one = drop(before, a);
  expect(withoutFile([one], "a", after(one), data)).toEqual({ drops: [], filled: before });
  const made = { kind: "question", id: first, answer: 2 } as const;
  const [chosen = one] = withChoices([one], [made], data);
  expect(withoutFile([chosen], "a", settle(after(one), [made]), data)).toEqual({ drops: [], filled: before });
});

test("undoing preserves what was answered after the merge", () => {
  const one = drop(before, a);
  const now = withAnswer(withAnswer(after(one), second, 0), third, 3);
  expect(withoutFile([one], "a", now, data).filled).toEqual(withAnswer(withAnswer(before, second, 0), third, 3));
});

test("one of several files is undone: what came from it alone goes, and what the others gave stays", () => {
  const one = drop(empty, file("a", { [first]: 1, [second]: 1 }), file("b", { [second]: 1, [third]: 3 }));
  const { drops, filled } = withoutFile([one], "a", after(one), data);
  expect(filled.answers).toEqual({ [second]: 1, [third]: 3 });
  expect(drops.map((each) => each.files.map((given) => given.file))).toEqual([["b"]]);
  expect(withoutFile(drops, "b", filled, data)).toEqual({ drops: [], filled: empty });
});

test("an answer that a later file agreed with stays when the first file is undone", () => {
  const one = drop(empty, file("a", { [first]: 1 }));
  const two = drop(after(one), file("b", { [first]: 1 }));
  const undone = withoutFile([one, two], "a", after(two), data);
  expect(undone.filled.answers).toEqual({ [first]: 1 });
  // Where the others differ among themselves, the first of them is taken, and the other is still to be chosen.
  const three = drop(after(two), file("c", { [first]: 2 }));
  const rest = withoutFile([one, two, three], "a", after(three), data);
  expect(rest.filled.answers).toEqual({ [first]: 1 });
  expect(conflictsOf(rest.drops, data)).toMatchObject([{ id: first, offers: [{ is: 2, files: ["c"] }] }]);
});

test("a choice settles the question in every drop, and is to be made again when the file that was chosen is undone", () => {
  const one = drop(before, file("a", { [first]: 2 }));
  const two = drop(after(one), file("b", { [first]: 3 }));
  expect(conflictsOf([one, two], data)).toMatchObject([{ id: first, offers: [{ is: 2 }, { is: 3 }] }]);
  const made = { kind: "question", id: first, answer: 3 } as const;
  const chosen = withChoices([one, two], [made], data);
  expect(conflictsOf(chosen, data)).toEqual([]);
  const now = settle(after(two), [made]);
  const undone = withoutFile(chosen, "b", now, data);
  expect(undone.filled.answers[first]).toBe(1);
  expect(conflictsOf(undone.drops, data)).toMatchObject([{ id: first, offers: [{ is: 2, files: ["a"] }] }]);
});

test("to keep the answer here settles the question too", () => {
  const one = drop(before, a);
  const chosen = withChoices([one], [{ kind: "question", id: first }], data);
  expect(conflictsOf(chosen, data)).toEqual([]);
  expect(withoutFile(chosen, "a", after(one), data).filled).toEqual(before);
});

test("a file that is not there undoes nothing", () => {
  const one = drop(before, a);
  expect(withoutFile([one], "z", after(one), data)).toEqual({ drops: [one], filled: after(one) });
});

test("all files undone, in any order, leave what was there before them", () => {
  const answers = fc.dictionary(fc.constantFrom(first, second, third), fc.constantFrom<Answer>(0, 1, 2, "unknown"), {
    noNullPrototype: true,
  });
  fc.forAll(
    100,
    [answers, fc.tuple(answers, answers, answers), fc.shuffledSubarray(["a", "b", "c"], { minLength: 3 })],
    (here, given, order) => {
      const start = { ...empty, answers: here };
      const one = drop(start, file("a", given[0]), file("b", given[1]));
      const two = drop(after(one), file("c", given[2]));
      let state = { drops: [one, two] as readonly Drop[], filled: after(two) };
      for (const name of order) state = withoutFile(state.drops, name, state.filled, data);
      expect(state).toEqual({ drops: [], filled: start });
    },
  );
});

test("stored drops round-trip, with their choices; none are stored when none are left", () => {
  const one = drop(before, a, file("b", { [second]: 3 }));
  const chosen = withChoices([one], [{ kind: "question", id: first }], data);
  expect(readDrops(dropsText(chosen, data), data)).toEqual(chosen);
  let stored: string | null = "";
  const merges = {
    load: () => stored,
    save: (text: string | null) => {
      stored = text;
      return true;
    },
  };
  saveDrops(chosen, data, { merges });
  expect(readDrops(stored, data)).toEqual(chosen);
  saveDrops([], data, { merges });
  expect(stored).toBeNull();
});

test("a malformed text is no drops, and a choice of what no file offers is to be made again", () => {
  for (const text of [null, "", "{", "[]", "{}", "null", '[{"day":"","before":"","files":[],"choices":[]}]', "[7]"])
    expect(readDrops(text, data)).toEqual([]);
  const one: Drop = {
    ...drop(before, a),
    choices: [
      { kind: "question", id: first, answer: 3 },
      { kind: "question", id: "none" },
    ],
  };
  expect(readDrops(dropsText([one], data), data)).toEqual([drop(before, a)]);
});

test("whose a file says that it is stays with it in storage", () => {
  const named: Drop = drop(before, { ...a, organisation: "Alviks kommun" }, file("b", { [second]: 1 }));
  expect(readDrops(dropsText([named], data), data).flatMap((one) => one.files.map((each) => each.organisation))).toEqual([
    "Alviks kommun",
    undefined,
  ]);
});

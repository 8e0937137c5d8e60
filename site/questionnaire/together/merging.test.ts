import { expect, test } from "vitest";
import type { Answer } from "../../../scripts/method/schema.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { inventPage } from "../../e2e/support/invented-page.ts";
import { emptyFilled, type Filled } from "../drafts/state.ts";
import { joinConflicts, mergeReturned, settle } from "./merging.ts";
import { makePart } from "./part.ts";
import type { Returned } from "./returned-file.ts";
import { partOf } from "./splitting.ts";

const data = inventPage();
const ids = data.model.questions.map((one) => one.id);
const [first = "", second = "", third = ""] = ids;
const empty = emptyFilled(3);
const file = (name: string, filled: Partial<Filled>): Returned => ({ file: name, filled: { ...empty, ...filled } });
const merge = (here: Partial<Filled>, ...files: readonly Returned[]) => mergeReturned({ ...empty, ...here }, files, data);

const answer = fc.constantFrom<Answer>(0, 1, 2, 3, "unknown");
const text = fc.constantFrom("Fråga driften", "Finns i pärmen", "Nej");
const anyFilled = fc
  .record({
    answers: fc.dictionary(fc.constantFrom(...ids), answer, { noNullPrototype: true }),
    background: fc.dictionary(fc.constant("control-technology"), fc.constantFrom("yes", "no"), { noNullPrototype: true }),
    notes: fc.dictionary(fc.constantFrom(...ids), text, { noNullPrototype: true }),
  })
  .map(({ notes, ...rest }): Filled => ({ ...empty, ...rest, ...(Object.keys(notes).length > 0 ? { notes } : {}) }));

test("new answers are added, equal ones counted, and differing ones left to be chosen", () => {
  const merged = merge({ answers: { [first]: 1, [second]: 2 } }, file("a", { answers: { [first]: 1, [second]: 3, [third]: "unknown" } }));
  expect(merged).toMatchObject({ taken: 1, same: 1, texts: 0, diagnostics: [] });
  expect(merged.filled.answers).toEqual({ [first]: 1, [second]: 2, [third]: "unknown" });
  expect(merged.conflicts).toEqual([{ kind: "question", id: second, offers: [{ is: 3, files: ["a"] }] }]);
});

test("background facts are merged likewise, and the target level never is", () => {
  const merged = merge(
    { background: { "control-technology": "yes" } },
    file("a", { background: { "control-technology": "no", "answered-how": "workshop" }, target: 1 }),
  );
  expect(merged.filled).toEqual({ ...empty, background: { "control-technology": "yes", "answered-how": "workshop" } });
  expect(merged.conflicts).toEqual([{ kind: "fact", id: "control-technology", offers: [{ is: "no", files: ["a"] }] }]);
});

test("if files differ among themselves and nothing is answered here, all are left to be chosen and none is added", () => {
  const given = [file("b", { answers: { [first]: 2 } }), file("a", { answers: { [first]: 1 } }), file("c", { answers: { [first]: 1 } })];
  const merged = merge({}, ...given);
  expect(merged.filled.answers).toEqual({});
  const offers = [
    { is: 1, files: ["a", "c"] },
    { is: 2, files: ["b"] },
  ];
  expect(merged.conflicts).toEqual([{ kind: "question", id: first, offers }]);
});

test("multiple choices are compared as a set, and 'not applicable' is not compared", () => {
  const merged = merge({ answers: { [first]: [0, 1] } }, file("a", { answers: { [first]: [0, 1], [second]: "not-applicable" } }));
  expect(merged).toMatchObject({ taken: 0, same: 1, conflicts: [] });
});

test("disjoint parts add up to the whole, in any order, one by one or all at once", () => {
  const parts = fc.shuffledSubarray([...data.model.areas], { minLength: data.model.areas.length });
  fc.forAll(60, [anyFilled, parts], (whole, areas) => {
    const files = areas.map((area): Returned => ({ file: area, filled: partOf(data, whole, makePart([area], "")) }));
    const background = { "answered-how": "workshop" };
    const all = mergeReturned({ ...empty, background }, files, data);
    const inTurn = files.reduce((now, one) => mergeReturned(now, [one], data).filled, { ...empty, background } as Filled);
    expect(all.conflicts).toEqual([]);
    expect(inTurn).toEqual(all.filled);
    expect(all.filled).toEqual({ ...whole, background: { ...background, ...whole.background } });
  });
});

test("any files give the same result in any order", () => {
  const three = fc.tuple(anyFilled, anyFilled, anyFilled);
  fc.forAll(60, [anyFilled, three, fc.shuffledSubarray([0, 1, 2], { minLength: 3 })], (here, all, order) => {
    const files = all.map((filled, index): Returned => ({ file: `fil ${index}`, filled }));
    const shuffled = order.map((index) => files[index] as Returned);
    expect(mergeReturned(here, shuffled, data)).toEqual(mergeReturned(here, files, data));
  });
});

test("a file merged into itself changes nothing, and merging the same file twice is merging it once", () => {
  fc.forAll(60, [anyFilled, anyFilled], (here, other) => {
    expect(mergeReturned(here, [file("a", here)], data)).toMatchObject({ filled: here, taken: 0, conflicts: [], texts: 0 });
    const once = mergeReturned(here, [file("a", other)], data).filled;
    expect(mergeReturned(once, [file("a", other)], data).filled).toEqual(once);
  });
});

test("a merge never changes an answer here, and never loses a differing one", () => {
  fc.forAll(100, [anyFilled, anyFilled], (here, other) => {
    const { filled, conflicts } = mergeReturned(here, [file("a", other)], data);
    expect(filled.answers).toMatchObject(here.answers);
    for (const [id, given] of Object.entries(other.answers)) {
      const isOffered = conflicts.some((one) => one.id === id && one.offers.some((offer) => offer.is === given));
      expect(filled.answers[id] === given || isOffered).toBe(true);
    }
  });
});

test("a choice is applied, to questions and facts alike", () => {
  const choices = [
    { kind: "question", id: first, answer: 3 },
    { kind: "fact", id: "control-technology", answer: "no" },
  ] as const;
  expect(settle(empty, choices)).toEqual({ ...empty, answers: { [first]: 3 }, background: { "control-technology": "no" } });
});

test("choices left from an earlier merge remain beside those of the next", () => {
  const one = (id: string, is: number, name: string) => ({ kind: "question" as const, id, offers: [{ is, files: [name] }] });
  expect(joinConflicts([one(first, 1, "a"), one(second, 2, "a")], [one(second, 2, "b"), one(third, 0, "b")])).toEqual([
    one(first, 1, "a"),
    { kind: "question", id: second, offers: [{ is: 2, files: ["a", "b"] }] },
    one(third, 0, "b"),
  ]);
});

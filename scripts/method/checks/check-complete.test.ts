import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition, readExamples } from "../../repository/read-method.ts";
import type { Edition } from "../edition.ts";
import type { Example } from "../schema.ts";
import { checkComplete } from "./check-complete.ts";

const place = placeAt(".");
const edition = unwrap(readEdition(place, "2026"));
const all = unwrap(readExamples(place, "2026"));
const files = { scale: "scale.yaml", questionnaire: "questionnaire.yaml" };
const codes = (changed: Edition, given: readonly Example[] = all) =>
  checkComplete(changed, given, files).map((one) => `${one.code} ${one.file} ${one.pointer}`);
const withQuestion = (change: object): Edition => ({
  ...edition,
  questionnaire: {
    ...edition.questionnaire,
    questions: edition.questionnaire.questions.map((one, index) => (index === 4 ? { ...one, ...change } : one)),
  },
});

describe("a complete edition", () => {
  it("is the pilot edition 2026", () => {
    expect(edition.entry.status).toBe("pilot");
    expect(codes(edition)).toEqual([]);
  });

  it("has a reason and help for every question", () => {
    expect(codes(withQuestion({ why: undefined }))).toEqual(["question-why-missing questionnaire.yaml /questions/4/id"]);
    expect(codes(withQuestion({ help: undefined }))).toEqual(["question-help-missing questionnaire.yaml /questions/4/id"]);
  });

  it("has levels described for a small municipality and a large agency", () => {
    const levels = edition.scale.levels?.map(({ largeAgency, ...one }) => (one.level === 2 ? one : { ...one, largeAgency }));
    expect(codes({ ...edition, scale: { ...edition.scale, levels } as Edition["scale"] })).toEqual([
      "level-text-missing scale.yaml /levels/2",
    ]);
  });

  it("has ten examples, three worked by hand, and every level among them", () => {
    const nine = all.filter((one) => one.expect.level !== 4 || one.workedByHand).slice(0, 9);
    expect(codes(edition, nine)).toContain("examples-too-few scale.yaml /levels");
    const unworked = all.map((one) => ({ ...one, workedByHand: false }));
    expect(codes(edition, unworked)).toEqual(["examples-too-few scale.yaml /levels"]);
    const withoutTop = all.map((one) => (one.expect.level === 4 ? { ...one, expect: { ...one.expect, level: 3 } } : one));
    expect(codes(edition, withoutTop)).toEqual(["example-level-missing scale.yaml /levels/4"]);
  });

  it("may have gaps while it is a draft", () => {
    const draft = withQuestion({ why: undefined, help: undefined });
    expect(codes({ ...draft, entry: { ...draft.entry, status: "draft" } })).toEqual([]);
  });
});

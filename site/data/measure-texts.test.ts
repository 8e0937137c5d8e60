import { expect, test } from "vitest";
import { catalogue, edition } from "../e2e/support/example-takeaway.ts";
import { measureTexts } from "./measure-texts.ts";

const { languages } = edition.entry;

test("every measure has its texts, and somebody who is responsible", () => {
  for (const measure of catalogue) {
    expect(measureTexts(measure, "sv", languages)).toEqual({
      title: measure.title.sv,
      hours: measure.hours,
      isEstimate: measure.estimate === true,
      responsible: expect.stringMatching(/^[A-ZÅÄÖ]/),
      who: measure.who.sv,
      firstStep: measure.firstStep.sv,
      doneWhen: measure.doneWhen.sv,
    });
  }
});

test("a text that lacks the language is given in one that it has", () => {
  const [first] = catalogue;
  if (!first) throw new Error("no measure");
  const mixed = { ...first, title: { fi: "toimi" }, who: { sv: "vem", en: "who" } };
  expect(measureTexts(mixed, "en", languages)).toMatchObject({ title: "toimi", who: "who" });
  expect(measureTexts(mixed, "sv", languages)).toMatchObject({ who: "vem" });
});

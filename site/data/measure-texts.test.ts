import { expect, test } from "vitest";
import { catalogue, edition } from "../e2e/support/example-takeaway.ts";
import { measureTexts, ownTexts, stepsIn } from "./measure-texts.ts";

const { languages } = edition.entry;

test("every measure has its texts, and somebody who is responsible", () => {
  for (const measure of catalogue) {
    expect(measureTexts(measure, "sv", languages)).toEqual({
      title: measure.title.sv,
      page: expect.stringMatching(/^[a-z0-9-]+$/),
      responsible: expect.stringMatching(/^[A-ZÅÄÖ]/),
      who: measure.who.sv,
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

test("the edition has one step for each option above the lowest, and none of another edition's", () => {
  const options = edition.questionnaire.questions.flatMap(({ id, options: all }) => all.slice(1).map((_, at) => `${id}:${at + 1}`));
  const steps = stepsIn(edition, catalogue).map(({ question, to }) => `${question}:${to}`);
  expect(steps.toSorted()).toEqual(options.toSorted());
});

test("a step says what may be bought where that is written, and nothing otherwise", () => {
  for (const step of catalogue.flatMap(({ steps }) => steps)) expect(ownTexts(step, "en", languages).buys).toBe(step.buys?.en);
});

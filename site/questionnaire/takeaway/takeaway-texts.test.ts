import { expect, test } from "vitest";
import { catalogue, edition } from "../../e2e/support/example-takeaway.ts";
import { methodTexts } from "../../e2e/support/method-texts.ts";
import { measureIn, takeawayTexts } from "./takeaway-texts.ts";

const texts = takeawayTexts(edition, catalogue, "sv");

test("every measure has its texts", () => {
  expect(Object.keys(texts.measures)).toHaveLength(catalogue.length);
  for (const measure of catalogue) {
    expect(texts.measures[measure.id]).toEqual({
      title: measure.title.sv,
      hours: measure.hours,
      isEstimate: measure.estimate === true,
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
  const read = (language: "sv" | "en") => takeawayTexts(edition, [mixed], language).measures[first.id];
  expect(read("en")).toMatchObject({ title: "toimi", who: "who" });
  expect(read("sv")).toMatchObject({ who: "vem" });
});

test("an unknown id is given as it is, never as a gap", () => {
  const all = methodTexts(edition, catalogue, "sv");
  expect([all.question("x"), all.area("x"), all.measure("x").title, measureIn(texts, "x").title]).toEqual(["x", "x", "x", "x"]);
  expect([all.number("x"), all.option("x", 0), all.ask("x")]).toEqual(["", "", undefined]);
});

// The goals of the real editions, and what the plans of the real catalogue aim at.
import { describe, expect, it } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition, readExamples, readMeasures } from "../repository/read-method.ts";
import { responseOf } from "./checks/check-example.ts";
import { modelMeasures, modelOf } from "./model.ts";
import { pathway } from "./pathway/pathway.ts";

const place = placeAt(".");
const catalogue = unwrap(readMeasures(place));
const measures = modelMeasures(catalogue);

describe.each(["2026", "2028"])("edition %s", (id) => {
  const edition = unwrap(readEdition(place, id));
  const model = modelOf(edition);
  const options = edition.questionnaire.questions.flatMap((one) => one.options.slice(1).map((option) => ({ id: one.id, ...option })));
  const ways = unwrap(readExamples(place, id)).flatMap((example) =>
    model.thresholds.map((_, level) => pathway({ model, measures, response: responseOf(model, example), target: level + 1 })),
  );
  const raises = ways.flatMap(({ plan }) => plan.flatMap((step) => step.raises.map((raise) => ({ ...raise, measure: step.measure }))));

  it("says in every goal what to do, and never what is not in place", () => {
    expect(options.length).toBeGreaterThan(0);
    for (const { id: question, goal } of options) {
      expect(goal?.sv, question).not.toMatch(/(^| )(men|ja|nej|dessutom|saknas?|inte beslutad)([ ,.]|$)/i);
      expect(goal?.en, question).not.toMatch(/\b(but|in addition|lacks?|not decided)\b/i);
      expect(goal?.sv, question).toMatch(/^\p{Lu}.*\.$/u);
      expect(goal?.en, question).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("marks options that set a shortcoming beside what is there, and no plan aims at one", () => {
    const short = new Set(options.filter((one) => one.shortfall).map((one) => one.id));
    const aimed = raises.filter((one) => short.has(one.question));
    expect(aimed.length).toBeGreaterThan(0);
    for (const { question, to } of aimed) expect(to, question).not.toBe(1);
  });

  it("reports to management by the list of shortcomings, which takes days, and not by the decision, which takes weeks", () => {
    const reports = raises.filter((one) => one.question === "followup-report");
    expect(reports.length).toBeGreaterThan(0);
    expect(new Set(reports.map((one) => one.measure))).toEqual(new Set(["gap-list"]));
  });
});

describe("the catalogue", () => {
  it("has a first step and a check that are one sentence each, in both languages", () => {
    for (const { id, firstStep, doneWhen } of catalogue) {
      for (const text of [firstStep, doneWhen].flatMap((one) => [one.sv, one.en])) {
        expect(text, id).toMatch(/^\p{Lu}[^.!]*[.?]$/u);
        expect((text ?? "").split(" ").length, id).toBeLessThanOrEqual(36);
      }
    }
  });
});

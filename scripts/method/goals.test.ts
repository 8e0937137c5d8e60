// The goals of the real editions, and the texts of the steps to them.
import { describe, expect, it } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition, readMeasures } from "../repository/read-method.ts";

const place = placeAt(".");
const catalogue = unwrap(readMeasures(place));

describe.each(["2026", "2028"])("edition %s", (id) => {
  const edition = unwrap(readEdition(place, id));
  const options = edition.questionnaire.questions.flatMap((one) => one.options.slice(1).map((option) => ({ id: one.id, ...option })));

  it("says in every goal what to do, and never what is not in place", () => {
    expect(options.length).toBeGreaterThan(0);
    for (const { id: question, goal } of options) {
      expect(goal?.sv, question).not.toMatch(/(^| )(men|ja|nej|dessutom|saknas?|inte beslutad)([ ,.]|$)/i);
      expect(goal?.en, question).not.toMatch(/\b(but|in addition|lacks?|not decided)\b/i);
      expect(goal?.sv, question).toMatch(/^\p{Lu}.*\.$/u);
      expect(goal?.en, question).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe("the steps", () => {
  it("have a first step that is one sentence, and a check, in both languages", () => {
    for (const { raises, to, first, done } of catalogue.flatMap(({ steps }) => steps)) {
      for (const text of [first.sv, first.en]) expect(text, `${raises}:${to}`).toMatch(/^\p{Lu}.*[.?”]$/u);
      for (const text of [done.sv, done.en]) expect(text, `${raises}:${to}`).toMatch(/^\p{Lu}.*[.”]$/u);
    }
  });
});

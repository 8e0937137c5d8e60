import { expect, test } from "vitest";
import type { Answer } from "../method/schema.ts";
import { placeAt } from "../repository/place.ts";
import { readEdition, readEditions } from "../repository/read-method.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import * as fc from "../testing/properties.ts";
import { utf8 } from "./digest.ts";
import { makeResponse, responseText } from "./inner-response.ts";
import { pad, unpad } from "./padding.ts";

test("Padding adds spaces up to the size, is refused above it, and can be removed again", () => {
  fc.forAll(100, [fc.stringMatching(/^[!-~]{0,30}$/)], (text) => {
    const padded = pad(text, 20);
    if (text.length > 20) expect(padded).toBeNull();
    else {
      expect(padded).toHaveLength(20);
      expect(unpad(padded as Uint8Array)).toEqual(utf8(text));
    }
  });
});

test("The longest answer to each edition in content fits in 8 KiB", () => {
  const place = placeAt(".");
  for (const { id } of passed(readEditions(place)).editions) {
    const { questionnaire, entry } = passed(readEdition(place, id));
    expect(questionnaire.questions.length).toBeGreaterThan(0);
    const answers = Object.fromEntries(questionnaire.questions.map((question): [string, Answer] => [question.id, "not-applicable"]));
    const longest = (ids: readonly string[]): string => ids.reduce((a, b) => (b.length > a.length ? b : a));
    const background = Object.fromEntries(questionnaire.background.map((one) => [one.id, longest(one.options.map((option) => option.id))]));
    const round = { edition: id, editionDigest: entry.digest };
    const text = responseText(makeResponse({ round, issuedAt: 9_999_999_999, content: { type: "submit", answers, background } }));
    expect(text.length, `edition ${id}`).toBeLessThanOrEqual(8192);
  }
});

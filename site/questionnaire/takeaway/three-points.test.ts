import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleInput, exampleResponse, exampleTakeaway, model } from "../../e2e/support/example-takeaway.ts";
import { takeaway as en } from "../../text/en/form/takeaway.ts";
import { takeaway as words } from "../../text/sv/form/takeaway.ts";
import { takeawayOf } from "./takeaway.ts";
import { threePoints } from "./three-points.ts";

const of = (id: string, target = 3): readonly string[] => threePoints(exampleTakeaway(id, target), words);

/** Whether the text is one sentence: outside quotation marks nothing but its last character ends one. */
const isOneSentence = (text: string): boolean => /^[^.?!]+\.$/.test(text.replaceAll(/[”“][^”]*”/g, "x"));

test("the unmet musts come first, by measure and number, and one answered 'vet inte' is to be found out", () => {
  const [first, second, third] = of("level-2");
  expect(first).toBe(
    "Sätt i gång åtgärden ”Bevaka systemen dygnet runt”, med ansvarig och slutdatum: fråga 10 i block 3 är ett måste för nivå 3 och är inte på plats.",
  );
  expect(second).toMatch(/^Ge någon i uppdrag att ta reda på svaret på fråga 14 i block 3, ”Granskar .*” – den är ett måste för nivå 3\.$/);
  expect(third).toMatch(/^Ge ”.*” en ansvarig och tid – åtgärden ingår/);
  expect(third).not.toContain("Bevaka systemen");
});

test("with everything left to do, the points are the plan's first three measures", () => {
  const { plan } = exampleTakeaway("all-zero");
  const points = of("all-zero");
  for (const [index, point] of points.entries()) expect(point).toContain(`”${plan[index]?.title}”`);
});

test("an incomplete block comes before measures that rest on a guess", () => {
  expect(of("stopped-after-block-1")[0]).toMatch(/^Avsätt tid för att svara på de \d+ frågor som är kvar i block 2, .* nivå 2\.$/);
});

test("a must without a measure is a point all the same", () => {
  const input = exampleInput(exampleResponse("level-2"));
  const made = takeawayOf({ ...input, measures: [] }, words);
  expect(made && threePoints(made, words)[0]).toMatch(/^Bestäm vem som tar sig an fråga 10 i block 3, ”/);
});

test("what to find out comes after measures to the next level, and nothing is repeated", () => {
  const answers = { ...exampleResponse("level-2").answers, "incident-detect": 1, "followup-audit": 1, "risk-overview": "unknown" as const };
  const made = takeawayOf(exampleInput({ ...exampleResponse("level-2"), answers }), words);
  if (!made) throw new Error("no level");
  const [first] = made.nextPlan;
  const points = threePoints({ ...made, nextPlan: first ? [first] : [] }, words);
  expect(points[0]).toContain(`”${first?.title}”`);
  expect(points[1]).toMatch(/^Bestäm vem som tar reda på svaret på fråga 4 i block 3, ”/);
});

test("if the target is reached, the points are to maintain it, and never a must of a level above the target", () => {
  expect(of("agency-level-4", 4)).toEqual(words.points.keep(true));
  for (const point of of("region-level-3")) expect(point).not.toContain("nivå 4");
});

test("every result gives exactly three distinct points of one sentence each, in both languages", () => {
  const answer = fc.constantFrom<0 | 1 | 2 | 3 | "unknown">(0, 1, 2, 3, "unknown");
  const blocks = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 60, maxLength: 60 }), blocks, blocks, (given, last, target) => {
      const asked = model.questions.filter((one) => one.block <= last);
      const answers = Object.fromEntries(asked.map((one, index) => [one.id, given[index] ?? 0]));
      const made = takeawayOf(exampleInput({ answers, background: {} }, target), words);
      if (!made) throw new Error("no level");
      for (const language of [words, en]) {
        const points = threePoints(made, language);
        expect(new Set(points).size).toBe(3);
        for (const point of points) expect([point, isOneSentence(point)]).toEqual([point, true]);
      }
    }),
    { numRuns: 40 },
  );
});

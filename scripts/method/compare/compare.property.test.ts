import { describe, expect, it } from "vitest";
import { hasShape } from "../../core/shape.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { type Edit, edited, edits } from "../../testing/method/invented-edits.ts";
import * as fc from "../../testing/properties.ts";
import { seededRandom } from "../../testing/random.ts";
import type { Edition, Response } from "../edition.ts";
import { methodOf, resultsOf } from "../engine/evaluate.ts";
import { score } from "../engine/staircase.ts";
import { modelOf } from "../model.ts";
import { type Answer, Questionnaire, Scale } from "../schema.ts";
import { compareEditions, type Difference, type DifferenceCode } from "./compare.ts";

const asRead = unwrap(readEdition(placeAt("."), "2026"));
const atLeast = (question: string, credit: number) => ({
  compare: { left: { answer: question }, is: "at-least", right: { number: credit } },
});

/** Edition 2026 with results of other kinds too, none of which depends on a question that it does not name. */
const wide: Edition = {
  ...asRead,
  scale: {
    ...asRead.scale,
    results: {
      ...asRead.scale.results,
      foundation: {
        bands: {
          of: { mean: [{ answer: "governance-policy" }, { answer: "risk-method" }, { number: "1/2" }] },
          bands: [
            { id: "low", to: 1 },
            { id: "high", from: 1 },
          ],
        },
      },
      gate: {
        if: {
          when: { all: [atLeast("assets-ot", 1), atLeast("incident-plan", 2)] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of the rule language, in data that is never awaited.
          then: { number: 1 },
          else: { max: [{ answer: "people-training" }, { number: 0 }] },
        },
      },
      held: {
        cap: {
          of: { sum: [{ answer: "governance-plan" }, { answer: "risk-done" }] },
          to: { number: 3 },
          when: { some: [{ fact: { id: "it-operation", is: "own" } }, atLeast("risk-done", 3)] },
        },
      },
      built: { count: [{ compare: { left: { result: "held" }, is: "more-than", right: { result: "gate" } } }] },
    },
  },
};

/** The same with a result that depends on the order of the questions. */
const ordered: Edition = {
  ...wide,
  scale: {
    ...wide.scale,
    results: {
      ...wide.scale.results,
      first: { steps: { each: { compare: { left: { answer: "*" }, is: "at-least", right: { number: 1 } } }, block: 1 } },
    },
  },
};

/** A method without a staircase: what no rule names affects no result. */
const bare: Edition = {
  ...wide,
  scale: {
    edition: wide.scale.edition,
    results: Object.fromEntries(Object.entries(wide.scale.results).filter(([name]) => name !== "level")),
  },
};

const bases = { wide, ordered, bare } as const;

/** Answers to every question that either edition has; the first random number gives the approximate level. */
function responseTo(editions: readonly Edition[], seed: number): Response {
  const next = seededRandom(seed);
  const far = next() * 4;
  const blocks = 1 + Math.floor(next() * 5);
  const answers: Record<string, Answer> = {};
  const background: Record<string, string> = {};
  for (const { questionnaire } of next() < 0.5 ? editions : editions.toReversed()) {
    for (const { id, block, options, choose } of questionnaire.questions) {
      const option = Math.max(0, Math.min(options.length - 1, Math.floor(far + next() * 3 - 1.5)));
      const answer = next() < 0.05 ? "unknown" : choose === "several" ? [option] : option;
      if (block <= blocks && next() < 0.995) answers[id] ??= answer;
    }
    for (const { id, options } of questionnaire.background) background[id] ??= options[Math.floor(next() * options.length)]?.id ?? "";
  }
  return { answers, background };
}

const isSound = (edition: Edition): boolean => hasShape(Scale, edition.scale) && hasShape(Questionnaire, edition.questionnaire);
const serialized = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one));
const byId = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Everything that the edition computes for a response, for the areas and results that `other` has too. */
function outcomeOf(edition: Edition, other: Edition): (response: Response) => string {
  const model = modelOf(edition);
  const inBoth = Object.entries(edition.scale.results).filter(([name]) => Object.hasOwn(other.scale.results, name));
  const method = methodOf(model, Object.fromEntries(inBoth));
  return (response) => {
    const results = method.ok ? [...resultsOf(method.value, response)].toSorted() : "no method";
    // Without a staircase there are no levels and no shares.
    if (model.thresholds.length === 0) return serialized(results);
    const { areas, met, unmet, ...rest } = score(model, response);
    const common = Object.entries(areas).filter(([id]) => other.questionnaire.areas.some((area) => area.id === id));
    return serialized([results, rest, common.toSorted(), byId(met), byId(unmet)]);
  };
}

type Compare = (older: Edition, newer: Edition) => readonly Difference[];
interface Tally {
  breaking: number;
  other: number;
}

/** Asserts that every response gets the same from both if nothing is breaking. Counts the cases that were tried. */
function promise(compare: Compare, tally: Tally = { breaking: 0, other: 0 }) {
  return fc.property(
    fc.constantFrom(...(Object.keys(bases) as (keyof typeof bases)[])),
    edits,
    fc.integer(),
    (name, all: readonly Edit[], seed) => {
      const older = bases[name];
      const newer = edited(older, all);
      const isBreaking = compare(older, newer).some((one) => one.class === "breaking");
      if (isBreaking) tally.breaking++;
      if (isBreaking || !isSound(newer)) return true;
      tally.other++;
      const [before, after] = [outcomeOf(older, newer), outcomeOf(newer, older)];
      return Array.from({ length: 6 }, (_, index) => responseTo([older, newer], seed + index)).every(
        (response) => before(response) === after(response),
      );
    },
  );
}

describe("random edits", () => {
  it("never make the comparison throw, and if nothing is breaking every result is unchanged", () => {
    const tally: Tally = { breaking: 0, other: 0 };
    fc.assert(promise(compareEditions, tally), { numRuns: 100 });
    // Guards against a vacuous test: not everything may be breaking, and something must have been tried.
    const tried = tally.breaking + tally.other;
    expect(tally.breaking).toBeGreaterThan(tried * 0.3);
    expect(tally.other).toBeGreaterThan(tried * 0.1);
  });

  const kinds: readonly DifferenceCode[] = ["question-weight", "option-credit", "question-area", "question-added", "result-rule"];
  it.each(kinds)("reveal when %s is mistaken for words", (kind) => {
    const careless: Compare = (older, newer) =>
      compareEditions(older, newer).map((one) => (one.what === kind ? { ...one, class: "editorial" } : one));
    expect(fc.check(promise(careless), { numRuns: 5000, seed: 11, endOnFailure: true }).failed).toBe(true);
  });
});

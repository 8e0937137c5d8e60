// The levels' texts agree with the rule: every claim is scored.
import { beforeAll, describe, expect, it } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition, readEditions } from "../repository/read-method.ts";
import { type Claim, descriptions } from "../testing/method/level-claims.ts";
import type { Model } from "./edition.ts";
import { areasIn, score } from "./engine/staircase.ts";
import { modelOf } from "./model.ts";
import { pointsFor } from "./result.ts";

const project = placeAt(".");
let model: Model;
const use = (edition: string): void => {
  model = modelOf(unwrap(readEdition(project, edition)));
};

type Options = Readonly<Record<string, number>>;
type AnswerRanges = Readonly<Record<string, readonly [least: number, most: number]>>;

function levelAt(options: Options): number {
  return score(model, { answers: { ...options }, background: {} }).level;
}

/** The level's own answers with every question as high as `most` allows: all blocks up to the level at the top, and the next at 0. */
function highest(level: number, most: Options = {}): Options {
  return Object.fromEntries(
    model.questions.map(({ id, block, credits }) => [id, Math.min(block > level ? 0 : credits.length - 1, most[id] ?? credits.length)]),
  );
}

/** The same with each of these questions raised to its least. */
function optionsOf(level: number, answers: AnswerRanges): Options {
  const most = Object.fromEntries(Object.entries(answers).map(([id, [, top]]) => [id, top]));
  const least = Object.fromEntries(Object.entries(answers).map(([id, [low]]) => [id, low]));
  const options = highest(level, most);
  return { ...options, ...Object.fromEntries(Object.entries(least).map(([id, low]) => [id, Math.max(low, options[id] ?? 0)])) };
}

/** The option is required: with one step less, and everything else at its top, the level is not reached. */
function isRequired(question: string, option: number, level: number): boolean {
  return levelAt({ ...highest(model.blocks), [question]: option - 1 }) < level;
}

function questionsIn(block: number) {
  return model.questions.filter((one) => one.block === block);
}

function neededIn(block: number, level: number): number {
  return pointsFor(model.thresholds[level - 1]?.[block - 1] ?? 0, questionsIn(block).length * model.creditMax);
}

/** Answers that meet every must of block 1, and everything else except the area's floor or the block's share. */
function withMusts(kind: "area" | "block"): Options {
  const first = questionsIn(1);
  if (kind === "area") {
    const lacking = areasIn(model, first).find(({ within, floor }) => within.reduce((sum, one) => sum + (one.must ?? 0), 0) < floor);
    return { ...highest(1), ...Object.fromEntries((lacking?.within ?? []).map((one) => [one.id, one.must ?? 0])) };
  }
  // One point for every other question: each area has its two, and the block less than half.
  return Object.fromEntries(first.map(({ id, must = 0 }) => [id, Math.max(must, 1)]));
}

function holds(claim: Claim, level: number): boolean {
  if ("always" in claim) return isRequired(claim.always, claim.option, level);
  if ("often" in claim) {
    const { often, atLeast, atMost } = claim;
    // Both those it fits and those it does not are exactly at the level.
    const fits = optionsOf(level, { [often]: atLeast === undefined ? [0, atMost ?? 0] : [atLeast, 3] });
    const differs = optionsOf(level, { [often]: atLeast === undefined ? [(atMost ?? 0) + 1, 3] : [0, atLeast - 1] });
    return levelAt(fits) === level && levelAt(differs) === level;
  }
  if ("someOf" in claim) return levelAt({ ...highest(model.blocks), ...Object.fromEntries(claim.someOf.map((id) => [id, 0])) }) < level;
  if ("questionsAtTwo" in claim) {
    // With one fewer at the top and all others at option 1 the block's share is too low.
    const most = (claim.questionsAtTwo - 1) * model.creditMax + questionsIn(claim.block).length - (claim.questionsAtTwo - 1);
    return most < neededIn(claim.block, level);
  }
  if ("percent" in claim) return (model.thresholds[level - 1]?.[claim.block - 1] ?? 0) >= claim.percent;
  if ("everyArea" in claim)
    return areasIn(model, questionsIn(1)).every(
      ({ within }) => levelAt({ ...highest(model.blocks), ...Object.fromEntries(within.map((one) => [one.id, 0])) }) < level,
    );
  if ("musts" in claim) {
    const musts = questionsIn(1).filter((one) => one.must !== undefined);
    return (
      musts.length === claim.musts && musts.every(({ id, must = 0 }) => levelAt({ ...highest(model.blocks), [id]: must - 1 }) === level)
    );
  }
  const options = withMusts(claim.despiteMusts);
  if (claim.despiteMusts === "block" && model.thresholds[0]?.[0] !== claim.below) return false;
  return questionsIn(1).every(({ id, must = 0 }) => (options[id] ?? 0) >= must) && levelAt(options) === level;
}

const described = Object.entries(descriptions).flatMap(([edition, levels]) =>
  levels.map((sentences, level) => ({ edition, level, sentences })),
);
describe.each(described)("edition $edition's description of level $level", ({ edition, level, sentences }) => {
  beforeAll(() => use(edition));

  it.each(sentences.flatMap(([beginning, ...claims]) => claims.map((claim) => [beginning, claim] as const)))(
    "claims what the rule gives: %s … %o",
    (beginning, claim) => {
      expect(unwrap(readEdition(project, edition)).scale.levels?.[level]?.description?.sv).toContain(beginning);
      expect(holds(claim, level)).toBe(true);
    },
  );
});

it("every listed edition's claims are tried", () => {
  expect(Object.keys(descriptions)).toEqual(unwrap(readEditions(project)).editions.map(({ id }) => id));
});

describe("a claim that the rule does not give", () => {
  beforeAll(() => use("2026"));

  it("is found", () => {
    // As the description of the ground once said: whoever has the ten musts is above it.
    expect(levelAt(withMusts("block"))).toBe(0);
    expect(holds({ always: "incident-contact", option: 1 }, 1)).toBe(false);
    expect(holds({ often: "governance-policy", atLeast: 1 }, 1)).toBe(false);
    expect(holds({ block: 1, questionsAtTwo: 15 }, 3)).toBe(false);
    expect(holds({ someOf: ["safeguards-change"] }, 3)).toBe(false);
    // What the draft of 2028 said while its threshold was 60.
    use("2028");
    expect(holds({ despiteMusts: "block", below: 50 }, 0)).toBe(false);
  });
});

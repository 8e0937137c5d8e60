import { describe, expect, it } from "vitest";
import { models, responses } from "../../testing/method/invented.ts";
import { completions, tables } from "../../testing/method/invented-table.ts";
import * as fc from "../../testing/properties.ts";
import type { Model } from "../edition.ts";
import { score } from "../engine/staircase.ts";
import type { Score, Share } from "../result.ts";
import { carryOver, carryOverSteps, standingsOf } from "./carry.ts";
import { type Bounds, type Rescored, rescore } from "./rescore.ts";

const size = { blocks: 3, areas: 2, questions: 9, options: 4 };
const runs = 600;

/** As a number, an empty share below all others: the integers are small enough to be exact. */
function value({ earned, possible }: Share): number {
  return possible === 0 ? -1 : earned / possible;
}

function contains<T>(bounds: Bounds<T>, low: T, high: T, of: (one: T) => number): boolean {
  return of(bounds.low) <= of(low) && of(high) <= of(bounds.high);
}

function holds(rescored: Rescored, one: Score): boolean {
  const shares = Object.entries(rescored.areas).map(([area, bounds]) => {
    const is = one.areas[area];
    return is && contains(bounds.share, is.share, is.share, value);
  });
  const isInside = contains(rescored.level, one.level, one.level, Number) && contains(rescored.share, one.share, one.share, value);
  return isInside && shares.every(Boolean) && (rescored.atLeast || !one.atLeast);
}

const stepOf = (older: Model) => models(size).chain((newer) => tables(older, newer).map((table) => ({ older, newer, table })));
const step = models(size).chain(stepOf);

describe("an older response by a newer edition's scale", () => {
  it("is within its bounds however it is completed", () => {
    const cases = step.chain((one) =>
      responses(one.older, true).chain((response) => {
        const carried = carryOver({ ...one, response });
        return fc.record({ newer: fc.constant(one.newer), carried: fc.constant(carried), completed: completions(one.newer, carried) });
      }),
    );
    fc.forAll(runs, [cases], ({ newer, carried, completed }) => {
      const rescored = rescore(newer, carried);
      expect(rescored && holds(rescored, score(newer, completed))).toBe(true);
    });
  });

  it("has tight bounds if every question counts", () => {
    const cases = step.chain((one) => responses(one.older, false).map((response) => ({ ...one, response })));
    fc.forAll(500, [cases], ({ response, ...one }) => {
      fc.pre(one.newer.questions.every((question) => !question.notApplicableWhen));
      const carried = carryOver({ ...one, response });
      const end = (which: "low" | "high") => ({
        background: {},
        answers: Object.fromEntries(
          one.newer.questions.map((question) => {
            const standing = carried.standings.get(question.id);
            const top = which === "low" ? 0 : question.credits.length - 1;
            return [question.id, standing?.kind === "carried" ? standing.answer : standing?.kind === "range" ? standing[which] : top];
          }),
        ),
      });
      const [low, high] = [score(one.newer, end("low")), score(one.newer, end("high"))];
      expect(rescore(one.newer, carried)).toMatchObject({
        level: { low: low.level, high: high.level },
        share: { low: low.share, high: high.share },
      });
    });
  });

  it("has its original result if nothing has changed", () => {
    const cases = models(size).chain((model) => responses(model, true).map((response) => ({ model, response })));
    fc.forAll(runs, [cases], ({ model, response }) => {
      const is = score(model, response);
      const rescored = rescore(model, standingsOf(model, response));
      expect(rescored).toEqual({
        level: { low: is.level, high: is.level },
        atLeast: is.atLeast,
        share: { low: is.share, high: is.share },
        areas: Object.fromEntries(Object.entries(is.areas).map(([area, { share }]) => [area, { share: { low: share, high: share } }])),
      });
    });
  });

  it("is bounded over three editions by what it could have been in the middle one", () => {
    const cases = step.chain((first) =>
      stepOf(first.newer).chain((second) =>
        responses(first.older, true).chain((response) => {
          const middle = carryOver({ ...first, response });
          return completions(first.newer, middle).map((completed) => ({ first, second, response, completed }));
        }),
      ),
    );
    fc.forAll(runs, [cases], ({ first, second, response, completed }) => {
      fc.pre(standingsOf(first.newer, completed).reached === carryOver({ ...first, response }).reached);
      const along = rescore(second.newer, carryOverSteps([first, second], response));
      const after = rescore(second.newer, carryOver({ ...second, response: completed }));
      if (!along || !after) throw new Error("a model of ours always has levels");
      expect(contains(along.level, after.level.low, after.level.high, Number)).toBe(true);
      expect(contains(along.share, after.share.low, after.share.high, value)).toBe(true);
    });
  });

  it("has no bounds in a method without a staircase", () => {
    const model: Model = { creditMax: 1, blocks: 1, thresholds: [], areaFloor: 0, areas: [], questions: [] };
    expect(rescore(model, standingsOf(model, { answers: {}, background: {} }))).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { type InventedMethod, inventedMethods, inventedResponses } from "../../testing/method/invented-rules.ts";
import * as fc from "../../testing/properties.ts";
import type { Response } from "../edition.ts";
import { contextOf, type Method, methodOf, resultsOf } from "../engine/evaluate.ts";
import { exactText } from "../engine/result-value.ts";
import { type Context, evaluate, isReached, type Value } from "./evaluate-rule.ts";
import type { Rational } from "./rational.ts";
import { nodesOf, type Rule } from "./rule.ts";
import { type RangeContext, rangeOf } from "./rule-range.ts";
import { emptyBands, leavesBands, mayHold, mayReach } from "./rule-reach.ts";
import { bitsOf, type Length, sizeOf } from "./rule-size.ts";

const runs = 120;

function made({ model, results }: InventedMethod): Method {
  const method = methodOf(model, results);
  if (!method.ok) throw new Error(JSON.stringify(method.diagnostics));
  return method.value;
}

/** Every node of every result, with its value for the response. */
function evaluated(invented: InventedMethod, response: Response) {
  const method = made(invented);
  const context = contextOf(method, response);
  const ranges: RangeContext = { model: method.model, results: method.results, known: new Map() };
  const nodes = [...method.results.values()].flatMap(nodesOf).map((rule) => ({ rule, value: evaluate(rule, context) }));
  return { method, context, ranges, nodes };
}

const isBelow = (left: Rational, right: Rational) => left.numerator * right.denominator < right.numerator * left.denominator;

describe("an invented method's results", () => {
  it("do not depend on the order of the results in the file", () => {
    fc.assert(
      fc.property(inventedMethods, inventedResponses, fc.boolean(), (invented, response, isReversed) => {
        const entries = Object.entries(invented.results);
        const other = { ...invented, results: Object.fromEntries(isReversed ? entries.toReversed() : entries.toSorted()) };
        const plain = (one: InventedMethod) =>
          [...resultsOf(made(one), response)].map(([name, value]) => [name, exactText(value)]).toSorted();
        expect(plain(other)).toEqual(plain(invented));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the static analysis of a rule", () => {
  it("bounds every number that it gives: none is outside its range", () => {
    let bounded = 0;
    fc.forAll(runs, [inventedMethods, inventedResponses], (invented, response) => {
      const { nodes, ranges } = evaluated(invented, response);
      for (const { rule, value } of nodes) {
        if (value.kind !== "number") continue;
        const { from, to } = rangeOf(rule, ranges);
        if (from && to) bounded++;
        if (from) expect(isBelow(value.value, from), rule.kind).toBe(false);
        if (to) expect(isBelow(to, value.value), rule.kind).toBe(false);
      }
    });
    expect(bounded).toBeGreaterThan(5000);
  });

  it("is right about every condition, band and minimum: the unreachable is never reached", () => {
    const counts = { never: 0, always: 0, empty: 0, inside: 0, minimum: 0 };
    fc.forAll(runs, [inventedMethods, inventedResponses], (invented, response) => {
      const { nodes, ranges, context } = evaluated(invented, response);
      for (const { rule, value } of nodes) {
        if (value.kind === "truth") {
          const may = mayHold(rule, ranges);
          if (!may.hold) counts.never++;
          if (!may.fail) counts.always++;
          expect(value.value ? may.hold : may.fail, rule.kind).toBe(true);
        }
        if (rule.kind === "bands") expectBands(rule, value, { context, ranges, counts });
        if (rule.kind !== "minimums") continue;
        for (const one of rule.of) {
          const isPossible = mayReach(one.of, one.atLeast, ranges);
          if (!isPossible) counts.minimum++;
          if (isReached(one, evaluate(one.of, context)) === true) expect(isPossible).toBe(true);
        }
      }
    });
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10);
  });

  it("bounds the length of every number: none is longer than its bound", () => {
    fc.forAll(runs, [inventedMethods, inventedResponses], (invented, response) => {
      const { method, nodes } = evaluated(invented, response);
      const lengths = new Map<string, Length>();
      const context = { model: method.model, lengthOf: (name: string) => lengths.get(name) };
      for (const [name, rule] of method.results) lengths.set(name, sizeOf(rule, context).length);
      for (const { rule, value } of nodes) {
        if (value.kind !== "number") continue;
        const { numerator, denominator } = value.value;
        const bits = String(numerator.toString(2)).length + denominator.toString(2).length - 2;
        expect(bits, rule.kind).toBeLessThanOrEqual(bitsOf(sizeOf(rule, context).length));
      }
    });
  });
});

interface About {
  readonly context: Context;
  readonly ranges: RangeContext;
  readonly counts: { empty: number; inside: number };
}

function expectBands(rule: Extract<Rule, { kind: "bands" }>, value: Value, { context, ranges, counts }: About): void {
  const empty = emptyBands(rule, ranges);
  counts.empty += empty.length;
  if (value.kind === "band") expect(empty).not.toContain(value.id);
  if (leavesBands(rule, ranges)) return;
  counts.inside++;
  // If the value cannot leave the bands, every number is in one of them.
  expect(value.kind).toBe(evaluate(rule.of, context).kind === "missing" ? "missing" : "band");
}

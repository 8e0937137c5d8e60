import { expect, test } from "vitest";
import * as fc from "../../../scripts/testing/properties.ts";
import { rebase } from "./rebase.ts";
import { emptyFilled, type Filled } from "./state.ts";

const filled = (answers: Filled["answers"], more: Partial<Filled> = {}): Filled => ({ ...emptyFilled(3), answers, ...more });
const texts = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y"), { noNullPrototype: true });
const anyFilled = fc
  .record({
    answers: fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom<0 | 1 | "unknown">(0, 1, "unknown"), {
      noNullPrototype: true,
    }),
    background: texts,
    target: fc.integer({ min: 1, max: 4 }),
    notes: texts,
    plan: fc.option(
      fc.record(
        {
          size: fc.constantFrom("medium" as const, "large" as const),
          who: fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("x", "y"), { minKeys: 1, noNullPrototype: true }),
          bounds: fc.dictionary(fc.constantFrom("a", "b"), fc.record({ most: fc.integer({ min: 0, max: 3 }) }, { noNullPrototype: true }), {
            minKeys: 1,
            noNullPrototype: true,
          }),
          start: fc.constantFrom("2027-01-11", "2027-01-18"),
        },
        { requiredKeys: ["start"], noNullPrototype: true },
      ),
      { nil: undefined },
    ),
  })
  .map(
    ({ notes, plan, ...rest }): Filled => ({
      ...rest,
      ...(Object.keys(notes).length > 0 ? { notes } : {}),
      ...(plan ? { plan } : {}),
    }),
  );

test("two tabs that ticked different things lose neither", () => {
  const base = filled({ a: 1 });
  const both = rebase({ base, mine: filled({ a: 1, b: 2 }), theirs: filled({ a: 1, c: 3 }, { notes: { a: "not" } }) });
  expect(both).toEqual(filled({ a: 1, b: 2, c: 3 }, { notes: { a: "not" } }));
});

test("if both changed the same answer, mine wins, which was ticked last", () => {
  expect(rebase({ base: filled({ a: 1 }), mine: filled({ a: 2 }), theirs: filled({ a: 3 }) }).answers).toEqual({ a: 2 });
});

test("what either removed is removed", () => {
  const base = filled({ a: 1, b: 1 }, { notes: { a: "not" }, part: { areas: ["x"] } });
  expect(rebase({ base, mine: filled({ b: 1 }), theirs: filled({ a: 1 }, { notes: { a: "not" }, part: { areas: ["x"] } }) })).toEqual(
    filled({}),
  );
});

test("without changes of mine the result is theirs; without changes of theirs it is mine", () => {
  fc.forAll(100, [anyFilled, anyFilled], (one, other) => {
    expect(rebase({ base: one, mine: one, theirs: other })).toEqual(other);
    expect(rebase({ base: one, mine: other, theirs: one })).toEqual(other);
  });
});

test("two tabs that changed the plan lose neither's change, and a file of answers without a plan takes none away", () => {
  const plan = { start: "2027-01-11", bounds: { a: { most: 0 } } };
  const base = filled({ a: 1 }, { plan });
  const mine = filled({ a: 1 }, { plan: { ...plan, size: "large", mark: "KS 1", who: { "a:2": "It-chefen" } } });
  const theirs = filled({ a: 2 }, { plan: { ...plan, bounds: { a: { most: 0 }, b: { least: 2 } }, due: { "b:1": "2027-03-01" } } });
  expect(rebase({ base, mine, theirs })).toEqual(
    filled(
      { a: 2 },
      {
        plan: {
          start: "2027-01-11",
          bounds: { a: { most: 0 }, b: { least: 2 } },
          size: "large",
          mark: "KS 1",
          who: { "a:2": "It-chefen" },
          due: { "b:1": "2027-03-01" },
        },
      },
    ),
  );
  // The other tab has never had a plan.
  expect(rebase({ base: filled({ a: 1 }), mine, theirs: filled({ a: 2 }) })).toEqual({ ...mine, answers: { a: 2 } });
  // Taken back here, unchanged there.
  expect(rebase({ base, mine: filled({ a: 1 }), theirs: base })).toEqual(filled({ a: 1 }));
});

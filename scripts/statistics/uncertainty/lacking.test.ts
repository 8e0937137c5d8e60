import { describe, expect, test } from "vitest";
import { inventedCube } from "../../testing/statistics/invented-dataset.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import { type LackingFigure, lackingIn, mostLacking } from "./lacking.ts";

const cube = inventedCube(false);
const row = "type-municipality";
const only = (must: number, id = "several", of: ProtectedCube = cube) => lackingIn(of, row, [{ id, must }])?.[0];

/** The invented questions name themselves by their id alone. */
const asking = (of: ProtectedCube) =>
  ({
    ...of,
    variables: of.variables.map((one) => (one.kind === "question" ? { ...one, question: one.id.slice(9) } : one)),
  }) as ProtectedCube;
const named = asking(cube);

describe("a must that is lacking", () => {
  test("counts the answers below its option and those that do not know, of those that answered", () => {
    // 100 of 200 answered below, 20 do not know.
    expect(only(1, "policy", named)).toMatchObject({ question: "policy", of: { low: 200, high: 200 }, share: 0.6 });
    expect(200 * (only(1, "plan", named)?.share ?? 0)).toBe(125);
  });

  test("is bounded by those that do not lack it: a run of answers", () => {
    // 80 of 200 have it, within four.
    expect(only(1, "policy", named)?.counts).toEqual({ low: 116, high: 124 });
    expect(only(1, "policy", named)?.between).toEqual({ low: 1 - 84 / 200, high: 1 - 76 / 200 });
  });

  test("contains every true count that the rounding allows, whatever was not asked", () => {
    // 10, 20 and 30 answered, 100 do not know, 40 were not asked. The cumulative counts err within four of each other.
    const found = only(1, "several", named);
    const errors = (least: number) => [0, 1, 2, 3, 4].map((more) => least + more);
    for (const least of [-4, -3, -2, -1, 0])
      for (const first of errors(least))
        for (const having of errors(least))
          for (const answered of errors(least)) {
            const asked = 160 + answered;
            const lacking = asked - (50 + having - first);
            expect(found?.counts.low).toBeLessThanOrEqual(lacking);
            expect(found?.counts.high).toBeGreaterThanOrEqual(lacking);
            expect(found?.between.low).toBeLessThanOrEqual(lacking / asked + 1e-12);
            expect(found?.between.high).toBeGreaterThanOrEqual(lacking / asked - 1e-12);
          }
  });

  test("has no figure where its question is withheld or not published, and comes after one that more lack", () => {
    expect(lackingIn(named, "all", [{ id: "policy", must: 1 }])).toBeNull();
    expect(lackingIn(named, row, [{ id: "other", must: 1 }])).toBeNull();
    const both = lackingIn(named, row, [
      { id: "policy", must: 1 },
      { id: "plan", must: 1 },
    ]);
    expect(both?.map(({ question }) => question)).toEqual(["plan", "policy"]);
  });
});

test("those that most lack are all that no other certainly exceeds, and none where nobody certainly lacks any", () => {
  const figure = (question: string, low: number, high: number) => ({ question, counts: { low, high } }) as LackingFigure;
  const names = (...figures: readonly LackingFigure[]) => mostLacking(figures).map(({ question }) => question);
  expect(names(figure("a", 50, 60), figure("b", 45, 50), figure("c", 40, 49))).toEqual(["a", "b"]);
  expect(names(figure("a", 0, 8), figure("b", 0, 4))).toEqual([]);
  expect(names()).toEqual([]);
});

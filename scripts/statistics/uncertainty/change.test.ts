import { expect, test } from "vitest";
import { inventedCube } from "../../testing/report/invented.ts";
import { inventedPanel } from "../../testing/statistics/invented-panel.ts";
import { base, ceilTo, floorTo } from "../base.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import { change } from "./change.ts";
import { movementIn } from "./movement.ts";

const row = "type-municipality";

test("the bounds of rose less fell contain the truth however both were rounded", () => {
  const roundings = (count: number) => [floorTo(count, base), ceilTo(count, base)];
  for (let rose = 0; rose <= 30; rose += 1)
    for (let fell = 0; fell <= 30; fell += 1)
      for (const up of roundings(rose))
        for (const down of roundings(fell)) {
          const found = movementIn(inventedPanel({ movement: { rose: up, same: 20, fell: down } }), row);
          expect((found?.between.low ?? 1) <= rose - fell && rose - fell <= (found?.between.high ?? -1)).toBe(true);
        }
});

test("the nation is the sum of the types that are shown, with the errors of both", () => {
  const municipalities = inventedPanel({});
  const agencies = inventedPanel({
    row: "type-agency",
    movement: { rose: 20, same: 20, fell: 15 },
    sizes: { panel: 54, joiners: 20, leavers: 20, gone: 0 },
  });
  const both = { ...municipalities, rows: [...municipalities.rows, ...agencies.rows] };
  const nation = movementIn(both, "all");
  expect(nation).toMatchObject({ rose: 50, fell: 25, n: 154, way: "unclear" });
  // Two panels: 8 for their rounding, and 1.96 times the root of the 75 that moved and those 8.
  expect(nation?.between.low).toBeCloseTo(25 - 8 - 1.96 * Math.sqrt(75 + 8), 12);
  expect(nation?.between.high).toBeCloseTo(25 + 8 + 1.96 * Math.sqrt(75 + 8), 12);
  expect(nation?.rows).toEqual(["type-municipality", "type-agency"]);
  expect(movementIn(both, "type-region")).toBeNull();
  expect(movementIn(inventedPanel({ movement: null }), "all")).toBeNull();
});

test("a falling share says nothing of those who answered both rounds", () => {
  const at = (round: string, levels: readonly number[]) =>
    ({ ...inventedCube({ [row]: { answered: 200, silent: 90, levels } }), round }) as ProtectedCube;
  const found = change({
    before: at("one", [24, 8, 4, 3, 1]),
    after: at("two", [16, 12, 8, 3, 1]),
    panel: inventedPanel({ movement: { rose: 10, same: 60, fell: 30 } }),
    row,
    subject: "under-1",
  });
  expect(found?.between.high).toBeLessThan(0);
  expect(found?.movement?.way).toBe("less");
  const other = change({
    before: at("zero", [24, 8, 4, 3, 1]),
    after: at("two", [16, 12, 8, 3, 1]),
    panel: inventedPanel({}),
    row,
    subject: "under-1",
  });
  expect(other?.movement).toBeNull();
});

import { describe, expect, it } from "vitest";
import { fromText, inventedDraw } from "../../testing/statistics/invented-nation.ts";
import { base } from "../base.ts";
import { roundMovement } from "./movement.ts";
import { meetsPanelFloor, movementNames } from "./panel.ts";
import type { PanelGroups } from "./panel-groups.ts";
import { thirdBounds, thirdOf } from "./thirds.ts";

/** A panel in which so many rose, stayed and fell. */
function groupsOf(rose: number, same: number, fell: number): PanelGroups {
  const panel = Array.from({ length: rose + same + fell }, (_, at) => `m-${String(at).padStart(4, "0")}`);
  const movement = { rose: panel.slice(0, rose), same: panel.slice(rose, rose + same), fell: panel.slice(rose + same) };
  return { row: "type-municipality", panel, joiners: [], leavers: [], gone: 0, movement, below: { joiners: 0, leavers: 0 } };
}

async function rounded(groups: PanelGroups, seed: string) {
  const made = await roundMovement({ groups, draw: inventedDraw(seed), counter: 0 });
  if (!made.ok) throw new Error("every movement can be rounded");
  return made.value;
}

describe("the movement of a panel", () => {
  it("is rounded to adjacent multiples that nearly add up, none above the panel, for every panel of up to sixty", async () => {
    for (let size = 15; size <= 60; size += 1) {
      for (let rose = 0; rose <= size; rose += 3) {
        const fell = Math.floor(fromText(`${size} ${rose}`) * (size - rose + 1));
        const groups = groupsOf(rose, size - rose - fell, fell);
        const counts = await rounded(groups, `${size} ${rose}`);
        for (const name of movementNames) {
          const truth = groups.movement[name].length;
          expect(counts[name] % base).toBe(0);
          expect(Math.abs(counts[name] - truth)).toBeLessThan(base);
          expect(counts[name]).toBeLessThanOrEqual(size);
        }
        const sum = counts.rose + counts.same + counts.fell;
        expect(Math.abs(sum - size)).toBeLessThan(base);
      }
    }
  });

  it("is never more than the panel, even where all but one fell", async () => {
    for (let key = 0; key < 50; key += 1) expect((await rounded(groupsOf(1, 0, 18), `key ${key}`)).fell).toBe(15);
  });

  it("is unbiased where the sum leaves it free", async () => {
    const keys = 4000;
    let sum = 0;
    for (let key = 0; key < keys; key += 1) sum += (await rounded(groupsOf(12, 70, 8), `key ${key}`)).rose;
    expect(Math.abs(sum / keys - 12)).toBeLessThan(0.5);
  });

  it("is refused where a draw is outside its range", async () => {
    const made = await roundMovement({ groups: groupsOf(12, 70, 8), draw: () => 1, counter: 0 });
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["rounding-draw-range"]);
  });
});

describe("thirds of a group", () => {
  it("leave exactly those numbers possible that are published as the same third", () => {
    for (let size = 15; size <= 80; size += 1) {
      for (const third of [0, 1, 2] as const) {
        const { min, max } = thirdBounds(third, size);
        for (let below = 0; below <= size; below += 1) expect(below >= min && below <= max).toBe(thirdOf(below, size) === third);
      }
    }
  });
});

it("A panel is shown from fifteen who stayed, fifteen who joined and fifteen who left", () => {
  const sizes = { panel: 15, joiners: 15, leavers: 15, gone: 0 };
  expect(meetsPanelFloor(sizes)).toBe(true);
  for (const name of ["panel", "joiners", "leavers"]) expect(meetsPanelFloor({ ...sizes, [name]: 14 })).toBe(false);
});

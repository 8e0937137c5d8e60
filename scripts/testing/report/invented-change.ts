// Invented input of a second round: fewer below level 1 among those that answer, since low ones have left, while those that stay fall.
import type { ReportInput } from "../../report/material/input.ts";
import type { PanelRow } from "../../statistics/schema.ts";
import { inventedCube, inventedPanel } from "./invented.ts";
import { inventedInput, inventedTypes } from "./invented-input.ts";

const municipalities: Omit<PanelRow, "row"> = {
  sizes: { panel: 146, joiners: 29, leavers: 34, gone: 2 },
  movement: { rose: 15, same: 90, fell: 40 },
  joiners: 1,
  leavers: 2,
};
const agencies: Omit<PanelRow, "row"> = {
  sizes: { panel: 46, joiners: 84, leavers: 16, gone: 0 },
  movement: { rose: 15, same: 30, fell: 0 },
  joiners: 0,
  leavers: null,
};

/** 175 municipalities answered now and 180 then; the agencies' panel is small, and their leavers' class withheld. */
export function inventedChange(
  rows: Readonly<Record<string, Omit<PanelRow, "row">>> = { "type-municipality": municipalities, "type-agency": agencies },
): ReportInput & { readonly before: NonNullable<ReportInput["before"]> } {
  const then = { "type-municipality": { answered: 180, silent: 110, levels: [24, 6, 3, 1, 1] } };
  const now = { "type-municipality": { answered: 175, silent: 115, levels: [16, 10, 6, 2, 1] } };
  const before = { ...inventedCube({ ...inventedTypes, ...then }), round: "r0" } as ReportInput["now"]["cube"];
  const cube = inventedCube({ ...inventedTypes, ...now });
  const panel = inventedPanel({ before, after: cube }, rows);
  return {
    ...inventedInput,
    now: { ...inventedInput.now, cube, panel },
    before: { ...inventedInput.now, cube: before, panel: null, opens: "2025-03-03", closes: "2025-05-30" },
    noComparison: null,
  };
}

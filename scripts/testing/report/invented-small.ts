// Invented input with a row of small municipalities.

import type { ReportInput } from "../../report/material/input.ts";
import type { Cell } from "../../statistics/schema.ts";
import { inventedInput } from "./invented-input.ts";

const small = "municipality-size-0-9999";
const counts: Readonly<Record<string, readonly number[]>> = { level: [20, 10, 10, 5, 0, 0, 0] };

/** About 40 of 46 small municipalities are below level 1, and 80 of all 175. */
export function inventedSmall(): ReportInput {
  const { cube } = inventedInput.now;
  const cells = cube.variables.flatMap(({ id, kind, categories }) =>
    kind === "respondent"
      ? []
      : categories.map((category, at): Cell => ({ row: small, variable: id, category, count: counts[id]?.[at] ?? null })),
  );
  const row = { id: small, family: "municipality-size", parent: "type-municipality", value: "0-9999", asked: 80, answered: 46 };
  const split = { ...cube, rows: [...cube.rows, row], cells: [...cube.cells, ...cells] } as typeof cube;
  return { ...inventedInput, now: { ...inventedInput.now, cube: split } };
}

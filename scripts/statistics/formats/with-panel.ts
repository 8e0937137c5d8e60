// Adds a panel to its cube as four more variables, for a release's files.
import type { ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { levelCategories } from "../plan/plan.ts";
import { panelVariables, type Variable } from "../schema.ts";

/**
 * The cube and its panel as one set of cells, for writing files and for comparing them when read back. The sums of the panel variables
 * are not those of a cube, so the result is for the formats only.
 */
export function withPanel(cube: ProtectedCube, panel: ProtectedPanel | null): ProtectedCube {
  if (panel === null) return cube;
  const variables = panelVariables.map(
    (id): Variable => ({ id, kind: "panel", families: ["type"], categories: [...levelCategories], floor: panel.floor }),
  );
  return { ...cube, variables: [...cube.variables, ...variables], cells: [...cube.cells, ...panel.cells] };
}

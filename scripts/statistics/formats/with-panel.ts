// Decides how a panel stands in a release's files: as four variables more, after those of the cube that it belongs to.
import type { ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { levelCategories } from "../plan/plan.ts";
import { panelVariables, type Variable } from "../schema.ts";

/**
 * The cube and its panel as one set of cells, for writing files and for comparing what is read back. Its panel's sums are not a
 * cube's: nothing but formats should be given it.
 */
export function withPanel(cube: ProtectedCube, panel: ProtectedPanel | null): ProtectedCube {
  if (panel === null) return cube;
  const variables = panelVariables.map(
    (id): Variable => ({ id, kind: "panel", families: ["type"], categories: [...levelCategories], floor: panel.floor }),
  );
  return { ...cube, variables: [...cube.variables, ...variables], cells: [...cube.cells, ...panel.cells] };
}

// Stands in for the panel's own files until they are written by the formats themselves.
import type { ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";

/** The cube: a panel of movement has no cells of a cube. */
export function withPanel(cube: ProtectedCube, _panel: ProtectedPanel | null): ProtectedCube {
  return cube;
}

// Compares the releases of a round: the cells that a correction changed.
import type { ProtectedCube } from "../cube/cube.ts";
import { cellKey } from "../rounding/cells.ts";
import type { Cell } from "../schema.ts";

interface Changes {
  readonly from: string;
  readonly to: string;
  readonly added: readonly Cell[];
  readonly removed: readonly Cell[];
  readonly changed: readonly { readonly before: Cell; readonly after: Cell }[];
}

/**
 * The differences between two releases, in the later cube's order; removed cells in the earlier one's. Both are published, so the
 * comparison discloses nothing new.
 */
export function changesBetween(earlier: ProtectedCube, later: ProtectedCube): Changes {
  const keyOf = ({ row, variable, category }: Cell) => cellKey(row, variable, category);
  const before = new Map(earlier.cells.map((cell) => [keyOf(cell), cell]));
  const after = new Set(later.cells.map(keyOf));
  return {
    from: earlier.release,
    to: later.release,
    added: later.cells.filter((cell) => !before.has(keyOf(cell))),
    removed: earlier.cells.filter((cell) => !after.has(keyOf(cell))),
    changed: later.cells.flatMap((cell) => {
      const old = before.get(keyOf(cell));
      return old && old.count !== cell.count ? [{ before: old, after: cell }] : [];
    }),
  };
}

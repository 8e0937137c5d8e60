// Compares the releases of a round: the cells that a correction changed, and the changelog with the reasons.
import type { ProtectedCube } from "../cube/cube.ts";
import { cellKey } from "../rounding/cells.ts";
import type { Cell, Manifest } from "../schema.ts";

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

/** One release in the changelog. A first release corrects nothing and has no changes. */
export interface ReleaseEntry {
  readonly release: string;
  readonly isLatest: boolean;
  /** The release that had the error. */
  readonly corrects: string | null;
  /** What was wrong, by language. */
  readonly reason: Readonly<Record<string, string>> | null;
  /** Kinds of tables that are withdrawn, by this release or an earlier one. */
  readonly withdraws: readonly string[];
  readonly changes: Changes | null;
}

/** The changelog of one round's releases, given and returned in chronological order. */
export function changelog(
  releases: readonly { readonly cube: ProtectedCube; readonly manifest: Pick<Manifest, "corrects"> }[],
): readonly ReleaseEntry[] {
  return releases.map(({ cube, manifest }, at) => {
    const earlier = releases[at - 1];
    return {
      release: cube.release,
      isLatest: at === releases.length - 1,
      corrects: manifest.corrects?.release ?? null,
      reason: manifest.corrects?.reason ?? null,
      withdraws: manifest.corrects?.withdraws ?? [],
      changes: earlier ? changesBetween(earlier.cube, cube) : null,
    };
  });
}

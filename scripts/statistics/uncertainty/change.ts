// The change of a level from one round to the next: that of the shares, and what became of those who answered both.
import type { ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import type { PanelRow } from "../schema.ts";
import { type Subject, shareIn } from "./headline.ts";
import { type Movement, movementIn, panelRow, type Turnover, turnoverIn } from "./movement.ts";
import type { Bounds } from "./worst-case.ts";

/** A share in one round, as in `Headline`. */
interface Side {
  readonly round: string;
  readonly n: number;
  readonly share: number;
  readonly between: Bounds;
}

export interface Change {
  readonly row: string;
  readonly subject: Subject;
  readonly from: Side;
  readonly to: Side;
  /** The share now less the share then, −1 to 1. Says nothing of any organisation: others may have answered. */
  readonly difference: number;
  /** Certain bounds of `difference`. */
  readonly between: Bounds;
  /** Those who answered both rounds. Words of direction rest on it alone. Null where the row has none, or it is withheld. */
  readonly movement: Movement | null;
  readonly turnover: Turnover | null;
  /** Why the panel's row is withheld; absent where it is shown, or there is none. */
  readonly withheld?: PanelRow["withheld"];
}

interface ChangeInput {
  readonly before: ProtectedCube;
  readonly after: ProtectedCube;
  /** Of the later release; null where it has none. A panel that compares with another round is ignored. */
  readonly panel: ProtectedPanel | null;
  readonly row: string;
  readonly subject: Subject;
}

/**
 * Change between two rounds of one series, from published counts only. Null where either round is withheld. Whether the level is comparable
 * from one edition to the next is the caller's responsibility; see `levelSeries`.
 */
export function change({ before, after, panel, row, subject }: ChangeInput): Change | null {
  const [from, to] = [sideOf(before, row, subject), sideOf(after, row, subject)];
  if (!from || !to) return null;
  const [then, now] = [from.between, to.between];
  const own = panel !== null && isPanelOf(panel, { before, after }) ? panel : null;
  return {
    row,
    subject,
    from,
    to,
    difference: to.share - from.share,
    between: { low: now.low - then.high, high: now.high - then.low },
    movement: own && movementIn(own, row),
    turnover: own && turnoverIn(own, row),
    withheld: own ? panelRow(own, row)?.withheld : undefined,
  };
}

function sideOf(cube: ProtectedCube, row: string, subject: Subject): Side | null {
  const found = shareIn(cube, row, subject);
  return found && { round: cube.round, n: found.n, share: found.share, between: found.between };
}

/** Whether the panel is of these rounds. A correction of either has been audited together with it. */
export function isPanelOf({ compares, round, release }: ProtectedPanel, { before, after }: Pick<ChangeInput, "before" | "after">): boolean {
  return compares.round === before.round && round === after.round && release === after.release;
}

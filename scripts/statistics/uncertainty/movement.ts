// What became of those who answered two rounds, from the published panel.
import { type MovementName, movementBounds, movementNames, type ProtectedPanel } from "../panel/panel.ts";
import type { PanelRow, ThirdClass } from "../schema.ts";
import { figureRule } from "../wording/figure-rule.ts";
import { type Bounds, roundingError } from "./worst-case.ts";

/** More organisations rose than fell, more fell than rose, or rounding and answering twice may explain the difference. */
export type Direction = "more" | "less" | "unclear";

/** Those who answered both rounds, by what became of their level. Rounded counts. */
export interface Movement {
  readonly rose: number;
  readonly same: number;
  readonly fell: number;
  /** Certain bounds of each. */
  readonly counts: Readonly<Record<MovementName, Bounds>>;
  /** How many answered both rounds: exact. */
  readonly n: number;
  /** The net change rose − fell, less and plus its `netReach`, in organisations. */
  readonly between: Bounds;
  readonly way: Direction;
  /** The rows that it is the sum of: one, or for the whole frame those that are shown. */
  readonly rows: readonly string[];
  /** Its counts are given as bounds: of fewer than `pointFloor` in each added row, whose rounding errors add up. */
  readonly isSmall: boolean;
}

/** The groups that are in one round only. Sizes are exact; a class is the share below level 1, in thirds. */
export interface Turnover {
  readonly joiners: { readonly n: number; readonly below: ThirdClass };
  /** `inFrame` of them were invited again. */
  readonly leavers: { readonly n: number; readonly inFrame: number; readonly below: ThirdClass };
}

/** Of a normal distribution, for a two-sided interval of 95 per cent. */
const quantile = 1.96;

/**
 * How far rose − fell may lie from 0 although nothing has changed, in organisations: the rounding of `panels` added panels, and the answers of
 * an organisation that answers twice. A level hangs on thresholds, so one that changes by answering again is as likely to rise as to fall:
 * of `movers` such organisations rose − fell has the variance of their number. Gives a direction without any change in at most five per cent
 * of panels (`movement.test.ts`).
 */
function netReach(movers: number, panels: number): number {
  const rounding = roundingError * panels;
  return rounding + quantile * Math.sqrt(movers + rounding);
}

/** The row of the panel; undefined where it has none. */
export function panelRow(panel: ProtectedPanel, row: string): PanelRow | undefined {
  return panel.rows.find((one) => one.row === row);
}

/** The movement in a row, or in the whole frame as the sum of the types that are shown; null where withheld. */
export function movementIn(panel: ProtectedPanel, row: string): Movement | null {
  const types = panel.rows.map((one) => one.row);
  const wanted = types.includes(row) ? [row] : row === "all" || row === "shown-types" ? types : [];
  const found = wanted.flatMap((id) => {
    const one = panelRow(panel, id);
    const bounds = one && movementBounds(one);
    return one?.movement && bounds ? [{ id, ...one.movement, n: one.sizes.panel, bounds }] : [];
  });
  if (found.length === 0) return null;
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0);
  const [rose, same, fell, n] = [sum((one) => one.rose), sum((one) => one.same), sum((one) => one.fell), sum((one) => one.n)];
  const reach = netReach(rose + fell, found.length);
  const between = { low: Math.max(-n, rose - fell - reach), high: Math.min(n, rose - fell + reach) };
  const way = between.low > 0 ? "more" : between.high < 0 ? "less" : "unclear";
  const counts = Object.fromEntries(
    movementNames.map((part) => [part, { low: sum(({ bounds }) => bounds[part].low), high: sum(({ bounds }) => bounds[part].high) }]),
  ) as Movement["counts"];
  const isSmall = figureRule(n / found.length) === "interval";
  return { rose, same, fell, counts, n, between, way, rows: found.map(({ id }) => id), isSmall };
}

/** Joiners and leavers of a row; null where the panel has no such row. */
export function turnoverIn(panel: ProtectedPanel, row: string): Turnover | null {
  const found = panelRow(panel, row);
  if (!found) return null;
  const { joiners, leavers, gone } = found.sizes;
  return {
    joiners: { n: joiners, below: found.joiners },
    leavers: { n: leavers, inFrame: leavers - gone, below: found.leavers },
  };
}

/** Limits of a class, as shares. */
export function classLimits(below: Exclude<ThirdClass, null>): Bounds {
  return { low: below / 3, high: (below + 1) / 3 };
}

// Rounds a panel's movement as any variable is rounded: to adjacent multiples, none above the panel and their sum next to it.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { base } from "../base.ts";
import type { StatisticsCode } from "../messages.ts";
import { type Draw, retentionWeight, setKey } from "../rounding/controlled-rounding.ts";
import type { PanelRow } from "../schema.ts";
import { movementNames, type PanelGroups } from "./panel-groups.ts";

/** Name of the counter of redraws. */
export const movementCounter = "movement";

interface MovementRounding {
  readonly groups: PanelGroups;
  readonly draw: Draw;
  /** How often the movement has been redrawn. */
  readonly counter: number;
  /** By `setKey`: the published number of a set of organisations, which it keeps where possible. */
  readonly shown: ReadonlyMap<string, number>;
}

/**
 * Every number is rounded down or up, by its own draw as far as the sum allows; a multiple of the base stays as it is. There are eight
 * combinations at most, so the best is found by trying them all. At least one is always possible: with all rounded down, or with as many
 * rounded up as their remainders together make multiples.
 */
export async function roundMovement({
  groups,
  draw,
  counter,
  shown,
}: MovementRounding): Promise<Checked<NonNullable<PanelRow["movement"]>>> {
  const size = groups.panel.length;
  const [down, up] = [base * Math.floor(size / base), base * Math.ceil(size / base)];
  const parts: { readonly low: number; readonly cost: number; readonly mayRise: boolean }[] = [];
  for (const name of movementNames) {
    const organisations = groups.movement[name];
    const remainder = organisations.length % base;
    const low = organisations.length - remainder;
    const drawn = remainder === 0 ? 0 : await draw(movementCounter, counter, organisations);
    if (!(drawn >= 0 && drawn < 1)) return refused(fault<StatisticsCode>("rounding-draw-range"));
    const earlier = shown.get(setKey(organisations));
    const retention = earlier === undefined ? 0 : earlier > organisations.length ? -retentionWeight : retentionWeight;
    // The draw's lower bits break ties.
    const tieBreak = (((drawn * 2 ** 24) % 1) - 0.5) / 50;
    parts.push({ low, cost: (drawn < remainder / base ? -1 : 1) + tieBreak + retention, mayRise: remainder > 0 && low < down });
  }
  const allSteps = Array.from({ length: 2 ** parts.length }, (_, bits) => parts.map((_, at) => (bits >> at) & 1)).filter((steps) => {
    const sum = parts.reduce((all, { low }, at) => all + low + base * (steps[at] ?? 0), 0);
    return (sum === down || sum === up) && parts.every(({ mayRise }, at) => mayRise || steps[at] === 0);
  });
  const costOf = (steps: readonly number[]) => parts.reduce((sum, { cost }, at) => sum + cost * (steps[at] ?? 0), 0);
  const [best] = allSteps.toSorted((one, other) => costOf(one) - costOf(other));
  if (!best) return refused(fault<StatisticsCode>("rounding-infeasible"));
  const [rose = 0, same = 0, fell = 0] = parts.map(({ low }, at) => low + base * (best[at] ?? 0));
  return accepted({ rose, same, fell });
}

// Rounds a panel's movement as one row of three categories: fell, same, rose.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { base } from "../base.ts";
import type { StatisticsCode } from "../messages.ts";
import { type Draw, roundRow } from "../rounding/systematic-rounding.ts";
import type { PanelRow } from "../schema.ts";
import { movementNames } from "./panel.ts";
import type { PanelGroups } from "./panel-groups.ts";

/** Name of the counter of redraws. */
export const movementCounter = "movement";

interface MovementRounding {
  readonly groups: PanelGroups;
  readonly draw: Draw;
  /** How often the movement has been redrawn. */
  readonly counter: number;
}

/** Refused only where the draw is out of range. */
export async function roundMovement({ groups, draw, counter }: MovementRounding): Promise<Checked<NonNullable<PanelRow["movement"]>>> {
  const counts = movementNames.map((name) => groups.movement[name].length);
  const drawn = await draw({ variable: movementCounter, organisations: groups.panel, counts, counter, attempt: 0 });
  if (!(drawn >= 0 && drawn < 1)) return refused(fault<StatisticsCode>("rounding-draw-range"));
  const [fell = 0, same = 0, rose = 0] = roundRow(counts, { drawn, base, size: groups.panel.length });
  return accepted({ rose, same, fell });
}

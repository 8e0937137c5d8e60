// Rounds a panel to multiples of five that are consistent with what both rounds have already published.
//
// Panel and joiners must add up to this round's published counts, panel and leavers to the earlier round's. Those are fixed, so only the
// panel's own cells are rounded, each to an adjacent multiple of five; joiners and leavers are the differences, which anybody could
// compute. They are adjacent multiples too where possible, and never negative; as differences of two numbers that are each within four
// of the truth, they are always within eight.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { levelCategories } from "../plan/plan.ts";
import { base, type Draw, retentionWeight, setKey } from "../rounding/controlled-rounding.ts";
import type { Cube } from "../schema.ts";
import { type Constraint, withProgram } from "../solver.ts";
import type { PanelCode } from "./messages.ts";
import { answeredIn, levelIn } from "./panel.ts";
import type { PanelGroups } from "./panel-groups.ts";

/** What can be redrawn separately: the panel's size, and its levels in each round. */
export const panelCounters = ["panel-size", "panel-before", "panel-after"] as const;
export type PanelCounters = Readonly<Record<(typeof panelCounters)[number], number>>;

interface PanelRounding {
  readonly groups: PanelGroups;
  /** The two published cubes. */
  readonly before: Cube;
  readonly after: Cube;
  readonly draw: Draw;
  readonly counters: PanelCounters;
  /** By `setKey`: the published number of a set of organisations, which it keeps where possible. */
  readonly shown: ReadonlyMap<string, number>;
}

/** Rounded counts by level. The sizes are their sums. */
export type RoundedPanel = Readonly<Record<"panel-before" | "panel-after" | "joiners" | "leavers", readonly number[]>>;

/** A difference that is no adjacent multiple costs more than all draws together, and less than a set with two numbers. */
const nonAdjacentCost = 100;

/** One number to be rounded: `cost` is that of rounding up rather than down. */
interface Choice {
  readonly organisations: readonly string[];
  readonly roundedDown: number;
  readonly mayRoundUp: boolean;
  readonly cost: number;
}

/** Rounds one type's panel, or refuses where no adjacent multiples are consistent with both rounds. */
export async function roundPanel(input: PanelRounding): Promise<Checked<RoundedPanel>> {
  const { groups, before, after } = input;
  const published = (cube: Cube) => levelCategories.map((category) => levelIn(cube, groups.row, category) ?? 0);
  const [then, now] = [published(before), published(after)];
  const size = await choiceOf(input, {
    counter: "panel-size",
    organisations: groups.panel,
    others: [
      { whole: answeredIn(before, groups.row), rest: groups.leavers.length },
      { whole: answeredIn(after, groups.row), rest: groups.joiners.length },
    ],
  });
  const cells = async (counter: "panel-before" | "panel-after", others: "leavers" | "joiners", wholes: readonly number[]) => {
    const found: Choice[] = [];
    for (const [at, organisations] of groups.levels[counter].entries()) {
      const rest = { whole: wholes[at] ?? 0, rest: groups.levels[others][at]?.length ?? 0 };
      found.push(await choiceOf(input, { counter, organisations, others: [rest] }));
    }
    return found;
  };
  const choices = [size, ...(await cells("panel-before", "leavers", then)), ...(await cells("panel-after", "joiners", now))];
  const counts = (await solve(choices, equalities(choices))) ?? (await solve(choices, []));
  if (!counts) return refused(fault<PanelCode>("panel-rounding", "", { round: before.round }));
  const [panelBefore, panelAfter] = [counts.slice(1, 1 + then.length), counts.slice(1 + then.length)];
  const minus = (wholes: readonly number[], parts: readonly number[]) => wholes.map((whole, at) => whole - (parts[at] ?? 0));
  return accepted({
    "panel-before": panelBefore,
    "panel-after": panelAfter,
    joiners: minus(now, panelAfter),
    leavers: minus(then, panelBefore),
  });
}

interface Choosing {
  readonly counter: keyof PanelCounters;
  readonly organisations: readonly string[];
  /** A published whole, and the true size of its rest. */
  readonly others: readonly { readonly whole: number; readonly rest: number }[];
}

async function choiceOf({ draw, counters, shown }: PanelRounding, { counter, organisations, others }: Choosing): Promise<Choice> {
  const remainder = organisations.length % base;
  const roundedDown = organisations.length - remainder;
  const drawn = remainder === 0 ? 0 : await draw(counter, counters[counter], organisations);
  const tieBreak = (((drawn * 2 ** 24) % 1) - 0.5) / 50;
  const known = shown.get(setKey(organisations));
  const nonAdjacent = (count: number) => others.filter(({ whole, rest }) => Math.abs(whole - count - rest) >= base).length;
  const retention = known === undefined || remainder === 0 ? 0 : known > organisations.length ? -retentionWeight : retentionWeight;
  return {
    organisations,
    roundedDown,
    mayRoundUp: remainder > 0 && others.every(({ whole }) => roundedDown + base <= whole),
    cost:
      (drawn < remainder / base ? -1 : 1) +
      tieBreak +
      nonAdjacentCost * (nonAdjacent(roundedDown + base) - nonAdjacent(roundedDown)) +
      retention,
  };
}

/** Cells that count the same organisations in both rounds should show one number. */
function equalities(choices: readonly Choice[]): readonly Constraint[] {
  const places = new Map<string, number>();
  return choices.flatMap(({ organisations }, at): readonly Constraint[] => {
    const first = places.get(setKey(organisations));
    if (first === undefined) places.set(setKey(organisations), at);
    return first === undefined || organisations.length === 0 ? [] : [{ columns: [first, at], values: [1, -1], min: 0, max: 0 }];
  });
}

/**
 * The counts, size first; null where infeasible. Both rounds' cells add up to the size, and the sum of all but the lowest level is an
 * adjacent multiple as well.
 */
async function solve(choices: readonly Choice[], equal: readonly Constraint[]): Promise<readonly number[] | null> {
  const [size] = choices;
  const many = levelCategories.length;
  if (!size) return null;
  const constraints = [0, 1].flatMap((round): readonly Constraint[] => {
    const first = 1 + round * many;
    const own = choices.slice(first, first + many);
    const missing = (size.roundedDown - own.reduce((sum, one) => sum + one.roundedDown, 0)) / base;
    const [lowest] = own;
    const above = size.organisations.length - (lowest?.organisations.length ?? 0);
    const rise = (size.roundedDown - (lowest?.roundedDown ?? 0)) / base;
    return [
      // Steps of the parts less that of the whole make up for the difference between their values rounded down.
      { columns: [...own.map((_, at) => first + at), 0], values: [...own.map(() => 1), -1], min: missing, max: missing },
      { columns: [0, first], values: [1, -1], min: Math.floor(above / base) - rise, max: Math.ceil(above / base) - rise },
    ];
  });
  const program = {
    lower: choices.map(() => 0),
    upper: choices.map(({ mayRoundUp }) => (mayRoundUp ? 1 : 0)),
    constraints: [...constraints, ...equal],
    integer: true,
  };
  const solution = await withProgram(program, (session) => session.minimize(choices.map(({ cost }) => cost)));
  if (solution.status !== "optimal") return null;
  return choices.map(({ roundedDown }, at) => roundedDown + base * Math.round(solution.values[at] ?? 0));
}

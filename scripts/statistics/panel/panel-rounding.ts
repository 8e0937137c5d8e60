// Decides the rounded numbers of a panel: adjacent multiples of five that fit what both rounds have already published.
//
// Panel and joiners must make up this round's published counts, panel and leavers the earlier one's. Those are fixed, so only the
// panel's own cells are rounded, each to an adjacent multiple of five; joiners and leavers are the differences, as anybody could work
// them out. They are kept adjacent where that can be, and never fall below nothing; as differences of two numbers that each lie within
// four of the truth they always lie within eight.

import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { levelCategories } from "../plan/plan.ts";
import { base, type Draw, setKey } from "../rounding/controlled-rounding.ts";
import type { Cube } from "../schema.ts";
import { type Constraint, withProgram } from "../solver.ts";
import type { PanelCode } from "./messages.ts";
import { answeredIn, levelIn } from "./panel.ts";
import type { PanelGroups } from "./panel-groups.ts";

/** What is redrawn on its own: the panel's size, and its levels in each round. */
export const panelCounters = ["panel-size", "panel-before", "panel-after"] as const;
export type PanelCounters = Readonly<Record<(typeof panelCounters)[number], number>>;

export interface PanelRounding {
  readonly groups: PanelGroups;
  /** The two published cubes. */
  readonly before: Cube;
  readonly after: Cube;
  readonly draw: Draw;
  readonly counters: PanelCounters;
  /** What has been shown of a set of organisations already, by `setKey`: it keeps its number where it can. */
  readonly shown: ReadonlyMap<string, number>;
}

/** Rounded counts by level. The sizes are their sums. */
export type RoundedPanel = Readonly<Record<"panel-before" | "panel-after" | "joiners" | "leavers", readonly number[]>>;

/** A difference that is not adjacent costs more than all draws together, a set with two numbers more than all differences. */
const apart = 100;
const keeping = 10_000;

/** One number to be rounded: up costs `cost` more than down. */
interface Choice {
  readonly organisations: readonly string[];
  readonly least: number;
  readonly mayRise: boolean;
  readonly cost: number;
}

/** Rounds one type's panel, or says that no adjacent multiples fit both rounds. */
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
  const counts = (await solved(choices, equalities(choices))) ?? (await solved(choices, []));
  if (!counts) return refused(fault<PanelCode>("panel-rounding", "", { round: before.round }));
  const [own, next] = [counts.slice(1, 1 + then.length), counts.slice(1 + then.length)];
  const left = (wholes: readonly number[], parts: readonly number[]) => wholes.map((whole, at) => whole - (parts[at] ?? 0));
  return accepted({ "panel-before": own, "panel-after": next, joiners: left(now, next), leavers: left(then, own) });
}

interface Choosing {
  readonly counter: keyof PanelCounters;
  readonly organisations: readonly string[];
  /** What is left of a published whole, and how many that truly is. */
  readonly others: readonly { readonly whole: number; readonly rest: number }[];
}

async function choiceOf({ draw, counters, shown }: PanelRounding, { counter, organisations, others }: Choosing): Promise<Choice> {
  const over = organisations.length % base;
  const least = organisations.length - over;
  const drawn = over === 0 ? 0 : await draw(counter, counters[counter], organisations);
  const tie = (((drawn * 2 ** 24) % 1) - 0.5) / 50;
  const known = shown.get(setKey(organisations));
  const isApart = (count: number) => others.filter(({ whole, rest }) => Math.abs(whole - count - rest) >= base).length;
  const leaning = known === undefined || over === 0 ? 0 : known > organisations.length ? -keeping : keeping;
  return {
    organisations,
    least,
    mayRise: over > 0 && others.every(({ whole }) => least + base <= whole),
    cost: (drawn < over / base ? -1 : 1) + tie + apart * (isApart(least + base) - isApart(least)) + leaning,
  };
}

/** Cells that count the same organisations in both rounds, by place: they should show one number. */
function equalities(choices: readonly Choice[]): readonly Constraint[] {
  const places = new Map<string, number>();
  return choices.flatMap(({ organisations }, at): readonly Constraint[] => {
    const first = places.get(setKey(organisations));
    if (first === undefined) places.set(setKey(organisations), at);
    return first === undefined || organisations.length === 0 ? [] : [{ columns: [first, at], values: [1, -1], min: 0, max: 0 }];
  });
}

/** The counts, size first; null where nothing fits. Both rounds' cells make up the size, and all but the lowest level are adjacent together. */
async function solved(choices: readonly Choice[], equal: readonly Constraint[]): Promise<readonly number[] | null> {
  const [size] = choices;
  const many = levelCategories.length;
  if (!size) return null;
  const constraints = [0, 1].flatMap((round): readonly Constraint[] => {
    const first = 1 + round * many;
    const own = choices.slice(first, first + many);
    const missing = (size.least - own.reduce((sum, one) => sum + one.least, 0)) / base;
    const [lowest] = own;
    const above = size.organisations.length - (lowest?.organisations.length ?? 0);
    const rise = (size.least - (lowest?.least ?? 0)) / base;
    return [
      // Steps of the parts, less that of the whole, make good the difference of their floors.
      { columns: [...own.map((_, at) => first + at), 0], values: [...own.map(() => 1), -1], min: missing, max: missing },
      { columns: [0, first], values: [1, -1], min: Math.floor(above / base) - rise, max: Math.ceil(above / base) - rise },
    ];
  });
  const program = {
    lower: choices.map(() => 0),
    upper: choices.map(({ mayRise }) => (mayRise ? 1 : 0)),
    constraints: [...constraints, ...equal],
    integer: true,
  };
  const solution = await withProgram(program, (session) => session.minimize(choices.map(({ cost }) => cost)));
  return solution.status === "optimal" ? choices.map(({ least }, at) => least + base * Math.round(solution.values[at] ?? 0)) : null;
}

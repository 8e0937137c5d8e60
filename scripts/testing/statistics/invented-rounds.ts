// Invented rounds that are compared with each other: standing that drifts, answers that some stop sending, and everything that is
// published.

import type { Publication } from "../../statistics/disclosure/knowledge.ts";
import type { Panel, Population, TablePlan, Unit } from "../../statistics/schema.ts";
import { fromText, inventedDraw } from "./invented-nation.ts";
import { protect, protectPanel } from "./protect.ts";

/** Why organisations stop answering: by chance; the small first; the weak; those that have just fallen; hardly anybody. */
export const dropOuts = ["chance", "size", "weak", "fallen", "loyal"] as const;
/** Where the levels' limits lie on the standing: most below level 1, somewhat more than half, few. */
const limits = { low: [0.9, 1.7, 2.3, 2.9], middle: [0.2, 1, 1.7, 2.4], high: [-0.6, 0.4, 1.2, 2] } as const;
export const standings = ["low", "middle", "high"] as const;

export interface RoundsInput {
  readonly seed: string;
  readonly population: Population;
  readonly rounds: number;
  readonly dropOut: (typeof dropOuts)[number];
  readonly standing: (typeof standings)[number];
  /** How much likelier those who answered the last round are to answer this one, in log-odds each way; more among the loyal. */
  readonly habit?: number;
}

/** One round after another: everybody's level, and who answered. The share that answers differs between rounds, 55 to 85 per cent. */
export function inventedRounds({ seed, population, rounds, dropOut, standing, habit = 1 }: RoundsInput): readonly (readonly Unit[])[] {
  const chance = (what: string) => fromText(`${seed}|${what}`);
  const normal = (what: string) => Math.sqrt(-2 * Math.log(1 - chance(`${what}|r`))) * Math.cos(2 * Math.PI * chance(`${what}|a`));
  const ids = population.organisations.map(({ id }) => id);
  const small = population.organisations.map(({ size }) => (size.startsWith("0-") ? -1 : 0.5));
  let standingOf = ids.map((id) => normal(id));
  let hasAnswered: readonly boolean[] | null = null;
  return Array.from({ length: rounds }, (_, round) => {
    const moved = standingOf.map((one, at) => (round === 0 ? one : one + 0.1 + 0.35 * normal(`${ids[at]}|${round}`)));
    const leaning = moved.map((one, at) => {
      const own = { chance: 0, size: small[at] ?? 0, weak: 0.9 * one, fallen: 1.5 * (one - (standingOf[at] ?? 0)) + 0.4 * one, loyal: 0 };
      const again = hasAnswered === null ? 0 : habit * (dropOut === "loyal" ? 1.8 : 1) * (hasAnswered[at] ? 1 : -1);
      return own[dropOut] + again;
    });
    const rate = 0.55 + 0.3 * chance(`rate ${round}`);
    const level = (one: number) => limits[standing].filter((limit) => one > limit).length;
    const shift = shiftFor(leaning, rate);
    const answers = leaning.map((one, at) => chance(`${ids[at]}|${round}|answers`) < logistic(one + shift));
    standingOf = moved;
    hasAnswered = answers;
    return ids.map(
      (organisation, at): Unit =>
        answers[at] ? { organisation, status: "answered", level: level(moved[at] ?? 0), areas: {} } : { organisation, status: "no-answer" },
    );
  });
}

function logistic(one: number): number {
  return 1 / (1 + Math.exp(-one));
}

/** What to add so that the given share answers. */
function shiftFor(leaning: readonly number[], rate: number): number {
  let [low, high] = [-12, 12];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    const share = leaning.reduce((sum, one) => sum + logistic(one + middle), 0) / leaning.length;
    if (share > rate) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

export interface PublishedRounds {
  readonly publications: readonly Publication[];
  readonly panels: readonly Panel[];
  /** How many panels the audit withheld. */
  readonly withheld: number;
}

/** Publishes each round with a key of its own and a panel with the round before; null where the audit stopped a cube or a panel. */
export async function publishRounds(
  rounds: readonly (readonly Unit[])[],
  { seed, population, plan }: { readonly seed: string; readonly population: Population; readonly plan: TablePlan },
): Promise<PublishedRounds | null> {
  const publications: Publication[] = [];
  const panels: Panel[] = [];
  let withheld = 0;
  for (const [at, units] of rounds.entries()) {
    const draw = inventedDraw(`${seed} ${at}`);
    const meta = { round: `round-${at}`, release: "r1", edition: "2026", rehearsal: true };
    const made = await protect({ plan, population, units, draw, meta, counters: {} });
    if (!made.ok) return null;
    const before = publications.at(-1);
    publications.push({ cube: made.value.cube, table: made.value.private.table });
    if (!before) continue;
    const panel = await protectPanel({ publications, panels, before, links: [], draw, counters: {} });
    if (!panel.ok) return null;
    panels.push(panel.value.panel);
    withheld += panel.value.private.isWithheld ? 1 : 0;
  }
  return { publications, panels, withheld };
}

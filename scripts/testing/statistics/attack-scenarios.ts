// Invented nations, published by the project's own program, for an attack from outside.
import type { Model } from "../../method/edition.ts";
import { conditionsOf, isMet, score } from "../../method/engine/staircase.ts";
import type { Publication } from "../../statistics/disclosure/knowledge.ts";
import { linksOf } from "../../statistics/disclosure/variable-links.ts";
import { aggregate } from "../../statistics/plan/aggregate.ts";
import { areaClass } from "../../statistics/plan/area-class.ts";
import { fullPlan } from "../../statistics/plan/plan.ts";
import { rowsIn } from "../../statistics/plan/rows.ts";
import { cellKey, countsByKey } from "../../statistics/rounding/cells.ts";
import { assemble } from "../../statistics/rounding/protect.ts";
import { roundRow } from "../../statistics/rounding/systematic-rounding.ts";
import type { Panel, Population, TablePlan, Unit } from "../../statistics/schema.ts";
import { type Answers, AttackModel, type Seen } from "./attack-model.ts";
import { type Goal, isViolation, type Proved } from "./attack-program.ts";
import { addRules } from "./attack-rules.ts";
import { fromText, inventedDraw } from "./invented-nation.ts";
import { protect, protectPanel } from "./protect.ts";

export interface Nation {
  readonly seed: string;
  readonly model: Model;
  readonly population: Population;
  readonly units: readonly Unit[];
}

const meta = { round: "now", release: "r1", edition: "2026", rehearsal: true };

/** Organisations that answer every block; each answer is the best, or the worst, with a probability of `share`. */
export function plantedUnits(
  population: Population,
  {
    model,
    seed,
    rate,
    share,
    best,
  }: { readonly model: Model; readonly seed: string; readonly rate: number; readonly share: number; readonly best: boolean },
): readonly Unit[] {
  return population.organisations.map(({ id: organisation }): Unit => {
    const chance = (what: string) => fromText(`${seed}|${organisation}|${what}`);
    if (chance("answers") >= rate) return { organisation, status: "no-answer" };
    const answers = Object.fromEntries(
      model.questions.map(({ id, credits }) => {
        const [first, last] = best ? [credits.length - 1, 0] : [0, credits.length - 1];
        return [id, chance(id) < share ? first : chance(`${id}!`) < 0.5 ? last : 1];
      }),
    );
    const response = { answers, background: {} } as Parameters<typeof score>[1];
    const { level, areas } = score(model, response);
    const lacking = conditionsOf(model, response, 1).filter((one) => one.kind === "must" && !isMet(one)).length;
    const classes = Object.entries(areas).map(([area, { firstBlock }]) => [area, areaClass(firstBlock)] as const);
    return { organisation, status: "answered", level, lacking, areas: Object.fromEntries(classes), questions: answers };
  });
}

/** The first release of a nation; null where the program refuses it. */
export async function published({ seed, model, population, units }: Nation): Promise<Publication | null> {
  const plan = fullPlan(model);
  const made = await protect({ plan, population, units, links: linksOf(model), draw: inventedDraw(seed), meta, counters: {} });
  return made.ok ? { cube: made.value.cube, table: made.value.private.table } : null;
}

/** What the rounding alone would have published, without screen and audit: each row by a draw of its own. */
export function unaudited({ seed, population, units }: Omit<Nation, "model">, plan: TablePlan): Publication {
  const table = aggregate({ plan, population, units });
  if (!table.ok) throw new Error("invented units are countable");
  const counts = countsByKey(table.value.cells);
  const rounded = table.value.variables.flatMap((variable) =>
    rowsIn(table.value.rows, variable).flatMap(({ id, answered }) => {
      const own = variable.categories.map((one) => counts.get(cellKey(id, variable.id, one)) ?? 0);
      const size = variable.kind === "respondent" ? Number.POSITIVE_INFINITY : answered.length;
      const shown = roundRow(own, { drawn: fromText(`${seed}|${id}|${variable.id}`), base: 5, size });
      return variable.categories.map((one, at) => [cellKey(id, variable.id, one), shown[at] ?? 0] as const);
    }),
  );
  return { cube: assemble({ plan, meta }, table.value, new Map(rounded)), table: table.value };
}

/** What anybody sees of a release, and who took part. */
export function seenOf({ cube }: Pick<Publication, "cube">, { population, units }: Pick<Nation, "population" | "units">): Seen {
  const by = (status: Unit["status"]) => new Set(units.filter((one) => one.status === status).map(({ organisation }) => organisation));
  return { cube, population, answered: by("answered"), declined: by("declined") };
}

/** Everything that is known of one release, with the method's rules. */
export function attackOn(nation: Nation, made: Publication): AttackModel {
  const attack = new AttackModel({ seen: [seenOf(made, nation)] });
  addRules(attack, 0, nation);
  return attack;
}

export function answersOf(units: readonly Unit[]): Answers {
  return new Map(units.map((one) => [one.organisation, one]));
}

export interface Corrected {
  readonly publications: readonly Publication[];
  readonly panels: readonly Panel[];
  readonly units: readonly (readonly Unit[])[];
  readonly changed: ReadonlySet<string>;
}

/** Two rounds with a panel, and a correction of the later one with a panel of its own; null where any of them is refused. */
export async function correctedRounds(
  rounds: readonly (readonly Unit[])[],
  {
    seed,
    population,
    plan,
    share,
  }: { readonly seed: string; readonly population: Population; readonly plan: TablePlan; readonly share: number },
): Promise<Corrected | null> {
  const [first = [], second = []] = rounds;
  const isWrong = ({ organisation, status }: Unit) => status === "answered" && fromText(`${seed}|wrong|${organisation}`) < share;
  const right = second.map((unit) => (isWrong(unit) ? { ...unit, level: ((unit.level ?? 0) + 1) % 5 } : unit));
  const publications: Publication[] = [];
  const panels: Panel[] = [];
  let counters: Readonly<Record<string, number>> = {};
  for (const [at, units] of [first, second, right].entries()) {
    const draw = inventedDraw(`${seed} ${Math.min(at, 1)}`);
    const earlier = at === 2 ? publications.slice(1) : [];
    const own = { round: `round-${Math.min(at, 1)}`, release: at === 2 ? "r2" : "r1", edition: "2026", rehearsal: true };
    const made = await protect({ plan, population, units, draw, meta: own, counters, earlier });
    if (!made.ok) return null;
    publications.push({ cube: made.value.cube, table: made.value.private.table });
    const [before] = publications;
    counters = at === 0 ? {} : made.value.counters;
    if (at === 0 || !before) continue;
    const panel = await protectPanel({ publications, panels, before, links: [], draw, counters });
    if (!panel.ok) return null;
    panels.push(panel.value.panel);
    counters = { ...counters, ...panel.value.counters };
  }
  return { publications, panels, units: [first, second, right], changed: new Set(second.filter(isWrong).map((one) => one.organisation)) };
}

/** Figures of attacks, added up. */
export interface Figures {
  attacked: number;
  /** Published rows by union, whose count is known exactly; and groups or others of whom all are known. */
  proved: number;
  /** Less is left than the method promises: see `isViolation`. */
  violations: string[];
  /** The fewest values left to a published row. */
  narrowest: number;
}

export function noFigures(): Figures {
  return { attacked: 0, proved: 0, violations: [], narrowest: Number.POSITIVE_INFINITY };
}

/** Attacks every goal of a model and adds the outcome. Throws where the true answers break what the attacker holds for certain. */
export async function addAttack(
  figures: Figures,
  attack: AttackModel,
  { truth, goals = attack.goals }: { readonly truth: readonly Answers[]; readonly goals?: readonly Goal[] },
): Promise<void> {
  const broken = attack.brokenByTruth(truth);
  if (broken > 0) throw new Error(`${broken} constraints of the attack are wrong`);
  for (const one of await attack.program.attack(goals)) {
    figures.attacked += 1;
    if (isKnown(one)) figures.proved += 1;
    if (isViolation(one)) figures.violations.push(`${one.name}: ${one.low}–${one.high} of ${one.size}`);
    if (one.isShown) figures.narrowest = Math.min(figures.narrowest, one.high - one.low + 1);
  }
}

function isKnown({ size, isShown, low, high }: Proved): boolean {
  return size > 0 && (isShown ? low === high : low >= size || high <= 0);
}

/** Three who answered, of one row, whose answers are known to each other: of a row's smallest group alike, as far as it has three. */
export function coalitionsIn(units: readonly Unit[], many: number, seed: string): readonly Answers[] {
  const answered = units.filter(({ status }) => status === "answered");
  return Array.from({ length: many }, (_, at) => {
    const chosen = answered.toSorted((a, b) => fromText(`${seed}|${at}|${a.organisation}`) - fromText(`${seed}|${at}|${b.organisation}`));
    // Every other coalition is of one kind: alike in level and type.
    const [first] = chosen;
    const alike = chosen.filter((one) => one.level === first?.level && one.organisation.charAt(0) === first?.organisation.charAt(0));
    return answersOf((at % 2 === 0 && alike.length >= 3 ? alike : chosen).slice(0, 3));
  });
}

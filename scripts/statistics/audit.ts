// Decides whether a cube gives anybody away: an attacker works out, for every cell, the least and the most it can truly be.
//
// The attacker knows the frame and who answered, so the exact size of every row; knows the published cube, and the rule that
// a count is an adjacent multiple of five (a number off the fives is taken as exact). Insiders and earlier releases come later.
import type { Aggregate } from "./aggregate.ts";
import { cellKey } from "./cells.ts";
import type { AuditCode } from "./codes.ts";
import { answered, partitions, respondent } from "./plan.ts";
import type { Cube, Variable } from "./schema.ts";
import { type Constraint, type Program, type Session, withProgram } from "./solver.ts";

/** Narrower than this, and a count is as good as known. */
export const leastWidth = 2;

/** One thing the attacker learns. Private: it says where the table is thin. */
export interface AuditFinding {
  readonly code: Exclude<AuditCode, "audit-not-repaired">;
  readonly variable: string;
  readonly row: string;
  /** The categories whose sum is meant. */
  readonly categories: readonly string[];
}

export interface AuditReport {
  readonly passed: boolean;
  readonly findings: readonly AuditFinding[];
  /** How many cells and unions of cells were attacked, and the narrowest interval that any was held to. */
  readonly attacked: number;
  readonly narrowest: number;
}

interface Attack {
  readonly cube: Cube;
  readonly table: Aggregate;
  readonly variable: Variable;
  readonly published: ReadonlyMap<string, number | null>;
  readonly truth: ReadonlyMap<string, number>;
}

interface Target {
  readonly row: string;
  readonly categories: readonly string[];
  readonly columns: readonly number[];
}

/** Attacks every variable of the cube. `table` holds what the attacker knows of sizes, and the truth that must lie inside. */
export async function audit(cube: Cube, table: Aggregate): Promise<AuditReport> {
  const published = new Map(cube.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell.count]));
  const truth = new Map(table.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell.organisations.length]));
  const findings: AuditFinding[] = [];
  let attacked = 0;
  let narrowest = Number.POSITIVE_INFINITY;
  for (const variable of cube.variables) {
    const result = await attackVariable({ cube, table, variable, published, truth });
    findings.push(...floorFindings(cube, variable, published), ...result.findings);
    attacked += result.attacked;
    narrowest = Math.min(narrowest, result.narrowest);
  }
  return { passed: findings.length === 0, findings, attacked, narrowest };
}

function sizeOf({ table, variable, truth }: Attack, row: string): number {
  if (variable.kind !== "respondent") return truth.get(cellKey(row, respondent, answered)) ?? 0;
  return table.rows.find(({ id }) => id === row)?.organisations.length ?? 0;
}

async function attackVariable(attack: Attack): Promise<Omit<AuditReport, "passed">> {
  const { cube, variable } = attack;
  const columns = new Map(
    cube.rows.flatMap(({ id }) => variable.categories.map((one) => cellKey(id, variable.id, one))).map((key, at) => [key, at]),
  );
  const program = programOf(attack, columns);
  const targets = cube.rows
    .filter(({ id }) => sizeOf(attack, id) > 0)
    .flatMap(({ id }) =>
      unionsOf(variable.categories).map(
        (categories): Target => ({
          row: id,
          categories,
          columns: categories.map((one) => columns.get(cellKey(id, variable.id, one)) ?? 0),
        }),
      ),
    );
  const relaxed = await withProgram(program, (session) => targets.map((target) => intervalOf(session, target, columns.size)));
  // The relaxation overstates how well a cell is protected; what it finds somewhat narrow is worked out in whole numbers.
  const doubtful = targets.filter((_, at) => isDoubtful(relaxed[at] ?? null));
  const exact = await withProgram({ ...program, whole: true }, (session) =>
    doubtful.map((target) => intervalOf(session, target, columns.size)),
  );
  const findings: AuditFinding[] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  for (const [at, target] of targets.entries()) {
    const place = doubtful.indexOf(target);
    const interval = (place < 0 ? relaxed[at] : exact[place]) ?? null;
    const code = verdict(attack, target, interval);
    if (code) findings.push({ code, variable: variable.id, row: target.row, categories: target.categories });
    if (interval) narrowest = Math.min(narrowest, interval.most - interval.least);
  }
  return { findings, attacked: targets.length, narrowest };
}

/** Wide enough to pass as relaxed, but not by so much that whole numbers could not tell otherwise. */
function isDoubtful(interval: Interval | null): boolean {
  const width = interval ? interval.most - interval.least : 0;
  return width >= leastWidth && width < 2 * leastWidth;
}

function verdict(attack: Attack, target: Target, interval: Interval | null): AuditFinding["code"] | null {
  if (!interval) return "audit-impossible";
  const key = (category: string) => cellKey(target.row, attack.variable.id, category);
  const truth = target.categories.reduce((sum, category) => sum + (attack.truth.get(key(category)) ?? 0), 0);
  if (truth < interval.least || truth > interval.most) return "audit-truth-outside";
  // In a withheld row of one organisation nothing is wider than one; publishing must not have narrowed it.
  return interval.most - interval.least < Math.min(leastWidth, sizeOf(attack, target.row)) ? "audit-narrow" : null;
}

/** Non-empty proper unions of the categories, one of each pair that makes up the whole (its size is known anyway). */
export function unionsOf(categories: readonly string[]): readonly (readonly string[])[] {
  const [, ...others] = categories;
  const unions: (readonly string[])[] = [];
  for (let bits = 1; bits < 2 ** others.length; bits += 1) unions.push(others.filter((_, at) => (bits >> at) & 1));
  return unions;
}

interface Interval {
  readonly least: number;
  readonly most: number;
}

/** Rounded inwards to whole organisations, with room for the solver's floating point; null if no table fits what is known. */
function intervalOf(session: Session, target: Target, size: number): Interval | null {
  const costs = new Array<number>(size).fill(0);
  for (const column of target.columns) costs[column] = 1;
  const low = session.minimize(costs);
  const high = session.minimize(costs.map((cost) => -cost));
  if (low.status !== "optimal" || high.status !== "optimal") return null;
  return { least: Math.ceil(low.objective - 1e-6), most: Math.floor(-high.objective + 1e-6) };
}

function programOf(attack: Attack, columns: ReadonlyMap<string, number>): Program {
  const { cube, variable, published } = attack;
  const keys = [...columns.keys()];
  const limits = keys.map((key) => {
    const count = published.get(key) ?? null;
    if (count === null) return { least: 0, most: sizeOf(attack, key.slice(0, key.indexOf("|"))) };
    return count % 5 === 0 ? { least: Math.max(0, count - 4), most: count + 4 } : { least: count, most: count };
  });
  const column = (row: string, category: string) => columns.get(cellKey(row, variable.id, category)) ?? 0;
  const rowSums = cube.rows.map(({ id }): Constraint => {
    const size = sizeOf(attack, id);
    return {
      columns: variable.categories.map((one) => column(id, one)),
      values: variable.categories.map(() => 1),
      least: size,
      most: size,
    };
  });
  const familySums = partitions(cube.rows).flatMap(({ parent, children }) =>
    variable.categories.map(
      (one): Constraint => ({
        columns: [column(parent.id, one), ...children.map(({ id }) => column(id, one))],
        values: [1, ...children.map(() => -1)],
        least: 0,
        most: 0,
      }),
    ),
  );
  return {
    lower: limits.map(({ least }) => least),
    upper: limits.map(({ most }) => most),
    constraints: [...rowSums, ...familySums],
    whole: false,
  };
}

/** A published row with too few behind it fails whatever the attacker can work out. */
function floorFindings(cube: Cube, variable: Variable, published: ReadonlyMap<string, number | null>): readonly AuditFinding[] {
  return cube.rows.flatMap(({ id }) => {
    const isShown = variable.categories.some((one) => (published.get(cellKey(id, variable.id, one)) ?? null) !== null);
    const isShort = (published.get(cellKey(id, respondent, answered)) ?? 0) < variable.floor;
    return isShown && isShort ? [{ code: "audit-floor", variable: variable.id, row: id, categories: [] }] : [];
  });
}

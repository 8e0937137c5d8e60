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
/** From here on it does not matter how wide. */
const wideEnough = 2 * leastWidth;

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
  /** How many cells and unions of cells were attacked, and the narrowest interval (most − least, at most 4) that any was held to. */
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
  const keys = cube.rows.flatMap(({ id }) => variable.categories.map((one) => cellKey(id, variable.id, one)));
  const columns = new Map(keys.map((key, at) => [key, at]));
  const program = programOf(attack, columns);
  const truth = keys.map((key) => attack.truth.get(key) ?? 0);
  const outside = cube.rows.filter(({ id }) => keys.some((key, at) => key.startsWith(`${id}|`) && isOutside(program, at, truth[at] ?? 0)));
  if (outside.length > 0) {
    const findings = outside.map(
      ({ id }): AuditFinding => ({ code: "audit-truth-outside", variable: variable.id, row: id, categories: [] }),
    );
    return { findings, attacked: 0, narrowest: 0 };
  }
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
  const widths = await widthsOf(program, targets, truth);
  const narrow = targets.filter((target, at) => (widths[at] ?? 0) < Math.min(leastWidth, sizeOf(attack, target.row)));
  return {
    findings: narrow.map(({ row, categories }) => ({ code: "audit-narrow", variable: variable.id, row, categories })),
    attacked: targets.length,
    narrowest: Math.min(...widths),
  };
}

function isOutside({ lower, upper }: Program, column: number, value: number): boolean {
  return value < (lower[column] ?? 0) || value > (upper[column] ?? 0);
}

/**
 * How wide each target's interval is, up to `wideEnough`. Every whole table that fits what the attacker knows is a witness:
 * two of them that differ enough show that a target is safe. Only where the tables found so far do not, is one sought that does –
 * first by the relaxation, then, since that overstates how well a cell is protected, in whole numbers.
 */
async function widthsOf(program: Program, targets: readonly Target[], truth: readonly number[]): Promise<readonly number[]> {
  const witnesses: (readonly number[])[] = [truth];
  const shown = ({ columns }: Target) => {
    const sums = witnesses.map((table) => columns.reduce((sum, column) => sum + (table[column] ?? 0), 0));
    return Math.max(...sums) - Math.min(...sums);
  };
  const settled = new Set<Target>();
  const isOpen = (target: Target) => !settled.has(target) && shown(target) < wideEnough;
  for (const whole of [false, true]) {
    if (!targets.some(isOpen)) break;
    await withProgram({ ...program, whole }, (session) => {
      for (const target of targets) {
        if (!isOpen(target)) continue;
        const found = extremes(session, target, truth.length);
        witnesses.push(...found);
        // Both ends reached by whole tables: the interval is exact, and no search in whole numbers can change it.
        if (found.length === 2) settled.add(target);
      }
    });
  }
  return targets.map((target) => Math.min(shown(target), wideEnough));
}

/** The tables with the least and the most in a target, where they are whole: a fraction of an organisation convinces nobody. */
function extremes(session: Session, target: Target, size: number): readonly (readonly number[])[] {
  const costs = new Array<number>(size).fill(0);
  for (const column of target.columns) costs[column] = 1;
  return [costs, costs.map((cost) => -cost)].flatMap((objective) => {
    const solution = session.minimize(objective);
    if (solution.status !== "optimal") return [];
    const table = solution.values.map(Math.round);
    return solution.values.every((value, at) => Math.abs(value - (table[at] ?? 0)) < 1e-6) ? [table] : [];
  });
}

/** Non-empty proper unions of the categories, one of each pair that makes up the whole (its size is known anyway). */
export function unionsOf(categories: readonly string[]): readonly (readonly string[])[] {
  const [, ...others] = categories;
  const unions: (readonly string[])[] = [];
  for (let bits = 1; bits < 2 ** others.length; bits += 1) unions.push(others.filter((_, at) => (bits >> at) & 1));
  return unions;
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

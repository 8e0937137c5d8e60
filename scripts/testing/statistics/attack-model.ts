// What is known from outside of everything published: cubes, exact sizes, the frame with names, and who answered. Panels are added.
//
// Organisations that nothing published tells apart are a group, and how many of a group are in a category is a column. Reads published
// files and the population's register alone; true answers only score.
import type { Cube, Population, Unit } from "../../statistics/schema.ts";
import { AttackProgram, type Goal, type Terms } from "./attack-program.ts";

/** Everything published of one release, and who is known to have taken part. */
export interface Seen {
  readonly cube: Cube;
  readonly population: Population;
  readonly answered: ReadonlySet<string>;
  readonly declined: ReadonlySet<string>;
}

/** Answers of some organisations in one release, by organisation: what insiders pool, or the truth to score by. */
export type Answers = ReadonlyMap<string, Unit>;

type Variable = Cube["variables"][number];

interface Group {
  readonly members: readonly string[];
  /** The rows that it is part of, `release/row`. */
  readonly rows: ReadonlySet<string>;
}

/** A group's columns by category. */
export interface Counted {
  readonly group: Group;
  readonly columns: ReadonlyMap<string, number>;
}

/** Whether an answer is in a column's category. */
type Is = (answers: readonly (Unit | undefined)[]) => boolean;

/** Members of a row as the register of organisations has them. */
function isIn({ family, value }: Cube["rows"][number], { type, size, part }: Population["organisations"][number]): boolean {
  if (family === "all") return true;
  if (family === "type") return type === value;
  if (family === "shown-types") return value.split("+").includes(type);
  const [of, by] = [family.slice(0, family.lastIndexOf("-")), family.slice(family.lastIndexOf("-") + 1)];
  return type === of && (by === "size" ? size : part) === value;
}

export function rowsOfVariable({ rows }: Cube, { families, types }: Variable): readonly Cube["rows"][number][] {
  return rows.filter(({ family, value }) => families.includes(family) && (types === undefined || types.includes(value)));
}

/** The level of a category of the level: those below level 1 are divided by what they lack. */
export function levelOfCategory(category: string): number {
  return category.startsWith("lacks-") ? 0 : Number(category);
}

/** An organisation's category in a variable. */
function categoryOf({ kind, area, question, categories }: Variable, unit: Unit): string | undefined {
  switch (kind) {
    case "level": {
      const lacks = categories.filter((one) => one.startsWith("lacks-")).map((one) => Number(one.slice(6)));
      const { level = 0, lacking = 0 } = unit;
      const own = lacks.find((least) => lacking >= least);
      return level === 0 && own !== undefined ? `lacks-${own}` : String(level);
    }
    case "area":
      return categories[unit.areas?.[area ?? ""] ?? -1];
    case "question":
      return unit.questions?.[question ?? ""]?.toString();
    case "reason":
      return unit.reason;
    default:
      return undefined;
  }
}

interface AttackInput {
  readonly seen: readonly Seen[];
  /** Those who pool their answers, in each of the releases. */
  readonly insiders?: readonly Answers[];
  /** Of a correction: the releases, by place, between which an answer is the same unless the organisation is among `changed`. */
  readonly same?: readonly { readonly places: readonly [number, number]; readonly changed: ReadonlySet<string> }[];
  /** Which variables to model; by default all but the response. */
  readonly only?: (variable: Variable) => boolean;
}

/** Columns and goals of an attack on several releases together. */
export class AttackModel {
  readonly program = new AttackProgram();
  /** For each column, who is counted in it and by what. */
  private readonly meaning: { readonly members: readonly string[]; readonly is: Is }[] = [];
  /** By `release|variable`: groups, and the columns of each by category. */
  private readonly counted = new Map<string, Counted[]>();
  readonly goals: Goal[] = [];
  readonly input: AttackInput;

  constructor(input: AttackInput) {
    this.input = input;
    for (const [at, { cube }] of input.seen.entries())
      for (const variable of cube.variables)
        if (variable.kind !== "respondent" && (input.only?.(variable) ?? true)) this.addVariable(at, variable);
    for (const one of input.same ?? []) this.addSame(one);
  }

  column(members: readonly string[], is: Is): number {
    this.meaning.push({ members, is });
    return this.program.column(members.length);
  }

  /** Where the true answers break a constraint, the model is wrong. One map of answers for each release. */
  brokenByTruth(truth: readonly Answers[]): number {
    const table = this.meaning.map(({ members, is }) => members.filter((id) => is(truth.map((answers) => answers.get(id)))).length);
    return this.program.brokenBy(table);
  }

  /** A variable's groups in a release. */
  groups(at: number, variable: string): readonly Counted[] {
    return this.counted.get(`${at}|${variable}`) ?? [];
  }

  /** The columns of some categories in a row; undefined where the variable is not modelled there. */
  sum(at: number, variable: string, { row, within }: { readonly row: string; readonly within: (category: string) => boolean }) {
    const groups = this.counted.get(`${at}|${variable}`);
    const own = groups?.filter(({ group }) => group.rows.has(`${at}/${row}`)) ?? [];
    if (own.length === 0) return undefined;
    return own.flatMap(({ columns }) => [...columns].flatMap(([category, column]) => (within(category) ? [column] : [])));
  }

  /** Who of a release a row counts in a variable. */
  members(at: number, row: string): readonly string[] {
    const { cube, population, answered } = this.input.seen[at] as Seen;
    const own = cube.rows.find(({ id }) => id === row);
    return own ? population.organisations.filter((one) => answered.has(one.id) && isIn(own, one)).map(({ id }) => id) : [];
  }

  private groupsOf(at: number, variable: Variable): readonly Group[] {
    const { seen } = this.input;
    const { answered, declined, population } = seen[at] as Seen;
    // Only levels are followed from one round to another.
    const isLinked = ({ cube }: Seen) => variable.kind === "level" || cube.round === (seen[at] as Seen).cube.round;
    const linked = [...seen.keys()].filter((place) => isLinked(seen[place] as Seen));
    const groups = new Map<string, { members: string[]; rows: Set<string> }>();
    for (const { id } of population.organisations) {
      if (!(variable.kind === "reason" ? declined : answered).has(id)) continue;
      const rows = linked.flatMap((place) => {
        const { cube, population: frame, answered: who } = seen[place] as Seen;
        const one = frame.organisations.find((organisation) => organisation.id === id);
        const own = cube.variables.find((other) => other.id === variable.id);
        if (!one || !own || (place !== at && !who.has(id))) return [];
        return rowsOfVariable(cube, own).flatMap((row) => (isIn(row, one) ? [`${place}/${row.id}`] : []));
      });
      const changed = (this.input.same ?? []).map((one) => one.changed.has(id));
      const key = JSON.stringify([rows, changed]);
      const group = groups.get(key) ?? { members: [], rows: new Set(rows) };
      groups.set(key, group);
      group.members.push(id);
    }
    return [...groups.values()];
  }

  private addVariable(at: number, variable: Variable): void {
    const { cube } = this.input.seen[at] as Seen;
    const insiders = this.input.insiders?.[at];
    const counted = this.groupsOf(at, variable).map((group) => {
      const columns = new Map(
        variable.categories.map((category) => {
          const is: Is = (answers) => answers[at] !== undefined && categoryOf(variable, answers[at]) === category;
          return [category, this.column(group.members, is)] as const;
        }),
      );
      this.program.know(
        [...columns.values()].map((column) => [column, 1]),
        group.members.length,
        group.members.length,
      );
      for (const id of group.members) {
        const unit = insiders?.get(id);
        const column = columns.get((unit && categoryOf(variable, unit)) ?? "");
        if (column !== undefined) this.program.lower[column] = (this.program.lower[column] ?? 0) + 1;
      }
      return { group, columns };
    });
    this.counted.set(`${at}|${variable.id}`, counted);
    const name = `${cube.round}/${cube.release} ${variable.id}`;
    for (const row of rowsOfVariable(cube, variable)) this.addRow(at, variable, { row: row.id, name: `${name} ${row.id}` });
    for (const { group, columns } of counted.filter(({ group: { members } }) => members.length > 0))
      this.addGoals(at, variable, {
        name: `${name} (${[...group.rows].join()})`,
        isShown: false,
        groups: [columns],
        members: group.members,
      });
  }

  private addRow(at: number, variable: Variable, { row, name }: { readonly row: string; readonly name: string }): void {
    const { cube } = this.input.seen[at] as Seen;
    const groups = (this.counted.get(`${at}|${variable.id}`) ?? []).filter(({ group }) => group.rows.has(`${at}/${row}`));
    const shown = variable.categories.map(
      (category) => cube.cells.find((one) => one.row === row && one.variable === variable.id && one.category === category)?.count ?? null,
    );
    const isShown = !shown.includes(null);
    const members = groups.flatMap(({ group }) => group.members);
    // The row's own counts, and those of its first categories together: the same as sums over its groups, in fewer terms.
    const own = new Map<string, number>();
    const cumulative: number[] = [];
    for (const [place, category] of variable.categories.entries()) {
      const isAmong = (among: readonly string[]): Is => {
        return (answers) => answers[at] !== undefined && among.includes(categoryOf(variable, answers[at]) ?? "");
      };
      const column = this.column(members, isAmong([category]));
      const sum = this.column(members, isAmong(variable.categories.slice(0, place + 1)));
      const parts = groups.map(({ columns }) => columns.get(category) ?? -1);
      this.equal([column], parts);
      this.equal([sum], [...cumulative.slice(-1), column]);
      own.set(category, column);
      cumulative.push(sum);
    }
    this.addGoals(at, variable, { name, isShown, groups: [own], members });
    if (!isShown) return;
    for (let from = 0; from < shown.length; from += 1) {
      let sum = 0;
      for (let to = from; to < shown.length; to += 1) {
        sum += shown[to] ?? 0;
        const before: Terms = from === 0 ? [] : [[cumulative[from - 1] ?? -1, -1]];
        this.program.know([[cumulative[to] ?? -1, 1], ...before], sum - 4, sum + 4);
      }
    }
  }

  /** Every union of categories, one of each complementary pair. Of a row with insiders, what is unknown are the others. */
  private addGoals(
    at: number,
    variable: Variable,
    {
      name,
      isShown,
      groups,
      members,
    }: Pick<Goal, "name" | "isShown"> & {
      readonly groups: readonly ReadonlyMap<string, number>[];
      readonly members: readonly string[];
    },
  ): void {
    const [, ...others] = variable.categories;
    const inside = members.flatMap((id) => this.input.insiders?.[at]?.get(id) ?? []).map((unit) => categoryOf(variable, unit) ?? "");
    for (let bits = 1; bits < 2 ** others.length; bits += 1) {
      const union = others.filter((_, place) => (bits >> place) & 1);
      const columns = groups.flatMap((own) => union.map((category) => own.get(category) ?? -1));
      const goal = { name: `${name} ${union.join("+")}`, columns, size: members.length - inside.length };
      const known = inside.filter((category) => union.includes(category)).length;
      this.goals.push({ ...goal, known, isShown: isShown && inside.length === 0 });
    }
  }

  private addSame({
    places: [one, other],
    changed,
  }: {
    readonly places: readonly [number, number];
    readonly changed: ReadonlySet<string>;
  }): void {
    for (const [key, groups] of this.counted) {
      const [at, variable = ""] = key.split("|");
      if (Number(at) !== one) continue;
      for (const { group, columns } of groups) {
        const again = this.counted.get(`${other}|${variable}`)?.find(({ group: { members } }) => members[0] === group.members[0]);
        if (changed.has(group.members[0] ?? "") || again?.group.members.length !== group.members.length) continue;
        for (const [category, column] of columns) this.equal([column], [again.columns.get(category) ?? -1]);
      }
    }
  }

  equal(one: readonly number[], other: readonly number[]): void {
    const terms: Terms = [...one.map((column) => [column, 1] as const), ...other.map((column) => [column, -1] as const)];
    this.program.know(terms, 0, 0);
  }
}

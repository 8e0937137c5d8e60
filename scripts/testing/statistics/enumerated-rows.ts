// An attacker who shares nothing with the audit: tries every true row and every draw through the program that publishes.
import type { Aggregate, TrueCell } from "../../statistics/plan/aggregate.ts";
import { respondent, respondentCategories } from "../../statistics/plan/plan.ts";
import { roundRow, roundTogether } from "../../statistics/rounding/systematic-rounding.ts";
import type { Cube, Variable } from "../../statistics/schema.ts";

const base = 5;

/** Draws that give every offset, and where an offset is replaced every replacement. */
const draws = Array.from({ length: base * base }, (_, at) => {
  const [offset, replacement] = [Math.floor(at / base), at % base];
  return (Math.floor((2 ** 24 * (offset + 0.5)) / base) + (replacement + 0.5) / base) / 2 ** 24;
});

/** Every way to divide n organisations among k categories. */
export function* rowsOf(n: number, k: number): Generator<readonly number[]> {
  if (k === 1) yield [n];
  else for (let first = 0; first <= n; first += 1) for (const rest of rowsOf(n - first, k - 1)) yield [first, ...rest];
}

/** What the program can publish of a row. */
export function publicationsOf(counts: readonly number[]): ReadonlySet<string> {
  const size = counts.reduce((sum, one) => sum + one, 0);
  return new Set(draws.map((drawn) => roundRow(counts, { drawn, base, size }).join()));
}

/** What the program can publish of a row of several variables that one offset rounds, each variable apart. */
export function jointPublicationsOf(variables: readonly (readonly number[])[]): ReadonlySet<string> {
  const size = variables[0]?.reduce((sum, one) => sum + one, 0) ?? 0;
  return new Set(
    draws.map((drawn) =>
      roundTogether(variables, { drawn, base, size })
        .map((shown) => shown.join())
        .join("|"),
    ),
  );
}

const supports = new Map<string, ReadonlyMap<string, readonly (readonly number[])[]>>();

/** By what is published: every true row of n organisations in k categories that the program can publish so. */
export function supportOf(n: number, k: number): ReadonlyMap<string, readonly (readonly number[])[]> {
  const known = supports.get(`${n} ${k}`);
  if (known) return known;
  const found = new Map<string, (readonly number[])[]>();
  for (const row of rowsOf(n, k)) for (const shown of publicationsOf(row)) found.set(shown, [...(found.get(shown) ?? []), row]);
  supports.set(`${n} ${k}`, found);
  return found;
}

/** The sums that a union of categories, by their places, has in some rows. */
export function valuesOf(rows: readonly (readonly number[])[], union: readonly number[]): ReadonlySet<number> {
  return new Set(rows.map((row) => union.reduce((sum, at) => sum + (row[at] ?? 0), 0)));
}

/** Every proper union of k categories, by their places. */
export function unionsOfPlaces(k: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** k - 2 }, (_, bits) =>
    Array.from({ length: k }, (_one, at) => at).filter((at) => ((bits + 1) >> at) & 1),
  );
}

/** What an attacker who tries everything concludes of the first category of each child and of the parent, in two categories. */
export function enumeratedFamily(sizes: readonly number[], shown: readonly (readonly number[])[]) {
  const n = sizes.reduce((sum, one) => sum + one, 0);
  const own = [n, ...sizes].map((size, at) => [...valuesOf(supportOf(size, 2).get((shown[at] ?? []).join()) ?? [], [0])]);
  const [parent = [], ...children] = own;
  let combinations: readonly (readonly number[])[] = [[]];
  for (const values of children) combinations = combinations.flatMap((so) => values.map((value) => [...so, value]));
  const whole = new Set(parent);
  const possible = combinations.map((those) => [those.reduce((sum, one) => sum + one, 0), ...those]).filter(([sum = -1]) => whole.has(sum));
  return [n, ...sizes].map((_, at) => new Set(possible.map((those) => those[at] ?? -1)));
}

/** What the method promises of a published row of n: three insiders do not know that all others are in a union, or that none is. */
export function isSafe(values: ReadonlySet<number>, n: number): boolean {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < n - 3 && high > 3 && values.size >= 3;
}

function trueCell(row: string, variable: string, category: string, organisations: readonly string[]): TrueCell {
  return { row, variable, category, count: organisations.length, organisations };
}

/** A row with these true counts; with `parts` below it, their sum. Everybody answered. */
export function tableOf(parts: readonly (readonly number[])[], variable: Variable): Aggregate {
  const k = parts[0]?.length ?? 0;
  const members = parts.map((counts, part) =>
    counts.map((count, at) => Array.from({ length: count }, (_, one) => `m-${part}-${at}-${String(one).padStart(3, "0")}`)),
  );
  const whole = Array.from({ length: k }, (_, at) => members.flatMap((own) => own[at] ?? []));
  const named = [{ id: "all", own: whole }, ...(parts.length > 1 ? members.map((own, at) => ({ id: `part-${at}`, own })) : [])];
  const rows = named.map(({ id, own }) => {
    const organisations = own.flat().sort();
    return {
      id,
      family: id === "all" ? "all" : "part",
      parent: id === "all" ? null : "all",
      value: id,
      organisations,
      answered: organisations,
    };
  });
  const response: Variable = { id: respondent, kind: "respondent", families: ["all"], categories: [...respondentCategories], floor: 0 };
  const cells = named.flatMap(({ id, own }) =>
    variable.categories.map((category, at) => trueCell(id, variable.id, category, (own[at] ?? []).toSorted())),
  );
  return { rows, variables: [response, variable], cells: [trueCell("all", respondent, "declined", []), ...cells] };
}

/** The table as published with these numbers, by row. */
export function cubeOf(table: Aggregate, variable: Variable, shown: readonly (readonly number[])[]): Cube {
  return {
    schema: "infosaktrappan-cube/2",
    round: "test",
    release: "r1",
    edition: "2026",
    rehearsal: true,
    base,
    rows: table.rows.map(({ organisations, answered, ...row }) => ({ ...row, asked: organisations.length, answered: answered.length })),
    variables: [...table.variables],
    cells: [
      { row: "all", variable: respondent, category: "declined", count: 0 },
      ...table.rows.flatMap(({ id }, at) =>
        variable.categories.map((category, place) => ({ row: id, variable: variable.id, category, count: shown[at]?.[place] ?? null })),
      ),
    ],
  };
}

/** A variable of k categories without a floor, so that small rows are shown. */
export function variableOf(k: number): Variable {
  const categories = Array.from({ length: k }, (_, at) => String(at));
  return { id: "question-x", kind: "question", question: "x", families: ["all", "part"], categories, floor: 0 };
}

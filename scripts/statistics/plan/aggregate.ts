// Counts the true number of organisations in every cell of a plan. Confidential: the result must never leave the closed zone.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { StatisticsCode } from "../messages.ts";
import type { Population, TablePlan, Unit, Variable } from "../schema.ts";
import { checkUnit, noCategory, readersOf, writeCodes } from "./categories.ts";
import { type CountedRow, rowsIn, rowsOf } from "./rows.ts";
import { withShownTypes } from "./shown-types.ts";

/** A cell before rounding. */
export interface TrueCell {
  readonly row: string;
  readonly variable: string;
  readonly category: string;
  /** The true count. */
  readonly count: number;
  /** The organisations counted, sorted by id. Collected on first access: counting alone needs no lists. */
  readonly organisations: readonly string[];
}

/** The input of the rounding. Confidential: it names the organisations in each cell. */
export interface Aggregate {
  readonly rows: readonly CountedRow[];
  /** The plan's, with the row `shown-types` among their families where there is one. */
  readonly variables: readonly Variable[];
  readonly cells: readonly TrueCell[];
}

interface AggregateInput {
  readonly plan: TablePlan;
  readonly population: Population;
  /** Read once, in any order; may be a generator. */
  readonly units: Iterable<Unit>;
}

/**
 * Counts every cell of the plan. An organisation of the frame without a unit has not answered.
 * Time is Θ(organisations × variables); memory is one byte for each of those, whatever the size of the units.
 */
export function aggregate(input: AggregateInput): Checked<Aggregate> {
  const ids = input.population.organisations.map(({ id }) => id);
  const read = readUnits(input, ids);
  return read.ok ? accepted(tableFrom(input, read.value)) : read;
}

/** Who answered, and each organisation's category in each variable; in the order of the frame. */
export interface Codes {
  /** 1 for an organisation that answered, else 0. */
  readonly answered: Uint8Array;
  /** One byte per organisation and variable, in organisation-major order: the category's index, or `noCategory`. */
  readonly categories: Uint8Array;
}

/** Builds the table from codes. */
export function tableFrom({ plan, population }: Omit<AggregateInput, "units">, { answered, categories: codes }: Codes): Aggregate {
  const places = new Map(population.organisations.map(({ id }, place) => [id, place]));
  const counted = rowsOf(plan, population).map((row) => ({
    ...row,
    answered: row.organisations.filter((id) => answered[places.get(id) ?? 0] === 1),
  }));
  const { rows, variables } = withShownTypes(plan, counted);
  const members = new Map(rows.map((row) => [row.id, Int32Array.from(row.organisations, (id) => places.get(id) ?? 0)]));
  const width = plan.variables.length;
  const countIn = countsByRow(codes, width, [...members.values()]);
  const cells = variables.flatMap((published, variable) =>
    rowsIn(rows, published).flatMap((row): readonly TrueCell[] => {
      const within = members.get(row.id) ?? new Int32Array();
      const at = rows.findIndex((one) => one.id === row.id);
      return published.categories.map((category, code): TrueCell => {
        let organisations: readonly string[] | undefined;
        return {
          row: row.id,
          variable: published.id,
          category,
          count: countIn(at, variable, code),
          get organisations() {
            organisations ??= row.organisations.filter((_, member) => codes[(within[member] ?? 0) * width + variable] === code);
            return organisations;
          },
        };
      });
    }),
  );
  return { rows, variables, cells };
}

/** More categories than any variable has. */
const stride = 64;

/**
 * Counts every variable in one pass over the organisations: those in the same rows are counted together, and a row's count is the sum
 * of theirs.
 */
function countsByRow(
  codes: Uint8Array,
  width: number,
  rows: readonly Int32Array[],
): (row: number, variable: number, code: number) => number {
  const size = width === 0 ? 0 : codes.length / width;
  const group = new Int32Array(size);
  const groups: { readonly rows: readonly number[]; readonly next: Map<number, number> }[] = [{ rows: [], next: new Map() }];
  rows.forEach((members, row) => {
    for (const place of members) {
      const current = groups[group[place] as number] as (typeof groups)[number];
      const next = current.next.get(row) ?? groups.push({ rows: [...current.rows, row], next: new Map() }) - 1;
      current.next.set(row, next);
      group[place] = next;
    }
  });
  const counts = new Int32Array(groups.length * width * stride);
  for (let place = 0, at = 0; place < size; place += 1) {
    const start = (group[place] as number) * width * stride;
    for (let variable = 0; variable < width; variable += 1, at += 1) {
      const code = codes[at] as number;
      if (code !== noCategory) counts[start + variable * stride + code] = (counts[start + variable * stride + code] as number) + 1;
    }
  }
  const inRow = rows.map((_, row) => groups.flatMap((one, at) => (one.rows.includes(row) ? [at] : [])));
  return (row, variable, code) => (inRow[row] ?? []).reduce((sum, at) => sum + (counts[(at * width + variable) * stride + code] ?? 0), 0);
}

function readUnits({ plan, units }: AggregateInput, ids: readonly string[]): Checked<Codes> {
  const places = new Map(ids.map((id, place) => [id, place]));
  const readers = readersOf(plan.variables);
  const width = plan.variables.length;
  const codes = new Uint8Array(width * ids.length).fill(noCategory);
  const seen = new Uint8Array(ids.length);
  const answered = new Uint8Array(ids.length);
  const faults: Diagnostic<StatisticsCode>[] = [];
  const discarded = new Uint8Array(width);
  let index = 0;
  for (const unit of units) {
    const place = places.get(unit.organisation);
    const at = `/units/${index}`;
    index += 1;
    if (place === undefined) faults.push(fault("unit-unknown-organisation", at, { id: unit.organisation }));
    else if (seen[place] === 1) faults.push(fault("unit-duplicate", at, { id: unit.organisation }));
    const target = place === undefined ? discarded : codes;
    if (!writeCodes(readers, unit, target, (place ?? 0) * width)) faults.push(...checkUnit(plan.variables, unit, at));
    if (place === undefined) continue;
    seen[place] = 1;
    if (unit.status === "answered") answered[place] = 1;
  }
  return faults.length > 0 ? refused(...faults) : accepted({ answered, categories: codes });
}

// Decides how another country's organisations become a population: one row each in a CSV file, sorted by id.

import { decodeText, parseCsv } from "../core/csv.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { checkPopulation } from "../statistics/plan/check-population.ts";
import { type Organisation, organisationTypes, type Population } from "../statistics/schema.ts";
import type { AuthorityCode } from "./messages.ts";

const columns = ["id", "name", "type", "size"] as const;

export interface FrameAbout {
  /** Id of the population: that of the edition. */
  readonly id: string;
  readonly date: string;
  readonly country: string;
  /** For the faults. */
  readonly file: string;
}

/** The population, or every fault with its line. Sizes and ids are judged as in Sweden; a region's size is `all`. */
export function frameFrom(bytes: Uint8Array, about: FrameAbout): Checked<Population> {
  const { file } = about;
  const stop = (code: AuthorityCode, line: number, values: Diagnostic["values"] = {}): Diagnostic => ({
    ...fault(code, "", values),
    file,
    line,
  });
  const { rows, openQuote } = parseCsv(decodeText(bytes));
  if (openQuote !== undefined) return refused(stop("frame-quote", openQuote));
  const [heading, ...body] = rows;
  if (!heading || body.length === 0) return refused(stop("frame-empty", 1));
  const names = heading.cells.map((one) => one.trim().toLowerCase());
  const missing = columns.filter((one) => !names.includes(one));
  if (missing.length > 0) return refused(...missing.map((column) => stop("frame-column", heading.line, { column })));
  const faults: Diagnostic[] = [];
  const read = body.map(({ cells, line }) => {
    const cell = (name: (typeof columns)[number]): string => cells[names.indexOf(name)]?.trim() ?? "";
    const type = organisationTypes.find((one) => one === cell("type"));
    if (cells.length !== names.length) faults.push(stop("frame-cells", line, { count: cells.length, needed: names.length }));
    else if (!type) faults.push(stop("frame-type", line, { allowed: organisationTypes.join(", ") }));
    else if (cell("name") === "") faults.push(stop("frame-name", line, { id: cell("id") }));
    return {
      line,
      organisation: { id: cell("id"), name: cell("name"), type: type ?? "agency", size: cell("size") } satisfies Organisation,
    };
  });
  if (faults.length > 0) return refused(...faults);
  const sorted = read.toSorted((a, b) => (a.organisation.id < b.organisation.id ? -1 : 1));
  const population: Population = {
    schema: "infosaktrappan-population/1",
    id: about.id,
    date: about.date,
    rehearsal: false,
    country: about.country,
    notes: [],
    organisations: sorted.map((one) => one.organisation),
    hosted: [],
  };
  const checked = checkPopulation(population);
  if (checked.ok) return accepted(population);
  // The pointer is into the population; its reader has the CSV.
  return refused(
    ...checked.diagnostics.map((one) => {
      const line = sorted[Number(/^\/organisations\/(\d+)/.exec(one.pointer)?.[1])]?.line;
      return { ...one, pointer: "", file, ...(line === undefined ? {} : { line }) };
    }),
  );
}

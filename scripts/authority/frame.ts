// Reads another country's organisations from CSV into a population sorted by id.
import { decodeText, parseCsv } from "../core/csv.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { organisationTypes } from "../core/organisation-types.ts";
import { checkPopulation } from "../statistics/plan/check-population.ts";
import type { Organisation, Population } from "../statistics/schema.ts";
import type { AuthorityCode } from "./messages.ts";

const columns = ["id", "name", "type", "size"] as const;

interface FrameAbout {
  /** The population's id: that of the edition. */
  readonly id: string;
  readonly date: string;
  readonly country: string;
  /** For diagnostics. */
  readonly file: string;
}

/** The population, or every fault with its line. Types, their ids and sizes are those of this program. */
export function frameFrom(bytes: Uint8Array, about: FrameAbout): Checked<Population> {
  const { file } = about;
  const problem = (code: AuthorityCode, line: number, values: Diagnostic["values"] = {}): Diagnostic => ({
    ...fault(code, "", values),
    file,
    line,
  });
  const { rows, openQuote } = parseCsv(decodeText(bytes));
  if (openQuote !== undefined) return refused(problem("frame-quote", openQuote));
  const [heading, ...body] = rows;
  if (!heading || body.length === 0) return refused(problem("frame-empty", 1));
  const names = heading.cells.map((one) => one.trim().toLowerCase());
  const missing = columns.filter((one) => !names.includes(one));
  if (missing.length > 0) return refused(...missing.map((column) => problem("frame-column", heading.line, { column })));
  const faults: Diagnostic[] = [];
  const read = body.map(({ cells, line }) => {
    const cell = (name: (typeof columns)[number]): string => cells[names.indexOf(name)]?.trim() ?? "";
    const type = cell("type");
    if (cells.length !== names.length) faults.push(problem("frame-cells", line, { count: cells.length, needed: names.length }));
    else if (!organisationTypes.includes(type)) faults.push(problem("frame-type", line, { allowed: organisationTypes.join(", ") }));
    else if (cell("name") === "") faults.push(problem("frame-name", line, { id: cell("id") }));
    return {
      line,
      organisation: { id: cell("id"), name: cell("name"), type, size: cell("size") } satisfies Organisation,
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
  // The pointers refer to the population; the operator has the CSV file.
  return refused(
    ...checked.diagnostics.map((one) => {
      const line = sorted[Number(/^\/organisations\/(\d+)/.exec(one.pointer)?.[1])]?.line;
      return { ...one, pointer: "", file, ...(line === undefined ? {} : { line }) };
    }),
  );
}

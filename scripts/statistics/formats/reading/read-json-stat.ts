// Reads our JSON-stat 2.0 datasets, by the format's own rules for order, index and sparse values.
import { accepted, type Checked, fault, refused } from "../../../core/diagnostic.ts";
import type { FormatCode } from "../messages.ts";
import type { Observation } from "../observations.ts";
import { fromSeriesCode, seriesId } from "../series.ts";
import { isMissing, statuses } from "../status.ts";

interface Unchecked {
  readonly class?: unknown;
  readonly version?: unknown;
  readonly id?: readonly string[];
  readonly size?: readonly number[];
  readonly value?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
  readonly dimension?: Readonly<Record<string, { readonly category?: { readonly index?: unknown } }>>;
  readonly extension?: { readonly table?: unknown };
}

function syntaxFault(what: string): ReturnType<typeof refused> {
  return refused(fault<FormatCode>("format-syntax", "", { format: "JSON-stat", what }));
}

/** Observations in the order of the values; the last dimension varies fastest. A missing value must have the status of one. */
export function readJsonStat(text: string): Checked<readonly Observation[]> {
  const file = parse(text);
  if (file === null) return syntaxFault("not JSON");
  const { id = [], size = [], value = {}, status = {}, dimension = {} } = file;
  if (file.class !== "dataset" || file.version !== "2.0") return syntaxFault("not a dataset of version 2.0");
  const codes = id.map((one) => codesIn(dimension[one]?.category?.index));
  if (id.length === 0 || codes.some((one, at) => one.length !== size[at])) return syntaxFault("a dimension whose size does not match");
  const total = size.reduce((product, one) => product * one, 1);
  if (Object.keys(value).some((at) => Number(at) >= total)) return syntaxFault("more values than the dimensions allow");
  const observations: Observation[] = [];
  const own = id.at(-1) === "measure" ? (codes.at(-1) ?? []) : [];
  for (let at = 0; at < total; at += 1) {
    const [found = null, marked] = [value[at], statuses.find((one) => one === (status[at] ?? "A"))];
    const [place, last] = [{ at, id, codes, table: String(file.extension?.table ?? "") }, observations.at(-1)];
    const begun = at % own.length === 0 || !last ? { ...keyAt(place), status: marked } : last;
    if (marked === undefined || begun.status !== marked || (found === null) !== isMissing(marked) || !isCount(found))
      return syntaxFault(`the value ${at}`);
    if (begun !== last) observations.push(begun as Observation);
    Object.assign(begun, { [own[at % own.length] ?? ""]: found });
  }
  return accepted(observations);
}

function isCount(value: unknown): boolean {
  return value === null || Number.isSafeInteger(value);
}

function parse(text: string): Unchecked | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" ? (read as Unchecked) : null;
  } catch {
    return null;
  }
}

/** The format allows an array of codes, or an object from code to position. */
function codesIn(index: unknown): readonly string[] {
  if (Array.isArray(index)) return index.map(String);
  const entries = Object.entries((index ?? {}) as Readonly<Record<string, number>>);
  return entries.sort(([, a], [, b]) => a - b).map(([code]) => code);
}

interface Place {
  readonly at: number;
  readonly id: readonly string[];
  readonly codes: readonly (readonly string[])[];
  readonly table: string;
}

function keyAt({ at, id, codes, table }: Place): Pick<Observation, "row" | "variable" | "category" | "period"> {
  const found = new Map<string, string>();
  let rest = at;
  for (let dimension = id.length - 1; dimension >= 0; dimension -= 1) {
    const among = codes[dimension] ?? [];
    found.set(id[dimension] ?? "", among[rest % among.length] ?? "");
    rest = Math.floor(rest / among.length);
  }
  const [row = "", category = "", period = ""] = ["row", "category", "time"].map((one) => found.get(one));
  return table === seriesId
    ? { row, ...fromSeriesCode(category), period }
    : { row, variable: found.get("variable") ?? table, category, period };
}

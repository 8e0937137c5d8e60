// Reads our JSON-stat 2.0 datasets, by the format's own rules for order, index and sparse values.
import { accepted, type Checked, fault, refused } from "../../../core/diagnostic.ts";
import type { Cell } from "../../schema.ts";
import type { FormatCode } from "../messages.ts";

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

/** Cells in the order of the values; the last dimension varies fastest. A missing value must be marked as withheld. */
export function readJsonStat(text: string): Checked<readonly Cell[]> {
  const file = parse(text);
  if (file === null) return syntaxFault("not JSON");
  const { id = [], size = [], value = {}, status = {}, dimension = {} } = file;
  if (file.class !== "dataset" || file.version !== "2.0") return syntaxFault("not a dataset of version 2.0");
  const codes = id.map((one) => codesIn(dimension[one]?.category?.index));
  if (id.length === 0 || codes.some((one, at) => one.length !== size[at])) return syntaxFault("a dimension whose size does not match");
  const total = size.reduce((product, one) => product * one, 1);
  if (Object.keys(value).some((at) => Number(at) >= total)) return syntaxFault("more values than the dimensions allow");
  const cells: Cell[] = [];
  for (let at = 0; at < total; at += 1) {
    const count = value[at] ?? null;
    const isWithheld = status[at] === "..";
    if (count === null ? !isWithheld : isWithheld || !Number.isSafeInteger(count)) return syntaxFault(`the value ${at}`);
    cells.push(cellAt({ at, id, codes, table: String(file.extension?.table ?? ""), count: count as number | null }));
  }
  return accepted(cells);
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
  readonly count: number | null;
}

function cellAt({ at, id, codes, table, count }: Place): Cell {
  const found = new Map<string, string>();
  let rest = at;
  for (let dimension = id.length - 1; dimension >= 0; dimension -= 1) {
    const among = codes[dimension] ?? [];
    found.set(id[dimension] ?? "", among[rest % among.length] ?? "");
    rest = Math.floor(rest / among.length);
  }
  return { row: found.get("row") ?? "", variable: found.get("variable") ?? table, category: found.get("category") ?? "", count };
}

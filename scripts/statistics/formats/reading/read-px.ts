// Parses PX files strictly by the format's own rules, sharing no code with the writer, so that errors in the writer show.
import { accepted, type Checked, fault, refused } from "../../../core/diagnostic.ts";
import { countIn } from "../csv.ts";
import type { FormatCode } from "../messages.ts";
import type { measures, Observation } from "../observations.ts";
import { fromSeriesCode, seriesId } from "../series.ts";

/** Values by keyword with language and subkeys, as in the file: `VALUES[en]("Group")`. Lists keep their order. */
interface PxContents {
  readonly keywords: ReadonlyMap<string, readonly string[]>;
  readonly data: readonly string[];
}

const mandatory = ["CONTENTS", "DECIMALS", "MATRIX", "SUBJECT-AREA", "SUBJECT-CODE", "TITLE", "UNITS"];
const maxPieceLength = 256;

/** The contents of the file, or where it violates the format. */
export function parsePx(text: string): Checked<PxContents> {
  const keywords = new Map<string, readonly string[]>();
  if (text.startsWith("\uFEFF")) return syntaxFault("a byte order mark");
  const entry = /\s*([A-Z][A-Z0-9-]*)(?:\[([a-z]{2})\])?((?:\(\s*(?:"[^"\n]*"\s*,?\s*)+\))?)\s*=\s*/y;
  let at = 0;
  while (text.slice(at).trim() !== "") {
    entry.lastIndex = at;
    const found = entry.exec(text);
    if (!found) return syntaxFault(`no keyword at character ${at}`);
    const [whole, name = "", language, subkeys = ""] = found;
    const end = endOf(text, at + whole.length);
    if (end < 0) return syntaxFault(`${name} is not terminated`);
    const body = text.slice(at + whole.length, end);
    if (name === "DATA") {
      if (text.slice(end + 1).trim() !== "") return syntaxFault("text after DATA");
      return checkComplete({ keywords, data: body.split(/[\s,;]+/).filter((one) => one !== "") });
    }
    const values = valuesIn(body);
    if (values === null) return syntaxFault(`the value of ${name}`);
    const key = `${name}${language ? `[${language}]` : ""}${subkeys.replace(/"\s*,\s*"/g, '","')}`;
    if (keywords.has(key)) return syntaxFault(`${key} is repeated`);
    keywords.set(key, values);
    at = end + 1;
  }
  return syntaxFault("no DATA");
}

function syntaxFault(what: string): ReturnType<typeof refused> {
  return refused(fault<FormatCode>("format-syntax", "", { format: "PX", what }));
}

/** Position of the semicolon that ends an entry: the first outside quotation marks. */
function endOf(text: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ";" && !isQuoted) return at;
  }
  return -1;
}

/** Comma-separated values; a text may be in several pieces. Null where malformed. */
function valuesIn(body: string): readonly string[] | null {
  const token = /\s*(?:"([^"]*)"|(TLIST\([^)]*\))|([A-Za-z0-9.+-]+)|(,))\s*/y;
  const values: string[] = [];
  let isNew = true;
  let at = 0;
  while (at < body.length) {
    token.lastIndex = at;
    const found = token.exec(body);
    if (!found) return null;
    const [whole, piece, timeList, word, comma] = found;
    at += whole.length;
    if (comma !== undefined) {
      if (isNew) return null;
      isNew = true;
      continue;
    }
    if (piece !== undefined && (piece.length > maxPieceLength || piece.includes("\n"))) return null;
    if (isNew) values.push(piece ?? timeList ?? word ?? "");
    else if (piece !== undefined) values.push(`${values.pop() ?? ""}${piece}`);
    else return null;
    isNew = false;
  }
  return isNew ? null : values;
}

/** Checks for mandatory keywords, distinct values of every dimension in each language, and the right number of data. */
function checkComplete(contents: PxContents): Checked<PxContents> {
  const { keywords, data } = contents;
  const missing = mandatory.find((name) => !keywords.has(name));
  if (missing) return syntaxFault(`${missing} is missing`);
  for (const language of ["", ...(keywords.get("LANGUAGES") ?? []).slice(1).map((one) => `[${one}]`)]) {
    const dimensions = [...(keywords.get(`STUB${language}`) ?? []), ...(keywords.get(`HEADING${language}`) ?? [])];
    const sizes = dimensions.map((name) => {
      const values = keywords.get(`VALUES${language}("${name}")`) ?? [];
      const codes = keywords.get(`CODES${language}("${name}")`) ?? values;
      const isConsistent = values.length === codes.length && [values, codes].every((one) => new Set(one).size === one.length);
      return isConsistent && values.length > 0 ? values.length : undefined;
    });
    if (sizes.length === 0 || sizes.includes(undefined)) return syntaxFault(`the values of a dimension${language}`);
    if (sizes.reduce<number>((product, size) => product * (size ?? 0), 1) !== data.length)
      return syntaxFault(`the number of data${language}`);
  }
  return accepted(contents);
}

/** What the format can say of an observation: it has no status. */
export type PxObservation = Omit<Observation, "status">;

/** The observations of a table written by `pxFile`: stub = group, or group and variable; heading = category, period and measure. */
export function readPx(text: string): Checked<readonly PxObservation[]> {
  const parsed = parsePx(text);
  if (!parsed.ok) return parsed;
  const { keywords, data } = parsed.value;
  const codes = (name: string) => keywords.get(`CODES("${name}")`) ?? keywords.get(`VALUES("${name}")`) ?? [];
  const [rows = [], variables = keywords.get("MATRIX") ?? []] = (keywords.get("STUB") ?? []).map(codes);
  const heading = keywords.get("HEADING") ?? [];
  const [categories = [], periods = [], own = ["count"]] = heading.map(codes);
  const years = keywords.get(`TIMEVAL("${heading[1] ?? ""}")`)?.slice(1);
  if (years !== undefined && years.join() !== periods.join()) return syntaxFault("TIMEVAL differs from its dimension");
  const counts = data.map((value) => countIn(value, '".."'));
  if (counts.includes(undefined)) return syntaxFault(`the value ${counts.indexOf(undefined) + 1} of DATA`);
  const observations: PxObservation[] = [];
  const width = categories.length * periods.length;
  for (let at = 0; at < data.length / own.length; at += 1) {
    const variable = variables[Math.floor((at % (variables.length * width)) / width)] ?? "";
    const category = categories[Math.floor((at % width) / periods.length)] ?? "";
    observations.push({
      row: rows[Math.floor(at / (variables.length * width))] ?? "",
      ...(variable === seriesId ? fromSeriesCode(category) : { variable, category }),
      period: periods[at % periods.length] ?? "",
      ...(Object.fromEntries(own.map((measure, of) => [measure, counts[at * own.length + of]])) as Pick<
        PxObservation,
        (typeof measures)[number]
      >),
    });
  }
  return accepted(observations);
}

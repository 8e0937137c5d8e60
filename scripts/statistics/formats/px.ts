// Writes a table as a PX file (PC-Axis, PX file format AXIS-VERSION 2013, Statistics Sweden).
import { type Bilingual, cellsOf, type Dataset, type FileLanguage, type Table } from "./dataset.ts";
import { dimensionNames, ownCategories, sharedCategory } from "./names.ts";
import { notesOf, noticeOf, sourceOf, titleOf, withheld } from "./notes.ts";
import { breakNote } from "./status.ts";
import { contents, dimensions, subjectArea, units } from "./words.ts";

/** The format's limit for one quoted piece, in characters. */
const maxPieceLength = 256;

interface Dimension {
  readonly name: Bilingual;
  readonly codes: readonly string[];
  readonly labels: readonly Bilingual[];
}

/**
 * Swedish as the main language and English as the second; UTF-8 without a byte order mark. The group (and the variable, where there are
 * several) is in the stub, the category and the year in the heading.
 */
export function pxFile(dataset: Dataset, table: Table): string {
  const { stub, heading } = dimensionsOf(dataset, table);
  const all = [...stub, ...heading];
  const lines = [
    keyword("CHARSET", quoted("ANSI")),
    keyword("AXIS-VERSION", quoted("2013")),
    keyword("CODEPAGE", quoted("utf-8")),
    keyword("LANGUAGE", quoted("sv")),
    keyword("LANGUAGES", list(["sv", "en"])),
    ...(dataset.about.released === null ? [] : [keyword("CREATION-DATE", quoted(pxTimestamp(dataset.about.released)))]),
    keyword("DECIMALS", "0"),
    keyword("SHOWDECIMALS", "0"),
    keyword("MATRIX", quoted(table.id)),
    keyword("COPYRIGHT", "NO"),
    keyword("SUBJECT-CODE", quoted("INFOSAK")),
    ...inBothLanguages((language, add) => head({ dataset, table, language, add })),
    ...inBothLanguages((language, add) => [
      add("STUB", list(stub.map(({ name }) => name[language]))),
      add("HEADING", list(heading.map(({ name }) => name[language]))),
    ]),
    ...inBothLanguages((language, add) =>
      all.map(({ name, labels }) => add("VALUES", list(labels.map((one) => one[language])), [name[language]])),
    ),
    ...inBothLanguages((language, add) => [add("TIMEVAL", `TLIST(A1),${list([yearOf(dataset)])}`, [dimensions.time[language]])]),
    ...inBothLanguages((language, add) => all.map(({ name, codes }) => add("CODES", list(codes), [name[language]]))),
    ...inBothLanguages((language, add) => foot({ dataset, table, language, add })),
    keyword("OFFICIAL-STATISTICS", "NO"),
    ...inBothLanguages((language, add) => [add("NOTEX", long(notesOf(dataset, language).join("\n"), true))]),
    ...inBothLanguages((language, add) => valueNotes({ dataset, table, language, add })),
    ...inBothLanguages((language, add) => breakNotes({ dataset, table, language, add })),
    `DATA=\n${dataLines(dataset, table)};`,
  ];
  return `${lines.join("\n")}\n`;
}

type Add = (name: string, value: string, of?: readonly string[]) => string;
interface Part {
  readonly dataset: Dataset;
  readonly table: Table;
  readonly language: FileLanguage;
  readonly add: Add;
}

/** Lines for the main language, then the same with `[en]`. */
function inBothLanguages(lines: (language: FileLanguage, add: Add) => readonly string[]): readonly string[] {
  const adding =
    (mark: string): Add =>
    (name, value, of = []) =>
      keyword(`${name}${mark}${of.length === 0 ? "" : `(${of.map(short).join(",")})`}`, value);
  return [...lines("sv", adding("")), ...lines("en", adding("[en]"))];
}

function head({ dataset, table, language, add }: Part): readonly string[] {
  const notice = noticeOf(dataset);
  const title = titleOf(table, language);
  const round = language === "sv" ? `mätomgång ${dataset.cube.round}` : `round ${dataset.cube.round}`;
  return [
    add("SUBJECT-AREA", short(subjectArea[language])),
    add("DESCRIPTION", long(`${notice ? `${notice[language]}: ` : ""}${title}, ${round}`)),
    add("TITLE", long(`${notice ? `${notice[language]}: ` : ""}${title}, ${round}`)),
    add("CONTENTS", short(contents[language])),
    add("UNITS", short(units[language])),
  ];
}

function foot({ dataset, language, add }: Part): readonly string[] {
  const { about } = dataset;
  const { email, telephone } = about.contact;
  const contact = [about.publisher[language], telephone, email].filter((one) => one !== null).join("\n");
  return [
    ...(about.released === null ? [] : [add("LAST-UPDATED", quoted(pxTimestamp(about.released)))]),
    add("CONTACT", long(contact, true)),
    add("SOURCE", long(sourceOf(dataset, language))),
  ];
}

/** The meaning of "alternativ 1" in each question, where a table has several. */
function valueNotes({ dataset, table, language, add }: Part): readonly string[] {
  const name = dimensionNames(table.kind).variable[language];
  const labels = variableLabels(dataset, table);
  return [...ownCategories(dataset.names, table)].map(([variable, options]) =>
    add("VALUENOTE", long(options[language], true), [name, labels.get(variable)?.[language] ?? variable]),
  );
}

/** A mandatory note (VALUENOTEX), since the format has no status. A table of one variable has its break in NOTEX. */
function breakNotes({ dataset, table, language, add }: Part): readonly string[] {
  if (table.isSingle) return [];
  const name = dimensionNames(table.kind).variable[language];
  return [...variableLabels(dataset, table)]
    .filter(([id]) => dataset.breaks?.has(id))
    .map(([, label]) => add("VALUENOTEX", long(breakNote[language], true), [name, label[language]]));
}

function dimensionsOf(dataset: Dataset, table: Table): Readonly<Record<"stub" | "heading", readonly Dimension[]>> {
  const { names } = dataset;
  const named = dimensionNames(table.kind);
  const row = { name: dimensions.row, codes: table.rows, labels: distinct(table.rows, table.rows.map(names.row)) };
  const ids = table.variables.map(({ id }) => id);
  const variable = { name: named.variable, codes: ids, labels: [...variableLabels(dataset, table).values()] };
  const labels = distinct(
    table.categories,
    table.categories.map((category) => sharedCategory(names, table, category)),
  );
  const year = yearOf(dataset);
  return {
    stub: [row, ...(table.isSingle ? [] : [variable])],
    heading: [
      { name: named.category, codes: table.categories, labels },
      { name: dimensions.time, codes: [year], labels: [{ sv: year, en: year }] },
    ],
  };
}

function variableLabels({ names }: Dataset, { variables }: Table): ReadonlyMap<string, Bilingual> {
  const ids = variables.map(({ id }) => id);
  const labels = distinct(ids, ids.map(names.variable));
  return new Map(ids.map((id, at) => [id, labels[at] ?? names.variable(id)]));
}

/** The format identifies a value by its name, so values that would be written the same get their codes appended. */
function distinct(codes: readonly string[], labels: readonly Bilingual[]): readonly Bilingual[] {
  const inOne = (language: FileLanguage): readonly string[] => {
    const written = labels.map((one) => short(one[language]));
    const isUnique = (at: number) => written.indexOf(written[at] ?? "") === written.lastIndexOf(written[at] ?? "");
    return codes.map((code, at) => (isUnique(at) ? (labels[at]?.[language] ?? "") : `${cut(labels[at]?.[language] ?? "", 150)} (${code})`));
  };
  const [sv, en] = [inOne("sv"), inOne("en")];
  return codes.map((_, at) => ({ sv: sv[at] ?? "", en: en[at] ?? "" }));
}

/** One line per row of the stub; every line but the last ends with a space. */
function dataLines({ cube }: Dataset, table: Table): string {
  const values = cellsOf(cube, table).map(({ count }) => (count === null ? quoted(withheld) : String(count)));
  const width = table.categories.length;
  const lines = Array.from({ length: values.length / width }, (_, at) => values.slice(at * width, (at + 1) * width).join(" "));
  return lines.join(" \n");
}

function yearOf({ about }: Dataset): string {
  return about.closes.slice(0, 4);
}

/** CCYYMMDD hh:mm at the start of the day, since only the day is known. */
function pxTimestamp(day: string): string {
  return `${day.replaceAll("-", "")} 00:00`;
}

function keyword(name: string, value: string): string {
  return `${name}=${value};`;
}

function list(values: readonly string[]): string {
  return values.map(short).join(",");
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** A string cannot contain a quotation mark, so a typographic one replaces it. Except in notes, a string is one line. */
function clean(text: string): string {
  return text.replaceAll('"', "”").replace(/\p{Cc}+/gu, " ");
}

/** A name or a code as one piece; too long a one is truncated with an ellipsis. */
function short(text: string): string {
  const cleaned = clean(text);
  return quoted(cleaned.length <= maxPieceLength ? cleaned : `${cut(cleaned, maxPieceLength - 1)}…`);
}

/** A text in as many pieces as it needs, one per line. In notes `#` is the format's line break. */
function long(text: string, isNote = false): string {
  let rest = isNote ? text.replaceAll("#", "＃").split("\n").map(clean).join("#") : clean(text);
  const pieces: string[] = [];
  do {
    const piece = cut(rest, maxPieceLength);
    pieces.push(quoted(piece));
    rest = rest.slice(piece.length);
  } while (rest !== "");
  return pieces.join("\n");
}

/** The first `length` code units of a text, without splitting a surrogate pair. */
function cut(text: string, length: number): string {
  const part = text.slice(0, length);
  return text.length > length && /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}

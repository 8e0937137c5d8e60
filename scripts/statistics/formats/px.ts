// Writes a table as a PX file (PC-Axis, PX file format AXIS-VERSION 2013, Statistics Sweden).
import type { Bilingual, Dataset, FileLanguage, Names } from "./dataset.ts";
import { missing } from "./delimited.ts";
import { dimensionNames, ownCategories, sharedCategory } from "./names.ts";
import { notesOf, seriesNotesOf, seriesSourceOf, sourceOf, titleOf, withNotice } from "./notes.ts";
import { measures } from "./observations.ts";
import { areYears } from "./periods.ts";
import type { Series } from "./series.ts";
import { breakNote, levelBreak, smallRowNote, statusNames } from "./status.ts";
import type { Table } from "./tables.ts";
import { contents, dimensions, measureNames, subjectArea, units } from "./words.ts";

/** The format's limit for one quoted piece, in characters. */
const maxPieceLength = 256;

interface Dimension {
  readonly name: Bilingual;
  readonly codes: readonly string[];
  readonly labels: readonly Bilingual[];
}

/** A table of a release. */
export function pxFile(dataset: Dataset, table: Table): string {
  const { cube, names } = dataset;
  return fileOf({
    dataset,
    table,
    names,
    of: { sv: `mätomgång ${cube.round}`, en: `round ${cube.round}` },
    source: (language) => sourceOf(dataset, language),
    notes: (language) => notesOf(dataset, language, [table.kind]),
    breaks: new Set(),
  });
}

/** The series over all rounds: a TIMEVAL of years, and a mandatory note where the level breaks. */
export function seriesPxFile(series: Series): string {
  const { table, names, parts, newest: dataset } = series;
  const span = [...new Set([table.periods[0], table.periods.at(-1)])].join("–");
  return fileOf({
    dataset,
    table,
    names,
    of: { sv: span, en: span },
    source: (language) => seriesSourceOf(series, language),
    notes: (language) => seriesNotesOf(series, language),
    breaks: new Set(parts.flatMap(({ breaks, period }) => (breaks ? [period] : []))),
  });
}

interface Contents {
  readonly dataset: Dataset;
  readonly table: Table;
  readonly names: Names;
  /** What the table is of, after its title. */
  readonly of: Bilingual;
  readonly source: (language: FileLanguage) => string;
  readonly notes: (language: FileLanguage) => readonly string[];
  /** Periods that are the first after a break of the level. */
  readonly breaks: ReadonlySet<string>;
}

/**
 * Swedish as the main language and English as the second; UTF-8 without a byte order mark. The group (and the variable, where there are
 * several) is in the stub; the category, the period and the measure are in the heading.
 */
function fileOf(contents: Contents): string {
  const { table } = contents;
  const { stub, heading } = dimensionsOf(contents);
  const all = [...stub, ...heading];
  const time = dimensionNames(table).time;
  const lines = [
    keyword("CHARSET", quoted("ANSI")),
    keyword("AXIS-VERSION", quoted("2013")),
    keyword("CODEPAGE", quoted("utf-8")),
    keyword("LANGUAGE", quoted("sv")),
    keyword("LANGUAGES", list(["sv", "en"])),
    keyword("DECIMALS", "0"),
    keyword("SHOWDECIMALS", "0"),
    keyword("MATRIX", quoted(table.id)),
    keyword("COPYRIGHT", "NO"),
    keyword("SUBJECT-CODE", quoted("INFOSAK")),
    ...inBothLanguages((language, add) => head({ ...contents, language, add })),
    ...inBothLanguages((language, add) => [
      add("STUB", list(stub.map(({ name }) => name[language]))),
      add("HEADING", list(heading.map(({ name }) => name[language]))),
    ]),
    ...inBothLanguages((language, add) =>
      all.map(({ name, labels }) => add("VALUES", list(labels.map((one) => one[language])), [name[language]])),
    ),
    // Only years are a time to the format; two years together are a text.
    ...(areYears(table.periods)
      ? inBothLanguages((language, add) => [add("TIMEVAL", `TLIST(A1),${list(table.periods)}`, [time[language]])])
      : []),
    ...inBothLanguages((language, add) => all.map(({ name, codes }) => add("CODES", list(codes), [name[language]]))),
    ...inBothLanguages((language, add) => foot({ ...contents, language, add })),
    ...lastUpdated(contents.dataset),
    keyword("OFFICIAL-STATISTICS", "NO"),
    ...inBothLanguages((language, add) => [add("NOTEX", long(contents.notes(language).join("\n"), true))]),
    ...inBothLanguages((language, add) => valueNotes({ ...contents, language, add })),
    ...inBothLanguages((language, add) => mandatoryNotes({ ...contents, language, add })),
    `DATA=\n${dataLines(table)};`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The format wants a time too; only the day is recorded. */
function lastUpdated({ about: { modified } }: Dataset): readonly string[] {
  return modified === null ? [] : [keyword("LAST-UPDATED", quoted(`${modified.replaceAll("-", "")} 00:00`))];
}

type Add = (name: string, value: string, of?: readonly string[]) => string;
interface Part extends Contents {
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

function head({ dataset, table, of, language, add }: Part): readonly string[] {
  const title = withNotice(dataset, language, `${titleOf(table, language)}, ${of[language]}`);
  return [
    add("SUBJECT-AREA", short(subjectArea[language])),
    add("DESCRIPTION", long(title)),
    add("TITLE", long(title)),
    add("CONTENTS", short(contents[language])),
    add("UNITS", short(units[language])),
  ];
}

function foot({ dataset, source, language, add }: Part): readonly string[] {
  const { about } = dataset;
  const { email, telephone } = about.contact;
  const contact = [about.publisher[language], telephone, email].filter((one) => one !== null).join("\n");
  return [add("CONTACT", long(contact, true)), add("SOURCE", long(source(language)))];
}

/** The meaning of "alternativ 1" in each question, where a table has several; and which categories are not published for every row. */
function valueNotes({ table, names, language, add }: Part): readonly string[] {
  const named = dimensionNames(table);
  const labels = variableLabels(names, table);
  const categories = categoryLabels(names, table);
  const unpublished = new Set(table.observations.flatMap(({ category, status }) => (status === "O" ? [category] : [])));
  return [
    ...[...ownCategories(names, table)].map(([variable, options]) =>
      add("VALUENOTE", long(options[language], true), [named.variable[language], labels.get(variable)?.[language] ?? variable]),
    ),
    ...[...unpublished].map((category) =>
      add("VALUENOTE", long(statusNames.O[language], true), [named.category[language], categories.get(category)?.[language] ?? category]),
    ),
  ];
}

/** Notes that a reader must see (VALUENOTEX), since the format has no status. A table of one variable has its break in NOTEX. */
function mandatoryNotes({ dataset, table, names, breaks, language, add }: Part): readonly string[] {
  const named = dimensionNames(table);
  const rows = rowLabels(names, table);
  const small = new Set(table.observations.flatMap(({ row, status }) => (status === "E" ? [row] : [])));
  const broken = table.isSingle ? [] : [...variableLabels(names, table)].filter(([id]) => dataset.breaks?.has(id));
  return [
    ...broken.map(([, label]) => add("VALUENOTEX", long(breakNote[language], true), [named.variable[language], label[language]])),
    ...[...breaks].map((period) => add("VALUENOTEX", long(levelBreak[language], true), [named.time[language], period])),
    // All figures of a re-scored round are estimates, which NOTEX says.
    ...(dataset.isEstimated ? [] : [...small]).map((row) =>
      add("VALUENOTEX", long(smallRowNote[language], true), [dimensions.row[language], rows.get(row)?.[language] ?? row]),
    ),
  ];
}

function dimensionsOf({ table, names }: Contents): Readonly<Record<"stub" | "heading", readonly Dimension[]>> {
  const named = dimensionNames(table);
  const dimension = (name: Bilingual, labels: ReadonlyMap<string, Bilingual>): Dimension => ({
    name,
    codes: [...labels.keys()],
    labels: [...labels.values()],
  });
  return {
    stub: [
      dimension(dimensions.row, rowLabels(names, table)),
      ...(table.isSingle ? [] : [dimension(named.variable, variableLabels(names, table))]),
    ],
    heading: [
      dimension(named.category, categoryLabels(names, table)),
      dimension(named.time, new Map(table.periods.map((period) => [period, { sv: period, en: period }]))),
      dimension(dimensions.measure, new Map(measures.map((measure) => [measure, measureNames[measure]]))),
    ],
  };
}

type Labels = ReadonlyMap<string, Bilingual>;

function rowLabels(names: Names, { rows }: Table): Labels {
  return distinct(rows, names.row);
}

function variableLabels(names: Names, { variables }: Table): Labels {
  return distinct(variables, names.variable);
}

function categoryLabels(names: Names, table: Table): Labels {
  return distinct(table.categories, (category) => sharedCategory(names, table, category));
}

/** The format identifies a value by its name, so values that would be written the same get their codes appended. */
function distinct(codes: readonly string[], nameOf: (code: string) => Bilingual): Labels {
  const labels = codes.map(nameOf);
  const inOne = (language: FileLanguage): readonly string[] => {
    const written = labels.map((one) => short(one[language]));
    const isUnique = (at: number) => written.indexOf(written[at] ?? "") === written.lastIndexOf(written[at] ?? "");
    return codes.map((code, at) => (isUnique(at) ? (labels[at]?.[language] ?? "") : `${cut(labels[at]?.[language] ?? "", 150)} (${code})`));
  };
  const [sv, en] = [inOne("sv"), inOne("en")];
  return new Map(codes.map((code, at) => [code, { sv: sv[at] ?? "", en: en[at] ?? "" }]));
}

/** One line per row of the stub; every line but the last ends with a space. */
function dataLines({ observations, categories, periods }: Table): string {
  const values = observations.flatMap((one) => measures.map((measure) => one[measure] ?? quoted(missing.sv)));
  const width = categories.length * periods.length * measures.length;
  const lines = Array.from({ length: values.length / width }, (_, at) => values.slice(at * width, (at + 1) * width).join(" "));
  return lines.join(" \n");
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
function sanitize(text: string): string {
  return text.replaceAll('"', "”").replace(/\p{Cc}+/gu, " ");
}

/** A name or a code as one piece; too long a one is truncated with an ellipsis. */
function short(text: string): string {
  const sanitized = sanitize(text);
  return quoted(sanitized.length <= maxPieceLength ? sanitized : `${cut(sanitized, maxPieceLength - 1)}…`);
}

/** A text in as many pieces as it needs, one per line. In notes `#` is the format's line break. */
function long(text: string, isNote = false): string {
  let rest = isNote ? text.replaceAll("#", "＃").split("\n").map(sanitize).join("#") : sanitize(text);
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

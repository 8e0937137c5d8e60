// Names the rows of the plan, as headings, within sentences and after a figure.
import { isFew, type Noun as Kind } from "../../core/organisation-types.ts";
import type { Language } from "../../core/terms/languages.ts";
import { termsOf } from "../../core/terms/terms.ts";
import { capitalize } from "../../core/text.ts";
import { type ProtectedCube, responseRate } from "../../statistics/cube/cube.ts";
import { respondent } from "../../statistics/plan/plan.ts";
import { shownTypes, typesShown } from "../../statistics/plan/shown-types.ts";
import type { CellName } from "../../statistics/uncertainty/figure.ts";
import type { Noun } from "../../statistics/wording/phrase.ts";
import { type ReportLanguage, reportLanguage } from "../report-language.ts";

interface Name {
  readonly kind: Kind;
  /** " med under 10 000 invånare", " i Sydsverige"; empty where the row is a whole type. */
  readonly tail: string;
}

type Words = Readonly<Record<ReportLanguage, string>>;
const ofThe: Words = { sv: "av de", en: "of the" };
const responding: Words = { sv: "svarande", en: "responding" };
const thatDeclined: Words = { sv: "som avstod", en: "that declined" };
const allOf: Words = { sv: "Alla", en: "All" };
/** Before definite nouns, which say it themselves in Swedish. */
const the: Words = { sv: "", en: "the " };

/** A row of a cube. The cube is needed only where the row may be the sum of the types that are shown: it says which they are. */
type Rows = Pick<ProtectedCube, "rows">;

/** Null where the report has no words for the row. */
function nameOf(language: Language, row: string, cube?: Rows): Name | null {
  const { all, types, sizes, parts, between } = termsOf[language].terms;
  if (row === "all") return { kind: all, tail: "" };
  if (row === shownTypes) {
    const found = cube?.rows.find(({ id }) => id === row);
    return found ? { kind: together(language, typesShown(found)), tail: "" } : null;
  }
  const [, ofType] = /^type-(\w+)$/.exec(row) ?? [];
  const [, owner = ofType ?? "", family, value = ""] = /^(\w+)-(size|part)-(.+)$/.exec(row) ?? [];
  const kind = types[owner];
  if (!kind) return null;
  if (family === undefined) return { kind, tail: "" };
  const name = family === "size" ? sizes[owner]?.[value] : parts[value];
  return name === undefined ? null : { kind, tail: (family === "size" ? between.size : between.part) + name };
}

/** "Kommuner och statliga myndigheter". */
function together(language: Language, values: readonly string[]): Kind {
  const { terms, listInWords } = termsOf[language];
  const kinds = values.flatMap((value) => terms.types[value] ?? []);
  return {
    title: listInWords(kinds.map(({ title }, at) => (at === 0 ? title : title.toLowerCase()))),
    plain: listInWords(kinds.map(({ plain }) => plain)),
    definite: listInWords(kinds.map(({ definite }) => definite)),
  };
}

const named = (language: Language, row: string, cube?: Rows): Name =>
  nameOf(language, row, cube) ?? { kind: { title: row, plain: row, definite: row }, tail: "" };

/** Whether the report has words for the row. */
export function hasName(row: string, cube?: Rows): boolean {
  return nameOf(reportLanguage, row, cube) !== null;
}

/** Those that a cell's share is of: the invited, those that declined, or those that answered. */
export function nounOf(language: ReportLanguage, { row, variable }: CellName, cube?: Rows): Noun {
  const { kind, tail } = named(language, row, cube);
  const noun = (plain: string): Noun => ({
    direct: `${plain} ${kind.plain}${tail}`,
    of: `${ofThe[language]} ${plain} ${kind.definite}${tail}`,
  });
  if (variable === respondent) return noun(termsOf[language].terms.respondents.asked);
  if (variable !== "reason") return noun(responding[language]);
  const declined = `${kind.plain}${tail} ${thatDeclined[language]}`;
  return { direct: declined, of: `${ofThe[language]} ${declined}` };
}

/** "Kommuner med under 10 000 invånare": as a heading. */
export function titleOf(language: Language, row: string, cube?: Rows): string {
  const { kind, tail } = named(language, row, cube);
  return kind.title + tail;
}

/** "kommuner": in a sentence. */
export function plainOf(language: ReportLanguage, row: string, cube?: Rows): string {
  const { kind, tail } = named(language, row, cube);
  return kind.plain + tail;
}

/** Its names in a sentence, with the size or the part of the country: "kommuner", "kommunerna". */
export function kindOf(language: ReportLanguage, row: string): Pick<Kind, "plain" | "definite"> {
  const { kind, tail } = named(language, row);
  return { plain: kind.plain + tail, definite: kind.definite + tail };
}

/** Whether the row `whole` contains the row `part`: a type contains its sizes. Beside one of its parts, the whole is called all of them. */
export function contains(whole: string, part: string): boolean {
  return part.startsWith(`${whole.replace("type-", "")}-size-`);
}

/** The type's row, of a row of one of its sizes; undefined for other rows. */
export function wholeOf(row: string): string | undefined {
  const [, type] = /^(\w+)-size-/.exec(row) ?? [];
  return type === undefined ? undefined : `type-${type}`;
}

/** Whether the row is a type with too few organisations for lists and a panel of its own. */
export function isFewRow(row: string): boolean {
  return row.startsWith("type-") && isFew(row.slice("type-".length));
}

/** The types that were invited, as they are listed in a sentence: "kommuner, regioner och statliga myndigheter". */
export function invitedTypes(language: ReportLanguage, cube: ProtectedCube): string {
  const invited = typeRows(cube).filter((row) => responseRate(cube, row).N > 0);
  return termsOf[language].listInWords(invited.map((row) => titleOf(language, row).toLowerCase()));
}

/** The types of a cube that are few, as the beginning of a sentence: "Regionerna", "The regions"; empty where there are none. */
export function fewTitle(language: ReportLanguage, cube: ProtectedCube): string {
  const few = typeRows(cube).filter(isFewRow);
  const listed = termsOf[language].listInWords(few.map((row) => kindOf(language, row).definite));
  return listed === "" ? "" : capitalize(the[language] + listed);
}

/** "Alla kommuner": as a heading beside some of them. */
export function allTitle(language: ReportLanguage, row: string): string {
  return `${allOf[language]} ${plainOf(language, row)}`;
}

/** The rows of one type by size, in the cube's order; those that the report has words for. */
export function sizeRows(cube: ProtectedCube, type: string): readonly string[] {
  const family = `${type.replace("type-", "")}-size`;
  return cube.rows.filter((row) => row.family === family && hasName(row.id)).map((row) => row.id);
}

/** The rows by type that are not few, in the cube's order. */
export function largeTypeRows(cube: ProtectedCube): readonly string[] {
  return typeRows(cube).filter((row) => !isFewRow(row));
}

/** The rows by type, in the cube's order. */
export function typeRows(cube: ProtectedCube): readonly string[] {
  return cube.rows.filter((row) => row.family === "type" && hasName(row.id)).map((row) => row.id);
}

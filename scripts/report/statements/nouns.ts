// Names the rows of the plan, as headings, within sentences and after a figure.
import type { Noun as Kind } from "../../core/terms/sv.ts";
import type { ProtectedCube } from "../../statistics/cube/cube.ts";
import { respondent } from "../../statistics/plan/plan.ts";
import type { CellName } from "../../statistics/uncertainty/figure.ts";
import type { Noun } from "./phrase.ts";
import { type Language, languages } from "./words.ts";

interface Name {
  readonly kind: Kind;
  /** " med under 10 000 invånare", " i Sydsverige"; empty where the row is a whole type. */
  readonly tail: string;
}

const withSize: Readonly<Record<Language, string>> = { sv: " med ", en: " with " };
const inPart: Readonly<Record<Language, string>> = { sv: " i ", en: " in " };

/** Null where the report has no words for the row. */
function nameOf(language: Language, row: string): Name | null {
  const { all, types, sizes, parts } = languages[language].terms;
  if (row === "all") return { kind: all, tail: "" };
  const [, ofType] = /^type-(\w+)$/.exec(row) ?? [];
  const [, owner = ofType ?? "", family, value = ""] = /^(\w+)-(size|part)-(.+)$/.exec(row) ?? [];
  const kind = types[owner];
  if (!kind) return null;
  if (family === undefined) return { kind, tail: "" };
  const name = family === "size" ? sizes[owner]?.[value] : parts[value];
  return name === undefined ? null : { kind, tail: (family === "size" ? withSize : inPart)[language] + name };
}

const named = (language: Language, row: string): Name =>
  nameOf(language, row) ?? { kind: { title: row, plain: row, definite: row }, tail: "" };

/** Whether the report has words for the row. */
export function hasName(row: string): boolean {
  return nameOf("sv", row) !== null;
}

function noun(language: Language, row: string, [plain, of]: readonly [string, string]): Noun {
  const { kind, tail } = named(language, row);
  return { direct: `${plain} ${kind.plain}${tail}`, of: `${of} ${kind.definite}${tail}` };
}

/** Those that answered in a row. */
function answering(language: Language, row: string): Noun {
  return noun(language, row, language === "sv" ? ["svarande", "av de svarande"] : ["responding", "of the responding"]);
}

/** Those that were invited. */
export function invited(language: Language, row: string): Noun {
  return noun(language, row, language === "sv" ? ["tillfrågade", "av de tillfrågade"] : ["invited", "of the invited"]);
}

function declining(language: Language, row: string): Noun {
  const plain = plainOf(language, row);
  return language === "sv"
    ? { direct: `${plain} som avstod`, of: `av de ${plain} som avstod` }
    : { direct: `${plain} that declined`, of: `of the ${plain} that declined` };
}

/** Those that a cell's share is of: see `wholeOf`. */
export function nounOf(language: Language, { row, variable }: CellName): Noun {
  if (variable === respondent) return invited(language, row);
  return variable === "reason" ? declining(language, row) : answering(language, row);
}

/** "Kommuner med under 10 000 invånare": as a heading. */
export function titleOf(language: Language, row: string): string {
  const { kind, tail } = named(language, row);
  return kind.title + tail;
}

/** "kommuner": in a sentence. */
export function plainOf(language: Language, row: string): string {
  const { kind, tail } = named(language, row);
  return kind.plain + tail;
}

/** Whether the row `whole` contains the row `part`: a type contains its sizes. Beside one of its parts, the whole is called all of them. */
export function contains(whole: string, part: string): boolean {
  return part.startsWith(`${whole.replace("type-", "")}-size-`);
}

const allOf: Readonly<Record<Language, string>> = { sv: "Alla", en: "All" };

/** "Alla kommuner": as a heading beside some of them. */
export function allTitle(language: Language, row: string): string {
  return `${allOf[language]} ${plainOf(language, row)}`;
}

/** The rows of one type by size, in the cube's order; those that the report has words for. */
export function sizeRows(cube: ProtectedCube, type: string): readonly string[] {
  const family = `${type.replace("type-", "")}-size`;
  return cube.rows.filter((row) => row.family === family && hasName(row.id)).map((row) => row.id);
}

/** The rows by type, in the cube's order. */
export function typeRows(cube: ProtectedCube): readonly string[] {
  return cube.rows.filter((row) => row.family === "type" && hasName(row.id)).map((row) => row.id);
}

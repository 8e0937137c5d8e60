// Decides what the rows of the plan are called in the report, as headings and after a figure.
import { terms as en } from "../../core/terms/en.ts";
import { type Noun as Kind, terms as sv, type Terms } from "../../core/terms/sv.ts";
import type { ProtectedCube } from "../../statistics/cube/cube.ts";
import type { Noun } from "./phrase.ts";
import type { Language } from "./words.ts";

const terms: Readonly<Record<Language, Terms>> = { sv, en };

/** A row's noun and, where it is a size class, the size: "municipality-size-0-9999" → Kommuner, "under 10 000 invånare". */
function parts(language: Language, row: string): { readonly kind: Kind; readonly size: string } {
  const { all, types, sizes } = terms[language];
  const [, owner = "", size = ""] = /^(\w+)-size-(.+)$/.exec(row) ?? [undefined, row.replace(/^type-/, "")];
  const kind = row === "all" ? all : types[owner];
  return { kind: kind ?? { title: row, plain: row, definite: row }, size: sizes[owner]?.[size] ?? "" };
}

const joiner: Readonly<Record<Language, string>> = { sv: " med ", en: " with " };

function noun(language: Language, row: string, [plain, of]: readonly [string, string]): Noun {
  const { kind, size } = parts(language, row);
  const tail = size && joiner[language] + size;
  return { direct: `${plain} ${kind.plain}${tail}`, of: `${of} ${kind.definite}${tail}` };
}

/** Those who answered in a row. */
export function answering(language: Language, row: string): Noun {
  return noun(language, row, language === "sv" ? ["svarande", "av de svarande"] : ["responding", "of the responding"]);
}

/** Those who were asked. */
export function asked(language: Language, row: string): Noun {
  return noun(language, row, language === "sv" ? ["tillfrågade", "av de tillfrågade"] : ["invited", "of the invited"]);
}

/** "Kommuner med under 10 000 invånare": as a heading. */
export function titleOf(language: Language, row: string): string {
  const { kind, size } = parts(language, row);
  return size ? kind.title + joiner[language] + size : kind.title;
}

/** "kommuner": in a sentence. */
export function plainOf(language: Language, row: string): string {
  const { kind, size } = parts(language, row);
  return size ? kind.plain + joiner[language] + size : kind.plain;
}

/** Whether the row `whole` holds the row `part`: a type holds its sizes. What holds the other is called all of them beside it. */
export function holds(whole: string, part: string): boolean {
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
  return cube.rows.filter((row) => row.family === family && parts("sv", row.id).size !== "").map((row) => row.id);
}

/** The rows by type, in the cube's order. */
export function typeRows(cube: ProtectedCube): readonly string[] {
  return cube.rows.filter((row) => row.family === "type" && sv.types[row.value] !== undefined).map((row) => row.id);
}

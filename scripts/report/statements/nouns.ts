// Decides what the rows of the plan are called in the report, as headings and after a figure.
import type { ProtectedCube } from "../../statistics/cube/cube.ts";
import type { Noun } from "./phrase.ts";
import type { Language } from "./words.ts";

interface Kind {
  readonly title: string;
  readonly plain: string;
  readonly definite: string;
}

const kinds: Readonly<Record<Language, Readonly<Record<string, Kind>>>> = {
  sv: {
    all: { title: "Alla organisationer", plain: "organisationer", definite: "organisationerna" },
    "type-municipality": { title: "Kommuner", plain: "kommuner", definite: "kommunerna" },
    "type-region": { title: "Regioner", plain: "regioner", definite: "regionerna" },
    "type-agency": { title: "Statliga myndigheter", plain: "myndigheter", definite: "myndigheterna" },
  },
  en: {
    all: { title: "All organisations", plain: "organisations", definite: "organisations" },
    "type-municipality": { title: "Municipalities", plain: "municipalities", definite: "municipalities" },
    "type-region": { title: "Regions", plain: "regions", definite: "regions" },
    "type-agency": { title: "State agencies", plain: "agencies", definite: "agencies" },
  },
};

const sizes: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    "municipality-size-0-9999": "under 10 000 invånare",
    "municipality-size-10000-19999": "10 000–19 999 invånare",
    "municipality-size-20000-49999": "20 000–49 999 invånare",
    "municipality-size-50000-up": "50 000 invånare eller fler",
    "agency-size-0-49": "under 50 årsarbetskrafter",
    "agency-size-50-199": "50–199 årsarbetskrafter",
    "agency-size-200-999": "200–999 årsarbetskrafter",
    "agency-size-1000-up": "1 000 årsarbetskrafter eller fler",
  },
  en: {
    "municipality-size-0-9999": "under 10,000 inhabitants",
    "municipality-size-10000-19999": "10,000–19,999 inhabitants",
    "municipality-size-20000-49999": "20,000–49,999 inhabitants",
    "municipality-size-50000-up": "50,000 inhabitants or more",
    "agency-size-0-49": "under 50 full-time employees",
    "agency-size-50-199": "50–199 full-time employees",
    "agency-size-200-999": "200–999 full-time employees",
    "agency-size-1000-up": "1,000 full-time employees or more",
  },
};

function parts(language: Language, row: string): { readonly kind: Kind; readonly size: string } {
  const size = sizes[language][row];
  const owner = size === undefined ? row : `type-${row.split("-")[0]}`;
  return { kind: kinds[language][owner] ?? { title: row, plain: row, definite: row }, size: size ?? "" };
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
  return cube.rows.filter((row) => row.family === family && sizes.sv[row.id] !== undefined).map((row) => row.id);
}

/** The rows by type, in the cube's order. */
export function typeRows(cube: ProtectedCube): readonly string[] {
  return cube.rows.filter((row) => row.family === "type" && kinds.sv[row.id] !== undefined).map((row) => row.id);
}

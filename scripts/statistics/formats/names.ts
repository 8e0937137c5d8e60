// Names of a cube's codes, from the round's edition and the files' own words.
import { capitalize } from "../../core/text.ts";
import type { Edition } from "../../method/edition.ts";
import type { LocalText } from "../../method/schema.ts";
import { isDivided, leastLackingIn, levelOf } from "../plan/levels.ts";
import { shownTypes, typesShown } from "../plan/shown-types.ts";
import type { Cube, Variable } from "../schema.ts";
import { type Bilingual, type FileLanguage, type Names, toBilingual } from "./dataset.ts";
import { panelVariables } from "./observations.ts";
import { areYears } from "./periods.ts";
import type { Table } from "./tables.ts";
import {
  all,
  classes,
  dimensions,
  lacking,
  option,
  panelCategoryNames,
  parts,
  reasons,
  respondents,
  sizes,
  types,
  variables,
  withoutOption,
} from "./words.ts";

type Row = Pick<Cube["rows"][number], "id" | "family" | "parent" | "value">;
/** A variable of a cube, or of a panel. */
interface Named {
  readonly id: string;
  readonly kind: Variable["kind"] | (typeof panelVariables)[number];
}

/** The named parts of an edition. */
export interface NameSource {
  readonly scale: Pick<Edition["scale"], "levels">;
  readonly questionnaire: {
    readonly areas: readonly { readonly id: string; readonly name: LocalText }[];
    readonly questions: readonly {
      readonly id: string;
      readonly text: LocalText;
      readonly options: readonly { readonly text: LocalText }[];
    }[];
  };
}

/** The names of a cube's codes. Codes that the edition does not know are their own names. */
export function namesOf(cube: { readonly rows: readonly Row[]; readonly variables: readonly Variable[] }, source: NameSource): Names {
  const rows = new Map(cube.rows.map((row) => [row.id, rowName(row, cube.rows)]));
  const byId = new Map<string, Named>([...panelVariables.map((id) => ({ id, kind: id })), ...cube.variables].map((one) => [one.id, one]));
  return {
    row: (id) => rows.get(id) ?? toBilingual(undefined, id),
    variable: (id) => variableName(byId.get(id), id, source),
    category: (variable, category) => categoryName(byId.get(variable), category, source),
  };
}

function rowName(row: Row, rows: readonly Row[]): Bilingual {
  if (row.family === shownTypes) return shownTypesName(row);
  if (row.parent === null) return all;
  const type = types[row.value];
  if (type) return type;
  const parent = rows.find(({ id }) => id === row.parent)?.value ?? "";
  const ofParent = types[parent] ?? toBilingual(undefined, parent);
  const part = sizes[parent]?.[row.value] ?? parts[row.value] ?? toBilingual(undefined, row.value);
  return { sv: `${ofParent.sv}, ${part.sv}`, en: `${ofParent.en}, ${part.en}` };
}

/** "Kommuner och myndigheter": the types in the row. */
function shownTypesName(row: Row): Bilingual {
  const shown = typesShown(row).map((type) => types[type] ?? toBilingual(undefined, type));
  const joined = (language: FileLanguage, and: string) =>
    shown.map((type, at) => (at === 0 ? type[language] : type[language].toLowerCase())).join(` ${and} `);
  return { sv: joined("sv", "och"), en: joined("en", "and") };
}

/** The id of a variable's subject: `area-governance` is about `governance`. */
function subjectOf({ id, kind }: Named): string {
  return id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : id;
}

function variableName(variable: Named | undefined, id: string, source: NameSource): Bilingual {
  if (!variable) return toBilingual(undefined, id);
  const subject = subjectOf(variable);
  const text: Readonly<Record<string, () => LocalText | undefined>> = {
    area: () => source.questionnaire.areas.find((area) => area.id === subject)?.name,
    question: () => source.questionnaire.questions.find((question) => question.id === subject)?.text,
  };
  return variables[variable.kind] ?? toBilingual(text[variable.kind]?.(), id);
}

function categoryName(variable: Named | undefined, category: string, source: NameSource): Bilingual {
  const words: Readonly<Record<string, () => Bilingual | undefined>> = {
    respondent: () => respondents[category],
    level: () => levelName(source.scale.levels?.[levelOf(category)], category),
    area: () => classes[category],
    question: () => withoutOption[category] ?? optionName(variable, category, source),
    reason: () => reasons[category],
    ...Object.fromEntries(panelVariables.map((id) => [id, () => panelCategoryNames[category]])),
  };
  return words[variable?.kind ?? ""]?.() ?? toBilingual(undefined, category);
}

function levelName(level: { readonly label: LocalText; readonly name: LocalText } | undefined, category: string): Bilingual | undefined {
  if (!level) return undefined;
  const label = toBilingual(level.label, "");
  const name = isDivided(category) ? lacking(leastLackingIn(category)) : toBilingual(level.name, "");
  const joined = (language: FileLanguage) => capitalize(`${label[language]} – ${name[language]}`);
  return { sv: joined("sv"), en: joined("en") };
}

function optionName(variable: Named | undefined, category: string, source: NameSource): Bilingual | undefined {
  const subject = variable ? subjectOf(variable) : "";
  const found = source.questionnaire.questions.find(({ id }) => id === subject)?.options[Number(category)];
  return found && toBilingual(found.text, category);
}

/** A category's name in a table; where the table's variables name it differently, its number among the options. */
export function sharedCategory(names: Names, { variables: among }: Pick<Table, "variables">, category: string): Bilingual {
  const found = among.map((id) => names.category(id, category));
  const first = found[0] ?? toBilingual(undefined, category);
  return hasOneName(found) || !isOption(category) ? first : option(Number(category) + 1);
}

/** For each variable with options of its own: a description of them, one per line. */
export function ownCategories(
  names: Names,
  { variables: among, categories }: Pick<Table, "variables" | "categories">,
): ReadonlyMap<string, Bilingual> {
  const differing = categories.filter((category) => isOption(category) && !hasOneName(among.map((id) => names.category(id, category))));
  const optionsOf = (id: string, language: FileLanguage) =>
    differing.map((category) => `${option(Number(category) + 1)[language]}: ${names.category(id, category)[language]}`).join("\n");
  return new Map(
    differing.length === 0 ? [] : among.map((id): [string, Bilingual] => [id, { sv: optionsOf(id, "sv"), en: optionsOf(id, "en") }]),
  );
}

/** Options are numbered. */
function isOption(category: string): boolean {
  return /^[0-9]+$/.test(category);
}

function hasOneName(found: readonly Bilingual[]): boolean {
  return new Set(found.map(({ sv, en }) => `${sv}\n${en}`)).size <= 1;
}

/** Names of a table's dimensions of variables, of categories and of periods. */
export function dimensionNames({
  kind,
  periods,
}: Pick<Table, "kind" | "periods">): Readonly<Record<"variable" | "category" | "time", Bilingual>> {
  return {
    time: areYears(periods) ? dimensions.year : dimensions.period,
    variable: dimensions.variable[kind] ?? dimensions.otherVariable,
    category: dimensions.category[kind] ?? dimensions.otherCategory,
  };
}

// Decides what each code of a cube is called: by the edition that the round had, the measures, and the words for groups and answers.

import { capitalize } from "../../core/text.ts";
import type { Edition } from "../../method/edition.ts";
import type { LocalText } from "../../method/schema.ts";
import type { Cube, Variable } from "../schema.ts";
import { type Both, inBoth, type Names, type Table } from "./dataset.ts";
import {
  all,
  classes,
  dimensions,
  option,
  panelGroups,
  parts,
  reasons,
  respondents,
  sectors,
  sizes,
  types,
  variables,
  withoutOption,
  yes,
} from "./words.ts";

type Row = Cube["rows"][number];

/** Of an edition and of measures only what has a name. */
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
  readonly measures: readonly { readonly id: string; readonly title: LocalText }[];
}

/** The names of a cube's codes. What the edition does not know keeps its code. */
export function namesOf(cube: Pick<Cube, "rows" | "variables">, source: NameSource): Names {
  const rows = new Map(cube.rows.map((row) => [row.id, rowName(row, cube.rows)]));
  const byId = new Map(cube.variables.map((variable) => [variable.id, variable]));
  return {
    row: (id) => rows.get(id) ?? inBoth(undefined, id),
    variable: (id) => variableName(byId.get(id), id, source),
    category: (variable, category) => categoryName(byId.get(variable), category, source),
  };
}

function rowName(row: Row, rows: readonly Row[]): Both {
  if (row.parent === null) return all;
  if (row.family === "sector") return sectors[row.value] ?? inBoth(undefined, row.value);
  const type = types[row.value];
  if (type) return type;
  const parent = rows.find(({ id }) => id === row.parent)?.value ?? "";
  const whole = types[parent] ?? inBoth(undefined, parent);
  const part = sizes[parent]?.[row.value] ?? parts[row.value] ?? inBoth(undefined, row.value);
  return { sv: `${whole.sv}, ${part.sv}`, en: `${whole.en}, ${part.en}` };
}

/** The id of what a variable is about: `area-governance` is about `governance`. */
function subjectOf({ id, kind }: Variable): string {
  return id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : id;
}

function variableName(variable: Variable | undefined, id: string, source: NameSource): Both {
  if (!variable) return inBoth(undefined, id);
  const subject = subjectOf(variable);
  const text: Readonly<Record<string, () => LocalText | undefined>> = {
    area: () => source.questionnaire.areas.find((area) => area.id === subject)?.name,
    question: () => source.questionnaire.questions.find((question) => question.id === subject)?.text,
    panel: () => panelGroups[id],
    measure: () => source.measures.find((measure) => measure.id === subject)?.title,
  };
  return variables[variable.kind] ?? inBoth(text[variable.kind]?.(), id);
}

function categoryName(variable: Variable | undefined, category: string, source: NameSource): Both {
  const words: Readonly<Record<string, () => Both | undefined>> = {
    respondent: () => respondents[category],
    level: () => levelName(source.scale.levels?.[Number(category)]),
    panel: () => levelName(source.scale.levels?.[Number(category)]),
    area: () => classes[category],
    question: () => withoutOption[category] ?? optionName(variable, category, source),
    measure: () => (category === "yes" ? yes : undefined),
    reason: () => reasons[category],
  };
  return words[variable?.kind ?? ""]?.() ?? inBoth(undefined, category);
}

function levelName(level: { readonly label: LocalText; readonly name: LocalText } | undefined): Both | undefined {
  if (!level) return undefined;
  const [label, name] = [inBoth(level.label, ""), inBoth(level.name, "")];
  const joined = (language: "sv" | "en") => capitalize(`${label[language]} – ${name[language]}`);
  return { sv: joined("sv"), en: joined("en") };
}

function optionName(variable: Variable | undefined, category: string, source: NameSource): Both | undefined {
  const subject = variable ? subjectOf(variable) : "";
  const found = source.questionnaire.questions.find(({ id }) => id === subject)?.options[Number(category)];
  return found && inBoth(found.text, category);
}

/** What a category is called in a table: where the table's variables call it different things, its number among the options. */
export function sharedCategory(names: Names, { variables: among }: Pick<Table, "variables">, category: string): Both {
  const found = among.map(({ id }) => names.category(id, category));
  const first = found[0] ?? inBoth(undefined, category);
  return hasOneName(found) || !isOption(category) ? first : option(Number(category) + 1);
}

/** For each variable whose options have texts of their own: what they are, one a line. */
export function ownCategories(
  names: Names,
  { variables: among, categories }: Pick<Table, "variables" | "categories">,
): ReadonlyMap<string, Both> {
  const differing = categories.filter((category) => isOption(category) && !hasOneName(among.map(({ id }) => names.category(id, category))));
  const told = (id: string, language: "sv" | "en") =>
    differing.map((category) => `${option(Number(category) + 1)[language]}: ${names.category(id, category)[language]}`).join("\n");
  return new Map(differing.length === 0 ? [] : among.map(({ id }): [string, Both] => [id, { sv: told(id, "sv"), en: told(id, "en") }]));
}

/** Options are known by their place. */
function isOption(category: string): boolean {
  return /^[0-9]+$/.test(category);
}

function hasOneName(found: readonly Both[]): boolean {
  return new Set(found.map(({ sv, en }) => `${sv}\n${en}`)).size <= 1;
}

/** What the dimension of variables, and that of categories, is called in a table. */
export function dimensionNames(kind: string): { readonly variable: Both; readonly category: Both } {
  return {
    variable: dimensions.variable[kind] ?? dimensions.otherVariable,
    category: dimensions.category[kind] ?? dimensions.otherCategory,
  };
}

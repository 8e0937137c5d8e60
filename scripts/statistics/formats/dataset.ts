// The dataset that every file of a release is written from: a protected cube, the names of its codes, and its metadata.
import type { LocalText } from "../../method/schema.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import { cellKey } from "../rounding/cells.ts";
import type { Cell, Cube, Variable } from "../schema.ts";

/** The first is a file's main language where a format can hold both. */
export const fileLanguages = ["sv", "en"] as const;
export type FileLanguage = (typeof fileLanguages)[number];
export type Bilingual = Readonly<Record<FileLanguage, string>>;

/** Names of a cube's codes. A code without a name is its own name. */
export interface Names {
  readonly row: (id: string) => Bilingual;
  readonly variable: (id: string) => Bilingual;
  readonly category: (variable: string, category: string) => Bilingual;
}

/** Metadata of a file. Days are YYYY-MM-DD; null where it is not filled in, never invented. */
interface About {
  readonly system: Bilingual;
  readonly publisher: Bilingual;
  readonly publisherShort: string;
  readonly contact: { readonly email: string | null; readonly telephone: string | null };
  readonly opens: string;
  readonly closes: string;
  readonly released: string | null;
}

export interface Dataset {
  readonly cube: ProtectedCube;
  readonly names: Names;
  readonly about: About;
  /** Variables that are not comparable with the round before: their observations are the first after a break. */
  readonly breaks?: ReadonlySet<string>;
  /** Whether the figures are estimates: an earlier round's answers scored by a later edition's rules. */
  readonly isEstimated?: boolean;
}

/** A rectangular part of the cube: variables of one kind with the same categories in the same rows. */
export interface Table {
  /** The kind; numbered where a kind needs several tables. */
  readonly id: string;
  readonly kind: string;
  /** Base name of the table's files: Swedish, a–z. */
  readonly file: string;
  readonly rows: readonly string[];
  readonly variables: readonly Variable[];
  readonly categories: readonly string[];
  /** Whether the table has a single variable that is its own subject and needs no dimension. */
  readonly isSingle: boolean;
}

const files: Readonly<Record<string, string>> = {
  respondent: "svarande",
  level: "niva",
  area: "omraden",
  question: "fragor",
  measure: "atgarder",
  reason: "skal",
  panel: "panel",
};

/** Divides a cube into tables, in the cube's order. Every cell is in exactly one of them. */
export function tablesOf(cube: Cube): readonly Table[] {
  const rowsOf = new Map<string, Set<string>>();
  for (const { variable, row } of cube.cells) rowsOf.set(variable, (rowsOf.get(variable) ?? new Set()).add(row));
  const groups = new Map<string, { kind: string; rows: readonly string[]; variables: Variable[] }>();
  for (const variable of cube.variables) {
    const rows = cube.rows.map(({ id }) => id).filter((id) => rowsOf.get(variable.id)?.has(id));
    const key = JSON.stringify([variable.kind, rows, variable.categories]);
    const group = groups.get(key) ?? { kind: variable.kind, rows, variables: [] };
    group.variables.push(variable);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return all.map((group) => {
    const alike = all.filter(({ kind }) => kind === group.kind);
    const number = alike.length > 1 ? `-${alike.indexOf(group) + 1}` : "";
    return {
      ...group,
      id: `${group.kind}${number}`,
      file: `${files[group.kind] ?? group.kind}${number}`,
      categories: group.variables[0]?.categories ?? [],
      isSingle: group.variables.length === 1 && group.variables[0]?.id === `${group.kind}${number}`,
    };
  });
}

/** The table's cells in the order of its files: by row, then variable, then category. */
export function cellsOf(cube: Cube, { rows, variables, categories }: Pick<Table, "rows" | "variables" | "categories">): readonly Cell[] {
  const counts = new Map(cube.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell]));
  return rows.flatMap((row) =>
    variables.flatMap(({ id }) =>
      categories.map((category): Cell => counts.get(cellKey(row, id, category)) ?? { row, variable: id, category, count: null }),
    ),
  );
}

/** The text in both languages. Untranslated English falls back to Swedish, and Swedish to any language, then to `otherwise`. */
export function toBilingual(text: LocalText | undefined, otherwise: string): Bilingual {
  const first = text?.["sv"] ?? Object.values(text ?? {})[0] ?? otherwise;
  return { sv: first, en: text?.["en"] ?? first };
}

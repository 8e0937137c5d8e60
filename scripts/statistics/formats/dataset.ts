// Decides what every file of a release is made from: one protected cube, the names of its codes, and what is said about it.
import type { LocalText } from "../../method/schema.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import type { Cell, Cube, Variable } from "../schema.ts";

/** The first is a file's main language where a format can hold both. */
export const fileLanguages = ["sv", "en"] as const;
export type FileLanguage = (typeof fileLanguages)[number];
export type Both = Readonly<Record<FileLanguage, string>>;

/** What the codes of a cube are called. A code that nobody has named keeps its code as a name. */
export interface Names {
  readonly row: (id: string) => Both;
  readonly variable: (id: string) => Both;
  readonly category: (variable: string, category: string) => Both;
}

/** What a file says beside its figures. Days are YYYY-MM-DD; null where nobody has filled it in: nothing is made up. */
export interface About {
  readonly system: Both;
  readonly publisher: Both;
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
  /** Variables that may not be followed from the round before: their observations are the first after a break. */
  readonly breaks?: ReadonlySet<string>;
  /** Whether the figures are estimates: an earlier round's answers by a later edition's rules. */
  readonly isEstimated?: boolean;
}

/** A rectangular part of the cube: variables of one kind with the same categories in the same rows. */
export interface Table {
  /** The kind; numbered where a kind needs several tables. */
  readonly id: string;
  readonly kind: string;
  /** Swedish, a–z: what files of the table are called. */
  readonly file: string;
  readonly rows: readonly string[];
  readonly variables: readonly Variable[];
  readonly categories: readonly string[];
  /** Whether the variable is the table's own subject and needs no dimension of its own. */
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

/** Every cell of the cube is in exactly one of the tables. In the cube's order. */
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

/** The table's cells, row by row, within it variable by variable, then category by category: the order that its files have. */
export function cellsOf(cube: Cube, { rows, variables, categories }: Pick<Table, "rows" | "variables" | "categories">): readonly Cell[] {
  const counts = new Map(cube.cells.map((cell) => [`${cell.row}|${cell.variable}|${cell.category}`, cell]));
  return rows.flatMap((row) =>
    variables.flatMap(({ id }) =>
      categories.map((category): Cell => counts.get(`${row}|${id}|${category}`) ?? { row, variable: id, category, count: null }),
    ),
  );
}

/** The text in a file's language; in Swedish, or else in whatever language it has, where it is not translated. */
export function inBoth(text: LocalText | undefined, otherwise: string): Both {
  const first = text?.["sv"] ?? Object.values(text ?? {})[0] ?? otherwise;
  return { sv: first, en: text?.["en"] ?? first };
}

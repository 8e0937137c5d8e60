// Edits a copy of an edition for tests. Paths name the entries of lists by id, level, block or position.
import type { CorrespondenceTable } from "../../method/carry-over/correspondence.ts";
import type { Edition } from "../../method/edition.ts";

// Not in the language that pure zones are checked against.
declare function structuredClone<Value>(value: Value): Value;

type Value = undefined | null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
type Node = { [key: string | number]: unknown };

export interface Editable {
  /** Sets a value, or the result of a function of the current one. */
  readonly set: (path: string, value: Value | ((before: string) => string)) => void;
  readonly drop: (path: string) => void;
  /** Inserts an entry into a list, last or at a position. */
  readonly add: (path: string, value: Value, at?: number) => void;
  /** Moves an entry to the end of its list or its object. */
  readonly moveLast: (path: string) => void;
  readonly get: (path: string) => Value;
}

/** An edited copy of the edition. Paths begin with `scale/` or `questionnaire/`. */
export function edit(edition: Edition, edits: (editable: Editable) => void): Edition {
  const copy = structuredClone(edition);
  const root = copy as unknown as Node;
  const walk = (path: string): { parent: Node; key: string | number } => {
    const parts = path.split("/");
    let parent = root;
    for (const part of parts.slice(0, -1)) parent = parent[keyIn(parent, part)] as Node;
    return { parent, key: keyIn(parent, parts.at(-1) ?? "") };
  };
  const set: Editable["set"] = (path, value) => {
    const { parent, key } = walk(path);
    parent[key] = typeof value === "function" ? value(String(parent[key])) : structuredClone(value);
  };
  const remove = (path: string): unknown => {
    const { parent, key } = walk(path);
    const value = parent[key];
    if (value === undefined) throw new Error(`nothing at ${path}`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return value;
  };
  edits({
    set,
    drop: remove,
    add: (path, value, at) => {
      const { parent, key } = walk(path);
      const list = parent[key] as unknown[];
      list.splice(at ?? list.length, 0, structuredClone(value));
    },
    moveLast: (path) => {
      const { parent, key } = walk(path);
      const value = remove(path);
      if (Array.isArray(parent)) parent.push(value);
      else parent[key] = value;
    },
    get: (path) => {
      const { parent, key } = walk(path);
      return structuredClone(parent[key]) as Value;
    },
  });
  return copy;
}

function keyIn(parent: Node, part: string): string | number {
  if (!Array.isArray(parent)) return part;
  const found = parent.findIndex((one: Node) => [one.id, one.block, one.level].some((name) => String(name) === part));
  return found < 0 ? Number(part) : found;
}

/** Edition 2026 with a second language in some texts, and results in addition to the level. */
export function widened(edition: Edition): Edition {
  return edit(inSwedish(edition), (e) => {
    e.set("questionnaire/questions/risk-method/text/en", "Is it decided?");
    e.set("questionnaire/areas/risk/name/en", "Risks");
    e.set("scale/results/sum", { sum: [{ answer: "risk-method" }, { answer: "risk-done" }] });
    e.set("scale/results/doubled", { product: [{ number: 2 }, { result: "sum" }] });
    e.set("scale/resultTexts", { sum: { name: { sv: "Summan" } } });
  });
}

/** The edition with only its Swedish texts, so that one edited text is one difference. */
export function inSwedish(edition: Edition): Edition {
  const only = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(only);
    const entries = Object.entries(value).filter(([key]) => !("sv" in value) || key === "sv");
    return Object.fromEntries(entries.map(([key, inner]) => [key, only(inner)]));
  };
  return only(edition) as Edition;
}

/** Makes tables from the edition, 2026, to 2028: every question the same, except those of the rows. */
export function tablesFrom({ questionnaire }: Edition) {
  return (rows: CorrespondenceTable["questions"] = [], rest: Partial<CorrespondenceTable> = {}): CorrespondenceTable => {
    const taken = rows.flatMap((row) => [...row.from, ...row.to]);
    const same = questionnaire.questions.map(({ id }) => id).filter((id) => !taken.includes(id));
    return {
      from: "2026",
      to: "2028",
      questions: [...rows, ...same.map((id) => ({ kind: "same" as const, from: [id], to: [id] }))],
      ...rest,
    };
  };
}

/** A path within a question. */
export const q = (id: string, rest: string): string => `questionnaire/questions/${id}/${rest}`;

/** A text in both languages. */
export const some = { sv: "Något annat.", en: "Something else." };

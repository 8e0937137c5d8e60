// Random edits of an edition: numbers, texts, ids, keys and order, anywhere in it.

import fc from "fast-check";
import type { EditionContent } from "../../method/compare/compare.ts";

// Not in the language that pure zones are checked against.
declare function structuredClone<Value>(value: Value): Value;

type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };
type Place = { readonly parent: Tree[] | { [key: string]: Tree }; readonly key: string | number; readonly value: Tree };

/** One edit: its kind, its place (an index modulo the number of places that fit the kind) and two more integers to vary it. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly where: number;
  readonly a: number;
  readonly b: number;
}

const kinds = ["number", "text", "typography", "id", "remove", "repeat", "swap", "add-key", "copy-key", "rule"] as const;

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), where: fc.nat(1_000_000), a: fc.nat(1_000_000), b: fc.nat(1_000_000) }),
  { minLength: 1, maxLength: 3 },
);

/** A copy of the edition with the edits applied in order. It may no longer conform to the schema. */
export function edited<T extends EditionContent>(edition: T, all: readonly Edit[]): T {
  const copy = structuredClone(edition) as unknown as { [key: string]: Tree };
  for (const edit of all) apply({ scale: copy.scale ?? null, questionnaire: copy.questionnaire ?? null }, edit);
  return copy as unknown as T;
}

function apply(tree: { [key: string]: Tree }, { kind, where, a, b }: Edit): void {
  const all = placesIn(tree).filter((place) => fits(kind, place));
  const place = all[where % all.length];
  if (!place) return;
  const { parent, key, value } = place;
  const set = (next: Tree): void => {
    (parent as { [key: string]: Tree })[key] = next;
  };
  switch (kind) {
    case "number":
      return set([Number(value) + 1, Number(value) - 1, 0, a % 101][b % 4] ?? 0);
    case "text":
      return set(
        [`${value} mera`, String(value).slice(1), String(value).replace(/\p{L}+ /u, ""), String(value).toUpperCase()][b % 4] ?? "",
      );
    case "typography":
      return set(
        String(value)
          .replaceAll(" ", b % 2 ? "\u00a0" : "  ")
          .replaceAll("”", '"')
          .replaceAll("–", "-"),
      );
    case "id": {
      const others = placesIn(tree).filter((other) => other.key === key && typeof other.value === "string");
      return set(b % 3 ? (others[a % others.length]?.value ?? value) : `${String(value)}-x`);
    }
    case "remove":
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      return;
    case "repeat": {
      const copy = structuredClone(value);
      if (b % 3 && isRecord(copy) && typeof copy.id === "string") copy.id = `${copy.id}-${a % 10}`;
      (parent as Tree[]).splice(a % ((parent as Tree[]).length + 1), 0, copy);
      return;
    }
    case "swap": {
      if (!Array.isArray(parent)) {
        // Moves the key to the end: only the order of keys changes.
        delete parent[key];
        return set(value);
      }
      const list = parent;
      const other = a % list.length;
      [list[Number(key)], list[other]] = [list[other] ?? null, value];
      return;
    }
    case "add-key": {
      const fitting = keysFor(value);
      const [name, next] = fitting[a % fitting.length] ?? ["x", 1];
      (value as { [key: string]: Tree })[name] = structuredClone(next);
      return;
    }
    case "copy-key": {
      const siblings = (Array.isArray(parent) ? parent : Object.values(parent)).filter(isRecord);
      const [name, next] = Object.entries(siblings[a % siblings.length] ?? {}).at(b % 8) ?? [];
      if (name !== undefined && next !== undefined) (value as { [key: string]: Tree })[name] = structuredClone(next);
      return;
    }
    case "rule":
      return set(structuredClone(rules[a % rules.length] ?? null));
    default:
      return kind satisfies never;
  }
}

/** Keys that a question, an option, a text or any object may have, and one that none may have. */
const added: Readonly<Record<"question" | "option" | "text" | "any", readonly (readonly [string, Tree])[]>> = {
  question: [
    ["must", 1],
    ["must", 3],
    ["weight", 2],
    ["weight", 1],
    ["choose", "several"],
    ["why", { sv: "Ett skäl." }],
    ["terms", [{ word: { sv: "metod" }, meaning: { sv: "Ett sätt att arbeta." } }]],
    ["help", { count: { sv: "A." }, doNotCount: { sv: "B." }, lookIn: { sv: "C." }, ask: { sv: "D." } }],
    ["notApplicableWhen", { fact: "control-technology", is: "no" }],
    ["notApplicableWhen", { fact: "it-operation", is: "own" }],
    ["askedWhen", { compare: { left: { answer: "governance-policy" }, is: "at-least", right: { number: 2 } } }],
  ],
  option: [
    ["alone", true],
    ["credit", "1/2"],
  ],
  text: [["en", "In English."]],
  any: [
    ["creditMax", 3],
    ["defaultTarget", 2],
    ["unknown", false],
    ["extra", { sum: [{ answer: "governance-policy" }, { answer: "risk-method" }] }],
    ["level", { staircase: { thresholds: [[10], [20, 10], [30, 20, 10], [40, 30, 20, 10]], areaFloor: 0 } }],
    ["new-key", 1],
  ],
};

function keysFor(value: Tree): readonly (readonly [string, Tree])[] {
  if (!isRecord(value)) return [];
  if ("options" in value && "block" in value) return added.question;
  if ("credit" in value) return added.option;
  return "sv" in value ? added.text : added.any;
}

const rules: readonly Tree[] = [
  { number: 1 },
  { answer: "governance-policy" },
  { answer: "risk-method" },
  { max: [{ answer: "governance-policy" }, { answer: "governance-decisions" }] },
  { compare: { left: { answer: "risk-method" }, is: "at-least", right: { number: 1 } } },
];

const isLabel = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ruleKeys = new Set(["of", "left", "right", "then", "else", "when", "to", "from", "take"]);

function fits(kind: Edit["kind"], { parent, key, value }: Place): boolean {
  switch (kind) {
    case "number":
      return typeof value === "number";
    case "text":
    case "typography":
      return typeof value === "string" && !isLabel.test(value);
    case "id":
      return typeof value === "string" && isLabel.test(value);
    case "remove":
      return true;
    case "repeat":
      return Array.isArray(parent);
    case "swap":
      return Array.isArray(parent) || isRecord(value);
    case "add-key":
    case "copy-key":
      return isRecord(value);
    case "rule":
      return isRecord(value) && ruleKeys.has(String(key)) && Object.keys(value).length === 1;
    default:
      return kind satisfies never;
  }
}

/** Every place in the two files, outermost first. Texts outnumber numbers, so a kind is chosen first, and then a place for it. */
function placesIn(tree: Tree): Place[] {
  if (Array.isArray(tree)) return tree.flatMap((value, key) => [{ parent: tree, key, value }, ...placesIn(value)]);
  if (!isRecord(tree)) return [];
  return Object.entries(tree).flatMap(([key, value]) => [{ parent: tree, key, value }, ...placesIn(value)]);
}

function isRecord(value: Tree): value is { [key: string]: Tree } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

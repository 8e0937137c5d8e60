// Decides how one part of an edition is compared with itself in another: words by what they decide, anything unknown as arithmetic.

import type { CorrespondenceKind } from "../carry-over/correspondence.ts";
import type { Difference, DifferenceClass, DifferenceCode, EditionFile, ReasonCode, Touches } from "./compare-codes.ts";
import { isTypography, whereTheyPart } from "./compare-text.ts";

/** What words do: `decides` what an answer means; stands `beside` it; is what something is `called`. */
export type Role = "decides" | "beside" | "called";

/** How the keys of one kind of part are read. A key that is in none of these takes part in the arithmetic. */
export interface PartShape {
  /** Keys that tell the part from its siblings, and keys that are compared elsewhere. */
  readonly skips: readonly string[];
  readonly words: Readonly<Record<string, { readonly what: DifferenceCode; readonly role: Role }>>;
  /** Keys that may have any value and never take part in a result. */
  readonly loose: Readonly<Record<string, DifferenceCode>>;
  /** Names of differences for keys of the arithmetic that have one. */
  readonly arithmetic: Readonly<Record<string, DifferenceCode>>;
  readonly other: DifferenceCode;
}

/** One object of an edition and where it stands. */
export interface Part {
  readonly value: unknown;
  readonly at: string;
}

/** What the differences are about, and what the table says of it. */
export interface Subject {
  readonly file: EditionFile;
  readonly values: Difference["values"];
  readonly touches: Touches;
  readonly question?: string;
  readonly declared?: CorrespondenceKind;
  /** Whether the table attests that changed words mean the same. */
  readonly isAttested: boolean;
  /** Whether a breaking difference of this kind is declared. */
  readonly declares: (what: DifferenceCode) => boolean;
}

/** Everything that differs between two versions of one part, key by key in the older's order, then the newer's own. */
export function compareParts(pair: { readonly older: Part; readonly newer: Part }, shape: PartShape, subject: Subject): Difference[] {
  const { older, newer } = pair;
  return unionOfKeys(older.value, newer.value)
    .filter((key) => !shape.skips.includes(key))
    .flatMap((key) => {
      const sides = { older: inside(older, key), newer: inside(newer, key) };
      const words = member(shape.words, key);
      const loose = member(shape.loose, key);
      if (words && isTextOrNothing(sides.older.value) && isTextOrNothing(sides.newer.value))
        return compareText(sides, { ...words, key }, subject);
      const what = words?.what ?? loose ?? member(shape.arithmetic, key) ?? shape.other;
      return leavesOf(sides.older, sides.newer).map((leaf) =>
        loose ? differenceOf({ leaf, what, class: "editorial", why: "beside", key }, subject) : breaking({ leaf, what, key }, subject),
      );
    });
}

/** One side of a difference: absent `at` where that edition has nothing there. */
export interface Side {
  readonly value: unknown;
  readonly at?: string;
}

export interface Leaf {
  readonly older: Side;
  readonly newer: Side;
}

interface Made {
  readonly leaf: Leaf;
  readonly what: DifferenceCode;
  readonly class: DifferenceClass;
  readonly why: ReasonCode;
  readonly key?: string;
}

/** A difference that takes part in the arithmetic. */
export function breaking(made: Pick<Made, "leaf" | "what" | "key">, subject: Subject): Difference {
  return differenceOf({ ...made, class: "breaking", why: "arithmetic" }, subject);
}

/** One difference, declared if it is breaking and the table says so. */
export function differenceOf({ leaf, what, class: kind, why, key }: Made, subject: Subject): Difference {
  const { file, values, touches, question, declared, declares } = subject;
  const [before, after] = told(leaf.older.value, leaf.newer.value);
  return {
    class: kind,
    what,
    why,
    file,
    ...(leaf.older.at === undefined ? {} : { older: leaf.older.at }),
    ...(leaf.newer.at === undefined ? {} : { newer: leaf.newer.at }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(question === undefined ? {} : { question }),
    touches,
    ...(declared === undefined ? {} : { declared }),
    isDeclared: kind === "breaking" && declares(what),
    values: { ...values, ...(key === undefined ? {} : { key }) },
  };
}

/** Where two entries stand, without what stands in them. */
export function bare({ older, newer }: { readonly older?: { readonly at: string }; readonly newer?: { readonly at: string } }): Leaf {
  return {
    older: { value: undefined, ...(older ? { at: older.at } : {}) },
    newer: { value: undefined, ...(newer ? { at: newer.at } : {}) },
  };
}

/** The innermost places where two values differ; a list of another length is one place. */
export function leavesOf(older: Side, newer: Side): Leaf[] {
  const [a, b] = [older.value, newer.value];
  if (isRecord(a) && isRecord(b)) {
    return unionOfKeys(a, b).flatMap((key) => leavesOf(inside(older, key), inside(newer, key)));
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.flatMap((_, index) => leavesOf(inside(older, String(index)), inside(newer, String(index))));
  }
  return Object.is(a, b) ? [] : [{ older, newer }];
}

interface Words {
  readonly what: DifferenceCode;
  readonly role: Role;
  readonly key: string;
}

/** One difference for each language in which the text differs. */
function compareText(sides: Leaf, { what, role, key }: Words, subject: Subject): Difference[] {
  const had = sides.older.value !== undefined;
  return unionOfKeys(sides.older.value, sides.newer.value).flatMap((language) => {
    const leaf = { older: inside(sides.older, language), newer: inside(sides.newer, language) };
    if (leavesOf(leaf.older, leaf.newer).length === 0) return [];
    const [kind, why] = judge(leaf, { role, had }, subject);
    return [differenceOf({ leaf, what, class: kind, why, key }, subject)];
  });
}

function judge({ older, newer }: Leaf, { role, had }: { role: Role; had: boolean }, subject: Subject): [DifferenceClass, ReasonCode] {
  if (older.value === undefined && had) return ["additive", "language"];
  if (isTypographyOnly(older.value, newer.value)) return ["editorial", "typography"];
  switch (role) {
    case "decides":
      return subject.isAttested ? ["editorial", "attested"] : ["breaking", "meaning"];
    case "beside":
      return older.value === undefined ? ["additive", "added"] : ["editorial", "beside"];
    case "called":
      return older.value === undefined ? ["additive", "added"] : ["editorial", "called"];
    default:
      return role satisfies never;
  }
}

function isTypographyOnly(older: unknown, newer: unknown): boolean {
  if (typeof older === "string" && typeof newer === "string") return isTypography(older, newer);
  if (!Array.isArray(older) || !Array.isArray(newer) || older.length !== newer.length) return false;
  return older.every((one, index) => typeof one === "string" && typeof newer[index] === "string" && isTypography(one, newer[index]));
}

/** A text by language, a list of texts by language, or nothing at all. Anything else is no words, wherever it stands. */
function isTextOrNothing(value: unknown): boolean {
  if (value === undefined) return true;
  const isWord = (one: unknown): boolean =>
    typeof one === "string" || (Array.isArray(one) && one.every((item) => typeof item === "string"));
  return isRecord(value) && Object.values(value).every(isWord);
}

function told(older: unknown, newer: unknown): readonly [string | undefined, string | undefined] {
  const text = (value: unknown): string | undefined =>
    value === undefined
      ? undefined
      : typeof value === "string"
        ? value
        : Array.isArray(value) && value.every((one) => typeof one === "string")
          ? value.join("\n")
          : JSON.stringify(value);
  const [before, after] = [text(older), text(newer)];
  return before === undefined || after === undefined
    ? [before && whereTheyPart(before, "")[0], after && whereTheyPart("", after)[1]]
    : whereTheyPart(before, after);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The list, or an empty one where the value is something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The record's own member, never one that every object has. */
export function member<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Where a member stands: RFC 6901. */
export function pointerTo(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Keys of the older, then those that only the newer has. */
export function unionOfKeys(older: unknown, newer: unknown): readonly string[] {
  return [...new Set([older, newer].flatMap((one) => (isRecord(one) ? Object.keys(one) : [])))];
}

function inside(side: Side, key: string): Side {
  const has = typeof side.value === "object" && side.value !== null && Object.hasOwn(side.value, key);
  if (!has) return { value: undefined };
  return {
    value: (side.value as Readonly<Record<string, unknown>>)[key],
    ...(side.at === undefined ? {} : { at: pointerTo(side.at, key) }),
  };
}

// Compares an object of one edition, key by key, with the same object in another edition, and builds the differences.
import { isRecord } from "../../core/canonical.ts";
import type { CorrespondenceKind } from "../carry-over/correspondence.ts";
import { pointerTo } from "../json.ts";
import type { DifferenceClass, DifferenceCode, ReasonCode } from "./difference-texts.ts";
import { type DifferenceMark, differenceMarks } from "./differences.ts";
import { excerptsAround, isTypography } from "./typography.ts";

export type EditionFile = "scale" | "questionnaire";

/** Ids that a difference affects: of the newer edition, or of the older where only that has it. */
export interface Touches {
  readonly questions: readonly string[];
  readonly facts: readonly string[];
  /** Results that both editions have. */
  readonly results: readonly string[];
}

/** One difference. `values` fill its sentence: ids, numbers and names of keys. */
export interface Difference {
  readonly class: DifferenceClass;
  readonly what: DifferenceCode;
  readonly why: ReasonCode;
  readonly file: EditionFile;
  /** JSON Pointers into the file of each edition; absent where that edition has nothing there. */
  readonly older?: string;
  readonly newer?: string;
  /** The content of each edition as text: words as they are, anything else as JSON. */
  readonly before?: string;
  readonly after?: string;
  readonly question?: string;
  readonly touches: Touches;
  /** What the table says of the question or the fact. */
  readonly declared?: CorrespondenceKind;
  /** Whether the table declares a breaking difference, so that readers learn of the break. False for all other classes. */
  readonly isDeclared: boolean;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a difference is about, and what the table says of that. */
export interface Subject {
  readonly file: EditionFile;
  readonly values: Difference["values"];
  readonly touches: Touches;
  readonly question?: string;
  readonly declared?: CorrespondenceKind;
  /** Whether the table attests that changed words mean the same. */
  readonly isAttested: boolean;
  /** Whether the table declares breaking differences of this kind. */
  readonly declares: (what: DifferenceCode) => boolean;
}

/** A value of an edition with its JSON Pointer, which is absent where the edition has nothing there. */
export interface Located {
  readonly value: unknown;
  readonly at?: string;
}

/** The same place in both editions. */
export interface Change {
  readonly older: Located;
  readonly newer: Located;
}

/** The keys of one kind of object. */
export interface ObjectShape {
  /** Keys that are compared elsewhere, or by which the object is matched. */
  readonly skip: readonly string[];
  /** The name of a difference by its key. */
  readonly keys: Readonly<Record<string, DifferenceCode>>;
  /** The name of differences in all other keys. */
  readonly other: DifferenceCode;
}

/** Every difference between two versions of an object: its keys in the older edition's order, then those that only the newer has. */
export function compareObjects({ older, newer }: Change, shape: ObjectShape, subject: Subject): Difference[] {
  return unionOfKeys(older.value, newer.value)
    .filter((key) => !shape.skip.includes(key))
    .flatMap((key) => {
      const change = { older: memberOf(older, key), newer: memberOf(newer, key) };
      const what = Object.hasOwn(shape.keys, key) ? (shape.keys[key] ?? shape.other) : shape.other;
      const { words, isInert }: DifferenceMark = differenceMarks[what] ?? {};
      if (words && isTextOrAbsent(change.older.value) && isTextOrAbsent(change.newer.value))
        return compareText(change, { what, words, key }, subject);
      return innermostChanges(change).map((one) =>
        isInert
          ? difference({ change: one, what, class: "editorial", why: "beside", key }, subject)
          : breaking({ change: one, what, key }, subject),
      );
    });
}

interface Classified {
  readonly change: Change;
  readonly what: DifferenceCode;
  readonly class: DifferenceClass;
  readonly why: ReasonCode;
  readonly key?: string;
}

/** A difference in the arithmetic. */
export function breaking(one: Pick<Classified, "change" | "what" | "key">, subject: Subject): Difference {
  return difference({ ...one, class: "breaking", why: "arithmetic" }, subject);
}

export function difference({ change: { older, newer }, what, class: kind, why, key }: Classified, subject: Subject): Difference {
  const { file, values, touches, question, declared, declares } = subject;
  const [before, after] = excerpts(older.value, newer.value);
  return {
    class: kind,
    what,
    why,
    file,
    ...(older.at === undefined ? {} : { older: older.at }),
    ...(newer.at === undefined ? {} : { newer: newer.at }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(question === undefined ? {} : { question }),
    touches,
    ...(declared === undefined ? {} : { declared }),
    isDeclared: kind === "breaking" && declares(what),
    values: { ...values, ...(key === undefined ? {} : { key }) },
  };
}

/** The change at two entries, without their content. */
export function changeAt({ older, newer }: { readonly older?: { readonly at: string }; readonly newer?: { readonly at: string } }): Change {
  return {
    older: { value: undefined, ...(older ? { at: older.at } : {}) },
    newer: { value: undefined, ...(newer ? { at: newer.at } : {}) },
  };
}

/** The innermost places where two values differ. Lists of different lengths are not compared item by item. */
export function innermostChanges({ older, newer }: Change): Change[] {
  const [a, b] = [older.value, newer.value];
  const inside = (keys: readonly string[]) =>
    keys.flatMap((key) => innermostChanges({ older: memberOf(older, key), newer: memberOf(newer, key) }));
  if (isRecord(a) && isRecord(b)) return inside(unionOfKeys(a, b));
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) return inside(Object.keys(a));
  return Object.is(a, b) ? [] : [{ older, newer }];
}

type Words = NonNullable<DifferenceMark["words"]>;

/** One difference for each language in which the text differs. */
function compareText(
  change: Change,
  { what, words, key }: { readonly what: DifferenceCode; readonly words: Words; readonly key: string },
  subject: Subject,
): Difference[] {
  const isNewText = change.older.value === undefined;
  return unionOfKeys(change.older.value, change.newer.value).flatMap((language) => {
    const one = { older: memberOf(change.older, language), newer: memberOf(change.newer, language) };
    if (innermostChanges(one).length === 0) return [];
    const [kind, why] = classifyText(one, { words, isNewText, isAttested: subject.isAttested });
    return [difference({ change: one, what, class: kind, why, key }, subject)];
  });
}

function classifyText(
  { older, newer }: Change,
  { words, isNewText, isAttested }: { readonly words: Words; readonly isNewText: boolean; readonly isAttested: boolean },
): [DifferenceClass, ReasonCode] {
  if (older.value === undefined && !isNewText) return ["additive", "language"];
  if (isTypographyOnly(older.value, newer.value)) return ["editorial", "typography"];
  if (words === "meaning") return isAttested ? ["editorial", "attested"] : ["breaking", "meaning"];
  return older.value === undefined ? ["additive", "added"] : ["editorial", words];
}

function isTypographyOnly(older: unknown, newer: unknown): boolean {
  if (typeof older === "string" && typeof newer === "string") return isTypography(older, newer);
  if (!Array.isArray(older) || !Array.isArray(newer) || older.length !== newer.length) return false;
  return older.every((one, index) => typeof one === "string" && typeof newer[index] === "string" && isTypography(one, newer[index]));
}

/** A text or a list of texts by language, or nothing at all. Anything else is not words, wherever it is. */
function isTextOrAbsent(value: unknown): boolean {
  if (value === undefined) return true;
  const isWords = (one: unknown): boolean =>
    typeof one === "string" || (Array.isArray(one) && one.every((item) => typeof item === "string"));
  return isRecord(value) && Object.values(value).every(isWords);
}

/** Both values as text, shortened to the place where they differ. */
function excerpts(older: unknown, newer: unknown): readonly [string | undefined, string | undefined] {
  const text = (value: unknown): string | undefined => {
    if (value === undefined || typeof value === "string") return value;
    return Array.isArray(value) && value.every((one) => typeof one === "string") ? value.join("\n") : JSON.stringify(value);
  };
  const [before, after] = [text(older), text(newer)];
  return before === undefined || after === undefined
    ? [before && excerptsAround(before, "")[0], after && excerptsAround("", after)[1]]
    : excerptsAround(before, after);
}

/** Keys of the older, then those that only the newer has. */
export function unionOfKeys(older: unknown, newer: unknown): readonly string[] {
  return [...new Set([older, newer].flatMap((one) => (isRecord(one) ? Object.keys(one) : [])))];
}

function memberOf({ value, at }: Located, key: string): Located {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return { value: undefined };
  return { value: (value as Readonly<Record<string, unknown>>)[key], ...(at === undefined ? {} : { at: pointerTo(at, key) }) };
}

// Which parts of a framework an edition's questions touch, and which they do not.
import type { Question } from "../schema.ts";
import type { Reference, ReferenceMapping, ReferencePart } from "./reference.ts";

/** A question with its mapping to a part. */
interface Touch {
  readonly question: Question;
  readonly mapping: ReferenceMapping;
}

/** A part that is not a group, and the questions that touch it in the questionnaire's order. */
export interface PartCoverage {
  readonly part: ReferencePart;
  readonly touches: readonly Touch[];
}

interface GroupCoverage {
  /** Null for parts that are not in a group. */
  readonly group: ReferencePart | null;
  readonly parts: readonly PartCoverage[];
}

export interface Coverage {
  readonly parts: readonly PartCoverage[];
  readonly touched: number;
  readonly untouched: readonly PartCoverage[];
  /** The number of mappings to questions of the edition, and how many of those are reviewed. */
  readonly mappings: number;
  readonly reviewed: number;
  /** Questions of the edition that touch no part. */
  readonly questionsOutside: readonly Question[];
}

/** Leaves out mappings to questions of other editions. */
export function coverageOf(reference: Reference, questions: readonly Question[]): Coverage {
  const parts = reference.parts
    .filter((part) => !isGroup(part, reference.parts))
    .map((part) => ({ part, touches: touchesOf(part, reference.mappings, questions) }));
  const touches = parts.flatMap((one) => one.touches);
  const inside = new Set(touches.map((one) => one.question.id));
  const untouched = parts.filter((one) => one.touches.length === 0);
  return {
    parts,
    touched: parts.length - untouched.length,
    untouched,
    mappings: touches.length,
    reviewed: touches.filter((one) => one.mapping.status === "reviewed").length,
    questionsOutside: questions.filter((one) => !inside.has(one.id)),
  };
}

/** Groups the parts by their nearest group, in the order of their first part. */
export function byGroup(reference: Reference, parts: readonly PartCoverage[]): readonly GroupCoverage[] {
  const groupOf = ({ part }: PartCoverage) => reference.parts.find((one) => one.id === part.parent) ?? null;
  return [...new Set(parts.map(groupOf))].map((group) => ({ group, parts: parts.filter((one) => groupOf(one) === group) }));
}

/** The parts of each framework that a question touches, with their mappings; frameworks that it does not touch are left out. */
export function touchedBy(
  question: string,
  references: readonly Reference[],
): readonly {
  readonly reference: Reference;
  readonly parts: readonly { readonly part: ReferencePart; readonly mapping: ReferenceMapping }[];
}[] {
  return references
    .map((reference) => ({
      reference,
      parts: reference.parts.flatMap((part) =>
        reference.mappings.filter((one) => one.part === part.id && one.question === question).map((mapping) => ({ part, mapping })),
      ),
    }))
    .filter((one) => one.parts.length > 0);
}

export function isGroup(part: ReferencePart, parts: readonly ReferencePart[]): boolean {
  return parts.some((one) => one.parent === part.id);
}

function touchesOf(part: ReferencePart, mappings: readonly ReferenceMapping[], questions: readonly Question[]): readonly Touch[] {
  return questions.flatMap((question) =>
    mappings.filter((one) => one.part === part.id && one.question === question.id).map((mapping) => ({ question, mapping })),
  );
}

// The shape of content/references/*.yaml: a framework that the questions are compared with, its parts, and the mappings.
import { type Static, Type } from "../../core/type.ts";
import { Id, LocalText } from "../schema.ts";

const day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const Day = Type.String({ pattern: `^${day}$` });

/** The framework's own number if it has one (`5.2`, `A.8.13`, `GV.RM-01`), else an English word. Quote it in YAML: 5.2 is a number. */
const PartId = Type.String({ pattern: "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", maxLength: 60 });

/** One part of a framework. A part that is a parent of others is a group; only the other parts are counted. */
export const ReferencePart = Type.Closed({
  id: PartId,
  /** Must come earlier in the list. */
  parent: Type.Optional(PartId),
  /** A short title of our own, except in the language `wordsIn`, where it is in the framework's own words. */
  title: LocalText,
});

/** A question that touches a part. Written on one line in YAML, so that a change edits one line. */
export const ReferenceMapping = Type.Closed({
  question: Id,
  part: PartId,
  /** `reviewed`: somebody else has read the part's text together with the question and agrees. */
  status: Type.Enum(["preliminary", "reviewed"]),
  /** The day of the review; present if and only if the mapping is reviewed. */
  reviewedOn: Type.Optional(Day),
  note: Type.Optional(LocalText),
});

export const Reference = Type.Closed({
  id: Id,
  title: LocalText,
  shortTitle: LocalText,
  publisher: LocalText,
  /** What the framework is, in two sentences. */
  about: LocalText,
  /** ISO 8601 date, or month if the day is not known. */
  published: Type.Optional(Type.String({ pattern: `^([0-9]{4}-(0[1-9]|1[0-2])|${day})$` })),
  url: Type.Optional(Type.String({ pattern: "^https://[^ ]+$" })),
  /** The day on which parts and mappings were last checked. */
  checked: Day,
  /** Whether the list of parts comes from the framework's own text or from a secondary source. */
  source: Type.Enum(["primary", "secondary"]),
  /** The language in which the parts' titles are the framework's own words; absent: all titles are ours. */
  wordsIn: Type.Optional(Type.String({ pattern: "^[a-z]{2,3}$" })),
  /** What the comparison does not say. */
  reservation: LocalText,
  /** What `preliminary` means for this framework; shown with every such mapping. */
  preliminary: LocalText,
  /** Position among the frameworks, 1 first. */
  order: Type.Integer({ minimum: 1, maximum: 99 }),
  /** Present while the comparison is not shown anywhere, and why: for example that nobody has read the framework. */
  withheld: Type.Optional(Type.Closed({ since: Day, reason: LocalText })),
  /** Whether the parts' ids are the framework's own numbers, to be shown. */
  numbered: Type.Boolean(),
  /** The complete list, in the framework's order: it shows what no question touches. */
  parts: Type.Array(ReferencePart, { minItems: 1 }),
  mappings: Type.Array(ReferenceMapping),
});

export type ReferencePart = Static<typeof ReferencePart>;
export type ReferenceMapping = Static<typeof ReferenceMapping>;
export type Reference = Static<typeof Reference>;

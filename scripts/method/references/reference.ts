// Decides the shape of content/references/*.yaml: a framework that the questions are compared with, its parts, and each mapping.
import Type, { type Static } from "typebox";
import { Id, LocalText } from "../schema.ts";

const closed = { additionalProperties: false } as const;
const day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const Day = Type.String({ pattern: `^${day}$` });

/** The framework's own number where it has one (`5.2`, `A.8.13`, `GV.RM-01`), else an English word. Quote it in YAML: 5.2 is a number. */
export const PartId = Type.String({ pattern: "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", maxLength: 60 });

/** One part of a framework. A part that others name as their parent is a group; the rest are what is counted. */
export const ReferencePart = Type.Object(
  {
    id: PartId,
    /** Stands earlier in the list. */
    parent: Type.Optional(PartId),
    /** A short title of our own, but in the language that `wordsIn` names: there they are the framework's own words. */
    title: LocalText,
  },
  closed,
);

/** One question that touches one part: one line, so that one line is edited to change it. */
export const ReferenceMapping = Type.Object(
  {
    question: Id,
    part: PartId,
    /** `reviewed`: somebody else has read the part's text beside the question and agrees. */
    status: Type.Enum(["preliminary", "reviewed"]),
    /** The day of the review; there if, and only if, the mapping is reviewed. */
    reviewedOn: Type.Optional(Day),
    note: Type.Optional(LocalText),
  },
  closed,
);

/** What is told about a framework, wherever it is shown. */
const about = {
  id: Id,
  title: LocalText,
  shortTitle: LocalText,
  publisher: LocalText,
  /** What the framework is, in two sentences. */
  about: LocalText,
  /** ISO 8601 date, or month where the day is not known. */
  published: Type.Optional(Type.String({ pattern: `^([0-9]{4}-(0[1-9]|1[0-2])|${day})$` })),
  url: Type.Optional(Type.String({ pattern: "^https://[^ ]+$" })),
  /** The day that parts and mappings were last checked. */
  checked: Day,
  /** Whether the list of parts was read in the framework's own text or in a secondary source. */
  source: Type.Enum(["primary", "secondary"]),
  /** The language in which the parts' titles are the framework's own words; absent: all of them are ours. */
  wordsIn: Type.Optional(Type.String({ pattern: "^[a-z]{2,3}$" })),
  /** What the comparison does not say. */
  reservation: LocalText,
  /** What `preliminary` means for this framework; shown beside every such mapping. */
  preliminary: LocalText,
};

export const Reference = Type.Object(
  {
    ...about,
    /** Place among the frameworks, 1 first. */
    order: Type.Integer({ minimum: 1, maximum: 99 }),
    /** Whether the parts' ids are the framework's own numbers, to be shown. */
    numbered: Type.Boolean(),
    /** The whole list, in the framework's order: what no question touches is told from it. */
    parts: Type.Array(ReferencePart, { minItems: 1 }),
    mappings: Type.Array(ReferenceMapping),
  },
  closed,
);

/** One framework beside one edition, as it is taken along in JSON: made from a `Reference`, never written by hand. */
export const ReferenceTable = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-reference/1"),
    edition: Type.String(),
    /** True when the file comes from a rehearsal; the comparison itself is never invented. */
    rehearsal: Type.Boolean(),
    framework: Type.Object(about, closed),
    groups: Type.Array(ReferencePart),
    /** Every part that is no group, in the framework's order; `questions` is empty where no question touches the part. */
    parts: Type.Array(
      Type.Object(
        {
          ...ReferencePart.properties,
          questions: Type.Array(
            Type.Object({ number: Type.Integer({ minimum: 1 }), ...Type.Omit(ReferenceMapping, ["part"]).properties }, closed),
          ),
        },
        closed,
      ),
    ),
    /** Ids of the parts that no question touches. */
    untouched: Type.Array(PartId),
    /** Ids of the edition's questions that touch no part. */
    questionsOutside: Type.Array(Id),
  },
  closed,
);

export type ReferencePart = Static<typeof ReferencePart>;
export type ReferenceMapping = Static<typeof ReferenceMapping>;
export type Reference = Static<typeof Reference>;
export type ReferenceTable = Static<typeof ReferenceTable>;

// The shapes of correspondence.yaml, which says how the questions of two editions correspond, and of errata.yaml.
import { type Static, Type } from "../../core/type.ts";
import { methodBounds } from "../bounds.ts";
import { EditionId, Id, LocalText } from "../schema.ts";

/** What may be declared of a question. Only `same` with unchanged credits continues a series; everything else is a declared break. */
const correspondenceKinds = ["same", "reworded", "split", "merged", "narrower", "broader", "new", "dropped"] as const;

const BlockNumber = Type.Integer({ minimum: 1, maximum: methodBounds.blocks });

/** Lowest and highest option of the new question for those who chose a given option of the old one. */
const OptionRange = Type.Array(Type.Integer({ minimum: 0, maximum: methodBounds.options - 1 }), { minItems: 2, maxItems: 2 });

/**
 * How answers to an old question bound those to a new one. `options[i]` is for option i of the old question, one range for each option.
 * "Vet inte" counts as option 0 in both. Without ranges every option of the new question is possible. In a merger the ranges say how
 * far this part alone reaches; the lowest of the parts bounds the new question.
 */
export const AnswerRange = Type.Closed({ from: Id, to: Id, options: Type.Array(OptionRange, { minItems: 2 }) });

/**
 * One declared correspondence. `from` holds the old questions' ids and `to` the new ones': one and one for same, reworded, narrower
 * and broader; one and several for split; several and one for merged; none and one for new; one and none for dropped.
 */
export const Correspondence = Type.Closed({
  kind: Type.Enum([...correspondenceKinds]),
  from: Type.Array(Id),
  to: Type.Array(Id),
  /** Why, for the organisations to read. Required for all but `same`; on `same` it attests that changed words mean the same. */
  reason: Type.Optional(LocalText),
  ranges: Type.Optional(Type.Array(AnswerRange, { minItems: 1 })),
});

/** `content/method/<edition>/correspondence.yaml`: every question of both editions once, and background facts that have changed. */
export const CorrespondenceTable = Type.Closed({
  from: EditionId,
  to: EditionId,
  questions: Type.Array(Correspondence, { minItems: 1 }),
  background: Type.Optional(Type.Array(Correspondence)),
  /**
   * Attests that a changed introduction still means the same; otherwise every question under it is affected. One area or one block
   * each: a block's introduction concerns the later blocks too.
   */
  intros: Type.Optional(
    Type.Array(Type.Closed({ area: Type.Optional(Id), block: Type.Optional(BlockNumber), reason: LocalText }), { minItems: 1 }),
  ),
  /** Results (scale.yaml) whose meaning has changed without a change in a question: thresholds, floors, musts, rules. */
  results: Type.Optional(Type.Array(Type.Closed({ result: Id, kind: Type.Enum(["reworded", "new", "dropped"]), reason: LocalText }))),
});

/** A correction of a slip in a frozen edition, shown beside the text and outside the digest. It never changes what an answer means. */
export const Erratum = Type.Closed({
  /** ISO 8601 date. */
  date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
  file: Type.Enum(["scale", "questionnaire"]),
  /** JSON Pointer into the file as frozen, to the text in one language: `/questions/3/text/sv`. */
  pointer: Type.String({ pattern: "^(/[^/]+)+$", maxLength: 200 }),
  /** The exact words in the text, and what they should have been. */
  reads: Type.String({ minLength: 1 }),
  shouldRead: Type.String({ minLength: 1 }),
  reason: LocalText,
});
export const Errata = Type.Closed({ edition: EditionId, errata: Type.Array(Erratum, { minItems: 1 }) });

export type CorrespondenceKind = (typeof correspondenceKinds)[number];
export type AnswerRange = Static<typeof AnswerRange>;
export type Correspondence = Static<typeof Correspondence>;
export type CorrespondenceTable = Static<typeof CorrespondenceTable>;
export type Erratum = Static<typeof Erratum>;
export type Errata = Static<typeof Errata>;

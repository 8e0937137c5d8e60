// Decides which differences between two editions have a name, and which reasons there are for a difference's class.
import type { CorrespondenceKind } from "../carry-over/correspondence.ts";

/** Editorial and additive differences are errata; a breaking one makes a new edition. */
export type DifferenceClass = "editorial" | "additive" | "breaking";

export type EditionFile = "scale" | "questionnaire";

export type ScaleDifference =
  | "credit-max"
  | "default-target"
  | "level-added"
  | "level-removed"
  | "level-order"
  | "level-name"
  | "level-label"
  | "level-text"
  | "level-key"
  | "result-added"
  | "result-removed"
  | "result-rule"
  | "result-order"
  | "result-text"
  | "scale-key";

export type PlaceDifference =
  | "area-added"
  | "area-removed"
  | "area-order"
  | "area-name"
  | "area-intro"
  | "area-key"
  | "block-added"
  | "block-removed"
  | "block-order"
  | "block-name"
  | "block-intro"
  | "block-minutes"
  | "block-key"
  | "questionnaire-key";

export type FactDifference =
  | "fact-added"
  | "fact-removed"
  | "fact-renamed"
  | "fact-order"
  | "fact-text"
  | "fact-help"
  | "fact-key"
  | "fact-option-added"
  | "fact-option-removed"
  | "fact-option-order"
  | "fact-option-text"
  | "fact-option-key";

export type QuestionDifference =
  | "question-added"
  | "question-removed"
  | "question-split"
  | "question-merged"
  | "question-renamed"
  | "question-order"
  | "question-number"
  | "question-area"
  | "question-block"
  | "question-weight"
  | "question-must"
  | "question-choose"
  | "question-asked-when"
  | "question-not-applicable-when"
  | "question-text"
  | "question-why"
  | "question-key"
  | "help-count"
  | "help-do-not-count"
  | "help-look-in"
  | "help-ask"
  | "help-key"
  | "option-added"
  | "option-removed"
  | "option-credit"
  | "option-text"
  | "option-key";

export type DifferenceCode = ScaleDifference | PlaceDifference | FactDifference | QuestionDifference;

/** Why a difference has its class. */
export type ReasonCode =
  /** Breaking: takes part in the arithmetic, as everything does that is not known to be words. */
  | "arithmetic"
  /** Breaking: the words decide what an answer means. */
  | "meaning"
  /** Editorial: spaces, quotation marks or dashes only. */
  | "typography"
  /** Editorial: the table attests that the words mean the same. */
  | "attested"
  /** Editorial: words or numbers beside the answer. */
  | "beside"
  /** Editorial: what a level, a result or a band is called. */
  | "called"
  /** Editorial: the same things in another order, and no rule minds. */
  | "order"
  /** Editorial: the table says that it is the same question. */
  | "renamed"
  /** Editorial: it is gone, and nothing used it. */
  | "unused"
  /** Additive: it is new, and nothing uses it. */
  | "added"
  /** Additive: a text in one more language. */
  | "language";

/** Ids that a difference reaches: of the newer edition, or of the older where only that has it. */
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
  /** JSON Pointers into the file as it is in each edition; absent where that edition has nothing there. */
  readonly older?: string;
  readonly newer?: string;
  /** What stands there in each, as text: words as they are, anything else as JSON. */
  readonly before?: string;
  readonly after?: string;
  readonly question?: string;
  readonly touches: Touches;
  /** What the table says of the question or the fact. */
  readonly declared?: CorrespondenceKind;
  /** Whether a breaking difference is declared, so that the break is told. False for all that is not breaking. */
  readonly isDeclared: boolean;
  readonly values: Readonly<Record<string, string | number>>;
}

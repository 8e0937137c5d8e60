// Names and texts of the differences between two editions, and of the reasons for their classes.
import type { CorrespondenceKind } from "../carry-over/correspondence.ts";

/**
 * One kind of difference. It takes part in the arithmetic, and breaks, unless it is marked as words or as inert. Words define what an
 * answer means (`meaning`), accompany it (`beside`) or are a name (`called`); inert values never affect a result.
 */
export interface DifferenceKind {
  readonly text: string;
  readonly words?: "meaning" | "beside" | "called";
  readonly isInert?: true;
}

/** `{name}` is replaced by the difference's value of that name. */
export const differences = {
  // scale.yaml
  "credit-max": {
    text: "The highest credit of an answer (creditMax) has changed.",
  },
  "default-target": { isInert: true, text: "The default target level has changed." },
  "level-added": { text: "Level {level} is new." },
  "level-removed": { text: "Level {level} has been removed." },
  "level-order": {
    text: "The levels are described in a different order, starting with level {level}.",
  },
  "level-name": { words: "called", text: "Level {level} has a different name." },
  "level-label": {
    words: "called",
    text: "Level {level} is called something else in running text.",
  },
  "level-text": {
    words: "beside",
    text: "The description of level {level} has changed ({key}).",
  },
  "level-key": { text: "Level {level} has changed under {key}." },
  "result-added": { text: "The result {result} is new." },
  "result-removed": { text: "The result {result} has been removed." },
  "result-rule": { text: "The rule for {result} has changed." },
  "result-order": {
    text: "The results are in a different order, so that another staircase determines the level.",
  },
  "result-text": { words: "called", text: "The text about {result} has changed ({key})." },
  "result-most": {
    isInert: true,
    text: "The most that {result} is said to be has changed.",
  },
  "scale-key": { text: "The scale has changed under {key}." },
  // questionnaire.yaml: areas, blocks and its own keys
  "area-added": { text: "The area {area} is new." },
  "area-removed": { text: "The area {area} has been removed." },
  "area-order": {
    text: "The areas are in a different order, starting with {area}.",
  },
  "area-name": { words: "called", text: "The area {area} has a different name." },
  "area-intro": {
    words: "meaning",
    text: "The introduction to the area {area} has changed.",
  },
  "area-key": { text: "The area {area} has changed under {key}." },
  "block-added": { text: "Block {block} is new." },
  "block-removed": { text: "Block {block} has been removed." },
  "block-order": {
    text: "The blocks are in a different order, starting with block {block}.",
  },
  "block-name": { words: "called", text: "Block {block} has a different name." },
  "block-intro": {
    words: "meaning",
    text: "The introduction to block {block} has changed.",
  },
  "block-minutes": {
    words: "beside",
    text: "The estimated time for block {block} has changed.",
  },
  "block-key": { text: "Block {block} has changed under {key}." },
  "questionnaire-key": { text: "The questionnaire has changed under {key}." },
  // questionnaire.yaml: background questions
  "fact-added": { text: "The background question {fact} is new." },
  "fact-removed": { text: "The background question {fact} has been removed." },
  "fact-renamed": { text: "The background question {fact} had a different id." },
  "fact-order": {
    text: "The background questions are in a different order, starting with {fact}.",
  },
  "fact-text": {
    words: "meaning",
    text: "The background question {fact} has a different text.",
  },
  "fact-help": {
    words: "meaning",
    text: "The help for the background question {fact} has changed.",
  },
  "fact-key": { text: "The background question {fact} has changed under {key}." },
  "fact-option-added": {
    text: "The background question {fact} has the new answer {option}.",
  },
  "fact-option-removed": {
    text: "The background question {fact} no longer has the answer {option}.",
  },
  "fact-option-order": {
    text: "The answers to the background question {fact} are in a different order.",
  },
  "fact-option-text": {
    words: "meaning",
    text: "The answer {option} to the background question {fact} has a different text.",
  },
  "fact-option-key": {
    text: "The answer {option} to the background question {fact} has changed under {key}.",
  },
  // questionnaire.yaml: questions, their help and their options
  "question-added": { text: "Question {question} is new." },
  "question-removed": { text: "Question {question} has been removed." },
  "question-split": { text: "Question {from} has been split into questions {to}." },
  "question-merged": { text: "Questions {from} have been merged into question {to}." },
  "question-renamed": { text: "Question {question} had a different id." },
  "question-order": {
    text: "The questions are in a different order, starting with {question}.",
  },
  "question-number": {
    isInert: true,
    text: "Question {question} has a different number.",
  },
  "question-area": { text: "Question {question} belongs to a different area." },
  "question-block": { text: "Question {question} belongs to a different block." },
  "question-weight": { text: "Question {question} has a different weight." },
  "question-must": { text: "The must of question {question} has changed." },
  "question-choose": {
    text: "Question {question} accepts a different number of answers.",
  },
  "question-asked-when": {
    text: "Question {question} is asked under different conditions.",
  },
  "question-not-applicable-when": {
    text: "Question {question} is left out under different conditions.",
  },
  "question-text": { words: "meaning", text: "Question {question} has a different text." },
  "question-why": {
    words: "beside",
    text: "The reason for question {question} has changed.",
  },
  "question-terms": {
    words: "meaning",
    text: "The explained words of question {question} have changed.",
  },
  "question-key": { text: "Question {question} has changed under {key}." },
  "help-count": {
    words: "meaning",
    text: "What counts for question {question} has changed.",
  },
  "help-do-not-count": {
    words: "meaning",
    text: "What does not count for question {question} has changed.",
  },
  "help-look-in": {
    words: "beside",
    text: "Where to look for question {question} has changed.",
  },
  "help-ask": {
    words: "beside",
    text: "Whom to ask for question {question} has changed.",
  },
  "help-key": {
    text: "The help for question {question} has changed under {key}.",
  },
  "option-added": { text: "Question {question} has the new option {option}." },
  "option-removed": {
    text: "Question {question} no longer has option {option}.",
  },
  "option-credit": {
    text: "Option {option} of question {question} gives a different credit.",
  },
  "option-text": {
    words: "meaning",
    text: "Option {option} of question {question} has a different text.",
  },
  "option-goal": {
    words: "beside",
    text: "The goal of option {option} of question {question} has changed.",
  },
  "option-shortfall": {
    isInert: true,
    text: "The mark shortfall of option {option} of question {question} has changed.",
  },
  "option-key": {
    text: "Option {option} of question {question} has changed under {key}.",
  },
} satisfies Readonly<Record<string, DifferenceKind>>;

export type DifferenceCode = keyof typeof differences;

/** Why a difference has its class. */
export const reasons = {
  /** Breaking: takes part in the arithmetic, as does everything that is not known to be words. */
  arithmetic: "The same answers may give a different result.",
  /** Breaking: the words decide what an answer means. */
  meaning: "The words decide what an answer means: someone may answer differently.",
  /** Editorial: spaces, quotation marks or dashes only. */
  typography: "Only spaces, quotation marks or dashes differ.",
  /** Editorial: the table attests that the words mean the same. */
  attested: "The correspondence table attests that the words mean the same.",
  /** Editorial: words or numbers that accompany the answer. */
  beside: "This affects neither what an answer means nor any result.",
  /** Editorial: what a level, a result or a band is called. */
  called: "Only the name differs; it counts as before. Announce it when the edition is published.",
  /** Editorial: the same things in a different order, which no rule depends on. */
  order: "The order changes no result.",
  /** Editorial: the table says that it is the same question. */
  renamed: "The correspondence table says how the two correspond.",
  /** Editorial: removed, and nothing used it. */
  unused: "Nothing was computed from it.",
  /** Additive: new, and nothing uses it. */
  added: "It is new, and changes nothing that was there before.",
  /** Additive: a text in one more language. */
  language: "The text is now available in one more language.",
} satisfies Readonly<Record<string, string>>;

export type ReasonCode = keyof typeof reasons;

/** The classes as headings. Editorial and additive differences are errata; a breaking one makes a new edition. */
export const classWords = {
  breaking: "Breaking",
  additive: "Additive",
  editorial: "Editorial",
} satisfies Readonly<Record<string, string>>;

export type DifferenceClass = keyof typeof classWords;

/** What the table says of a question, in a sentence after the difference. */
export const kindWords = {
  same: "the same question",
  reworded: "reworded",
  split: "split",
  merged: "merged",
  narrower: "narrower",
  broader: "broader",
  new: "new",
  dropped: "dropped",
} satisfies Record<CorrespondenceKind, string>;

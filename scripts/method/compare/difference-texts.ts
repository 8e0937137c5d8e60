// Names and texts of the differences between two editions, and of the reasons for their classes. For those who edit the method.
import type { CorrespondenceKind } from "../carry-over/correspondence.ts";

/** `{name}` is replaced by the difference's value of that name. */
export const differenceTexts = {
  // scale.yaml
  "credit-max": "The highest credit of an answer (creditMax) has changed.",
  "default-target": "The default target level has changed.",
  "level-added": "Level {level} is new.",
  "level-removed": "Level {level} has been removed.",
  "level-order": "The levels are described in a different order, starting with level {level}.",
  "level-name": "Level {level} has a different name.",
  "level-label": "Level {level} is called something else in running text.",
  "level-text": "The description of level {level} has changed ({key}).",
  "level-key": "Level {level} has changed under {key}.",
  "result-added": "The result {result} is new.",
  "result-removed": "The result {result} has been removed.",
  "result-rule": "The rule for {result} has changed.",
  "result-order": "The results are in a different order, so that another staircase determines the level.",
  "result-text": "The text about {result} has changed ({key}).",
  "result-most": "The most that {result} is said to be has changed.",
  "scale-key": "The scale has changed under {key}.",
  // questionnaire.yaml: areas, blocks and its own keys
  "area-added": "The area {area} is new.",
  "area-removed": "The area {area} has been removed.",
  "area-order": "The areas are in a different order, starting with {area}.",
  "area-name": "The area {area} has a different name.",
  "area-intro": "The introduction to the area {area} has changed.",
  "area-key": "The area {area} has changed under {key}.",
  "block-added": "Block {block} is new.",
  "block-removed": "Block {block} has been removed.",
  "block-order": "The blocks are in a different order, starting with block {block}.",
  "block-name": "Block {block} has a different name.",
  "block-intro": "The introduction to block {block} has changed.",
  "block-minutes": "The estimated time for block {block} has changed.",
  "block-key": "Block {block} has changed under {key}.",
  "questionnaire-key": "The questionnaire has changed under {key}.",
  // questionnaire.yaml: background questions
  "fact-added": "The background question {fact} is new.",
  "fact-removed": "The background question {fact} has been removed.",
  "fact-renamed": "The background question {fact} had a different id.",
  "fact-order": "The background questions are in a different order, starting with {fact}.",
  "fact-text": "The background question {fact} has a different text.",
  "fact-help": "The help for the background question {fact} has changed.",
  "fact-key": "The background question {fact} has changed under {key}.",
  "fact-option-added": "The background question {fact} has the new answer {option}.",
  "fact-option-removed": "The background question {fact} no longer has the answer {option}.",
  "fact-option-order": "The answers to the background question {fact} are in a different order.",
  "fact-option-text": "The answer {option} to the background question {fact} has a different text.",
  "fact-option-key": "The answer {option} to the background question {fact} has changed under {key}.",
  // questionnaire.yaml: questions, their help and their options
  "question-added": "Question {question} is new.",
  "question-removed": "Question {question} has been removed.",
  "question-split": "Question {from} has been split into questions {to}.",
  "question-merged": "Questions {from} have been merged into question {to}.",
  "question-renamed": "Question {question} had a different id.",
  "question-order": "The questions are in a different order, starting with {question}.",
  "question-area": "Question {question} belongs to a different area.",
  "question-block": "Question {question} belongs to a different block.",
  "question-weight": "Question {question} has a different weight.",
  "question-must": "The must of question {question} has changed.",
  "question-choose": "Question {question} accepts a different number of answers.",
  "question-asked-when": "Question {question} is asked under different conditions.",
  "question-not-applicable-when": "Question {question} is left out under different conditions.",
  "question-text": "Question {question} has a different text.",
  "question-why": "The reason for question {question} has changed.",
  "question-terms": "The explained words of question {question} have changed.",
  "question-key": "Question {question} has changed under {key}.",
  "help-count": "What counts for question {question} has changed.",
  "help-do-not-count": "What does not count for question {question} has changed.",
  "help-look-in": "Where to look for question {question} has changed.",
  "help-ask": "Whom to ask for question {question} has changed.",
  "help-key": "The help for question {question} has changed under {key}.",
  "option-added": "Question {question} has the new option {option}.",
  "option-removed": "Question {question} no longer has option {option}.",
  "option-credit": "Option {option} of question {question} gives a different credit.",
  "option-text": "Option {option} of question {question} has a different text.",
  "option-goal": "The goal of option {option} of question {question} has changed.",
  "option-key": "Option {option} of question {question} has changed under {key}.",
} satisfies Readonly<Record<string, string>>;

export type DifferenceCode = keyof typeof differenceTexts;

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

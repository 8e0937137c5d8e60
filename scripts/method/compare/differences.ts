// Names and texts of the differences between two editions, and of the reasons for their classes.
import type { Sentence } from "../../core/diagnostic.ts";
import type { CorrespondenceKind } from "../carry-over/correspondence.ts";

/**
 * One kind of difference. It takes part in the arithmetic, and breaks, unless it is marked as words or as inert. Words define what an
 * answer means (`meaning`), accompany it (`beside`) or are a name (`called`); inert values never affect a result.
 */
export interface DifferenceKind extends Sentence {
  readonly words?: "meaning" | "beside" | "called";
  readonly isInert?: true;
}

/** `{name}` is replaced by the difference's value of that name. */
export const differences = {
  // scale.yaml
  "credit-max": {
    sv: "Högsta poängen för ett svar (creditMax) är ändrad.",
    en: "The highest credit of an answer (creditMax) has changed.",
  },
  "default-target": { isInert: true, sv: "Målnivån som är förvald är ändrad.", en: "The default target level has changed." },
  "level-added": { sv: "Nivå {level} är ny.", en: "Level {level} is new." },
  "level-removed": { sv: "Nivå {level} är borttagen.", en: "Level {level} has been removed." },
  "level-order": {
    sv: "Nivåerna beskrivs i en annan ordning, med början vid nivå {level}.",
    en: "The levels are described in a different order, starting with level {level}.",
  },
  "level-name": { words: "called", sv: "Nivå {level} har fått ett annat namn.", en: "Level {level} has a different name." },
  "level-label": {
    words: "called",
    sv: "Nivå {level} kallas något annat i löpande text.",
    en: "Level {level} is called something else in running text.",
  },
  "level-text": {
    words: "beside",
    sv: "Beskrivningen av nivå {level} är ändrad ({key}).",
    en: "The description of level {level} has changed ({key}).",
  },
  "level-key": { sv: "Nivå {level} är ändrad under {key}.", en: "Level {level} has changed under {key}." },
  "result-added": { sv: "Resultatet {result} är nytt.", en: "The result {result} is new." },
  "result-removed": { sv: "Resultatet {result} är borttaget.", en: "The result {result} has been removed." },
  "result-rule": { sv: "Regeln för {result} är ändrad.", en: "The rule for {result} has changed." },
  "result-order": {
    sv: "Resultaten står i en annan ordning, så att en annan trappa räknar nivån.",
    en: "The results are in a different order, so that another staircase determines the level.",
  },
  "result-text": { words: "called", sv: "Texten om {result} är ändrad ({key}).", en: "The text about {result} has changed ({key})." },
  "result-most": {
    isInert: true,
    sv: "Det högsta som {result} sägs kunna bli är ändrat.",
    en: "The most that {result} is said to be has changed.",
  },
  "scale-key": { sv: "Skalan är ändrad under {key}.", en: "The scale has changed under {key}." },
  // questionnaire.yaml: areas, blocks and its own keys
  "area-added": { sv: "Området {area} är nytt.", en: "The area {area} is new." },
  "area-removed": { sv: "Området {area} är borttaget.", en: "The area {area} has been removed." },
  "area-order": {
    sv: "Områdena står i en annan ordning, med början vid {area}.",
    en: "The areas are in a different order, starting with {area}.",
  },
  "area-name": { words: "called", sv: "Området {area} har fått ett annat namn.", en: "The area {area} has a different name." },
  "area-intro": {
    words: "meaning",
    sv: "Inledningen till området {area} är ändrad.",
    en: "The introduction to the area {area} has changed.",
  },
  "area-key": { sv: "Området {area} är ändrat under {key}.", en: "The area {area} has changed under {key}." },
  "block-added": { sv: "Block {block} är nytt.", en: "Block {block} is new." },
  "block-removed": { sv: "Block {block} är borttaget.", en: "Block {block} has been removed." },
  "block-order": {
    sv: "Blocken står i en annan ordning, med början vid block {block}.",
    en: "The blocks are in a different order, starting with block {block}.",
  },
  "block-name": { words: "called", sv: "Block {block} har fått ett annat namn.", en: "Block {block} has a different name." },
  "block-intro": {
    words: "meaning",
    sv: "Inledningen till block {block} är ändrad.",
    en: "The introduction to block {block} has changed.",
  },
  "block-minutes": {
    words: "beside",
    sv: "Tiden som block {block} beräknas ta är ändrad.",
    en: "The estimated time for block {block} has changed.",
  },
  "block-key": { sv: "Block {block} är ändrat under {key}.", en: "Block {block} has changed under {key}." },
  "questionnaire-key": { sv: "Frågeformuläret är ändrat under {key}.", en: "The questionnaire has changed under {key}." },
  // questionnaire.yaml: background questions
  "fact-added": { sv: "Bakgrundsfrågan {fact} är ny.", en: "The background question {fact} is new." },
  "fact-removed": { sv: "Bakgrundsfrågan {fact} är borttagen.", en: "The background question {fact} has been removed." },
  "fact-renamed": { sv: "Bakgrundsfrågan {fact} hade ett annat id.", en: "The background question {fact} had a different id." },
  "fact-order": {
    sv: "Bakgrundsfrågorna står i en annan ordning, med början vid {fact}.",
    en: "The background questions are in a different order, starting with {fact}.",
  },
  "fact-text": {
    words: "meaning",
    sv: "Bakgrundsfrågan {fact} har en annan text.",
    en: "The background question {fact} has a different text.",
  },
  "fact-help": {
    words: "meaning",
    sv: "Hjälpen till bakgrundsfrågan {fact} är ändrad.",
    en: "The help for the background question {fact} has changed.",
  },
  "fact-key": { sv: "Bakgrundsfrågan {fact} är ändrad under {key}.", en: "The background question {fact} has changed under {key}." },
  "fact-option-added": {
    sv: "Bakgrundsfrågan {fact} har fått svaret {option}.",
    en: "The background question {fact} has the new answer {option}.",
  },
  "fact-option-removed": {
    sv: "Bakgrundsfrågan {fact} har inte längre svaret {option}.",
    en: "The background question {fact} no longer has the answer {option}.",
  },
  "fact-option-order": {
    sv: "Svaren på bakgrundsfrågan {fact} står i en annan ordning.",
    en: "The answers to the background question {fact} are in a different order.",
  },
  "fact-option-text": {
    words: "meaning",
    sv: "Svaret {option} på bakgrundsfrågan {fact} har en annan text.",
    en: "The answer {option} to the background question {fact} has a different text.",
  },
  "fact-option-key": {
    sv: "Svaret {option} på bakgrundsfrågan {fact} är ändrat under {key}.",
    en: "The answer {option} to the background question {fact} has changed under {key}.",
  },
  // questionnaire.yaml: questions, their help and their options
  "question-added": { sv: "Frågan {question} är ny.", en: "Question {question} is new." },
  "question-removed": { sv: "Frågan {question} är borttagen.", en: "Question {question} has been removed." },
  "question-split": { sv: "Frågan {from} är delad i {to}.", en: "Question {from} has been split into questions {to}." },
  "question-merged": { sv: "Frågorna {from} är sammanslagna till {to}.", en: "Questions {from} have been merged into question {to}." },
  "question-renamed": { sv: "Frågan {question} hade ett annat id.", en: "Question {question} had a different id." },
  "question-order": {
    sv: "Frågorna står i en annan ordning, med början vid {question}.",
    en: "The questions are in a different order, starting with {question}.",
  },
  "question-number": {
    isInert: true,
    sv: "Frågan {question} har ett annat nummer.",
    en: "Question {question} has a different number.",
  },
  "question-area": { sv: "Frågan {question} hör till ett annat område.", en: "Question {question} belongs to a different area." },
  "question-block": { sv: "Frågan {question} hör till ett annat block.", en: "Question {question} belongs to a different block." },
  "question-weight": { sv: "Frågan {question} har en annan vikt.", en: "Question {question} has a different weight." },
  "question-must": { sv: "Kravet (must) på frågan {question} är ändrat.", en: "The must of question {question} has changed." },
  "question-choose": {
    sv: "Frågan {question} tar emot ett annat antal svar.",
    en: "Question {question} accepts a different number of answers.",
  },
  "question-asked-when": {
    sv: "Frågan {question} ställs under andra villkor.",
    en: "Question {question} is asked under different conditions.",
  },
  "question-not-applicable-when": {
    sv: "Frågan {question} räknas bort under andra villkor.",
    en: "Question {question} is left out under different conditions.",
  },
  "question-text": { words: "meaning", sv: "Frågan {question} har en annan text.", en: "Question {question} has a different text." },
  "question-why": {
    words: "beside",
    sv: "Skälet till frågan {question} är ändrat.",
    en: "The reason for question {question} has changed.",
  },
  "question-terms": {
    words: "meaning",
    sv: "De förklarade orden i frågan {question} är ändrade.",
    en: "The explained words of question {question} have changed.",
  },
  "question-key": { sv: "Frågan {question} är ändrad under {key}.", en: "Question {question} has changed under {key}." },
  "help-count": {
    words: "meaning",
    sv: "Räkna med under frågan {question} är ändrat.",
    en: "What counts for question {question} has changed.",
  },
  "help-do-not-count": {
    words: "meaning",
    sv: "Räkna inte med under frågan {question} är ändrat.",
    en: "What does not count for question {question} has changed.",
  },
  "help-look-in": {
    words: "beside",
    sv: "Titta i under frågan {question} är ändrat.",
    en: "Where to look for question {question} has changed.",
  },
  "help-ask": {
    words: "beside",
    sv: "Fråga under frågan {question} är ändrat.",
    en: "Whom to ask for question {question} has changed.",
  },
  "help-key": {
    sv: "Hjälpen till frågan {question} är ändrad under {key}.",
    en: "The help for question {question} has changed under {key}.",
  },
  "option-added": { sv: "Frågan {question} har fått alternativ {option}.", en: "Question {question} has the new option {option}." },
  "option-removed": {
    sv: "Frågan {question} har inte längre alternativ {option}.",
    en: "Question {question} no longer has option {option}.",
  },
  "option-credit": {
    sv: "Alternativ {option} i frågan {question} ger andra poäng.",
    en: "Option {option} of question {question} gives a different credit.",
  },
  "option-text": {
    words: "meaning",
    sv: "Alternativ {option} i frågan {question} har en annan text.",
    en: "Option {option} of question {question} has a different text.",
  },
  "option-goal": {
    words: "beside",
    sv: "Målet för alternativ {option} i frågan {question} är ändrat.",
    en: "The goal of option {option} of question {question} has changed.",
  },
  "option-shortfall": {
    isInert: true,
    sv: "Märket shortfall på alternativ {option} i frågan {question} är ändrat.",
    en: "The mark shortfall of option {option} of question {question} has changed.",
  },
  "option-key": {
    sv: "Alternativ {option} i frågan {question} är ändrat under {key}.",
    en: "Option {option} of question {question} has changed under {key}.",
  },
} satisfies Readonly<Record<string, DifferenceKind>>;

export type DifferenceCode = keyof typeof differences;

/** Why a difference has its class. */
export const reasons = {
  /** Breaking: takes part in the arithmetic, as does everything that is not known to be words. */
  arithmetic: { sv: "Samma svar kan ge ett annat resultat.", en: "The same answers may give a different result." },
  /** Breaking: the words decide what an answer means. */
  meaning: {
    sv: "Orden avgör vad ett svar betyder: någon kan svara annorlunda.",
    en: "The words decide what an answer means: someone may answer differently.",
  },
  /** Editorial: spaces, quotation marks or dashes only. */
  typography: { sv: "Bara mellanrum, citattecken eller streck skiljer.", en: "Only spaces, quotation marks or dashes differ." },
  /** Editorial: the table attests that the words mean the same. */
  attested: {
    sv: "Övergångstabellen intygar att orden betyder samma sak.",
    en: "The correspondence table attests that the words mean the same.",
  },
  /** Editorial: words or numbers that accompany the answer. */
  beside: {
    sv: "Det ändrar varken vad ett svar betyder eller något resultat.",
    en: "This affects neither what an answer means nor any result.",
  },
  /** Editorial: what a level, a result or a band is called. */
  called: {
    sv: "Bara namnet skiljer; det räknas som förut. Berätta det när utgåvan publiceras.",
    en: "Only the name differs; it counts as before. Announce it when the edition is published.",
  },
  /** Editorial: the same things in a different order, which no rule depends on. */
  order: { sv: "Ordningen ändrar inget resultat.", en: "The order changes no result." },
  /** Editorial: the table says that it is the same question. */
  renamed: {
    sv: "Övergångstabellen säger hur de två svarar mot varandra.",
    en: "The correspondence table says how the two correspond.",
  },
  /** Editorial: removed, and nothing used it. */
  unused: { sv: "Inget räknades på det.", en: "Nothing was computed from it." },
  /** Additive: new, and nothing uses it. */
  added: {
    sv: "Det fanns inte förut, och inget som fanns ändras av det.",
    en: "It is new, and changes nothing that was there before.",
  },
  /** Additive: a text in one more language. */
  language: { sv: "Texten finns nu på ett språk till.", en: "The text is now available in one more language." },
} satisfies Readonly<Record<string, Sentence>>;

export type ReasonCode = keyof typeof reasons;

/** The classes as headings. Editorial and additive differences are errata; a breaking one makes a new edition. */
export const classWords = {
  breaking: { sv: "Brytande", en: "Breaking" },
  additive: { sv: "Tillagt", en: "Additive" },
  editorial: { sv: "Redaktionellt", en: "Editorial" },
} satisfies Readonly<Record<string, Sentence>>;

export type DifferenceClass = keyof typeof classWords;

/** What the table says of a question, in a sentence after the difference. */
export const kindWords = {
  same: { sv: "samma fråga", en: "the same question" },
  reworded: { sv: "omformulerad", en: "reworded" },
  split: { sv: "delad", en: "split" },
  merged: { sv: "sammanslagen", en: "merged" },
  narrower: { sv: "snävare", en: "narrower" },
  broader: { sv: "bredare", en: "broader" },
  new: { sv: "ny", en: "new" },
  dropped: { sv: "borttagen", en: "dropped" },
} satisfies Record<CorrespondenceKind, Sentence>;

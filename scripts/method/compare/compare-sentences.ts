// Decides how a difference between two editions reads, in Swedish and English: what it is, and why it has its class.
import type { Sentence } from "../../core/diagnostic.ts";
import type { CorrespondenceKind } from "../carry-over/correspondence.ts";
import type { DifferenceClass, FactDifference, PlaceDifference, QuestionDifference, ReasonCode, ScaleDifference } from "./compare-codes.ts";

const scale = {
  "credit-max": {
    sv: "Högsta poängen för ett svar (creditMax) är ändrad.",
    en: "The highest credit of an answer (creditMax) has changed.",
  },
  "default-target": { sv: "Målnivån som är förvald är ändrad.", en: "The preset target level has changed." },
  "level-added": { sv: "Nivå {level} är ny.", en: "Level {level} is new." },
  "level-removed": { sv: "Nivå {level} är borttagen.", en: "Level {level} is gone." },
  "level-order": {
    sv: "Nivåerna beskrivs i en annan ordning, med början vid nivå {level}.",
    en: "The levels are described in another order, beginning at level {level}.",
  },
  "level-name": { sv: "Nivå {level} har fått ett annat namn.", en: "Level {level} has another name." },
  "level-label": { sv: "Nivå {level} kallas något annat i löpande text.", en: "Level {level} is called something else in running text." },
  "level-text": { sv: "Beskrivningen av nivå {level} är ändrad ({key}).", en: "The description of level {level} has changed ({key})." },
  "level-key": { sv: "Nivå {level} är ändrad under {key}.", en: "Level {level} has changed under {key}." },
  "result-added": { sv: "Resultatet {result} är nytt.", en: "The result {result} is new." },
  "result-removed": { sv: "Resultatet {result} är borttaget.", en: "The result {result} is gone." },
  "result-rule": { sv: "Regeln för {result} är ändrad.", en: "The rule for {result} has changed." },
  "result-order": {
    sv: "Resultaten står i en annan ordning, så att en annan trappa räknar nivån.",
    en: "The results stand in another order, so that another staircase counts the level.",
  },
  "result-text": { sv: "Texten om {result} är ändrad ({key}).", en: "The text about {result} has changed ({key})." },
  "scale-key": { sv: "Skalan är ändrad under {key}.", en: "The scale has changed under {key}." },
} satisfies Record<ScaleDifference, Sentence>;

const places = {
  "area-added": { sv: "Området {area} är nytt.", en: "The area {area} is new." },
  "area-removed": { sv: "Området {area} är borttaget.", en: "The area {area} is gone." },
  "area-order": {
    sv: "Områdena står i en annan ordning, med början vid {area}.",
    en: "The areas stand in another order, beginning at {area}.",
  },
  "area-name": { sv: "Området {area} har fått ett annat namn.", en: "The area {area} has another name." },
  "area-intro": { sv: "Inledningen till området {area} är ändrad.", en: "The introduction of the area {area} has changed." },
  "area-key": { sv: "Området {area} är ändrat under {key}.", en: "The area {area} has changed under {key}." },
  "block-added": { sv: "Block {block} är nytt.", en: "Block {block} is new." },
  "block-removed": { sv: "Block {block} är borttaget.", en: "Block {block} is gone." },
  "block-order": {
    sv: "Blocken står i en annan ordning, med början vid block {block}.",
    en: "The blocks stand in another order, beginning at block {block}.",
  },
  "block-name": { sv: "Block {block} har fått ett annat namn.", en: "Block {block} has another name." },
  "block-intro": { sv: "Inledningen till block {block} är ändrad.", en: "The introduction of block {block} has changed." },
  "block-minutes": {
    sv: "Tiden som block {block} beräknas ta är ändrad.",
    en: "The time that block {block} is thought to take has changed.",
  },
  "block-key": { sv: "Block {block} är ändrat under {key}.", en: "Block {block} has changed under {key}." },
  "questionnaire-key": { sv: "Frågeformuläret är ändrat under {key}.", en: "The questionnaire has changed under {key}." },
} satisfies Record<PlaceDifference, Sentence>;

const facts = {
  "fact-added": { sv: "Bakgrundsfrågan {fact} är ny.", en: "The background question {fact} is new." },
  "fact-removed": { sv: "Bakgrundsfrågan {fact} är borttagen.", en: "The background question {fact} is gone." },
  "fact-renamed": { sv: "Bakgrundsfrågan {fact} hade ett annat id.", en: "The background question {fact} had another id." },
  "fact-order": {
    sv: "Bakgrundsfrågorna står i en annan ordning, med början vid {fact}.",
    en: "The background questions stand in another order, beginning at {fact}.",
  },
  "fact-text": { sv: "Bakgrundsfrågan {fact} har en annan text.", en: "The background question {fact} has another text." },
  "fact-help": { sv: "Hjälpen till bakgrundsfrågan {fact} är ändrad.", en: "The help of the background question {fact} has changed." },
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
    en: "The answers to the background question {fact} stand in another order.",
  },
  "fact-option-text": {
    sv: "Svaret {option} på bakgrundsfrågan {fact} har en annan text.",
    en: "The answer {option} to the background question {fact} has another text.",
  },
  "fact-option-key": {
    sv: "Svaret {option} på bakgrundsfrågan {fact} är ändrat under {key}.",
    en: "The answer {option} to the background question {fact} has changed under {key}.",
  },
} satisfies Record<FactDifference, Sentence>;

const questions = {
  "question-added": { sv: "Frågan {question} är ny.", en: "The question {question} is new." },
  "question-removed": { sv: "Frågan {question} är borttagen.", en: "The question {question} is gone." },
  "question-split": { sv: "Frågan {from} är delad i {to}.", en: "The question {from} is split into {to}." },
  "question-merged": { sv: "Frågorna {from} är sammanslagna till {to}.", en: "The questions {from} are merged into {to}." },
  "question-renamed": { sv: "Frågan {question} hade ett annat id.", en: "The question {question} had another id." },
  "question-order": {
    sv: "Frågorna står i en annan ordning, med början vid {question}.",
    en: "The questions stand in another order, beginning at {question}.",
  },
  "question-number": { sv: "Frågan {question} har ett annat nummer.", en: "The question {question} has another number." },
  "question-area": { sv: "Frågan {question} hör till ett annat område.", en: "The question {question} belongs to another area." },
  "question-block": { sv: "Frågan {question} hör till ett annat block.", en: "The question {question} belongs to another block." },
  "question-weight": { sv: "Frågan {question} har en annan vikt.", en: "The question {question} has another weight." },
  "question-must": { sv: "Kravet (must) på frågan {question} är ändrat.", en: "The must of the question {question} has changed." },
  "question-choose": {
    sv: "Frågan {question} tar emot ett annat antal svar.",
    en: "The question {question} takes another number of answers.",
  },
  "question-asked-when": {
    sv: "Frågan {question} ställs under andra villkor.",
    en: "The question {question} is asked under other conditions.",
  },
  "question-not-applicable-when": {
    sv: "Frågan {question} räknas bort under andra villkor.",
    en: "The question {question} is left out under other conditions.",
  },
  "question-text": { sv: "Frågan {question} har en annan text.", en: "The question {question} has another text." },
  "question-why": { sv: "Skälet till frågan {question} är ändrat.", en: "The reason for the question {question} has changed." },
  "question-key": { sv: "Frågan {question} är ändrad under {key}.", en: "The question {question} has changed under {key}." },
  "help-count": { sv: "Räkna med under frågan {question} är ändrat.", en: "Count under the question {question} has changed." },
  "help-do-not-count": {
    sv: "Räkna inte med under frågan {question} är ändrat.",
    en: "Do not count under the question {question} has changed.",
  },
  "help-look-in": { sv: "Titta i under frågan {question} är ändrat.", en: "Look in under the question {question} has changed." },
  "help-ask": { sv: "Fråga under frågan {question} är ändrat.", en: "Ask under the question {question} has changed." },
  "help-key": {
    sv: "Hjälpen till frågan {question} är ändrad under {key}.",
    en: "The help of the question {question} has changed under {key}.",
  },
  "option-added": { sv: "Frågan {question} har fått alternativ {option}.", en: "The question {question} has the new option {option}." },
  "option-removed": {
    sv: "Frågan {question} har inte längre alternativ {option}.",
    en: "The question {question} no longer has option {option}.",
  },
  "option-credit": {
    sv: "Alternativ {option} i frågan {question} ger andra poäng.",
    en: "Option {option} of the question {question} gives another credit.",
  },
  "option-text": {
    sv: "Alternativ {option} i frågan {question} har en annan text.",
    en: "Option {option} of the question {question} has another text.",
  },
  "option-key": {
    sv: "Alternativ {option} i frågan {question} är ändrat under {key}.",
    en: "Option {option} of the question {question} has changed under {key}.",
  },
} satisfies Record<QuestionDifference, Sentence>;

/** What a difference is. `{name}` is filled from its values. */
export const differenceSentences = { ...scale, ...places, ...facts, ...questions };

/** Why a difference has its class. */
export const reasonSentences = {
  arithmetic: { sv: "Samma svar kan ge ett annat resultat.", en: "The same answers may give another result." },
  meaning: {
    sv: "Orden avgör vad ett svar betyder: någon kan svara annorlunda.",
    en: "The words decide what an answer means: someone may answer otherwise.",
  },
  typography: { sv: "Bara mellanrum, citattecken eller streck skiljer.", en: "Only spaces, quotation marks or dashes differ." },
  attested: {
    sv: "Övergångstabellen intygar att orden betyder samma sak.",
    en: "The correspondence table attests that the words mean the same.",
  },
  beside: {
    sv: "Det ändrar varken vad ett svar betyder eller något resultat.",
    en: "This affects neither what an answer means nor any result.",
  },
  called: {
    sv: "Bara namnet skiljer; det räknas som förut. Berätta det när utgåvan publiceras.",
    en: "Only what it is called differs; it counts as before. Tell it when the edition is published.",
  },
  order: { sv: "Ordningen ändrar inget resultat.", en: "The order changes no result." },
  renamed: {
    sv: "Övergångstabellen säger hur de två svarar mot varandra.",
    en: "The correspondence table says how the two answer to each other.",
  },
  unused: { sv: "Inget räknades på det.", en: "Nothing was counted by it." },
  added: {
    sv: "Det fanns inte förut, och inget som fanns ändras av det.",
    en: "It was not there before, and it changes nothing that was.",
  },
  language: { sv: "Texten finns nu på ett språk till.", en: "The text is now in one more language." },
} satisfies Record<ReasonCode, Sentence>;

/** The classes as headings. */
export const classWords = {
  breaking: { sv: "Brytande", en: "Breaking" },
  additive: { sv: "Tillagt", en: "Additive" },
  editorial: { sv: "Redaktionellt", en: "Editorial" },
} satisfies Record<DifferenceClass, Sentence>;

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

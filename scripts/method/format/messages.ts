import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  // Two files that belong together
  "edition-files-differ": "The file says edition {id}, but the scale.yaml beside it says {other}. Write the same edition in both.",
  "about-missing": {
    severity: "warning",
    en: "The method does not say what it is called, which version it is, where it comes from and on what terms it may be used. Write about.yaml in the folder, with name, version, source and licence.",
  },
  // The questionnaire
  "options-too-few":
    "Question {question} has a single option, so there is nothing to choose. Add another, or write choose: several for a box to tick.",
  "weight-outside": "Question {question} has the weight {weight}. Write a number above 0 and at most {most}.",
  "options-equal": {
    severity: "warning",
    en: "Another option of {question} has the same text, so nobody can tell them apart. Change one of them.",
  },
  "question-unused": {
    severity: "warning",
    en: "No result and no condition asks for {question}, so its answer changes nothing. Use it in a rule, or remove it.",
  },
  // The results that are shown
  "result-without-answers": {
    severity: "warning",
    en: 'The result {result} is {value} although nothing is answered, and then looks like a real result. Let it be missing until something is: an if with when: { some: { each: { answered: "*" } } }. If that is intended, write withoutAnswers: true under resultTexts.',
  },
  "result-no-case": {
    severity: "warning",
    en: "The result {result} may be missing although everything is answered: no when needs to hold, and there is no else. Add else, also where the cases are meant to be all there are. If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-outside-bands": {
    severity: "warning",
    en: "The result {result} may be missing although everything is answered: its number may be below the first band or above the last. Remove the outermost limit. If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-divided-by-0": {
    severity: "warning",
    en: "The result {result} may be missing although everything is answered: what stands under by may be 0. Say with default what applies then. If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-not-asked": {
    severity: "warning",
    en: "The result {result} may be missing although everything is answered: question {question} is not always asked. Say with default what applies then. If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-no-number": "The result {result} is not a number, but has {key}. Remove {key}.",
  "result-above-most": {
    severity: "warning",
    en: "The result {result} may be {top}, more than outOf says ({most}). Correct outOf, or limit it with cap.",
  },
  // Measures of a method without a staircase
  "measure-unused": {
    severity: "warning",
    en: "The measure {measure} is not used: the method has no staircase, so raises does nothing. Write when: with the rule for when the measure applies, for example when: { selected: { question: …, option: 0 } }.",
  },
  "measure-unreachable": "The measure {measure} never applies: no answer meets its when. Change the condition, or remove the measure.",
  // One response, scored
  "response-unknown-question": {
    severity: "warning",
    en: "The method has no question {id}. The answer was left out. Correct the id, or remove the answer.",
  },
  "response-unknown-fact": {
    severity: "warning",
    en: "The method has no background question {id}. The answer was left out. Correct the id, or remove the answer.",
  },
  "score-unanswered": {
    severity: "warning",
    en: "These results have a value although none of the questions behind them is answered: {results}. They say nothing about the organisation.",
  },
} satisfies Messages;

export type FormatCode = keyof typeof messages;

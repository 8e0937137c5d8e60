import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  // Two files that belong together
  "edition-files-differ": {
    sv: "Filen säger utgåva {id}, men scale.yaml bredvid säger {other}. Skriv samma edition i båda.",
    en: "The file says edition {id}, but the scale.yaml beside it says {other}. Write the same edition in both.",
  },
  "about-missing": {
    severity: "warning",
    sv: "Metoden säger inte vad den heter, vilken version det är, varifrån den kommer och vad som gäller för den som använder den. Skriv about.yaml i mappen med name, version, source och licence.",
    en: "The method does not say what it is called, which version it is, where it comes from and on what terms it may be used. Write about.yaml in the folder, with name, version, source and licence.",
  },
  // The questionnaire
  "options-too-few": {
    sv: "Frågan {question} har ett enda alternativ, så det finns inget att välja. Lägg till ett, eller skriv choose: several för en ruta att kryssa i.",
    en: "Question {question} has a single option, so there is nothing to choose. Add another, or write choose: several for a box to tick.",
  },
  "weight-outside": {
    sv: "Frågan {question} har vikten {weight}. Skriv ett tal över 0 och högst {most}.",
    en: "Question {question} has the weight {weight}. Write a number above 0 and at most {most}.",
  },
  // The results that are shown
  "result-without-answers": {
    severity: "warning",
    sv: 'Resultatet {result} blir {value} också när inget är besvarat, och ser då ut som ett riktigt resultat. Låt det saknas tills något är besvarat: if med when: { some: { each: { answered: "*" } } }. Om det är meningen, skriv withoutAnswers: true under resultTexts.',
    en: 'The result {result} is {value} although nothing is answered, and then looks like a real result. Let it be missing until something is: an if with when: { some: { each: { answered: "*" } } }. If that is intended, write withoutAnswers: true under resultTexts.',
  },
  "result-no-case": {
    severity: "warning",
    sv: "Resultatet {result} kan saknas fast allt är besvarat: inget when behöver stämma, och else saknas. Lägg till else, eller låt fallen ta vid där de före slutar (2.5 hör till ett av dem). Om det är meningen, skriv mayBeMissing: true under resultTexts.",
    en: "The result {result} may be missing although everything is answered: no when needs to hold, and there is no else. Add else, or let each case begin where the one before ends (2.5 belongs to one of them). If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-outside-bands": {
    severity: "warning",
    sv: "Resultatet {result} kan saknas fast allt är besvarat: talet kan bli lägre än det första intervallet eller högre än det sista. Ta bort den yttersta gränsen. Om det är meningen, skriv mayBeMissing: true under resultTexts.",
    en: "The result {result} may be missing although everything is answered: its number may be below the first band or above the last. Remove the outermost limit. If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-divided-by-0": {
    severity: "warning",
    sv: "Resultatet {result} kan saknas fast allt är besvarat: det som står under by kan bli 0. Säg med default vad som gäller då. Om det är meningen, skriv mayBeMissing: true under resultTexts.",
    en: "The result {result} may be missing although everything is answered: what stands under by may be 0. Say with default what applies then. If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-not-asked": {
    severity: "warning",
    sv: "Resultatet {result} kan saknas fast allt är besvarat: frågan {question} ställs inte alltid. Säg med default vad som gäller då. Om det är meningen, skriv mayBeMissing: true under resultTexts.",
    en: "The result {result} may be missing although everything is answered: question {question} is not always asked. Say with default what applies then. If that is intended, write mayBeMissing: true under resultTexts.",
  },
  "result-no-number": {
    sv: "Resultatet {result} är inget tal, men har {key}. Ta bort {key}.",
    en: "The result {result} is not a number, but has {key}. Remove {key}.",
  },
  "result-above-most": {
    severity: "warning",
    sv: "Resultatet {result} kan bli {top}, mer än outOf säger ({most}). Rätta outOf, eller sätt ett tak med cap.",
    en: "The result {result} may be {top}, more than outOf says ({most}). Correct outOf, or limit it with cap.",
  },
  // Measures of a method without a staircase
  "measure-unused": {
    severity: "warning",
    sv: "Åtgärden {measure} används inte: metoden har ingen trappa, så raises gör ingenting. Skriv when: med regeln för när åtgärden gäller, till exempel when: { selected: { question: …, option: 0 } }.",
    en: "The measure {measure} is not used: the method has no staircase, so raises does nothing. Write when: with the rule for when the measure applies, for example when: { selected: { question: …, option: 0 } }.",
  },
  "measure-unreachable": {
    sv: "Åtgärden {measure} gäller aldrig: inget svar uppfyller dess when. Ändra villkoret, eller ta bort åtgärden.",
    en: "The measure {measure} never applies: no answer meets its when. Change the condition, or remove the measure.",
  },
  // One response, scored
  "response-unknown-question": {
    severity: "warning",
    sv: "Metoden har ingen fråga {id}. Svaret togs inte med. Rätta id:t, eller ta bort svaret.",
    en: "The method has no question {id}. The answer was left out. Correct the id, or remove the answer.",
  },
  "response-unknown-fact": {
    severity: "warning",
    sv: "Metoden har ingen bakgrundsfråga {id}. Svaret togs inte med. Rätta id:t, eller ta bort svaret.",
    en: "The method has no background question {id}. The answer was left out. Correct the id, or remove the answer.",
  },
  "score-unanswered": {
    severity: "warning",
    sv: "De här resultaten har ett värde fast ingen av frågorna bakom dem är besvarad: {results}. De säger inget om organisationen.",
    en: "These results have a value although none of the questions behind them is answered: {results}. They say nothing about the organisation.",
  },
} satisfies Messages;

export type FormatCode = keyof typeof messages;

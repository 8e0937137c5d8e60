// Decides what is said when the method's content, or a saved draft, needs putting right.
import type { Sentence } from "../core/diagnostic.ts";
import type { DraftCode } from "./carry-over/draft.ts";
import type { CheckCode } from "./checks/check.ts";
import type { ReferenceCode } from "./references/check-reference.ts";
import { referenceSentences } from "./references/reference-sentences.ts";
import { ruleSentences } from "./rules/rule-sentences.ts";

const questionnaire = {
  "duplicate-id": {
    sv: "Två poster har id {id}. Ge den ena ett eget id som inte har använts förut.",
    en: "Two entries have the id {id}. Give one of them an id of its own that has not been used before.",
  },
  "duplicate-number": {
    sv: "Två frågor har nummer {number}. Numrera om så att varje nummer finns en gång.",
    en: "Two questions have the number {number}. Renumber them so that each number occurs once.",
  },
  "unknown-area": {
    sv: "Frågan {question} hör till området {id}, som inte finns under areas. Rätta id:t, eller lägg till området.",
    en: "Question {question} belongs to area {id}, which is not under areas. Correct the id, or add the area.",
  },
  "unknown-block": {
    sv: "Frågan {question} hör till block {block}, som inte finns under blocks. Rätta numret, eller lägg till blocket.",
    en: "Question {question} belongs to block {block}, which is not under blocks. Correct the number, or add the block.",
  },
  "unknown-fact": {
    sv: "Bakgrundsfrågan {id} finns inte under background. Rätta id:t, eller lägg till frågan.",
    en: "The background question {id} is not under background. Correct the id, or add the question.",
  },
  "unknown-fact-option": {
    sv: "Bakgrundsfrågan {fact} har inte det svar som står här. Välj ett av svaren under background.",
    en: "The background question {fact} does not have the answer given here. Choose one of its answers under background.",
  },
  "block-numbers": {
    sv: "Här står block {block} men block {expected} väntas. Numrera blocken 1, 2, 3 … i ordning.",
    en: "Block {block} stands here where block {expected} is expected. Number the blocks 1, 2, 3 … in order.",
  },
  "block-empty": {
    sv: "Block {block} har inga frågor. Lägg till frågor, eller ta bort blocket.",
    en: "Block {block} has no questions. Add questions, or remove the block.",
  },
  "credit-first": {
    sv: "Första alternativet i {question} ger poäng. Sätt dess credit till 0: det lägsta svaret ger ingenting.",
    en: "The first option of {question} gives credit. Set its credit to 0: the lowest answer gives nothing.",
  },
  "credit-falls": {
    sv: "Alternativ {option} i {question} ger {credit} poäng, mindre än alternativet före ({before}). Ett högre alternativ ska ge minst lika mycket.",
    en: "Option {option} of {question} gives {credit}, less than the option before it ({before}). A higher option must give at least as much.",
  },
  "credit-top": {
    sv: "Högsta alternativet i {question} ska ge {creditMax} poäng, alltså skalans creditMax. Ändra dess credit.",
    en: "The highest option of {question} must give {creditMax}, the scale's creditMax. Change its credit.",
  },
  "credit-fraction": {
    sv: "Ett alternativ i {question} ger ett tal som inte går att räkna exakt ihop med de andra. Använd små nämnare, eller decimaltal med högst sex decimaler, och högst en miljon.",
    en: "An option of {question} gives a number that cannot be reckoned exactly together with the others. Use small denominators, or six decimals at most, and no more than a million.",
  },
  "staircase-question": {
    sv: "Frågan {question} räknas i en trappa. Där har varje fråga ett svar, hela poäng och ställs alltid. Ta bort delen, eller räkna resultatet med en annan regel än staircase.",
    en: "Question {question} counts in a staircase. There every question has one answer and whole credits, and is always asked. Remove this, or work out the result by another rule than staircase.",
  },
  "alone-needs-several": {
    sv: "Alternativet i {question} är märkt alone, men frågan har bara ett svar. Skriv choose: several, eller ta bort alone.",
    en: "The option of {question} is marked alone, but the question has one answer only. Write choose: several, or remove alone.",
  },
  "must-beyond-options": {
    sv: "Frågan {question} kräver alternativ {must}, men högsta alternativet är {top}. Sänk must, eller lägg till alternativ.",
    en: "Question {question} requires option {must}, but its highest option is {top}. Lower must, or add options.",
  },
} satisfies Partial<Record<CheckCode, Sentence>>;

const scale = {
  "edition-folder": {
    sv: "Filen säger utgåva {id} men ligger i mappen {folder}. Låt edition och mappens namn vara samma.",
    en: "The file says edition {id} but lies in the folder {folder}. Let edition and the folder's name be the same.",
  },
  "digest-differs": {
    sv: "Utgåva {edition} ({status}) har en annan text eller andra regler än kontrollsumman säger. Kör npm run validate -- --write för ett utkast eller en provutgåva (pilot). En publicerad utgåva ändras inte: återställ texten. Ett skrivfel rättar ni i errata.yaml bredvid; allt annat är en ny utgåva, npm run new -- edition <id>.",
    en: "Edition {edition} ({status}) has other text or rules than its digest says. Run npm run validate -- --write for a draft or a trial edition (pilot). A published edition does not change: restore the text. Correct a slip of the pen in errata.yaml beside it; anything else is a new edition, npm run new -- edition <id>.",
  },
  "level-rule": {
    sv: "Nivåer är beskrivna under levels, men inget resultat har en trappa (staircase) som ger dem. Lägg till trappan, eller ta bort levels och beskriv resultaten under resultTexts.",
    en: "Levels are described under levels, but no result has a staircase that gives them. Add the staircase, or remove levels and describe the results under resultTexts.",
  },
  "staircase-needs": {
    sv: "En skala med trappa behöver också {key}. Lägg till den.",
    en: "A scale with a staircase also needs {key}. Add it.",
  },
  "level-numbers": {
    sv: "Här står nivå {level} men nivå {expected} väntas. Beskriv nivåerna i ordning från 0, en mer än trappans rader.",
    en: "Level {level} stands here where level {expected} is expected. Describe the levels in order from 0, one more than the staircase's rows.",
  },
  "default-target": {
    sv: "Målnivån {target} finns inte: högsta nivån är {top}. Sänk defaultTarget.",
    en: "The target level {target} does not exist: the highest level is {top}. Lower defaultTarget.",
  },
  "threshold-levels": {
    sv: "Trappan har {levels} nivåer men formuläret {blocks} block. Block k hör till nivå k: skriv en rad för varje block.",
    en: "The staircase has {levels} levels but the questionnaire {blocks} blocks. Block k belongs to level k: write one row for each block.",
  },
  "threshold-row-length": {
    sv: "Raden för nivå {level} har {length} trösklar. Skriv {level}: en för varje block från 1 till {level}.",
    en: "The row of level {level} has {length} thresholds. Write {level}: one for each block from 1 to {level}.",
  },
  "threshold-falls": {
    sv: "Nivå {level} kräver {needed} procent i block {block}, mindre än nivån under ({before}). En högre nivå ska kräva minst lika mycket.",
    en: "Level {level} needs {needed} per cent in block {block}, less than the level below ({before}). A higher level must need at least as much.",
  },
  "threshold-unreachable": {
    sv: "Nivå {level} kräver {needed} procent i block {block}, men bästa svaren ger bara {reachable}. Sänk kravet, eller ändra alternativens credit.",
    en: "Level {level} needs {needed} per cent in block {block}, but the best answers give only {reachable}. Lower it, or change the options' credits.",
  },
} satisfies Partial<Record<CheckCode, Sentence>>;

const measures = {
  "unknown-question": {
    sv: "Frågan {id} finns inte i någon utgåva här. Rätta id:t.",
    en: "The question {id} is not in any edition here. Correct the id.",
  },
  "unknown-measure": {
    sv: "Åtgärden {id} finns inte. Rätta id:t under after, eller skriv åtgärden.",
    en: "The measure {id} does not exist. Correct the id under after, or write the measure.",
  },
  "measure-cycle": {
    sv: "Åtgärderna väntar på varandra i en ring: {measures}. Ta bort ett after så att någon kan börja.",
    en: "The measures wait for each other in a circle: {measures}. Remove one after, so that one of them can begin.",
  },
  "question-without-measure": {
    sv: "Ingen åtgärd höjer frågan {question}. Skriv en åtgärd, eller lägg till frågan under raises i en som finns.",
    en: "No measure raises question {question}. Write a measure, or add the question under raises in one that exists.",
  },
  "question-why-missing": {
    sv: "Frågan {question} saknar why. Skriv i två meningar varför den ställs. En provutgåva (pilot) eller publicerad utgåva ska vara hel.",
    en: "Question {question} has no why. Write in two sentences why it is asked. A trial edition (pilot) or published edition must be complete.",
  },
  "question-help-missing": {
    sv: "Frågan {question} saknar help. Skriv vad som räknas, vad som inte räknas, var man tittar och vem man frågar.",
    en: "Question {question} has no help. Write what counts, what does not, where to look and whom to ask.",
  },
  "level-text-missing": {
    sv: "Nivå {level} saknar {key}. Beskriv hur nivån ser ut, så att läsaren känner igen sig.",
    en: "Level {level} has no {key}. Describe what the level looks like, so that readers recognise themselves.",
  },
  "examples-too-few": {
    sv: "Utgåvan har {count} exempel, varav {byHand} räknade för hand. Skriv minst {all}, varav {allByHand} med uträkningen visad under arithmetic.",
    en: "The edition has {count} examples, {byHand} of them worked by hand. Write at least {all}, {allByHand} of them with the arithmetic shown.",
  },
  "example-level-missing": {
    sv: "Inget exempel når nivå {level} och stannar där. Skriv ett.",
    en: "No example reaches level {level} and stops there. Write one.",
  },
  "language-missing": {
    sv: "Texten saknas på språket {language}, som editions.yaml lovar. Lägg till den under nyckeln {language}.",
    en: "The text is missing in the language {language}, which editions.yaml promises. Add it under the key {language}.",
  },
  "example-answer": {
    sv: "Exemplet svarar på {question} med något som frågan inte har, eller med not-applicable utan att bakgrunden medger det. Rätta svaret.",
    en: "The example answers {question} with something the question does not have, or with not-applicable though the background does not allow it. Correct the answer.",
  },
  "example-incomplete": {
    sv: "Exemplet säger inte {key}. Räkna fram det för hand och skriv in det under expect.",
    en: "The example does not state {key}. Work it out by hand and write it under expect.",
  },
  "example-differs": {
    sv: "Exemplet säger {key}: {stated}, men uträkningen ger {computed}. Räkna om för hand och rätta det som är fel.",
    en: "The example states {key}: {stated}, but the arithmetic gives {computed}. Work it out again by hand and correct what is wrong.",
  },
} satisfies Partial<Record<CheckCode, Sentence>>;

const drafts = {
  "draft-unknown-question": {
    sv: "{count} svar gäller frågor som inte finns i den här utgåvan. De togs inte med; svara på dem på nytt om frågan finns under annat namn.",
    en: "{count} answers are to questions that this edition does not have. They were left out; answer them again if the question has another name here.",
  },
  "draft-option": {
    sv: "Svaret på {question} är inte något av frågans alternativ (0–{top}). Det togs inte med; svara på frågan på nytt.",
    en: "The answer to {question} is not one of its options (0–{top}). It was left out; answer the question again.",
  },
  "draft-not-applicable": {
    sv: "Frågan {question} är besvarad med Ej tillämpligt, men bakgrundsfrågorna säger att den gäller er. Svara på frågan, eller ändra bakgrunden.",
    en: "Question {question} is answered Not applicable, but the background questions say that it applies to you. Answer it, or change the background.",
  },
  "draft-unknown-fact": {
    sv: "{count} bakgrundssvar gäller frågor som inte finns i den här utgåvan. De togs inte med.",
    en: "{count} background answers are to questions that this edition does not have. They were left out.",
  },
  "draft-fact-option": {
    sv: "Svaret på bakgrundsfrågan {fact} är inte något av dess alternativ. Det togs inte med; svara på nytt.",
    en: "The answer to the background question {fact} is not one of its options. It was left out; answer it again.",
  },
  "draft-target": {
    sv: "Målnivån finns inte på skalan. Välj en nivå från 1 till {levels}.",
    en: "The target level is not on the scale. Choose a level from 1 to {levels}.",
  },
} satisfies Record<DraftCode, Sentence>;

export const sentences = {
  ...questionnaire,
  ...scale,
  ...ruleSentences,
  ...measures,
  ...drafts,
  ...referenceSentences,
} satisfies Record<CheckCode | DraftCode | ReferenceCode, Sentence>;

import type { Messages } from "../../core/diagnostic.ts";
import type { FormatCode } from "../format/messages.ts";
import type { RuleCode } from "../rules/messages.ts";
import { scaleMessages } from "./scale-messages.ts";

export const messages = {
  ...scaleMessages,
  // The questionnaire
  "duplicate-number": {
    sv: "Två frågor har nummer {number}. Numrera om så att varje nummer finns en gång.",
    en: "Two questions have the number {number}. Renumber them so that each number occurs once.",
  },
  "unknown-area": {
    sv: "Frågan {question} hör till området {id}, som inte finns under areas. Rätta id:t, eller lägg till området.",
    en: "Question {question} belongs to area {id}, which is not listed under areas. Correct the id, or add the area.",
  },
  "unknown-block": {
    sv: "Frågan {question} hör till block {block}, som inte finns under blocks. Rätta numret, eller lägg till blocket.",
    en: "Question {question} belongs to block {block}, which is not listed under blocks. Correct the number, or add the block.",
  },
  "unknown-fact": {
    sv: "Bakgrundsfrågan {id} finns inte under background. Rätta id:t, eller lägg till frågan.",
    en: "The background question {id} is not listed under background. Correct the id, or add the question.",
  },
  "unknown-fact-option": {
    sv: "Bakgrundsfrågan {fact} har inte svaret {is}. Välj ett av svaren under background.",
    en: "The background question {fact} does not have the answer {is}. Choose one of its answers under background.",
  },
  "block-numbers": {
    sv: "Här står block {block} men block {expected} väntas. Numrera blocken 1, 2, 3 … i ordning.",
    en: "Found block {block} where block {expected} is expected. Number the blocks 1, 2, 3 … in order.",
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
    en: "An option of {question} gives a number that cannot be added exactly to the others. Use small denominators, or at most six decimals, and no more than a million.",
  },
  "staircase-question": {
    sv: "Frågan {question} räknas i en trappa. Där har varje fråga ett svar, hela poäng och ställs alltid. Ta bort delen, eller räkna resultatet med en annan regel än staircase.",
    en: "Question {question} counts in a staircase, where every question has one answer and whole credits, and is always asked. Remove this key, or compute the result by another rule than staircase.",
  },
  "alone-needs-several": {
    sv: "Alternativet i {question} är märkt alone, men frågan har bara ett svar. Skriv choose: several, eller ta bort alone.",
    en: "The option of {question} is marked alone, but the question takes only one answer. Write choose: several, or remove alone.",
  },
  "must-beyond-options": {
    sv: "Frågan {question} kräver alternativ {must}, men högsta alternativet är {top}. Sänk must, eller lägg till alternativ.",
    en: "Question {question} requires option {must}, but its highest option is {top}. Lower must, or add options.",
  },
  "follow-up-unreachable": {
    sv: "Frågan {question} ställs aldrig: inget svar uppfyller dess askedWhen. Ändra villkoret, eller ta bort frågan.",
    en: "Question {question} is never asked: no answer meets its askedWhen. Change the condition, or remove the question.",
  },
  "goal-missing": {
    sv: "Alternativ {option} i {question} saknar goal. Skriv vad man ska göra för att komma dit, på högst 22 ord: planen visar målet, aldrig alternativets text.",
    en: "Option {option} of {question} has no goal. Write what to do to get there, in at most 22 words: plans show the goal, never the option's text.",
  },
  "goal-long": {
    sv: "Målet för alternativ {option} i {question} har {count} ord. Korta det till högst {most}.",
    en: "The goal of option {option} of {question} has {count} words. Shorten it to at most {most}.",
  },
  "goal-repeats": {
    sv: "Målet för alternativ {option} i {question} upprepar alternativet. Skriv vad man ska göra, och börja med ett verb: ”Besluta …”, ”Skriv …”.",
    en: "The goal of option {option} of {question} repeats the option. Write what to do, and begin with a verb: “Decide …”, “Write …”.",
  },
  "goal-of-lowest": {
    sv: "Det lägsta alternativet i {question} har ett goal, men ingen plan siktar dit. Ta bort det.",
    en: "The lowest option of {question} has a goal, but no plan aims at it. Remove it.",
  },
  "shortfall-at-end": {
    sv: "Alternativ {option} i {question} är märkt shortfall. Det lägsta och det högsta kan inte vara det: ingen plan siktar på det lägsta, och inget finns över det högsta. Ta bort märket.",
    en: "Option {option} of {question} is marked shortfall. Neither the lowest nor the highest can be: no plan aims at the lowest, and nothing is above the highest. Remove the mark.",
  },
  "term-unused": {
    sv: "Ordet ”{word}” står inte i frågan {question}, dess hjälp eller dess alternativ. Skriv det som frågan skriver det, eller ta bort det.",
    en: "The word “{word}” is not in the question {question}, its help or its options. Spell it as the question does, or remove it.",
  },
  "term-twice": {
    sv: "Ordet ”{word}” är förklarat två gånger i {question}. Ta bort den ena.",
    en: "The word “{word}” is explained twice in {question}. Remove one of them.",
  },
  "term-long": {
    sv: "Förklaringen av ”{word}” i {question} har {count} ord. Korta den till en rad på högst {most}.",
    en: "The meaning of “{word}” in {question} has {count} words. Shorten it to one line of at most {most}.",
  },
  // Measures, and what a pilot must have
  "unknown-question": {
    sv: "Frågan {id} finns inte i någon utgåva här. Rätta id:t.",
    en: "No edition here has the question {id}. Correct the id.",
  },
  "unknown-measure": {
    sv: "Åtgärden {id} finns inte. Rätta id:t under after, eller skriv åtgärden.",
    en: "The measure {id} does not exist. Correct the id under after, or write the measure.",
  },
  "measure-priority": {
    sv: "Åtgärderna {first} och {second} har båda prioritet {priority}, och lägst visas först. Ge den ena ett nummer som ingen annan åtgärd har, till exempel {free}.",
    en: "Measures {first} and {second} both have priority {priority}, and the lowest is shown first. Give one of them a number that no other measure has, for example {free}.",
  },
  "measure-cycle": {
    sv: "Åtgärderna väntar på varandra i en ring: {measures}. Ta bort ett after så att någon kan börja.",
    en: "The measures wait for each other in a cycle: {measures}. Remove one after, so that one of them can begin.",
  },
  "hours-range": {
    sv: "Timmarna går från {least} till {most}. Skriv det minsta talet först.",
    en: "The hours go from {least} to {most}. Write the smaller number first.",
  },
  "hours-by-size": {
    sv: "En stor organisation behöver {large} timmar här, mindre än en liten ({small}). Rätta det som är fel: en stor behöver minst lika mycket.",
    en: "A large organisation needs {large} hours here, less than a small one ({small}). Correct what is wrong: a large one needs at least as much.",
  },
  "question-without-measure": {
    sv: "Ingen åtgärd höjer frågan {question}. Skriv en åtgärd, eller lägg till frågan under raises i en som finns.",
    en: "No measure raises question {question}. Write a measure, or add the question to raises in an existing one.",
  },
  "question-why-missing": {
    sv: "Frågan {question} saknar why. Skriv i två meningar varför den ställs. En provutgåva (pilot) eller publicerad utgåva ska vara hel.",
    en: "Question {question} has no why. Explain in two sentences why it is asked. A trial edition (pilot) or published edition must be complete.",
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
    en: "The edition has {count} examples, {byHand} of them worked by hand. Write at least {all}, {allByHand} of them with the working shown under arithmetic.",
  },
  "example-level-missing": {
    sv: "Inget exempel når nivå {level} och stannar där. Skriv ett.",
    en: "No example reaches level {level} and stops there. Write one.",
  },
  // Examples, texts and errata
  "example-answer": {
    sv: "Exemplet svarar på {question} med något som frågan inte har, eller med not-applicable utan att bakgrunden medger det. Rätta svaret.",
    en: "The example answers {question} with something that the question does not have, or with not-applicable although the background does not allow it. Correct the answer.",
  },
  "example-incomplete": {
    sv: "Exemplet säger inte {key}. Räkna fram det för hand och skriv in det under expect.",
    en: "The example does not state {key}. Work it out by hand and write it under expect.",
  },
  "example-differs": {
    sv: "Exemplet säger {key}: {stated}, men uträkningen ger {computed}. Räkna om för hand och rätta det som är fel. Ett exempel som ingen har räknat för hand räknas om av npm run validate -- --write.",
    en: "The example states {key}: {stated}, but the calculation gives {computed}. Work it out again by hand and correct what is wrong. npm run validate -- --write computes an example that nobody has worked by hand.",
  },
  "glossary-target": {
    sv: "Ordet {term} leder till {id}, som inte finns bland {kind}. Rätta id:t, eller ta bort det.",
    en: "The term {term} leads to {id}, which is not among the {kind}. Correct the id, or remove it.",
  },
  "glossary-word-repeated": {
    sv: "Sökordet ”{word}” står under både {other} och {term}. Behåll det under det ord som passar bäst.",
    en: "The search word “{word}” is under both {other} and {term}. Keep it under the term that fits best.",
  },
  "language-missing": {
    sv: "Texten saknas på språket {language}, som editions.yaml lovar. Lägg till den under nyckeln {language}.",
    en: "The text is missing in the language {language}, which editions.yaml declares. Add it under the key {language}.",
  },
  "unfinished-text": {
    sv: "Texten är inte skriven än: den börjar med TODO. Skriv den, eller ta bort nyckeln om den får saknas.",
    en: "The text is not written yet: it begins with TODO. Write it, or remove the key if it is optional.",
  },
  "erratum-edition": {
    sv: "Filen rättar utgåva {edition} men ligger i mappen {folder}. Låt edition och mappens namn vara samma.",
    en: "The file corrects edition {edition} but is in the folder {folder}. Make edition the same as the folder's name.",
  },
  "erratum-pointer": {
    sv: "Platsen leder inte till någon text i {file}. Peka ut texten på ett språk, till exempel /questions/3/text/sv. Första frågan har nummer 0.",
    en: "The pointer does not lead to a text in {file}. Point to the text in one language, for example /questions/3/text/sv. The first question is number 0.",
  },
  "erratum-reads": {
    sv: "Orden under reads finns {count} gånger i texten och ska finnas en gång. Skriv av dem exakt, och ta med så många att stället bara kan vara ett.",
    en: "The words under reads occur {count} times in the text and should occur once. Copy them exactly, and include enough of them to match only one place.",
  },
  "erratum-same": {
    sv: "Det står samma ord under reads och shouldRead. Skriv under shouldRead hur det borde ha stått, eller ta bort rättelsen.",
    en: "reads and shouldRead have the same words. Write under shouldRead what the text should have been, or remove the erratum.",
  },
  // Pilots
  "panel-protocol-edition": {
    sv: "Panelens protokoll gäller utgåva {edition} men ligger i mappen {folder}. Låt edition och mappens namn vara samma.",
    en: "The panel's protocol is for edition {edition} but is in the folder {folder}. Make edition the same as the folder's name.",
  },
  "panel-protocol-unwritten": {
    sv: "Panelens protokoll har inget diarienummer: det börjar med TODO. Skriv det som det underskrivna protokollet har.",
    en: "The panel's protocol has no registration number: it begins with TODO. Enter that of the signed protocol.",
  },
  "panel-protocol-future": {
    sv: "Panelens protokoll är daterat {date}, och i dag är det {today}. Lägg in filen när protokollet är underskrivet.",
    en: "The panel's protocol is dated {date}, but today is {today}. Add the file once the protocol has been signed.",
  },
  // Locks
  "edition-locked": {
    sv: "Utgåva {edition} är låst: mätomgången {round} är öppnad med en annan text eller andra regler än de som står i scale.yaml och questionnaire.yaml nu. Återställ filerna. Ett skrivfel rättar ni i errata.yaml bredvid; allt annat är en ny utgåva, npm run new -- edition <id>. Om omgången inte är undertecknad ännu: skriv in den nya kontrollsumman i dess draft.yaml.",
    en: "Edition {edition} is locked: round {round} was opened with other text or rules than scale.yaml and questionnaire.yaml now have. Restore the files. Correct a slip in the errata.yaml next to them; anything else is a new edition, npm run new -- edition <id>. If the round is not signed yet, enter the new digest in its draft.yaml.",
  },
  "round-unknown-edition": {
    sv: "Mätomgången {round} gäller utgåva {edition}, som inte finns. En utgåva som har använts tas inte bort: lägg tillbaka den.",
    en: "Round {round} uses edition {edition}, which does not exist. An edition that has been used is never removed: put it back.",
  },
} satisfies Messages;

/** Rules are part of the content, and so is the format of methods in general: their codes are among those of every check. */
export type CheckCode = keyof typeof messages | RuleCode | FormatCode;

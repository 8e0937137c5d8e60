// Decides what is said when a rule, or a follow-up question's condition, needs putting right.
import type { Sentence } from "../../core/diagnostic.ts";
import type { RuleUseCode } from "../checks/check-rules.ts";
import type { MethodCode } from "../engine/evaluate.ts";
import type { FollowUpCode } from "./follow-ups.ts";

type Code = Exclude<MethodCode | RuleUseCode | FollowUpCode, "duplicate-id" | "unknown-question" | "unknown-fact" | "unknown-fact-option">;

export const ruleSentences = {
  "rule-one-key": {
    sv: "Varje del av en regel har precis en nyckel, som säger vad den gör. Skriv en av: {kinds}.",
    en: "Every part of a rule has exactly one key, which says what it does. Write one of: {kinds}.",
  },
  "rule-unknown-kind": {
    sv: "Den nyckeln finns inte i regelspråket. Skriv en av: {kinds}.",
    en: "The rule language has no such key. Write one of: {kinds}.",
  },
  "rule-content": {
    sv: "Innehållet under {kind} har en annan form än det ska ha. Skriv {content}.",
    en: "What stands under {kind} has another shape than it should. Write {content}.",
  },
  "rule-value-kind": {
    sv: "{kind} ger ett värde av slaget {gives}, men här behövs {expected} (number: tal, truth: sant eller falskt, band: ett intervall). Byt ut delen.",
    en: "{kind} gives a value of the kind {gives}, but {expected} is needed here. Use another part.",
  },
  "rule-too-large": {
    sv: "Regeln har fler än {nodes} delar. Dela upp den i flera resultat.",
    en: "The rule has more than {nodes} parts. Divide it into several results.",
  },
  "rule-numbers-long": {
    sv: "Talen i uträkningen kan bli så långa att den tar för lång tid. Multiplicera och dela färre delar, eller skriv kortare tal.",
    en: "The numbers of this calculation can grow so long that it takes too much time. Multiply and divide fewer parts, or write shorter numbers.",
  },
  "rule-too-deep": {
    sv: "Regeln är mer än {depth} steg djup. Gör den plattare.",
    en: "The rule is more than {depth} steps deep. Make it flatter.",
  },
  "bands-gap": {
    sv: "Mellan {before} och {band} finns ett glapp. Låt {band} börja där {before} slutar.",
    en: "There is a gap between {before} and {band}. Let {band} begin where {before} ends.",
  },
  "bands-overlap": {
    sv: "{before} och {band} går över varandra. Låt {band} börja där {before} slutar; bara det första får sakna from och bara det sista sakna to.",
    en: "{before} and {band} overlap. Let {band} begin where {before} ends; only the first may lack from and only the last lack to.",
  },
  "rule-star": {
    sv: "* står för en fråga bara inuti each. Skriv frågans id, eller lägg delen i en lista med each.",
    en: "* stands for a question only inside an each. Write the question's id, or put this in a list with each.",
  },
  "rule-no-match": {
    sv: "each väljer inga frågor, eller nämner en fråga som inte finns. Rätta area, block eller questions.",
    en: "each picks no question, or names one that does not exist. Correct area, block or questions.",
  },
  "rule-bands-differ": {
    sv: "Grenarna ger olika intervall: {bands} – och {other}. Låt alla grenar ha samma intervall i samma ordning.",
    en: "The branches give different bands: {bands} – and {other}. Let every branch have the same bands in the same order.",
  },
  "unknown-band": {
    sv: "Det intervallet finns inte här. Välj ett av: {bands}.",
    en: "There is no such band here. Choose one of: {bands}.",
  },
  "unknown-result": {
    sv: "Det resultatet finns inte under results. Rätta namnet, eller lägg till resultatet. I askedWhen går det inte att hänvisa till ett resultat.",
    en: "There is no such result under results. Correct the name, or add the result. askedWhen cannot name a result.",
  },
  "result-cycle": {
    sv: "Resultaten hänger på varandra i en ring: {results}. Ta bort en av hänvisningarna.",
    en: "The results hang on each other in a circle: {results}. Remove one of the references.",
  },
  "follow-up-cycle": {
    sv: "Följdfrågorna väntar på varandra i en ring: {questions}. Ändra ett askedWhen så att en av dem alltid ställs.",
    en: "The follow-up questions wait for each other in a circle: {questions}. Change one askedWhen so that one of them is always asked.",
  },
  "follow-up-level": {
    sv: "Nivån (staircase) hänger på alla frågor, så en följdfråga kan inte vänta på den. Låt askedWhen gälla svar på andra frågor.",
    en: "The level (staircase) hangs on every question, so a follow-up cannot wait for it. Let askedWhen be about answers to other questions.",
  },
  "follow-up-unreachable": {
    sv: "Frågan {question} ställs aldrig: inget svar uppfyller dess askedWhen. Ändra villkoret, eller ta bort frågan.",
    en: "Question {question} is never asked: no answer meets its askedWhen. Change the condition, or remove the question.",
  },
  "unknown-option": {
    sv: "Frågan {question} har inget alternativ {option}; de är numrerade 0–{top}. Rätta numret.",
    en: "Question {question} has no option {option}; they are numbered 0–{top}. Correct the number.",
  },
  "band-unreachable": {
    sv: "Inget svar kan ge intervallet {band}: det ligger utanför allt som uträkningen kan bli. Ändra dess gränser, eller ta bort det.",
    en: "No answer can give the band {band}: it lies outside everything the calculation can be. Change its limits, or remove it.",
  },
  "bands-too-short": {
    sv: "Uträkningen kan bli lägre än det första intervallet eller högre än det sista, och ger då inget. Ta bort den yttersta gränsen, eller flytta den.",
    en: "The calculation can be below the first band or above the last, and then gives nothing. Remove the outermost limit, or move it.",
  },
  "step-unreachable": {
    sv: "Inget svar uppfyller villkoret för steg {step}, så det steget kan ingen nå. Ändra villkoret.",
    en: "No answer meets the condition of step {step}, so nobody can reach it. Change the condition.",
  },
  "minimum-unreachable": {
    sv: "Inget svar når det som krävs här: det är mer än resultatet kan bli. Sänk kravet.",
    en: "No answer reaches what is required here: it is more than the result can be. Lower it.",
  },
  "unknown-result-text": {
    sv: "Texten gäller resultatet {result}, som inte finns under results. Rätta namnet, eller ta bort texten.",
    en: "The text is for the result {result}, which is not under results. Correct the name, or remove the text.",
  },
  "result-text-missing": {
    sv: "Inget resultat har något namn att visa. Skriv minst ett under resultTexts.",
    en: "No result has a name to be shown by. Write at least one under resultTexts.",
  },
  "band-text-missing": {
    sv: "Intervallet {band} saknar namn. Skriv det under bands.",
    en: "The band {band} has no name. Write it under bands.",
  },
  "unknown-band-text": {
    sv: "Namnet gäller intervallet {band}, som resultatet inte har. Rätta id:t, eller ta bort namnet.",
    en: "The name is for the band {band}, which the result does not have. Correct the id, or remove the name.",
  },
} satisfies Record<Code, Sentence>;

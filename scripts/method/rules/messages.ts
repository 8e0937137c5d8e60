import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "rule-one-key": {
    sv: "Här står {found}, men varje del av en regel har precis en nyckel, som säger vad den gör. Dela upp dem, eller skriv en av: {kinds}.",
    en: "Found {found}, but every part of a rule has exactly one key, which says what it does. Separate them, or write one of: {kinds}.",
  },
  "rule-unknown-kind": {
    sv: "Nyckeln {found} finns inte i regelspråket. Skriv en av: {kinds}.",
    en: "The rule language has no key {found}. Write one of: {kinds}.",
  },
  "rule-content": {
    sv: "Innehållet under {kind} har en annan form än det ska ha. Skriv {content}.",
    en: "The content of {kind} has the wrong shape. Write {content}.",
  },
  "rule-value-kind": {
    sv: "{kind} ger ett värde av slaget {gives}, men här behövs {expected} (number: tal, truth: sant eller falskt, band: ett intervall). Byt ut delen.",
    en: "{kind} gives a value of the kind {gives}, but {expected} is needed here (number; truth: true or false; band: a range). Use another part.",
  },
  "rule-too-large": {
    sv: "Regeln har fler än {nodes} delar. Dela upp den i flera resultat.",
    en: "The rule has more than {nodes} parts. Divide it into several results.",
  },
  "rule-numbers-long": {
    sv: "Talen i uträkningen kan bli så långa att den tar för lång tid. Multiplicera och dela färre delar, eller skriv kortare tal.",
    en: "The numbers in this calculation can grow so long that it takes too much time. Multiply and divide fewer parts, or write shorter numbers.",
  },
  "rule-too-deep": {
    sv: "Regeln är mer än {depth} steg djup. Gör den plattare.",
    en: "The rule is nested more than {depth} levels deep. Make it flatter.",
  },
  "rule-star": {
    sv: "* står för en fråga bara inuti each. Skriv frågans id, eller lägg delen i en lista med each.",
    en: "* stands for a question only inside an each. Write the question's id, or put this in a list with each.",
  },
  "rule-no-match": {
    sv: "each väljer ingen fråga, eller nämner en som inte finns ({found}). Rätta area, block eller questions.",
    en: "each selects no question, or names one that does not exist ({found}). Correct area, block or questions.",
  },
  "rule-bands-differ": {
    sv: "Grenarna ger olika intervall: {bands} – och {other}. Låt alla grenar ha samma intervall i samma ordning.",
    en: "The branches give different bands: {bands} – and {other}. Give every branch the same bands in the same order.",
  },
  "duplicate-id": {
    sv: "Två poster har id {id}. Ge den ena ett eget id som inte har använts förut.",
    en: "Two entries have the id {id}. Give one of them an id of its own that has not been used before.",
  },
  "bands-gap": {
    sv: "Mellan {before} och {band} finns ett glapp. Låt {band} börja där {before} slutar.",
    en: "There is a gap between {before} and {band}. Let {band} begin where {before} ends.",
  },
  "bands-overlap": {
    sv: "{before} och {band} går över varandra. Låt {band} börja där {before} slutar; bara det första får sakna from och bara det sista sakna to.",
    en: "{before} and {band} overlap. Let {band} begin where {before} ends; only the first may lack from and only the last lack to.",
  },
  "unknown-band": {
    sv: "Intervallet {band} finns inte här. Välj ett av: {bands}.",
    en: "There is no band {band} here. Choose one of: {bands}.",
  },
  "unknown-result": {
    sv: "Resultatet {result} finns inte under results. Rätta namnet, eller lägg till resultatet. I askedWhen går det inte att hänvisa till ett resultat.",
    en: "There is no result {result} under results. Correct the name, or add the result. askedWhen cannot refer to a result.",
  },
  "result-cycle": {
    sv: "Resultaten hänger på varandra i en ring: {results}. Ta bort en av hänvisningarna.",
    en: "The results depend on each other in a cycle: {results}. Remove one of the references.",
  },
  "follow-up-cycle": {
    sv: "Följdfrågorna väntar på varandra i en ring: {questions}. Ändra ett askedWhen så att en av dem alltid ställs.",
    en: "The follow-up questions wait for each other in a cycle: {questions}. Change one askedWhen so that one of them is always asked.",
  },
  "follow-up-level": {
    sv: "Nivån (staircase) hänger på alla frågor, så en följdfråga kan inte vänta på den. Låt askedWhen gälla svar på andra frågor.",
    en: "The level (staircase) depends on every question, so a follow-up cannot wait for it. Let askedWhen be about answers to other questions.",
  },
} satisfies Messages;

export type RuleCode = keyof typeof messages;

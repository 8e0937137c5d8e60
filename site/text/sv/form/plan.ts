// Texts of the plan: its cards, what it leads to, other measures to try, and its files. Loaded when the plan opens.

import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import type { Language } from "../../languages.ts";
import { hourRange } from "../hours.ts";

/** Names have words such as "and" in them. */
const quoted = (names: readonly string[]): string => listInWords(names.map((one) => `”${one}”`));
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const questions = (numbers: readonly string[]): string => `fråga ${listInWords(numbers)}`;

export const plan = {
  language: "sv" as Language,
  must: (to: number) => `Måste för nivå ${to}`,

  lead: "Avmarkera det ni inte tänker göra.",
  guess: "Tills dess räknas obesvarade frågor som det lägsta alternativet.",

  noAnswer: { unknown: "Vet inte", unanswered: "Inte besvarat" },

  showAll: (n: number) => `Visa alla ${n} åtgärder`,
  include: (goal: string) => `Ta med: ${goal}`,
  lifts: (areas: readonly string[]) => `Lyfter ${quoted(areas)}`,
  added: "Ni har lagt till den.",
  leftOut: "Inte med i planen",
  who: "Vem",
  time: "Timmar",
  own: (hours: string) => `Samordnaren ${hours}`,
  others: (hours: string) => `Andra ${hours}`,
  hourRange,
  due: "Klart senast",
  firstStep: "Första steget.",
  findOut: (numbers: readonly string[]) =>
    `Ni svarade ”Vet inte” på ${questions(numbers)}. Ta reda på svaret först: det kan redan vara gjort.`,
  needs: (goals: readonly string[]) => `Bygger på något som ni har valt bort: ${quoted(goals)}.`,
  more: "Mål och steg",
  question: (number: string) => `Fråga ${number}`,
  how: "Så gör ni",
  doneWhen: "Klart när",
  up: (goal: string) => `Flytta upp: ${goal}`,
  down: (goal: string) => `Flytta ned: ${goal}`,
  place: (at: number, of: number) => `Nu på plats ${at} av ${of}.`,
  first: "Den står redan först.",
  last: "Den står redan sist.",
  before: (goal: string) => `Den bygger på ”${goal}” och kan inte stå före.`,
  after: (goal: string) => `”${goal}” bygger på den och kan inte stå före.`,
  badDay: "Skriv ett datum som finns. Tills dess gäller det förra.",

  ifAll: (n: number) => (n === 0 ? "Om ni inte gör något av det" : n === 1 ? "Om ni gör åtgärden" : `Om ni gör de ${inWords(n)}`),
  levelName: (n: number, name: string) => (n === 0 ? "Under nivå 1" : `Nivå ${n}${name === "" ? "" : `, ${name}`}`),
  points: (now: number, then: number, of: number) => `${now} poäng blir ${then} av ${of}.`,
  lacking: (to: number, reasons: readonly string[]) => `För ${level(to)} fattas: ${reasons.join("; ")}.`,
  mustsUnmet: (numbers: readonly string[]) => `${numbers.length === 1 ? "måstet" : "måstena"} i ${questions(numbers)}`,
  areaUnmet: (area: string, has: number, needed: number) => `${area} (${has} av de ${needed} poäng som behövs)`,
  areasUnmet: (areas: readonly string[]) => `poäng i ${areas.length} områden: ${quoted(areas)}`,
  blockUnmet: (block: number, has: number, needed: number) => `block ${block} som helhet (${has} av de ${needed} poäng som behövs)`,
  answersUnmet: (block: number) => `svar på alla frågor i block ${block}`,
  stairTitle: (now: string) => `Nu: ${now}`,
  stairPlan: (then: string) => `Planen: ${then}`,
  sumTitle: { small: "Tid i en liten organisation, uppskattad", large: "Tid i en stor organisation, uppskattad" },
  sum: (own: string, others: string) => `Samordnaren ${own} timmar, andra tillsammans ${others}`,
  doneTitle: "Allt klart senast",
  date: dateInWords,

  tries: (n: number) => (n === 1 ? "en åtgärd till" : `${inWords(n)} åtgärder till`),
  triesNone: "Inget annat lyfter något.",
  tryLift: (area: string, points: number) => `+${points} ${area}`,
  tryLevel: (to: number) => `då når planen ${level(to)}`,
  timesNow: (start: string, size: string) => `från ${start}, ${size}`,
  aim: (to: number) => `nu: ${level(to)}`,
  without: "De här frågorna behöver också höjas. Ännu finns ingen åtgärd beskriven för dem.",

  thereTitle: "Ni är där. Så håller ni nivån.",
  there: (to: number, isTop: boolean) =>
    isTop ? `Ni står på ${level(to)}, den högsta.` : `Ni har nått ${level(to)}. Om ni vill vidare väljer ni en högre nivå nedan.`,
  restsOn: (n: number) =>
    n === 1
      ? "Nivån vilar på ett måste. Om det upphör faller ni under nivån."
      : `Nivån vilar på ${inWords(n)} måsten. Om ett av dem upphör faller ni under nivån.`,
  owner: (who: string) => `Ansvarig: ${who}`,
  restsTitle: "Det nivån vilar på",
  keepTitle: "Bestäm",
  keep: [
    "vem som säger till om något av det slutar att fungera",
    "när ni redovisar för ledningen att det fortfarande fungerar",
    "när ni svarar på frågorna nästa gång",
  ] as readonly string[],

  nothingToSave: "Planen är tom. Ta med minst en åtgärd först.",
};

export type PlanWords = typeof plan;

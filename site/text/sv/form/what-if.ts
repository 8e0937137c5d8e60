// Texts for trying a higher answer. Loaded with the explanation of the result.
const level = (n: number): string => (n === 0 ? "under nivå 1" : `på nivå ${n}`);
const next = (n: number): string => `nivå ${n}`;
const conditions = (n: number): string => (n === 1 ? "ett villkor" : `${n} villkor`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

export const whatIfWords = {
  language: "sv" as "sv" | "en",
  title: "Prova ett högre svar",
  lead: "Välj en fråga och ett högre alternativ, så ser ni vad det skulle ge. Provet ändrar inte era svar. Det sparas inte och skickas inte.",
  waits: "Provet går att göra när block 1 är besvarat.",
  none: "Alla frågor står redan på det högsta alternativet.",

  question: "Vilken fråga?",
  choose: "Välj en fråga",
  wholePlan: (to: number) => `Prova hela planen till ${next(to)}`,
  fromPlan: "Ur planen",
  option: (number: string, text: string) => `${number}. ${text}`,
  legend: (number: string) => `Prova ett högre svar på fråga ${number}`,
  now: (answer: string) => `Nu: ${answer}`,
  planned: "Planen föreslår det här.",
  unanswered: "Inte besvarad",
  unknown: "Vet inte",

  mark: "Prov",
  headNow: "Nu",
  headTrial: "Prov",
  rowLevel: "Nivå",
  rowShare: (through: number) => `På plats i ${blocks(through)}`,
  levelCell: (n: number, atLeast: boolean) => (n === 0 ? "under nivå 1" : `${atLeast ? "minst " : ""}nivå ${n}`),
  percent: (n: number | null) => (n === null ? "–" : `${n} procent`),
  tableTitle: "Nu och i provet",
  finding: (now: number, trial: number) =>
    now === trial ? `Med de här svaren står ni kvar ${level(now)}` : `Med de här svaren skulle ni stå ${level(trial)}`,
  left: (before: number, after: number, to: number) => {
    if (after === 0) return "";
    const still = `${after === 1 ? "Ett villkor fattas" : `${after} villkor fattas`} då för ${next(to)}`;
    return before === after ? `${still}, lika många som nu.` : `${still}, mot ${conditions(before)} nu.`;
  },
  leftAlone: (after: number, to: number) => (after === 0 ? "" : `Då fattas ${conditions(after)} för ${next(to)}.`),
  /** Until the next block is complete, the number of conditions left is unknown. */
  leftUnanswered: (left: number, block: number, to: number) =>
    `Nivå ${to} bedöms när ${left === 1 ? "den fråga" : `de ${left} frågor`} som är kvar i block ${block} är ${left === 1 ? "besvarad" : "besvarade"}.`,
  assumes: (through: number) =>
    `Obesvarade frågor i ${blocks(through)} räknas som det lägsta alternativet, både nu och i provet. Så räknar planen också.`,
  triedTitle: "Det här provar ni",
  tried: (option: string) => `Prov: ${option}`,
  remove: "Ta bort",
  removeSpoken: (number: string) => `Ta bort fråga ${number} ur provet`,
  reset: "Ta bort provet",
  removed: "Provet är borttaget. Era svar är orörda.",
};

export type WhatIfWords = typeof whatIfWords;

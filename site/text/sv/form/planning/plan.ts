// Texts of the plan: its cards, what it leads to, other ways, and its files. Loaded when the plan opens.
import { dateInWords, inWords, listInWords } from "../../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../../scripts/core/text.ts";
import type { Language } from "../../../languages.ts";

const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const steps = (n: number): string => (n === 1 ? "ett steg" : `${inWords(n)} steg`);
const blocks = (of: readonly number[]): string => `block ${listInWords(of.map(String))}`;
const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);

export const plan = {
  language: "sv" as Language,
  /** `doubtful`: steps that may be done already. */
  title: (n: number, doubtful: number, to: number) => {
    if (n === 0) return `Högst ${steps(doubtful)} till ${level(to)}`;
    return `${capitalize(steps(n))} till ${level(to)}${doubtful === 0 ? "" : `, och högst ${doubtful === 1 ? "ett" : inWords(doubtful)} därutöver`}`;
  },
  titleTowards: (n: number, doubtful: number, of: readonly number[], to: number) => {
    const all = n === 0 ? `Högst ${steps(doubtful)}` : capitalize(steps(n));
    const also = n === 0 || doubtful === 0 ? "" : `, och högst ${doubtful === 1 ? "ett" : inWords(doubtful)} därutöver`;
    return `${all} i ${blocks(of)} på väg mot ${level(to)}${also}`;
  },
  titleUnanswered: (of: readonly number[], to: number) => `Svaren på ${blocks(of)} visar vad som krävs för ${level(to)}`,
  titleUnknown: "Ta reda på svaren först",
  together:
    "Steg som görs ihop tar mindre tid, så summan är hellre för hög än för låg. Datumen räknas på mitten av spannen. Stegen är skrivna till samordnaren. ”Vem” är den som svarar för att steget blir gjort.",
  unanswered: (of: readonly number[]) =>
    `Vad ${blocks(of)} kräver vet ingen förrän ni har svarat. Ingen plan visas för det som är obesvarat.`,
  unknown: (block: number, n: number) =>
    `${capitalize(questions(n))} i block ${block} är besvarade med ”Vet inte”. Det betyder inte att inget är gjort, och därför föreslår vi inga steg där ännu. Fråga dem som vet:`,
  askNobody: "Den ni tror vet",
  asked: (whom: string, n: number) => `${whom.replace(/\.$/, "")}: ${questions(n)}`,

  showAll: (n: number) => `Visa alla ${n} steg`,
  question: (number: string) => `fråga ${number}`,
  days: (start: string, due: string) => `börja ${dateInWords(start)}, klart ${dateInWords(due)}`,
  dueLabel: "Klart senast",
  who: "Vem",
  time: "Timmar",
  own: (hours: string) => `Samordnaren ${hours}`,
  others: (hours: string) => `Andra ${hours}`,
  first: "Börja med:",
  done: "Klart när:",
  show: "Visa:",
  template: "Mall:",
  buys: "Kan behöva köpas:",
  how: "Så gör ni",
  next: (to: number, goal: string, hours: string) =>
    `Nästa steg i frågan behövs inte för ${level(to)}: ${goal}${hours === "" ? "" : `, ${hours}`}.`,
  choose: "Byt eller hoppa över",
  noWithout: (number: string, to: number) => `Utan ${number} nås inte ${level(to)}.`,
  /** `drops`: beside the step itself. */
  without: (adds: readonly string[], drops: readonly string[], whole: string) =>
    [
      adds.length > 0 ? `Utan det här, i stället: ${adds.join("; ")}.` : "Utan det här behövs inget annat.",
      ...(drops.length > 0 ? [`Då går också bort: ${drops.join("; ")}.`] : []),
      whole,
    ].join(" "),
  /** After a change. `day` is empty where no step is left. `unknown`: of what is answered "vet inte", where that changes. */
  whole: (total: string, difference: string, day: string, unknown: string) =>
    `Hela planen tar då ${total} timmar (${difference})${unknown === "" ? "" : `, därutöver ${unknown} för det som ni har svarat ”Vet inte” på,`}${day === "" ? "" : ` och kan vara klar den ${day}`}.`,
  /** As `unknown` above. */
  atMost: (hours: string) => `högst ${hours} timmar`,
  noHours: "inga timmar",
  /** Where twice as many hours a week end no earlier. */
  noFaster: "Fler timmar i veckan ger inget tidigare slutdatum: varje steg tar minst sina veckor.",
  removeStep: "Ta bort ur planen",
  removedStep: (goal: string) => `Borttaget: ${goal}. Planen är omräknad.`,
  badDay: "Skriv ett datum som finns. Tills dess gäller det förra.",
  badHours: (most: number, now: number) => `Skriv ett helt tal från 1 till ${most}. Tills dess räknar vi med ${now}.`,

  choices: "Det här har ni valt",
  leftOut: (goal: string) => `Inte med: ${goal}`,
  added: (goal: string) => `Tillagt: ${goal}`,
  overruled: (number: string, to: number) => `Utan ${number} nås inte ${level(to)}, så steget är med ändå.`,
  takeBack: "Ångra",

  /** `isDoubtful`: both with what is answered "vet inte". */
  cheaper: (least: string, now: string, day: string, isDoubtful: boolean) =>
    `Minsta möjliga arbete är ${least} timmar, mot ${now} i den här planen${isDoubtful ? ", i båda fallen med det som ni har svarat ”Vet inte” på" : ""}. Då kan flera steg ligga efter varandra i samma fråga${day === "" ? "" : `, och allt kan vara klart den ${day}`}.`,
  showCheaper: "Visa minsta arbetet",
  isCheapest: "Det här är det minsta arbetet med det ni har valt. Stegen kan samlas i några få frågor.",
  showBroad: "Visa den bredare planen",

  levelName: (n: number, name: string) => (n === 0 ? "Under nivå 1" : `Nivå ${n}${name === "" ? "" : `, ${name}`}`),
  ifAll: (n: number) => (n === 1 ? "Om ni gör steget" : `Om ni gör de ${inWords(n)} stegen`),
  partly: "Nivån beror också på det som är obesvarat.",
  stairTitle: (now: string) => `Nu: ${now}`,
  stairPlan: (then: string) => `Planen: ${then}`,
  date: dateInWords,

  swapsNone: "Inget annat steg kan ersätta något i planen.",
  swap: (adds: readonly string[], drops: readonly string[], whole: string): readonly string[] => [
    `In: ${adds.join("; ")}.`,
    `Ut: ${drops.join("; ")}.`,
    whole,
  ],
  take: (place: number) => `Välj förslag ${place}`,
  takeShort: "Välj",
  taken: (goal: string) => `Tillagt: ${goal}. Planen är omräknad.`,
  timesNow: (start: string, size: string) => `från ${start}, ${size}`,
  aim: (to: number) => `nu: ${level(to)}`,

  thereTitle: "Ni är där. Så håller ni nivån.",
  there: (to: number, isTop: boolean) =>
    isTop ? `Ni står på ${level(to)}, den högsta.` : `Ni har nått ${level(to)}. Om ni vill vidare väljer ni en högre nivå nedan.`,
  owner: (who: string) => `Ansvarig: ${who}`,
  restsTitle: "Det nivån vilar på: om något av det upphör faller ni under nivån",
  keepTitle: "Bestäm",
  keep: [
    "vem som säger till om något av det slutar att fungera",
    "när ni redovisar för ledningen att det fortfarande fungerar",
    "när ni svarar på frågorna nästa gång",
  ] as readonly string[],

  nothingToSave: "Planen är tom, så det finns inget att spara.",
};

export type PlanWords = typeof plan;

// Sentences about where an organisation stands. On what condition each is said is in questionnaire/result/sentences.ts.
import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { StepHours } from "../../../../scripts/method/pathway/hours.ts";
import type { Share } from "../../../../scripts/method/result.ts";
import type { Weekly } from "../../../questionnaire/plan/plan-dates.ts";
import type { BlockStanding } from "../../../questionnaire/result/situation.ts";
import { steps } from "./steps.ts";

const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);
const answers = (n: number): string => (n === 1 ? "ett svar" : `${inWords(n)} svar`);
const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);

/** By their questions' numbers, unless they are many. */
const missing = (of: readonly string[]): string =>
  of.length > 4 ? `de ${inWords(of.length)} svar som saknas` : `${of.length === 1 ? "svaret" : "svaren"} på fråga ${listInWords(of)}`;

/** Of hours a week, to the nearest. */
const average = (hours: number): string =>
  hours < 1
    ? "mindre än en timme"
    : hours < 1.25
      ? "omkring en timme"
      : `omkring ${inWords(Math.round(hours * 2) / 2).replace(".", ",")} timmar`;

export const situation = {
  ...steps,
  headline: (n: number, atLeast: boolean) => `Ni är ${n === 0 ? "" : atLeast ? "på minst " : "på "}${level(n)}`,
  headlineOneStep: (to: number) => `Ni är ett steg från ${level(to)}`,
  headlineUnjudged: "Ni vet inte ännu",

  unjudged: ({ unknown, asked, block }: BlockStanding) =>
    `${capitalize(inWords(unknown))} av ${inWords(asked)} svar i block ${block} är ”Vet inte”. Det betyder inte att inget är gjort.`,
  pointsShort: ({ share, block, needed }: BlockStanding, to: number) =>
    `${share.earned} av ${share.possible} poäng i block ${block}. ${capitalize(level(to))} kräver ${needed}.`,
  pointsEnough: ({ earned, possible }: Share, last: number) => `${earned} av ${possible} poäng i ${blocks(last)}, och poängen räcker.`,
  points: ({ earned, possible }: Share, last: number) => `${earned} av ${possible} poäng i ${blocks(last)}.`,
  top: "Det är den högsta nivån.",
  reached: (to: number) => `Ni har nått den nivå som ni siktar på, ${level(to)}.`,
  mustsNone: (all: number) =>
    all === 1 ? "Det enda måstet är inte på plats, enligt svaren." : `Av ${inWords(all)} måsten är inget på plats, enligt svaren.`,
  mustsMet: (met: number, all: number) =>
    met === all
      ? all === 1
        ? "Måstet är på plats."
        : `Alla ${inWords(all)} måsten är på plats.`
      : `På plats: ${inWords(met)} av ${inWords(all)} måsten.`,
  unknownFew: (n: number, mayBeHigher: boolean) => `${capitalize(answers(n))} är ”Vet inte”.${mayBeHigher ? " Nivån kan vara högre." : ""}`,
  way: (n: number, to: number, hours: StepHours, isMore: boolean) =>
    isMore
      ? `Planen till ${level(to)} har ${steps.steps(n)}: ${steps.total(hours)}. Det kan bli färre när ni vet svaren.`
      : `${capitalize(steps.steps(n))} tar er till ${level(to)}: ${steps.total(hours)}.`,
  wayTowards: (n: number, of: readonly number[], to: number, hours: StepHours) =>
    `${capitalize(steps.steps(n))} i block ${listInWords(of.map(String))} behövs för ${level(to)}: ${steps.total(hours)}.`,
  /** `isMore`: there are steps that are known to be left too. */
  wayDoubtful: (n: number, hours: StepHours, isMore: boolean) =>
    `${isMore ? "Därutöver högst" : "Högst"} ${steps.steps(n)}, ${steps.total(hours)}, för det som ni har svarat ”Vet inte” på.`,
  unanswered: ({ block, asked, answered }: BlockStanding) =>
    `I block ${block} är ${questions(asked - answered)} ${asked - answered === 1 ? "obesvarad" : "obesvarade"}. Vad blocket kräver vet ingen förrän ni har svarat.`,
  countedApart: "Steg och villkor räknas var för sig: ett steg kan ge flera villkor, och ett villkor kan ta flera steg.",
  lowered: (n: number) => `I ${questions(n)} är svaret lägre än förra gången.`,
  /** Before the musts, each with its number. */
  lost: (n: number) =>
    `${capitalize(n === 1 ? "ett måste" : `${inWords(n)} måsten`)} var på plats förra gången, men är det inte enligt svaren nu:`,
  levelBefore: (n: number) => `Förra gången var ni ${n === 0 ? "" : "på "}${level(n)}, enligt svaren då.`,

  /** Conditions that are not met. */
  lackingTitle: (to: number) => `Det här saknas för ${level(to)}`,
  lackingMusts: (n: number) => (n === 1 ? "Ett måste" : `${capitalize(inWords(n))} måsten`),
  lackingAreas: (n: number) => (n === 1 ? "Ett område" : `${capitalize(inWords(n))} områden`),
  lackingArea: (area: string, has: number, needed: number) => `${area}: ${has} poäng, ${needed} krävs`,
  lackingPoints: (block: number) => `Poäng i block ${block}`,
  lackingShare: ({ share, needed, given }: BlockStanding) => {
    const missing = needed - share.earned;
    const also =
      given === 0 ? "" : given >= missing ? " Det som står ovan ger resten." : ` Det som står ovan ger ${given} av de ${missing}.`;
    return `${share.earned}, och ${needed} krävs.${also}`;
  },
  /** Of an area that the musts alone lift to its floor. */
  lifted: "nås med måstet",
  lackingAnswers: (block: number) => `Svar i block ${block}`,
  open: ({ asked, answered }: BlockStanding) => `${capitalize(questions(asked - answered))} är kvar att besvara.`,
  inBlock: (text: string, block: number) => `${text} i block ${block}`,

  decisionNone: (n: number) =>
    `Inget nytt steg behövs för ${level(n)}. Det som är på plats kräver arbete varje år, och det räknar planen inte.`,
  consider: (to: number) => `Att ta ställning till: ska ni sikta på ${level(to)}?`,
  considerAnswering: (of: readonly { readonly block: number; readonly minutes: string }[]) =>
    of.map(({ block, minutes }) => `Tid att besvara block ${block}: ${minutes.replace(/\.$/, "")}.`).join(" "),
  /** Hours a week in the middle of the ranges. */
  giveTime: (weeks: number, weekly: Weekly) =>
    `Ge arbetet tid i ${inWords(weeks)} veckor: i snitt ${average(weekly.coordinator)} i veckan för samordnaren och ${average(weekly.others)} för andra tillsammans`,
  giveTimeWho: "Ledningen",
  decideBy: (day: string) => `Besluta senast ${dateInWords(day)}`,
  doneBy: (day: string) => `Klart ${dateInWords(day)}`,
  others: (n: number) => (n === 1 ? "Ett steg till" : `Övriga ${steps.steps(n)}`),
  othersWho: "Se planen",
  sum: "Summa",
  sumWho: "Alla",
  findOut: (of: readonly string[]) => `Ta reda på ${missing(of)}`,
  findOutWho: "Samordnaren",
  /** Before anybody is appointed. */
  findOutFirst: "Den som håller ihop svaren",
  whoFindsOut: (of: readonly string[]) => `Bestäm vem som tar reda på ${missing(of)}, och när det ska vara klart`,
  no: (n: number, atLeast: boolean, mayBeHigher: boolean) =>
    `Vid ett nej är ni kvar ${n === 0 ? "" : atLeast ? "på minst " : "på "}${level(n)}${mayBeHigher ? ", om inte det ni svarat ”Vet inte” på redan är på plats. Lagens" : ", men lagens"} krav gäller ändå.`,
  counted: (weekly: Weekly, isWithin: boolean) =>
    `Uträknade datum utgår från mitten av spannen och ${steps.pace(weekly)}. De flyttas om ni beslutar senare.${isWithin ? "" : " För att hålla alla datum krävs fler timmar än så någon vecka."}`,
  faster: (day: string) => `Med dubbelt så många timmar i veckan som i planen kan allt vara klart den ${dateInWords(day)}.`,
  buys: (n: number) => `${capitalize(steps.steps(n))} kan kräva inköp. Be om pris.`,
  restsOn: (all: number, without: readonly string[]) =>
    `Nivån vilar på ${all === 1 ? "ett måste" : `${inWords(all)} måsten`}. ${without.length === 0 ? "Alla har någon som svarar för dem." : `Ingen ansvarig är antecknad för ${without.length === all && all > 1 ? "något av dem" : without.length > 6 ? `${inWords(without.length)} av dem` : listInWords(without)}.`}`,
  date: dateInWords,
};

export type SituationWords = typeof situation;

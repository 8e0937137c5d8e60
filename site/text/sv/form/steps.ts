// What is said of the steps of a plan, wherever they are shown.
import { dateInWords, inWords } from "../../../../scripts/core/terms/sv.ts";
import type { Hours, Size } from "../../../../scripts/method/pathway/hours.ts";
import type { Reason } from "../../../../scripts/method/pathway/planned-step.ts";
import type { Weekly } from "../../../questionnaire/plan/plan-dates.ts";
import { hourRange } from "../hours.ts";

/** "6–12", or "4" where they are the same. Signs: "0–4 mer", "2–6 färre". */
const difference = (hours: Hours): string => {
  const [low, high] = [Math.min(...hours), Math.max(...hours)];
  if (low === 0 && high === 0) return "lika många timmar";
  if (low >= 0) return `${inHours(low, high)} mer`;
  return high <= 0 ? `${inHours(-high, -low)} mindre` : `mellan ${inHours(-low)} mindre och ${inHours(high)} mer`;
};
const inHours = (least: number, most = least): string => `${hourRange([least, most])} ${least === 1 && most === 1 ? "timme" : "timmar"}`;

const total = ({ coordinator, others }: SavedHours): string =>
  `${hourRange([0, 1].map((at) => (coordinator[at] ?? 0) + (others[at] ?? 0)))} timmar`;
const hours = ({ coordinator, others }: Weekly): string =>
  `${coordinator === 1 ? "en timme" : `${inWords(coordinator)} timmar`} i veckan för samordnaren och ${others === 1 ? "en" : inWords(others)} för alla andra tillsammans`;
const pace = (weekly: Weekly): string => `högst ${hours(weekly)}`;

/** Least and most, of the coordinator and of all others together. */
export interface SavedHours {
  readonly coordinator: readonly number[];
  readonly others: readonly number[];
}

/** About how many employees the hours of each size are counted for. */
export const employees: Readonly<Record<Size, string>> = { small: "500", medium: "2 500", large: "10 000" };

export const steps = {
  unknown: "Vet inte",
  unanswered: "Inte besvarat",
  steps: (n: number) => (n === 1 ? "ett steg" : `${inWords(n)} steg`),
  /** Since the last round. */
  done: (n: number) =>
    `Sedan sist: ${n === 1 ? "ett steg klart" : `${inWords(n)} steg klara`}. Frågor som ni då svarade ”Vet inte” på räknas inte.`,
  /** The day without those days. */
  moved: (day: string) => `Datum som ni själva har satt gör det senare. Utan dem: den ${dateInWords(day)}.`,
  hourRange,
  total,
  /** What the steps that are known to be left take. */
  lead: (hours: SavedHours) =>
    `Arbetet tar ${total(hours)} i allt: ${hourRange(hours.coordinator)} för samordnaren och ${hourRange(hours.others)} för alla andra tillsammans.`,
  /** `isMore`: beside steps that are known to be left. */
  leadUnknown: (hours: SavedHours, isMore: boolean) =>
    `${isMore ? "Därutöver högst" : "Högst"} ${total(hours)} för det som ni har svarat ”Vet inte” på.`,
  /** Of a step whose question is answered "vet inte". */
  mayFall: "kan falla bort",
  /** `isWithin`: no week takes more hours. */
  ready: (weekly: Weekly, day: string, isWithin: boolean) =>
    isWithin
      ? `Med ${pace(weekly)} kan stegen vara klara den ${dateInWords(day)}.`
      : `Stegen kan vara klara den ${dateInWords(day)}, men det ryms inte i ${hours(weekly)}.`,
  pace,
  difference,
  /** Hours are never shown without it. */
  estimate: (size: Size) => `Räknat för omkring ${employees[size]} anställda. Timmarna är en uppskattning, inte prövad.`,
  reason: (reason: Reason, area: (id: string) => string): string => {
    switch (reason.kind) {
      case "must":
        return `Krävs för nivå ${reason.level}`;
      case "area":
        return `${area(reason.area)} når inte sin gräns: ${reason.has} av ${reason.needed} poäng`;
      case "points":
        return reason.missing === 1
          ? `Ger den poäng som saknas i block ${reason.block}`
          : `Ger ${reason.gives} av de ${reason.missing} poäng som saknas i block ${reason.block}`;
      case "chosen":
        return "Ni har lagt till det";
      default:
        return reason satisfies never;
    }
  },
  doneFallback: (option: string) => `Ni kan svara: ”${option.replace(/\.$/, "")}.”`,
  findOut: (ask: string | undefined, lookIn: string | undefined, first: string | undefined) =>
    [
      "Ta först reda på svaret: det kan redan vara gjort.",
      ...(ask ? [`Fråga: ${ask}`] : []),
      ...(lookIn ? [`Titta i: ${lookIn}`] : []),
      ...(first ? [`Om det inte är gjort: ${first}`] : []),
    ].join(" "),
};

export type StepWords = typeof steps;

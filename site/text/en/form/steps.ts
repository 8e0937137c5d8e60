import { dateInWords, inWords } from "../../../../scripts/core/terms/en.ts";
import type { Hours, Size } from "../../../../scripts/method/pathway/hours.ts";
import type { Reason } from "../../../../scripts/method/pathway/planned-step.ts";
import type { Weekly } from "../../../questionnaire/plan/plan-dates.ts";
import type { SavedHours } from "../../sv/form/steps.ts";
import { hourRange } from "../hours.ts";

const difference = (hours: Hours): string => {
  const [low, high] = [Math.min(...hours), Math.max(...hours)];
  if (low === 0 && high === 0) return "as many hours";
  if (low >= 0) return `${inHours(low, high)} more`;
  return high <= 0 ? `${inHours(-high, -low)} less` : `between ${inHours(-low)} less and ${inHours(high)} more`;
};
const inHours = (least: number, most = least): string => `${hourRange([least, most])} ${least === 1 && most === 1 ? "hour" : "hours"}`;

const total = ({ coordinator, others }: SavedHours): string =>
  `${hourRange([0, 1].map((at) => (coordinator[at] ?? 0) + (others[at] ?? 0)))} hours`;
const hours = ({ coordinator, others }: Weekly): string =>
  `${coordinator === 1 ? "one hour" : `${inWords(coordinator)} hours`} a week for the coordinator and ${inWords(others)} for everyone else together`;
const pace = (weekly: Weekly): string => `at most ${hours(weekly)}`;

export const employees: Readonly<Record<Size, string>> = { small: "500", medium: "2,500", large: "10,000" };

export const steps = {
  unknown: "Don’t know",
  unanswered: "Not answered",
  steps: (n: number) => (n === 1 ? "one step" : `${inWords(n)} steps`),
  done: (n: number) =>
    `Since last time: ${n === 1 ? "one step" : `${inWords(n)} steps`} completed. Questions that you answered “Don’t know” to then are not counted.`,
  moved: (day: string) => `Dates that you have set yourselves make it later. Without them: ${dateInWords(day)}.`,
  hourRange,
  total,
  lead: (hours: SavedHours) =>
    `The work takes ${total(hours)} in all: ${hourRange(hours.coordinator)} for the coordinator and ${hourRange(hours.others)} for everyone else together.`,
  leadUnknown: (hours: SavedHours, isMore: boolean) =>
    `${isMore ? "In addition, at most" : "At most"} ${total(hours)} for what you have answered “Don’t know” to.`,
  mayFall: "may not be needed",
  ready: (weekly: Weekly, day: string, isWithin: boolean) =>
    isWithin
      ? `With ${pace(weekly)}, the steps can be done by ${dateInWords(day)}.`
      : `The steps can be done by ${dateInWords(day)}, but not within ${hours(weekly)}.`,
  pace,
  difference,
  estimate: (size: Size) => `Calculated for about ${employees[size]} employees. The hours are an untested estimate.`,
  reason: (reason: Reason, area: (id: string) => string): string => {
    switch (reason.kind) {
      case "must":
        return `Required for level ${reason.level}`;
      case "area":
        return `${area(reason.area)} is below its floor: ${reason.has} of ${reason.needed} points`;
      case "points":
        return reason.missing === 1
          ? `Gives the point that is missing in block ${reason.block}`
          : `Gives ${reason.gives} of the ${reason.missing} points that are missing in block ${reason.block}`;
      case "chosen":
        return "You have added it";
      default:
        return reason satisfies never;
    }
  },
  doneFallback: (option: string) => `You can answer: “${option.replace(/\.$/, "")}.”`,
  findOut: (ask: string | undefined, lookIn: string | undefined, first: string | undefined) =>
    [
      "First find out the answer: it may be done already.",
      ...(ask ? [`Ask: ${ask}`] : []),
      ...(lookIn ? [`Look in: ${lookIn}`] : []),
      ...(first ? [`If it is not done: ${first}`] : []),
    ].join(" "),
};

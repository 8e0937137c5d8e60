// Exports a plan as JSON, as a CSV table and as a calendar.
import { accepted, type Checked, fault, type Messages, refused } from "../../../scripts/core/diagnostic.ts";
import type { Plan } from "../../../scripts/method/pathway/plan.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import type { Takeaway } from "../takeaway/takeaway.ts";
import { type CalendarInput, planCalendar } from "./plan-calendar.ts";
import { isDay } from "./plan-dates.ts";
import { planTable } from "./plan-table.ts";

export interface ExportFile {
  /** Never reveals an answer, a level or an organisation. */
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export const planMessages = {
  "plan-start": {
    sv: "Datumet går inte att läsa. Skriv det som år-månad-dag, till exempel 2027-01-11.",
    en: "The date cannot be read. Write it as year-month-day, for example 2027-01-11.",
  },
  "plan-empty": {
    sv: "Ni har nått målnivån, så planen har inga åtgärder. Välj en högre målnivå om ni vill ha en plan.",
    en: "You have reached the target level, so the plan has no measures. Choose a higher target level if you want a plan.",
  },
} satisfies Messages;

type PlanFileCode = keyof typeof planMessages;

/** The plan in the published shape `plan`, indented, with a final line break. */
export function planJson(takeaway: Takeaway, words: TakeawayWords): ExportFile {
  return file(takeaway, { ending: "json", type: "application/json", content: `${JSON.stringify(planOf(takeaway, words), null, 2)}\n` });
}

/** `start`: the first day, or empty for a table without dates. */
export function planCsv(takeaway: Takeaway, start: string, words: TakeawayWords): Checked<ExportFile> {
  if (start !== "" && !isDay(start)) return refused(fault<PlanFileCode>("plan-start"));
  const content = planTable(takeaway, start === "" ? undefined : start, words);
  return accepted(file(takeaway, { ending: "csv", type: "text/csv;charset=utf-8", content }));
}

/** Refused if the day cannot be read, or if the plan is empty. */
export function planIcs(takeaway: Takeaway, input: CalendarInput, words: TakeawayWords): Checked<ExportFile> {
  const faults = [
    ...(isDay(input.start) ? [] : [fault<PlanFileCode>("plan-start")]),
    ...(takeaway.plan.length > 0 ? [] : [fault<PlanFileCode>("plan-empty")]),
  ];
  if (faults.length > 0) return refused(...faults);
  return accepted(file(takeaway, { ending: "ics", type: "text/calendar;charset=utf-8", content: planCalendar(takeaway, input, words) }));
}

export function planOf(takeaway: Takeaway, words: TakeawayWords): Plan {
  const { edition, editionDigest, computedOn, organisation, isPilot, isRehearsal, level, atLeast, target, assumesUnanswered } = takeaway;
  return {
    schema: "infosaktrappan-plan/1",
    edition,
    editionDigest,
    computedOn,
    language: words.language,
    ...(organisation ? { organisation } : {}),
    ...(isPilot ? { pilot: true as const } : {}),
    ...(isRehearsal ? { rehearsal: true as const } : {}),
    level,
    atLeast,
    target,
    assumesUnanswered,
    steps: [...takeaway.plan],
    withoutMeasure: [...takeaway.withoutMeasure],
  };
}

function file({ edition }: Takeaway, { ending, type, content }: Omit<ExportFile, "name"> & { readonly ending: string }): ExportFile {
  return { name: `infosaktrappan-${edition}-plan.${ending}`, type, content };
}

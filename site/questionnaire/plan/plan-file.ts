// The plan as files. All five are made of the same steps. The writers for office programs load when they are needed.

import type { Plan, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import type { Identity } from "../takeaway/takeaway-texts.ts";
import type { MadeFile } from "../widgets/file-button.ts";
import { describedRaise, type StepContext } from "./described-steps.ts";
import { type CalendarInput, planCalendar } from "./plan-calendar.ts";
import type { PlanInput, PlannedSteps } from "./plan-steps.ts";
import { planTable } from "./plan-table.ts";
import type { Trial } from "./plan-trial.ts";

export const planFormats = ["ics", "xlsx", "csv", "docx", "json"] as const;
export type PlanFormat = (typeof planFormats)[number];

/** @throws Error if a writer cannot be loaded. */
export async function planFile(
  format: PlanFormat,
  plan: Plan,
  { words, ...input }: CalendarInput & { readonly words: PlanFileWords },
): Promise<MadeFile> {
  const name = `infosaktrappan-${plan.edition}-plan.${format}`;
  switch (format) {
    case "ics":
      return { name, type: "text/calendar;charset=utf-8", content: planCalendar(plan, input, words) };
    case "csv":
      return { name, type: "text/csv;charset=utf-8", content: planTable(plan, words) };
    case "json":
      return { name, type: "application/json", content: `${JSON.stringify(plan, null, 2)}\n` };
    case "xlsx": {
      const [{ xlsxFile }, { planWorkbook }] = await Promise.all([import("../../../scripts/office/xlsx.ts"), import("./plan-workbook.ts")]);
      return xlsxFile(name, planWorkbook(plan, words));
    }
    case "docx": {
      const [{ docxFile }, { planDocument }] = await Promise.all([import("../../../scripts/office/docx.ts"), import("./plan-document.ts")]);
      return docxFile(name, planDocument(plan, words));
    }
    default:
      return format satisfies never;
  }
}

export interface PlanSource extends Identity, Pick<PlannedSteps, "steps" | "withoutMeasure"> {
  readonly context: PlanInput & StepContext;
  /** The steps that are included, as they are shown. */
  readonly included: readonly PlanStep[];
  readonly trial: Trial;
}

export function planOf(source: PlanSource, language: string): Plan {
  const { edition, editionDigest, computedOn, isPilot, isRehearsal, context, trial } = source;
  const { level, atLeast } = context.outcome.score;
  return {
    schema: "infosaktrappan-plan/1",
    edition,
    editionDigest,
    computedOn,
    language,
    ...(isPilot ? { pilot: true as const } : {}),
    ...(isRehearsal ? { rehearsal: true as const } : {}),
    level,
    atLeast,
    target: context.target,
    reaches: trial.done.score.level,
    assumesUnanswered: trial.assumesUnanswered,
    steps: [...source.included],
    withoutMeasure: source.withoutMeasure.map((raise) => describedRaise(raise, context)),
  };
}

// The plan as files. All four are made of the same steps. The writers for office programs load when they are needed.

import type { SavedPlan } from "../../../scripts/method/pathway/plan-file.ts";
import type { Score } from "../../../scripts/method/result.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import type { Identity } from "../takeaway/takeaway-texts.ts";
import { savedName, slugOf } from "../together/part-name.ts";
import type { MadeFile } from "../widgets/file-button.ts";
import { describedSteps, type StepContext } from "./described-steps.ts";
import { type CalendarInput, planCalendar } from "./plan-calendar.ts";

export const planFormats = ["ics", "xlsx", "docx", "json"] as const;
export type PlanFormat = (typeof planFormats)[number];

/** @throws Error if a writer cannot be loaded. */
export async function planFile(
  format: PlanFormat,
  plan: SavedPlan,
  { words, ...input }: CalendarInput & { readonly words: PlanFileWords },
): Promise<MadeFile> {
  const name = savedName([plan.edition, slugOf(plan.organisation ?? ""), "plan"], format);
  switch (format) {
    case "ics":
      return { name, type: "text/calendar;charset=utf-8", content: planCalendar(plan, input, words) };
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

type Standing = Identity & Pick<Score, "level" | "atLeast"> & Pick<SavedPlan, "organisation">;

export function savedPlan(context: StepContext, { isPilot, isRehearsal, ...standing }: Standing, language: string): SavedPlan {
  const { own } = context;
  const { edition, editionDigest, computedOn, organisation, level, atLeast } = standing;
  return {
    schema: "infosaktrappan-plan/1",
    edition,
    editionDigest,
    computedOn,
    language,
    ...(organisation ? { organisation } : {}),
    ...(isPilot ? { pilot: true as const } : {}),
    ...(isRehearsal ? { rehearsal: true as const } : {}),
    level,
    atLeast,
    target: own.target,
    size: own.input.size,
    weekly: { ...own.weekly },
    ...(own.unanswered.length > 0 ? { unanswered: [...own.unanswered] } : {}),
    ...(own.unknown.length > 0 ? { unknown: [...own.unknown] } : {}),
    steps: describedSteps(context),
  };
}

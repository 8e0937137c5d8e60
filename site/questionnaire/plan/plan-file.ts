// The plan as files. All five are made of the same steps. The writers for office programs load when they are needed.
import type { Plan } from "../../../scripts/method/pathway/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import type { MadeFile } from "../widgets/file-button.ts";
import { type CalendarInput, planCalendar } from "./plan-calendar.ts";
import { planTable } from "./plan-table.ts";

export const planFormats = ["ics", "xlsx", "csv", "docx", "json"] as const;
export type PlanFormat = (typeof planFormats)[number];

/** @throws Error if a writer cannot be loaded. */
export async function planFile(
  format: PlanFormat,
  plan: Plan,
  { words, ...input }: CalendarInput & { readonly words: PlanFileWords },
): Promise<MadeFile> {
  const file = (type: string, content: MadeFile["content"]): MadeFile => ({
    name: `infosaktrappan-${plan.edition}-plan.${format}`,
    type,
    content,
  });
  switch (format) {
    case "ics":
      return file("text/calendar;charset=utf-8", planCalendar(plan, input, words));
    case "csv":
      return file("text/csv;charset=utf-8", planTable(plan, words));
    case "json":
      return file("application/json", `${JSON.stringify(plan, null, 2)}\n`);
    case "xlsx": {
      const [{ writeXlsx, xlsxType }, { planWorkbook }] = await Promise.all([
        import("../../../scripts/office/xlsx.ts"),
        import("./plan-workbook.ts"),
      ]);
      return file(xlsxType, writeXlsx(planWorkbook(plan, words)));
    }
    case "docx": {
      const [{ docxType, writeDocx }, { planDocument }] = await Promise.all([
        import("../../../scripts/office/docx.ts"),
        import("./plan-document.ts"),
      ]);
      return file(docxType, writeDocx(planDocument(plan, words)));
    }
    default:
      return format satisfies never;
  }
}

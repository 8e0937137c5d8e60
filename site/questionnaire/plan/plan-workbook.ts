// A plan as a workbook: one measure per row, with room for money and a list of states to choose from.
import type { Plan } from "../../../scripts/method/pathway/plan.ts";
import type { Cell, Look, Sheet, Workbook } from "../../../scripts/office/workbook.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import { headOf, noteLines } from "./plan-document.ts";
import { planRows, raiseText } from "./plan-table.ts";

type Column = keyof PlanFileWords["labels"];

/** Width of each column in characters, in order. */
const columns: readonly (readonly [Column, width: number])[] = [
  ["order", 5],
  ["goal", 46],
  ["responsible", 22],
  ["start", 12],
  ["due", 12],
  ["status", 14],
  ["firstStep", 46],
  ["title", 32],
  ["hours", 40],
  ["doneWhen", 46],
  ["who", 40],
  ["means", 22],
  ["questions", 60],
];

const looks: Partial<Record<Column, Look>> = { order: "number", start: "date", due: "date" };

export function planWorkbook(plan: Plan, words: PlanFileWords): Workbook {
  const title = words.title(plan.target);
  return { language: words.language, title, footer: `${title}. ${words.care}`, sheets: [planSheet(plan, words), readFirst(plan, words)] };
}

function planSheet(plan: Plan, words: PlanFileWords): Sheet {
  const rows = planRows(plan, words).map((row) =>
    columns.map(([name]): Cell => {
      const look = looks[name] ?? "input";
      const value = row[name] ?? "";
      return { look, value: look === "date" && value !== "" ? serial(String(value)) : value };
    }),
  );
  const last = rows.length + 1;
  return {
    name: words.sheet,
    widths: columns.map(([, width]) => width),
    frozen: 1,
    rows: [columns.map(([name]): Cell => ({ value: words.labels[name], look: "head" })), ...rows],
    choices:
      rows.length === 0
        ? []
        : [
            {
              column: columns.findIndex(([name]) => name === "status") + 1,
              rows: [2, last],
              from: words.statuses,
              message: words.chooseStatus,
            },
          ],
  };
}

function readFirst(plan: Plan, words: PlanFileWords): Sheet {
  const without = plan.withoutMeasure.map((raise) => raiseText(raise, words));
  const lines = [...headOf(plan, words), ...noteLines(plan, words), ...(without.length > 0 ? [words.without, ...without] : [])];
  return {
    name: words.readFirst,
    widths: [100],
    rows: [[{ value: words.title(plan.target), look: "title" }], ...lines.map((value): Cell[] => [{ value }])],
  };
}

/** Days since 30 December 1899, as spreadsheets count them. */
function serial(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

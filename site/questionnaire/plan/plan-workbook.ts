// A plan as a workbook: one step per row, with room for money and a list of states to choose from; and a second sheet with the rest.
import { totalOf } from "../../../scripts/method/pathway/hours.ts";
import type { SavedPlan } from "../../../scripts/method/pathway/plan-file.ts";
import type { Cell, Look, Sheet, Workbook } from "../../../scripts/office/workbook.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import { headOf, noteLines } from "./plan-document.ts";
import { marksOf, planRows, type Row, sumRows } from "./plan-rows.ts";

type Column = keyof PlanFileWords["labels"];

/** Widths, in order. */
type Columns = Partial<Readonly<Record<Column, number>>>;

const columns: Columns = { order: 4, goal: 34, responsible: 18, least: 7, most: 7, start: 11, due: 13, status: 11, first: 25 };
const moreColumns: Columns = { order: 4, goal: 22, reason: 16, hours: 17, how: 20, done: 22, show: 10, questions: 19 };

const looks: Partial<Record<Column, Look>> = { order: "number", start: "date", due: "date", least: "number", most: "number" };

export function planWorkbook(plan: SavedPlan, words: PlanFileWords): Workbook {
  const title = words.title(plan.target);
  return {
    language: words.language,
    title,
    // A line each: spreadsheets cut off what is wider than the page.
    footer: `${title}, ${words.date(plan.computedOn)}. ${marksOf(plan, words)}\n${words.care}`,
    sheets: [planSheet(plan, words), moreSheet(plan, words), readFirst(plan, words)],
  };
}

/** What is followed up. */
function planSheet(plan: SavedPlan, words: PlanFileWords): Sheet {
  const sheet = sheetOf(columns, plan, words);
  const last = sheet.rows.length;
  const sums = sumRows(plan, words).map(({ hours, ...row }) =>
    cellsOf(columns, { ...row, least: totalOf(hours)[0], most: totalOf(hours)[1] }),
  );
  return {
    name: words.sheet,
    ...sheet,
    rows: [...sheet.rows, ...sums],
    choices:
      last === 1
        ? []
        : [
            {
              column: Object.keys(columns).indexOf("status") + 1,
              rows: [2, last],
              from: words.statuses,
              message: words.chooseStatus,
            },
          ],
  };
}

/** What helps whoever does it. */
function moreSheet(plan: SavedPlan, words: PlanFileWords): Sheet {
  return { name: words.moreSheet, ...sheetOf(moreColumns, plan, words) };
}

function sheetOf(of: Columns, plan: SavedPlan, words: PlanFileWords): Pick<Sheet, "widths" | "frozen" | "rows"> {
  const names = Object.keys(of) as readonly Column[];
  const rows = planRows(plan, words).map((row) => cellsOf(of, row));
  return {
    widths: Object.values(of),
    frozen: 1,
    rows: [names.map((name): Cell => ({ value: words.labels[name], look: "head" })), ...rows],
  };
}

function cellsOf(of: Columns, row: Row): readonly Cell[] {
  return (Object.keys(of) as readonly Column[]).map((name): Cell => {
    const look = looks[name] ?? "input";
    const value = row[name] ?? "";
    return { look, value: look === "date" && value !== "" ? serial(String(value)) : value };
  });
}

function readFirst(plan: SavedPlan, words: PlanFileWords): Sheet {
  const lines = [...headOf(plan, words), ...noteLines(plan, words)];
  return {
    name: words.readFirst,
    widths: [85],
    rows: [[{ value: words.title(plan.target), look: "title" }], ...lines.map((value): Cell[] => [{ value }])],
  };
}

/** Days since 30 December 1899, as spreadsheets count them. */
function serial(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

// Decides how a plan becomes a table for a spreadsheet: one measure a line, with empty columns for what the organisation decides itself.
import type { PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import type { Takeaway } from "../takeaway/takeaway.ts";
import { type Dated, datesOf } from "./plan-dates.ts";

type Column = keyof TakeawayWords["table"]["columns"];
type Row = Partial<Record<Column, string | number>>;

/**
 * RFC 4180 with semicolons, CRLF and a byte order mark, as the site's other tables. The questions of a measure, and the measures
 * before it, stand in one cell, a line each. Dates where a first day is given. Every cell is quoted, so that a program that parts at commas cannot begin a cell inside a text.
 */
export function planTable(takeaway: Takeaway, start: string | undefined, words: TakeawayWords): string {
  const { columns } = words.table;
  const names = Object.keys(columns) as readonly Column[];
  const dated = start === undefined ? takeaway.plan.map((step) => ({ step })) : datesOf(takeaway.plan, start);
  // Whoever reads a spreadsheet knows the measures by what they are called.
  const titles = new Map(takeaway.plan.map((step) => [step.measure, step.title]));
  const rows: readonly Row[] = [
    ...dated.map((one, index) => ({ ...rowOf(one, index + 1, words), after: one.step.after.map((id) => titles.get(id) ?? id).join("\n") })),
    ...takeaway.withoutMeasure.map((raise) => ({ title: words.withoutMeasure, questions: raiseText(raise, words) })),
  ];
  const mark = marksOf(takeaway, words);
  // A table without measures still tells what it is.
  const marked: readonly Row[] = rows.length === 0 && mark !== "" ? [{ mark }] : rows.map((row) => ({ ...row, mark }));
  const lines = marked.map((row) => names.map((name) => String(row[name] ?? "")));
  return `\uFEFF${[names.map((name) => columns[name]), ...lines].map((cells) => `${cells.map(cell).join(";")}\r\n`).join("")}`;
}

/** A sentence each: invented, and by an edition that is a proposal. */
function marksOf({ isRehearsal, isPilot }: Takeaway, { rehearsal, pilot }: TakeawayWords): string {
  return [...(isRehearsal ? [`${rehearsal}.`] : []), ...(isPilot ? [pilot] : [])].join(" ");
}

function rowOf({ step, start, due }: Partial<Dated> & { readonly step: PlanStep }, order: number, words: TakeawayWords): Row {
  return {
    order,
    measure: step.measure,
    title: step.title,
    effort: words.effort(step.effort),
    who: step.who,
    firstStep: step.firstStep,
    proof: step.proof,
    questions: step.raises.map((raise) => raiseText(raise, words)).join("\n"),
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
  };
}

function raiseText({ number, text, from, to }: PlanRaise, words: TakeawayWords): string {
  return words.table.raise(words.question(number, text), from.text, to.text);
}

/** What a spreadsheet would take for a formula gets an apostrophe before it, which makes it text (OWASP, CSV injection). */
function cell(value: string): string {
  const harmless = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/u.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { takeaway as en } from "../../text/en/form/takeaway.ts";
import { takeaway as words } from "../../text/sv/form/takeaway.ts";
import { planTable } from "./plan-table.ts";

const level2 = exampleTakeaway("level-2");

/** Reads RFC 4180 with semicolons, where every cell is quoted. */
function parse(file: string): readonly (readonly string[])[] {
  expect(file.startsWith("\uFEFF")).toBe(true);
  expect(file.endsWith("\r\n")).toBe(true);
  const rows: string[][] = [[]];
  for (const [, value, after] of file.slice(1).matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push((value ?? "").replaceAll('""', '"'));
    if (after === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("one row per measure, in the plan's order, with its questions in one cell", () => {
  const [head, ...rows] = parse(planTable(level2, undefined, words));
  expect(head).toEqual(Object.values(words.table.columns));
  expect(rows.map((row) => row[2])).toEqual(level2.plan.map((step) => step.title));
  const column = head?.indexOf("fragor") ?? -1;
  expect(rows[0]?.[column]).toMatch(/^Fråga 10 i block 3\. .* Nu: Nej, ingen bevakar systemen\. Mål: Bevaka minst ett viktigt system /);
  for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
});

test("prerequisites are named by title, one per line", () => {
  const { plan } = exampleTakeaway("all-zero", 4);
  const [head, ...rows] = parse(planTable(exampleTakeaway("all-zero", 4), undefined, words));
  const titleOf = (id: string) => plan.find((step) => step.measure === id)?.title;
  const column = head?.indexOf(words.table.columns.after) ?? -1;
  expect(rows.map((row) => row[column])).toEqual(plan.map((step) => step.after.map(titleOf).join("\n")));
  expect(plan.some((step) => step.after.length > 1)).toBe(true);
});

test("dates are included only if a first day is given", () => {
  const at = Object.keys(words.table.columns).indexOf("start");
  expect(parse(planTable(level2, undefined, words))[1]?.slice(at, at + 2)).toEqual(["", ""]);
  expect(parse(planTable(level2, "2027-01-11", words))[1]?.slice(at, at + 2)).toEqual(["2027-01-11", "2027-04-12"]);
});

test("the organisation's own columns are empty, and a rehearsal's mark is on every row", () => {
  const isPilot = false;
  const [, ...rows] = parse(planTable({ ...level2, isPilot }, undefined, words));
  for (const row of rows) expect(row.slice(-4)).toEqual(["", "", "", ""]);
  const [, ...marked] = parse(planTable({ ...level2, isPilot, isRehearsal: true }, undefined, words));
  for (const row of marked) expect(row.at(-1)).toBe("Övning – påhittade organisationer.");
});

test("a pilot edition is marked on every row, and so is a table without measures", () => {
  const [, ...rows] = parse(planTable({ ...level2, isRehearsal: true }, undefined, words));
  for (const row of rows) expect(row.at(-1)).toBe(`Övning – påhittade organisationer. ${words.pilot}`);
  const nothing = { ...level2, plan: [], withoutMeasure: [] };
  expect(parse(planTable(nothing, undefined, words)).slice(1)).toEqual([[...Array(15).fill(""), words.pilot]]);
  expect(parse(planTable({ ...nothing, isPilot: false }, undefined, words))).toHaveLength(1);
});

test("a question without a measure has a row of its own", () => {
  const [raise] = level2.plan.flatMap((step) => step.raises);
  if (!raise) throw new Error("no raise");
  const rows = parse(planTable({ ...level2, plan: [], withoutMeasure: [raise] }, undefined, words));
  expect(rows).toHaveLength(2);
  expect(rows[1]?.[2]).toBe(words.withoutMeasure);
});

test.each(["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1"])(
  "a cell that begins like a formula is made harmless (%j)",
  (title) => {
    const [first] = level2.plan;
    if (!first) throw new Error("no plan");
    const file = planTable({ ...level2, plan: [{ ...first, title }] }, undefined, words);
    expect(parse(file)[1]?.[2]).toBe(`'${title}`);
  },
);

test("no cell begins like a formula, whatever the texts contain, and every other text is unchanged", () => {
  const [first] = level2.plan;
  if (!first) throw new Error("no plan");
  const part = fc.constantFrom("=", "+", "-", "@", '"', ";", "\r\n", ",", "a", "å", "'", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const odd = parts.join("");
      const row = parse(planTable({ ...level2, plan: [{ ...first, title: odd, who: odd }] }, undefined, words))[1] ?? [];
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      expect([odd, `'${odd}`]).toContain(row[2]);
    }),
    { numRuns: 300 },
  );
});

test("an en dash or a quotation mark does not begin a formula", () => {
  const [first] = level2.plan;
  if (!first) throw new Error("no plan");
  const titles = ["– ett streck", "”Citat”", "'redan", "10-talet"];
  for (const title of titles) {
    expect(parse(planTable({ ...level2, plan: [{ ...first, title }] }, undefined, words))[1]?.[2]).toBe(title);
  }
});

test("the English table has its own headings", () => {
  expect(parse(planTable(level2, undefined, en))[0]).toContain("first_step");
});

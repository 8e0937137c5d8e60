import { expect, test } from "vitest";
import * as fc from "../../../scripts/testing/properties.ts";
import { examplePlan } from "../../e2e/support/example-takeaway.ts";
import { planFiles as en } from "../../text/en/form/planning/plan-files.ts";
import { planFiles as words } from "../../text/sv/form/planning/plan-files.ts";
import { goalOf } from "./described-steps.ts";
import { planTable } from "./plan-table.ts";

const level2 = examplePlan("level-2");

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

test("one row per step, in the plan's order, with its question", () => {
  const [head, ...rows] = parse(planTable(level2, words));
  expect(head).toEqual(Object.values(words.columns));
  expect(rows.map((row) => row[1])).toEqual(level2.steps.map(goalOf));
  const column = head?.indexOf(words.columns.questions) ?? -1;
  const detect = level2.steps.findIndex(({ question }) => question === "incident-detect");
  expect(rows[detect]?.[column]).toMatch(/^Fråga 3\.10\. .* Nu: Nej, ingen bevakar systemen\. Mål: Bevaka minst ett viktigt system /);
  for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
});

test("who is responsible and the dates are those of the plan", () => {
  const [head, first] = parse(
    planTable(examplePlan("level-2", 3, { who: { "incident-detect:1": "Driftchefen" }, start: "2027-01-11" }), words),
  );
  const at = (name: keyof typeof words.columns): string => first?.[head?.indexOf(words.columns[name]) ?? -1] ?? "";
  const [step] = examplePlan("level-2", 3, { start: "2027-01-11" }).steps;
  expect([at("start"), at("due"), at("responsible")]).toEqual([step?.start, step?.due, step?.responsible]);
  expect([at("start"), at("due")]).toEqual(["2027-01-11", expect.stringMatching(/^2027-/)]);
});

test("the organisation's own columns are empty, and a rehearsal's mark is on every row", () => {
  const { pilot: _pilot, ...plain } = level2;
  const [, ...rows] = parse(planTable(plain, words));
  for (const row of rows) expect(row.slice(-3)).toEqual(["", "", ""]);
  const [, ...marked] = parse(planTable({ ...plain, rehearsal: true }, words));
  for (const row of marked) expect(row.at(-1)).toBe("Övning – påhittade organisationer.");
});

test("a pilot edition is marked on every row, and so is a table without steps", () => {
  const [, ...rows] = parse(planTable({ ...level2, rehearsal: true }, words));
  for (const row of rows) expect(row.at(-1)).toBe(`Övning – påhittade organisationer. ${words.pilot}`);
  const nothing = { ...level2, steps: [] };
  const { pilot: _pilot, ...plain } = nothing;
  expect(parse(planTable(nothing, words)).slice(1)).toEqual([[...Array(Object.keys(words.columns).length - 1).fill(""), words.pilot]]);
  expect(parse(planTable(plain, words))).toHaveLength(1);
});

test.each(["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1"])(
  "a cell that begins like a formula is made harmless (%j)",
  (title) => {
    const [first] = level2.steps;
    if (!first) throw new Error("no plan");
    const file = planTable({ ...level2, steps: [{ ...first, title }] }, words);
    expect(parse(file)[1]?.[3]).toBe(`'${title}`);
  },
);

test("no cell begins like a formula, whatever the texts contain, and every other text is unchanged", () => {
  const [first] = level2.steps;
  if (!first) throw new Error("no plan");
  const part = fc.constantFrom("=", "+", "-", "@", '"', ";", "\r\n", ",", "a", "å", "'", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const odd = parts.join("");
      const row = parse(planTable({ ...level2, steps: [{ ...first, title: odd, done: odd }] }, words))[1] ?? [];
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      expect([odd, `'${odd}`]).toContain(row[3]);
    }),
    { numRuns: 300 },
  );
});

test("an en dash or a quotation mark does not begin a formula", () => {
  const [first] = level2.steps;
  if (!first) throw new Error("no plan");
  const titles = ["– ett streck", "”Citat”", "'redan", "10-talet"];
  for (const title of titles) {
    expect(parse(planTable({ ...level2, steps: [{ ...first, title }] }, words))[1]?.[3]).toBe(title);
  }
});

test("the English table has its own headings", () => {
  expect(parse(planTable(level2, en))[0]).toContain("first_step");
});

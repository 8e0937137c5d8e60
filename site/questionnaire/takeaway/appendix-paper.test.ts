import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { paperText } from "../../e2e/support/paper-text.ts";
import { appendix as appendixWords } from "../../text/sv/form/appendix.ts";
import { level } from "../../text/sv/form/level.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { appendixPaper } from "./appendix-paper.ts";
import { managementReport } from "./management-report.ts";

const words = { report, level, takeaway, appendix: appendixWords };
const level2 = exampleTakeaway("level-2");
const appendix = paperText(appendixPaper(managementReport(level2, words), words));

test("the appendix contains the result and the whole plan, with the roles and days of the plan", () => {
  expect(appendix).toContain("Ni är på nivå 2. 57 procent");
  expect(appendix).toContain("Människor och kunskap: 40 av 100");
  expect(appendix).toContain("18 kap. 8 §");
  for (const step of level2.plan) expect(appendix).toContain(step.title);
  for (const { responsible, due } of level2.plan) {
    expect(appendix).toContain(`Ansvarig: ${responsible}`);
    expect(appendix).toContain(`Klart senast: ${due}`);
  }
  const undecided = { ...level2, plan: level2.plan.map(({ responsible: _who, due: _when, ...step }) => step) };
  const open = paperText(appendixPaper(managementReport(undecided, words), words));
  expect(open.match(/^Ansvarig: \[funktion\]$/gm)).toHaveLength(level2.plan.length);
  expect(appendix).toContain("Fråga 14 i block 3. Granskar");
  expect(appendix).toContain("[diarienummer]");
  expect(appendix).toContain(level2.editionDigest);
});

test("every page says that it reveals weaknesses, and the text says it nowhere else", () => {
  expect(appendixPaper(managementReport(level2, words), words).footer).toBe(report.handling);
  expect(appendix).not.toContain(report.handling);
});

test("a rehearsal is marked", () => {
  const rehearsed = managementReport({ ...level2, isRehearsal: true }, words);
  expect(paperText(appendixPaper(rehearsed, words))).toContain(appendixWords.rehearsal);
});

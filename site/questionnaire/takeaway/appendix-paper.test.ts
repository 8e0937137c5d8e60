import mammoth from "mammoth";
import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { paperText } from "../../e2e/support/paper-text.ts";
import { appendix as enAppendix } from "../../text/en/form/appendix.ts";
import { planFiles as enPlanFiles } from "../../text/en/form/planning/plan-files.ts";
import { report as enReport } from "../../text/en/form/report.ts";
import { situation as enSituation } from "../../text/en/form/situation.ts";
import { takeaway as enTakeaway } from "../../text/en/form/takeaway.ts";
import { appendix as appendixWords } from "../../text/sv/form/appendix.ts";
import { planFiles } from "../../text/sv/form/planning/plan-files.ts";
import { report } from "../../text/sv/form/report.ts";
import { situation } from "../../text/sv/form/situation.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { appendixFile, appendixPaper } from "./appendix-paper.ts";
import { managementReport } from "./management-report.ts";

const words = { report, situation, takeaway, planFiles, appendix: appendixWords };
const level2 = exampleTakeaway("level-2");
const appendix = paperText(appendixPaper(managementReport(level2, words), words));

test("the appendix contains the result and the whole plan, with the roles and days of the plan", () => {
  expect(appendix).toContain("Ni är på nivå 2. 46 av 60 poäng i block 1. Nivå 3 kräver 48.");
  expect(appendix).toContain("Människor och kunskap: 6 av 15 poäng");
  expect(appendix).toContain("18 kap. 8 §");
  for (const step of level2.plan) expect(appendix).toContain(step.to.goal.replace(/\.$/, ""));
  for (const { responsible, due } of level2.plan) {
    expect(appendix).toContain(`Vem: ${responsible}`);
    expect(appendix).toContain(`Klart senast: ${due}`);
  }
  const undecided = { ...level2, plan: level2.plan.map(({ responsible: _who, due: _when, ...step }) => step) };
  const open = paperText(appendixPaper(managementReport(undecided, words), words));
  expect(open.match(/^Vem: \[funktion\]$/gm)).toHaveLength(level2.plan.length);
  expect(appendix).toContain("Fråga 3.14. Granskar");
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

test("an independent reader finds the whole appendix: level, areas, conditions, plan and basis", async () => {
  const { content } = appendixFile(level2, words);
  const text = (await mammoth.extractRawText({ buffer: Buffer.from(content as Uint8Array) })).value;
  expect(text).toMatch(/^Bilaga: resultat och plan\n/);
  expect(text).toContain("Ni är på nivå 2");
  for (const { name, share } of level2.areas) expect(text).toContain(`${name}: ${share?.earned} av ${share?.possible} poäng`);
  for (const step of level2.plan) for (const part of [step.title ?? "", step.done, step.due ?? ""]) expect(text).toContain(part);
  expect(text).toContain(level2.editionDigest);
});

test("the file's name differs by language, and reveals no result", () => {
  const english = { report: enReport, situation: enSituation, takeaway: enTakeaway, planFiles: enPlanFiles, appendix: enAppendix };
  const names = [words, english].map((of) => appendixFile(level2, of).name);
  expect(names).toEqual(["infosaktrappan-2026-bilaga.docx", "infosaktrappan-2026-appendix.docx"]);
});

import fc from "fast-check";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { exampleInput, exampleTakeaway, model } from "../../e2e/support/example-takeaway.ts";
import { decision as enDecision } from "../../text/en/form/decision.ts";
import { report as enReport } from "../../text/en/form/report.ts";
import { takeaway as enTakeaway } from "../../text/en/form/takeaway.ts";
import { decision } from "../../text/sv/form/decision.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway as takeawayWords } from "../../text/sv/form/takeaway.ts";
import { docxFile } from "./docx-files.ts";
import { takeawayOf } from "./takeaway.ts";

const words = { report, takeaway: takeawayWords, decision };
const takeaway = exampleTakeaway("level-2");
const read = async ({ bytes }: ReturnType<typeof docxFile>): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

test("an independent reader finds the whole report: level, points, areas, conditions, plan and basis", async () => {
  const text = await read(docxFile("report", { takeaway, words }));
  expect(text).toMatch(/^Rapport till ledningen\n/);
  expect(text).toContain("Ni är på nivå 2");
  for (const { name, percent } of takeaway.areas) expect(text).toContain(`${name}\n\n${percent}`);
  for (const step of takeaway.plan) for (const part of [step.title, step.firstStep, step.doneWhen]) expect(text).toContain(part);
  expect(text).toContain(takeaway.editionDigest);
  expect(text).not.toContain("[");
});

test("the open part is the same file, byte for byte, whatever the answers are", () => {
  const { bytes } = docxFile("open", { takeaway, words });
  const answer = fc.constantFrom<0 | 1 | 2 | 3 | "unknown">(0, 1, 2, 3, "unknown");
  fc.assert(
    fc.property(fc.array(answer, { minLength: 60, maxLength: 60 }), (given) => {
      const answers = Object.fromEntries(model.questions.map((one, index) => [one.id, given[index] ?? 0]));
      const made = takeawayOf(exampleInput({ answers, background: {} }), takeawayWords);
      if (!made) throw new Error("no level");
      expect(Buffer.from(docxFile("open", { takeaway: made, words }).bytes).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test("the files have different names, and none reveals the result", () => {
  const english = { report: enReport, takeaway: enTakeaway, decision: enDecision };
  const names = (["open", "appendix", "report"] as const).flatMap((part) =>
    [words, english].map((of) => docxFile(part, { takeaway, words: of }).name),
  );
  expect(names).toEqual([
    "infosaktrappan-2026-tjansteskrivelse.docx",
    "infosaktrappan-2026-decision-paper.docx",
    "infosaktrappan-2026-bilaga.docx",
    "infosaktrappan-2026-appendix.docx",
    "infosaktrappan-2026-rapport.docx",
    "infosaktrappan-2026-report.docx",
  ]);
});

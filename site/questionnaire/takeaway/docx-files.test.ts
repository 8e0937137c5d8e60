import mammoth from "mammoth";
import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { appendix as enAppendix } from "../../text/en/form/appendix.ts";
import { level as enLevel } from "../../text/en/form/level.ts";
import { report as enReport } from "../../text/en/form/report.ts";
import { takeaway as enTakeaway } from "../../text/en/form/takeaway.ts";
import { appendix } from "../../text/sv/form/appendix.ts";
import { level } from "../../text/sv/form/level.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway as takeawayWords } from "../../text/sv/form/takeaway.ts";
import { appendixFile } from "./docx-files.ts";

const words = { report, level, takeaway: takeawayWords, appendix };
const takeaway = exampleTakeaway("level-2");
const read = async ({ content }: ReturnType<typeof appendixFile>): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(content as Uint8Array) })).value;

test("an independent reader finds the whole appendix: level, areas, conditions, plan and basis", async () => {
  const text = await read(appendixFile(takeaway, words));
  expect(text).toMatch(/^Bilaga: resultat och plan\n/);
  expect(text).toContain("Ni är på nivå 2");
  for (const { name, percent } of takeaway.areas) expect(text).toContain(`${name}: ${percent} av 100`);
  for (const step of takeaway.plan) for (const part of [step.title, step.firstStep, step.doneWhen]) expect(text).toContain(part);
  expect(text).toContain(takeaway.editionDigest);
});

test("the file's name differs by language, and reveals no result", () => {
  const english = { report: enReport, level: enLevel, takeaway: enTakeaway, appendix: enAppendix };
  const names = [words, english].map((of) => appendixFile(takeaway, of).name);
  expect(names).toEqual(["infosaktrappan-2026-bilaga.docx", "infosaktrappan-2026-appendix.docx"]);
});

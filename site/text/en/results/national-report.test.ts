import { expect, test } from "vitest";
import { assembleReport } from "../../../../scripts/report/assemble.ts";
import { inventedInput } from "../../../../scripts/testing/report/invented-input.ts";
import { nationalReport } from "./national-report.ts";

test("every chapter of the report has an English name with its number, and the summary its own", () => {
  const titles = assembleReport(inventedInput).sections.map(({ id, title }) => nationalReport.chapter(id, title));
  expect(titles).toContain("2 Overall assessment (in Swedish)");
  expect(titles).toContain("Covering letter (in Swedish)");
  expect(titles.filter((title) => !title.endsWith(" (in Swedish)"))).toEqual(["Summary in English"]);
});

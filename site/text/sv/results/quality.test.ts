import { expect, test } from "vitest";
import { assembleReport } from "../../../../scripts/report/assemble.ts";
import { reportMarkdown } from "../../../../scripts/report/output/to-markdown.ts";
import { inventedInput } from "../../../../scripts/testing/report/invented-input.ts";
import { quality } from "./quality.ts";

test("the report's quality declaration has the five components with the same names and in the same order", () => {
  const report = assembleReport(inventedInput);
  const text = reportMarkdown({ ...report, warnings: [], sections: report.sections.filter(({ id }) => id === "kvalitet") });
  const said = [...text.matchAll(/^\*\*(.+)\.\*\*/gm)].map(([, name]) => name);
  const named = [quality.relevance, quality.accuracy, quality.timeliness, quality.accessibility, quality.comparability];
  expect(said).toEqual(named.map((name) => name.replace(/^\d\. /, "")));
});

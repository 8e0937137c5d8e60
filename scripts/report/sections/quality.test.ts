import { expect, test } from "vitest";
import { inventedCube } from "../../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportInput } from "../material/input.ts";
import { reportMarkdown } from "../output/to-markdown.ts";

const before = { ...inventedInput.now, opens: "2025-03-03", closes: "2025-05-30", cube: inventedCube(inventedTypes) };
const render = (change: Partial<ReportInput>): string => {
  const report = assembleReport({ ...inventedInput, ...change });
  return reportMarkdown({ ...report, sections: report.sections.filter(({ id }) => id === "kvalitet") }).replaceAll("\u00a0", " ");
};

test("the planned day is given only where the calendar has it", () => {
  expect(render({ planned: "2026-09-01" })).toContain("Statistiken skulle enligt planen publiceras den 1 september 2026.");
  expect(render({})).not.toContain("enligt planen");
});

test("the round before is named where there is one to compare with, and otherwise why there is none", () => {
  expect(render({ before })).toContain("De går att jämföra med övningsomgången våren 2025, som hade samma frågor.");
  expect(render({ before })).toContain("Omgången som rapporten jämför med var öppen från den 3 mars 2025 till och med den 30 maj 2025.");
  expect(render({})).toContain("Det finns ingen tidigare mätomgång att jämföra med.");
  expect(render({ noComparison: "other-edition" })).toContain("följde en annan utgåva");
});

test("a known error is mentioned under comparability", () => {
  const error = { round: "r", releases: ["r1"], kinds: ["level" as const], date: "2026-07-01", text: { sv: "Fel.", en: "Wrong." } };
  expect(render({ knownErrors: [error] })).toContain("De här siffrorna har ett känt fel");
  expect(
    render({
      before: { ...before, cube: { ...before.cube, round: "r0" } as typeof before.cube },
      knownErrors: [{ ...error, round: "r0" }],
    }),
  ).toContain("Siffrorna från övningsomgången våren 2025 har ett känt fel.");
  expect(render({ before })).not.toContain("känt fel");
});

test("it gives the assignment, the frame, the files and the meaning of certain", () => {
  const text = render({});
  for (const part of [
    "på regeringens uppdrag (Ju1 och Ju2)",
    "Ramen är de organisationer som fanns den 31 december 2025.",
    "CSV, PX och JSON-stat",
    "”Säkert” gäller bara avrundningen. Bortfall, självskattning och fel i svaren räknas inte in.",
  ])
    expect(text).toContain(part);
});

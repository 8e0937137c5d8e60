import { expect, test } from "vitest";
import { inWords, multipleOf } from "../../core/terms/sv.ts";
import { base, roundingErrorOf } from "../../statistics/base.ts";
import { coverage } from "../../statistics/uncertainty/coverage.ts";
import { inventedCube } from "../../testing/report/invented.ts";
import { inventedChange } from "../../testing/report/invented-change.ts";
import { inventedInput, inventedTypes } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportInput } from "../material/input.ts";
import { reportMarkdown } from "../output/to-markdown.ts";

const before = { ...inventedInput.now, opens: "2025-03-03", closes: "2025-05-30", cube: inventedCube(inventedTypes) };
const reportText = (input: ReportInput): string => {
  const report = assembleReport(input);
  return reportMarkdown({ ...report, warnings: [], sections: report.sections.filter(({ id }) => id === "kvalitet") }).replaceAll(
    "\u00a0",
    " ",
  );
};
const render = (change: Partial<ReportInput>): string => reportText({ ...inventedInput, ...change });

test("the lowest coverage is the one that the site shows, to the same decimal", () => {
  const [, shown = ""] = /innehöll spannet sanningen i ([\d,]+) procent/.exec(reportText(inventedChange())) ?? [];
  const lowest = Math.min(...coverage.mechanisms.flatMap(({ strata }) => strata.map(({ likely }) => likely.coverage)));
  expect(shown).toMatch(/^\d+,\d$/);
  expect(Math.abs(Number(shown.replace(",", ".")) - 100 * lowest)).toBeLessThanOrEqual(0.05 + 1e-9);
});

test("the day of publication is the one that is recorded, and the planned day is beside it only where the calendar has it", () => {
  expect(render({ planned: "2026-07-01" })).toContain(
    "Statistiken publicerades den 4 augusti 2026. Enligt planen skulle det ske den 1 juli 2026.",
  );
  expect(render({})).not.toContain("Enligt planen");
});

test("the round before is named where there is one to compare with, and otherwise why there is none", () => {
  expect(render({ before })).toContain("De går att jämföra med övningsomgången våren 2025, som hade samma frågor.");
  expect(render({ before })).toContain("Omgången som rapporten jämför med var öppen från den 3 mars 2025 till och med den 30 maj 2025.");
  expect(render({})).toContain("Det finns ingen tidigare mätomgång att jämföra med.");
  expect(render({ noComparison: "other-edition" })).toContain("följde en annan utgåva");
});

test("a known error is mentioned under comparability", () => {
  const text = { sv: "Fel.", en: "Wrong." };
  const error = { round: "r", releases: ["r1"], kinds: ["level" as const], direction: "up" as const, date: "2026-07-01", text };
  expect(render({ knownErrors: [error] })).toContain("De här siffrorna har ett känt fel");
  expect(
    render({
      before: { ...before, cube: { ...before.cube, round: "r0" } as typeof before.cube },
      knownErrors: [{ ...error, round: "r0" }],
    }),
  ).toContain("Siffrorna från övningsomgången våren 2025 har ett känt fel.");
  expect(render({ before })).not.toContain("har ett känt fel");
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

test("it names the five components, and says of each source of error what is known and what is not", () => {
  const text = render({});
  const components = [...text.matchAll(/^\*\*(.+?)\.\*\*/gm)].map(([, name]) => name);
  expect(components).toEqual([
    "Relevans",
    "Tillförlitlighet",
    "Aktualitet och punktlighet",
    "Tillgänglighet och tydlighet",
    "Jämförbarhet och samanvändbarhet",
  ]);
  for (const part of [
    "Hur stort felet i självskattningen är vet vi inte",
    `Hur många som bjöds in och svarade är exakta tal. Andra antal är avrundade till ${multipleOf(base)}: det sanna antalet kan vara upp till ${inWords(roundingErrorOf(base))} mer eller mindre.`,
    "En rättelse av publicerade siffror prövas av röjandekontrollen innan den nekas.",
    "En grupp med samma organisationer och samma svar behåller sina tal i omgångar som jämförs.",
    "Vi räknar inte upp svaren till alla.",
    "När färre än 100 har svarat i en grupp står mellan vilka antal svaret ligger",
  ])
    expect(text).toContain(part);
});

test("the assumption behind the likely interval is given only where there is one", () => {
  expect(reportText(inventedChange())).toContain("har högst en av fyra passerat nivå 1 sedan dess");
  expect(render({ before })).not.toContain("Spannet efter ”troligen”");
});

test("what follows from the base of the rounding is derived from it", () => {
  const cube = { ...inventedInput.now.cube, base: 3 } as unknown as ReportInput["now"]["cube"];
  const text = reportText({ ...inventedInput, now: { ...inventedInput.now, cube } });
  expect(text).toContain("Andra antal är avrundade till ett tretal: det sanna antalet kan vara upp till två mer eller mindre.");
  expect(text).toContain("Noll skrivs ”högst två”");
  expect(text).not.toMatch(/\bfem|\bfyra\b/);
});

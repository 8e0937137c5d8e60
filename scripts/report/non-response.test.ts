import { describe, expect, test } from "vitest";
import { sentenceFaults } from "../testing/report/false-claims.ts";
import { inventedCube } from "../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../testing/report/invented-input.ts";
import { assembleReport } from "./assemble.ts";
import { nonResponseStatement, openStatements } from "./non-response.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { textOf } from "./statements/sentence.ts";

const { cube } = inventedInput.now;
const releases = { now: cube, before: null };
const types = ["type-municipality", "type-region", "type-agency"];

describe("nonresponse", () => {
  test("is a share of those invited, and its consequence is given for each type where some did not answer", () => {
    const statements = [nonResponseStatement({ language: "sv", releases }, "all"), ...openStatements({ language: "sv", releases }, types)];
    expect(statements.map((one) => one && textOf(one))).toEqual([
      "Drygt en tredjedel av de tillfrågade organisationerna (36 procent) svarade inte.",
      "Därför kan andelen under nivå 1 bland alla kommuner vara så låg som 25 eller så hög som 70 procent.",
      "Bland alla myndigheter kan den vara så låg som 22 eller så hög som 63 procent.",
    ]);
    for (const one of statements) expect(one && sentenceFaults(releases, one)).toEqual([]);
    const english = nonResponseStatement({ language: "en", releases }, "all");
    expect(english && textOf(english)).toBe("Just over a third of the invited organisations (36 per cent) did not answer.");
  });

  test("is left out where all answered, and where the rounding leaves too much open", () => {
    const type = (answered: number, silent: number) => inventedCube({ "type-region": { answered, silent, levels: [1, 1, 1, 1, 0] } });
    const context = (now: typeof cube) => ({ language: "sv" as const, releases: { now, before: null } });
    expect(nonResponseStatement(context(type(20, 0)), "type-region")).toBeNull();
    expect(openStatements(context(type(20, 0)), ["type-region"])).toEqual([]);
    expect(nonResponseStatement(context(type(10, 10)), "type-region")).toBeNull();
    expect(nonResponseStatement(context(type(100, 100)), "type-region")).not.toBeNull();
  });
});

test("the limitations begin with it, and the quality chapter names it as the largest uncertainty", () => {
  const report = assembleReport(inventedInput);
  const part = (id: string) => reportMarkdown({ ...report, sections: report.sections.filter((one) => one.id === id) });
  expect(part("struktur")).toMatch(/### Vad som begränsar den här bedömningen\n\n- \[Drygt en tredjedel av de tillfrågade/);
  expect(part("kvalitet")).toMatch(/\*\*Tillförlitlighet\.\*\* Den största osäkerheten är bortfallet/);
  const full = Object.fromEntries(Object.entries(inventedTypes).map(([row, one]) => [row, { ...one, silent: 0 }]));
  const all = reportMarkdown(assembleReport({ ...inventedInput, now: { ...inventedInput.now, cube: inventedCube(full) } }));
  expect(all).not.toContain("största osäkerheten");
});

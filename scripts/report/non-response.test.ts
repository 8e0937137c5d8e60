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
      "185 av 510 inbjudna organisationer (36 procent) svarade inte.",
      "Därför kan andelen under nivå 1 bland alla kommuner vara så låg som 26 eller så hög som 69 procent.",
      "Bland alla myndigheter kan den vara så låg som 23 eller så hög som 62 procent.",
    ]);
    for (const one of statements) expect(one && sentenceFaults(releases, one)).toEqual([]);
    const english = nonResponseStatement({ language: "en", releases }, "all");
    expect(english && textOf(english)).toBe("185 of 510 invited organisations (36 per cent) did not answer.");
  });

  test("is exact however few were invited, and left out where all answered", () => {
    const type = (answered: number, silent: number) => inventedCube({ "type-region": { answered, silent, levels: [1, 1, 1, 1, 0] } });
    const context = (now: typeof cube) => ({ language: "sv" as const, releases: { now, before: null } });
    expect(nonResponseStatement(context(type(20, 0)), "type-region")).toBeNull();
    expect(openStatements(context(type(20, 0)), ["type-region"])).toEqual([]);
    const few = nonResponseStatement(context(type(16, 4)), "type-region");
    expect(few && textOf(few)).toBe("4 av 20 inbjudna regioner (20 procent) svarade inte.");
    // Never 0 per cent of some.
    const one = nonResponseStatement(context(type(499, 1)), "type-region");
    expect(one && textOf(one)).toBe("1 av 500 inbjudna regioner (1 procent) svarade inte.");
  });
});

test("the limitations begin with it, and the quality chapter names it as the largest uncertainty", () => {
  const report = assembleReport(inventedInput);
  const part = (id: string) => reportMarkdown({ ...report, sections: report.sections.filter((one) => one.id === id) });
  expect(part("struktur")).toMatch(/### Vad som begränsar den här bedömningen\n\n- \[185 av 510 inbjudna organisationer \(36 procent\)\]/);
  expect(part("kvalitet")).toMatch(/\*\*Tillförlitlighet\.\*\* Den största osäkerheten är bortfallet/);
  const full = Object.fromEntries(Object.entries(inventedTypes).map(([row, one]) => [row, { ...one, silent: 0 }]));
  const all = reportMarkdown(assembleReport({ ...inventedInput, now: { ...inventedInput.now, cube: inventedCube(full) } }));
  expect(all).not.toContain("största osäkerheten");
});

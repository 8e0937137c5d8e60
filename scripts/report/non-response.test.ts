import { describe, expect, test } from "vitest";
import { inventedCube } from "../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../testing/report/invented-input.ts";
import { assembleReport } from "./assemble.ts";
import { nonResponseStatement, openStatements } from "./non-response.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { faultsOf, textOf, wordFaults } from "./statements/sentence.ts";
import { respondents, underLevel1 } from "./statements/statements.ts";

const { cube } = inventedInput.now;
const releases = { now: cube, before: null };
const types = ["type-municipality", "type-region", "type-agency"];

describe("those who did not answer", () => {
  test("are told as a share of those asked, and what that can mean for each type where somebody was silent", () => {
    const said = [nonResponseStatement({ language: "sv", releases }, "all"), ...openStatements({ language: "sv", releases }, types)];
    expect(said.map((one) => one && textOf(one))).toEqual([
      "Drygt en tredjedel av de tillfrågade organisationerna (36 procent) svarade inte.",
      "Därför kan andelen under nivå 1 bland alla kommuner vara så låg som 25 eller så hög som 70 procent.",
      "Bland alla myndigheter kan den vara så låg som 22 eller så hög som 63 procent.",
    ]);
    for (const one of said) expect(one && faultsOf(releases, one)).toEqual([]);
    const english = nonResponseStatement({ language: "en", releases }, "all");
    expect(english && textOf(english)).toBe("Just over a third of the invited organisations (36 per cent) did not answer.");
  });

  test("are judged: another share, a number of them, and other bounds are found", () => {
    const others = (text: string) => wordFaults(releases, "sv", { text, about: { kind: "others", cell: respondents("all") } });
    expect(others("drygt en tredjedel")).toEqual([]);
    for (const text of ["knappt en tredjedel", "omkring två tredjedelar", "64 procent", "37 procent", "omkring 185", "högst fyra"])
      expect(others(text)[0]?.code, text).toBe("report-claim-wrong");
    const worst = (text: string) => wordFaults(releases, "sv", { text, about: { kind: "worst", cell: underLevel1("type-municipality") } });
    expect(worst("så låg som 25 eller så hög som 70 procent")).toEqual([]);
    for (const text of ["så låg som 26 eller så hög som 70 procent", "så låg som 25 eller så hög som 71 procent"])
      expect(worst(text)[0]?.code, text).toBe("report-claim-wrong");
  });

  test("are not told of where all answered, or where the rounding leaves too much open", () => {
    const type = (answered: number, silent: number) => inventedCube({ "type-region": { answered, silent, levels: [1, 1, 1, 1, 0] } });
    const speaker = (now: typeof cube) => ({ language: "sv" as const, releases: { now, before: null } });
    expect(nonResponseStatement(speaker(type(20, 0)), "type-region")).toBeNull();
    expect(openStatements(speaker(type(20, 0)), ["type-region"])).toEqual([]);
    expect(nonResponseStatement(speaker(type(10, 10)), "type-region")).toBeNull();
    expect(nonResponseStatement(speaker(type(100, 100)), "type-region")).not.toBeNull();
  });
});

test("the limits begin with them, and the quality chapter names them as the largest uncertainty", () => {
  const report = assembleReport(inventedInput);
  const part = (id: string) => reportMarkdown({ ...report, sections: report.sections.filter((one) => one.id === id) });
  expect(part("struktur")).toMatch(/### Vad som begränsar den här bedömningen\n\n- \[Drygt en tredjedel av de tillfrågade/);
  expect(part("kvalitet")).toMatch(/\*\*Tillförlitlighet\.\*\* Den största osäkerheten är bortfallet/);
  const full = Object.fromEntries(Object.entries(inventedTypes).map(([row, one]) => [row, { ...one, silent: 0 }]));
  const all = reportMarkdown(assembleReport({ ...inventedInput, now: { ...inventedInput.now, cube: inventedCube(full) } }));
  expect(all).not.toContain("största osäkerheten");
});

import { describe, expect, it } from "vitest";
import { claimFault } from "../../testing/report/false-claims.ts";
import { inventedChange } from "../../testing/report/invented-change.ts";
import { inventedDecided } from "../../testing/report/invented-decided.ts";
import { inventedInput } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportInput } from "../material/input.ts";
import { cellContent } from "../output/nodes.ts";
import { reportPage } from "../output/page.ts";
import { reportMarkdown } from "../output/to-markdown.ts";
import { findingOf } from "../statements/finding.ts";
import { standingsOf } from "./standings.ts";
import { contextOf } from "./wording.ts";

const textOf = (input: ReportInput, id: string): string => {
  const report = assembleReport(input);
  return reportMarkdown({ ...report, sections: report.sections.filter((one) => one.id === id) }).replaceAll("\u00a0", " ");
};
const error = {
  round: "r0",
  releases: ["r1"],
  kinds: ["level" as const],
  direction: "down" as const,
  date: "2026-07-01",
  text: { sv: "Fel.", en: "Wrong." },
};

describe("the judgement", () => {
  it("says in both languages where all stand and in which direction those went that answered both times", () => {
    expect(findingOf(contextOf(inventedChange(), "sv"))).toBe(
      "Riktningen går inte att avgöra. Drygt fyra av tio som svarade är under nivå 1.",
    );
    expect(findingOf(contextOf(inventedChange(), "en"))).toBe(
      "The direction cannot be determined. Just over four in ten of those that answered are below level 1.",
    );
  });

  it("has no direction in a first round, and says that the figures are wrong where they are", () => {
    expect(findingOf(contextOf(inventedInput, "sv"))).toBe("Drygt fyra av tio som svarade är under nivå 1.");
    const wrong = { ...contextOf(inventedInput, "sv"), errors: { now: ["up" as const], before: [] } };
    expect(findingOf(wrong)).toContain("är under nivå 1, men siffrorna har ett känt fel.");
    expect(reportPage(assembleReport(inventedInput))).not.toContain("Sedan ");
  });

  it("has a direction beside a known error only where the error works against it, and names the error either way", () => {
    // Levels shown too high in the round before look like a fall.
    for (const [direction, stands] of [
      ["up", false],
      ["down", true],
      ["unknown", false],
    ] as const) {
      const text = textOf({ ...inventedChange(), knownErrors: [{ ...error, direction }] }, "sammanfattning");
      expect(text.includes("Fler har sjunkit än stigit."), direction).toBe(stands);
      expect(text).toContain("Ett känt fel gör att riktningen inte går att säga.");
      expect(text).toContain("Siffrorna från våren 2025 har ett känt fel");
    }
    // More agencies rose: for them it is the other way round.
    const without = textOf(inventedChange(), "sammanfattning");
    expect(without).toContain("Fler har sjunkit än stigit.");
    expect(without).not.toContain("känt fel");
  });

  it("shows of each figure what its words say, which the published numbers bear out", () => {
    for (const language of ["sv", "en"] as const) {
      const input = inventedChange();
      const { releases } = contextOf(input, language);
      const cells = standingsOf(input, language, "x").rows.flatMap(({ response, figure, direction }) => [
        response,
        figure,
        direction?.short ?? "",
      ]);
      expect(cells.filter((cell) => typeof cell !== "string").length).toBeGreaterThan(9);
      for (const cell of cells) {
        if (typeof cell === "string") continue;
        expect(claimFault(releases, language, cell), cell.text).toBeNull();
        const numbers = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
        for (const number of numbers(cellContent(cell))) expect(numbers(cell.text), cell.text).toContain(number);
      }
    }
  });

  it("has an interval in words and no tick for a small group, and bars with their bounds as alternative texts", () => {
    const [all, , regions] = standingsOf(inventedInput, "sv", "x").rows;
    expect(regions).toMatchObject({ name: "Regioner", isSmall: true, bar: { share: null } });
    expect(regions && cellContent(regions.figure)).toBe("mellan 1 och 9 av 20");
    expect(all?.bar?.alternative).toMatch(
      /^Av alla 510 organisationer är minst \d+ och högst \d+ procent under nivå 1\. Av de svarande: 42 procent\.$/,
    );
  });

  it("names the three goals and three proposals with addressee, cost and month, and says where the others are", () => {
    const text = textOf(inventedDecided(), "sammanfattning");
    for (const goal of ["Hot och risker är kända", "Ansvar tas", "Arbetet är systematiskt"]) expect(text).toContain(goal);
    expect(text.match(/Till: myndigheten själv\. Kostnad: 400 000 kronor\. Klart: senast i december 2026\./g)).toHaveLength(3);
    expect(text).toContain("Alla 4 rekommendationer står i kapitlet ”Rekommendationer”.");
    expect(textOf(inventedDecided(), "summary")).toContain("Addressed to: the authority itself. Cost: SEK 400,000. Due: December 2026.");
  });
});

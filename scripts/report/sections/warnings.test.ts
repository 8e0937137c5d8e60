import { describe, expect, test } from "vitest";
import type { KnownError } from "../../statistics/cube/known-errors.ts";
import { inventedCube } from "../../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportInput } from "../material/input.ts";
import { reportPage } from "../output/page.ts";
import { reportMarkdown } from "../output/to-markdown.ts";

const error: KnownError = {
  round: "r",
  releases: ["r1"],
  kinds: ["level"],
  direction: "up",
  date: "2026-07-01",
  text: { sv: "Några kommuner missförstod en fråga.", en: "Some municipalities misread a question." },
};
const earlier: KnownError = {
  ...error,
  round: "r0",
  kinds: ["respondent"],
  text: { sv: "Några svar räknades inte.", en: "Some answers were not counted." },
};
const before = {
  ...inventedInput.now,
  opens: "2025-03-03",
  cube: {
    ...inventedCube({ ...inventedTypes, "type-municipality": { answered: 175, silent: 115, levels: [30, 3, 1, 1, 0] } }),
    round: "r0",
  },
} as NonNullable<ReportInput["before"]>;

/** The national report in both formats. */
function render(change: Partial<ReportInput>): readonly string[] {
  const input = { ...inventedInput, ...change };
  return [assembleReport(input)].flatMap((one) => [reportMarkdown(one), reportPage(one)]).map((text) => text.replaceAll("\u00a0", " "));
}

describe("a known error", () => {
  test("of the release comes before everything else, in every report and format, in English in the English summary, and among the limitations", () => {
    for (const text of render({ knownErrors: [error] })) {
      const at = text.indexOf("Känt fel i siffrorna (meddelat den 1 juli 2026).");
      expect(at).toBeGreaterThan(0);
      expect(text.indexOf("Några kommuner missförstod en fråga.")).toBeGreaterThan(at);
      expect(at).toBeLessThan(text.search(/## |<h2/));
    }
    const [whole = ""] = render({ knownErrors: [error] });
    const english = whole.slice(whole.indexOf("## Summary in English"));
    expect(english).toMatch(
      /^## Summary in English\n\n\*\*Known error in the figures \(announced on 1 July 2026\)\.\*\* Some municipalities misread/,
    );
    expect(whole).toContain("Siffrorna har ett känt fel. Det står först i rapporten.");
  });

  test("of the release compared with comes right before the figures of change and among the limitations; and nowhere without a comparison", () => {
    const texts = render({ knownErrors: [earlier], before });
    for (const text of texts) expect(text).toContain("Känt fel i siffrorna från övningsomgången våren 2025 (meddelat den 1 juli 2026).");
    const [whole = ""] = texts;
    const change = whole.slice(whole.indexOf("### Förändring"));
    expect(change).toMatch(
      /Jämförelsen är med [^\n]*\n\n\*\*Känt fel i siffrorna från övningsomgången våren 2025[^\n]*\n\nVad som har hänt/,
    );
    expect(whole).toContain("Siffrorna från våren 2025 har ett känt fel, som står under ”Förändring”.");
    expect(whole).toContain("The figures for spring 2025 have a known error");
    expect(whole).toContain("Siffrorna från övningsomgången våren 2025 har ett känt fel. Se ”Förändring” i kapitlet ”Samlad bedömning”.");
    for (const text of render({ knownErrors: [earlier] })) expect(text).not.toContain("Känt fel");
  });

  test("of the release compared with is left out where it concerns tables that a change is not calculated from", () => {
    for (const text of render({ knownErrors: [{ ...earlier, kinds: ["area"] }], before })) expect(text).not.toContain("Känt fel");
  });
});

describe("a correction", () => {
  const reason = { sv: "Fel räknade frågor.", en: "Questions counted wrongly." };
  const { cube, manifest } = inventedInput.now;

  test("says first what it corrects, and why", () => {
    const now = {
      ...inventedInput.now,
      cube: { ...cube, release: "r2" } as typeof cube,
      manifest: { ...manifest, corrects: { release: "r1", reason } },
    };
    for (const text of render({ now })) {
      expect(text).toMatch(
        /Rättade siffror\..{0,12} Rapporten bygger på den andra publiceringen, som rättar den första publiceringen\. Fel räknade/,
      );
    }
    expect(render({ now })[0]).toContain("Questions counted wrongly.");
    for (const text of render({})) expect(text).not.toContain("Rättade siffror");
  });

  test("makes the report of the replaced release say first that it must not be used, and why", () => {
    for (const text of render({ replacedBy: [{ release: "r2", reason }], knownErrors: [error] })) {
      const at = text.indexOf("Använd inte den här rapporten.");
      expect(at).toBeGreaterThan(0);
      expect(text).toMatch(/Siffrorna är ersatta: den andra publiceringen gäller i stället\. Fel räknade frågor\./);
      expect(at).toBeLessThan(text.indexOf("Känt fel i siffrorna"));
    }
  });

  test("that has been corrected again gives each reason with its release", () => {
    const later = { sv: "Fel område.", en: "Wrong area." };
    const replacedBy = [
      { release: "r2", reason },
      { release: "r3", reason: later },
    ];
    for (const text of render({ replacedBy })) {
      expect(text).toContain("den tredje publiceringen gäller i stället. Andra publiceringen: Fel räknade frågor.");
      expect(text).toContain("Tredje publiceringen: Fel område.");
    }
  });

  test("that withdraws tables says so, first and where they would have been, and not that they were never planned", () => {
    const corrects = { release: "r1", reason, withdraws: ["question"] as ["question"] };
    const variables = cube.variables.filter(({ kind }) => kind !== "question");
    const kept = new Set(variables.map(({ id }) => id));
    const cells = cube.cells.filter(({ variable }) => kept.has(variable));
    const bare = { ...inventedInput.now, cube: { ...cube, variables, cells } as typeof cube };
    const [whole = ""] = render({ now: { ...bare, manifest: { ...manifest, corrects } } });
    expect(whole).toContain("Tabellerna över frågorna är tillbakadragna: bredvid de gamla siffrorna");
    expect(whole.match(/Tabellerna över frågor är tillbakadragna\./g)).toHaveLength(2);
    expect(whole).not.toContain("redovisar inga frågor");
    const [never = ""] = render({ now: bare });
    expect(never).toContain("redovisar inga frågor");
    expect(never).not.toContain("tillbakadragna");
  });
});

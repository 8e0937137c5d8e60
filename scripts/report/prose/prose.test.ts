import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { inventedCube } from "../../testing/report/invented.ts";
import { messages } from "../messages.ts";
import { readProse } from "./prose.ts";

const types = {
  "type-municipality": { answered: 175, silent: 115, levels: [16, 10, 6, 2, 1] },
  "type-agency": { answered: 130, silent: 70, levels: [10, 7, 5, 3, 1] },
};
const now = inventedCube(types);
const before = inventedCube({ ...types, "type-municipality": { answered: 175, silent: 115, levels: [28, 4, 2, 1, 0] } });

const read = (text: string, compared = false) =>
  readProse({ text, file: "bedomning.sv.mdx", language: "sv", releases: { now, before: compared ? before : null } });
const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code, line }) => `${line}: ${code}`);
const cell = "cell:type-municipality/level/0";

describe("the maintainers' words", () => {
  it("may stand when each figure is tied to its cell, true, and as it was when it was written", () => {
    const text = `# Läget\n\nMånga har långt kvar. [Knappt hälften](${cell} "80/175") av kommunerna är under nivå 1,\noch *det* vet vi.\n\n{/* kolla detta */}\n\n- [Riksarkivet](https://riksarkivet.se)\n`;
    const prose = read(text);
    expect(codes(prose.diagnostics)).toEqual([]);
    expect(prose.ok && prose.value.figures).toEqual([
      { text: "Knappt hälften", about: { kind: "cell", cell: { row: "type-municipality", variable: "level", category: "0" } } },
    ]);
  });

  it("get the engine's words where a link is empty", () => {
    const prose = read(`[](${cell}) är under nivå 1. Det gäller [](${cell}). [](${cell}) är många.`);
    const words = "mkring 46 procent av de svarande kommunerna";
    expect(prose.ok && prose.value.figures.map(({ text }) => text)).toEqual([`O${words}`, `o${words}`, `O${words}`]);
    expect(JSON.stringify(prose.ok && prose.value.root.children)).toContain(`"value":"O${words}"`);
  });

  it.each([
    ["a cell that the release does not have", '[knappt hälften](cell:type-municipality/nivå/0 "80/175")', "report-cell-unknown"],
    ["a figure that has changed since it was written", `[knappt hälften](${cell} "85/175")`, "report-figure-stale"],
    ["a figure with nothing pinned beside it", `[knappt hälften](${cell})`, "report-figure-unpinned"],
    ["words that the figure does not bear out", `[de flesta](${cell} "80/175")`, "report-claim-wrong"],
    ["words that say nothing", `[många](${cell} "80/175")`, "report-claim-unread"],
    ["a figure without a link", "Det gäller 46 procent.", "report-figure-loose"],
    ["a figure that emphasis splits in two", "Det gäller **46** procent.", "report-figure-loose"],
    ["a share in words without a link", "Det gäller fyra av tio.", "report-figure-loose"],
    [
      "a change with nothing to compare with",
      '[minskat](change:type-municipality/level/0 "80/175 ~ 140/175")',
      "report-comparison-missing",
    ],
    ["a placeholder nobody knows", "[x](figure:abc)", "report-link-unknown"],
    ["a component", "<Figure />", "report-markup"],
    ["an expression", "{cell.level}", "report-markup"],
    ["a brace that is not closed", "Det är {cell", "report-not-markdown"],
    ["an image", "![x](https://example.org/x.png)", "report-markup"],
  ])("are refused with the line for %s", (_, text, code) => {
    expect(codes(read(`Ett stycke.\n\n${text}\n`).diagnostics)).toEqual([`3: ${code}`]);
  });

  it("names the line inside a long paragraph, and every fault at once", () => {
    const found = read(`Ett stycke\nsom går över rader och nämner 12 procent\noch sedan 13 procent.\n\n[de flesta](${cell} "80/175")`);
    expect(codes(found.diagnostics)).toEqual(["2: report-figure-loose", "3: report-figure-loose", "5: report-claim-wrong"]);
  });

  it("may speak of change where both figures are certain enough, and is pointed at where nothing bears it out", () => {
    const text = 'Andelen under nivå 1 har [minskat](change:type-municipality/level/0 "80/175 ~ 140/175").';
    expect(codes(read(text, true).diagnostics)).toEqual([]);
    expect(codes(read("Angreppen ökade.").diagnostics)).toEqual(["1: report-direction-loose"]);
    expect(read("Angreppen ökade.").ok).toBe(true);
  });

  it("points at a word before the link in its sentence that turns it round, and at none before that", () => {
    const link = `[knappt hälften](${cell} "80/175")`;
    expect(codes(read(`Det stämmer inte att ${link} är under nivå 1.`).diagnostics)).toEqual(["1: report-figure-turned"]);
    expect(read(`Det stämmer inte att ${link} är under nivå 1.`).ok).toBe(true);
    expect(codes(read(`Vi vet inte allt. Men ${link} är under nivå 1.`).diagnostics)).toEqual([]);
  });

  it("does not take levels, years, laws and dates for figures", () => {
    const text =
      "På nivå 1–2 i block 1 sedan 2026 enligt cybersäkerhetslagen (2025:1506), den 15 januari 2026, för kommuner med under 10 000 invånare.";
    expect(codes(read(text).diagnostics)).toEqual([]);
  });

  it("proposes words that would hold", () => {
    const [one] = read(`[de flesta](${cell} "80/175")`).diagnostics;
    expect(one?.values["say"]).toBe("omkring 46 procent av de svarande kommunerna");
  });
});

describe("the sentences about faults", () => {
  it("never use the words that a person should not meet, and always say how to put it right", () => {
    for (const { sv, en } of Object.values(messages)) {
      expect(sv).not.toMatch(/ogiltig|felaktig|vänligen|tyvärr|adekvat|implementera|säkerställa/i);
      expect(sv.split(/[.:?] /).length).toBeGreaterThan(1);
      expect(en.split(/[.:?] /).length).toBeGreaterThan(1);
    }
  });
});

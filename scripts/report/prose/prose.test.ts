import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { inventedCube } from "../../testing/report/invented.ts";
import { messages } from "../messages.ts";
import { figuresIn } from "../output/nodes.ts";
import { readProse } from "./prose.ts";

const types = {
  "type-municipality": { answered: 175, silent: 115, levels: [16, 10, 6, 2, 1] },
  "type-agency": { answered: 130, silent: 70, levels: [10, 7, 5, 3, 1] },
};
const now = inventedCube(types);
const before = inventedCube({ ...types, "type-municipality": { answered: 175, silent: 115, levels: [28, 4, 2, 1, 0] } });

const read = (text: string, language: "sv" | "en" = "sv") =>
  readProse({ text, file: "bedomning.sv.mdx", language, releases: { now, before } });
const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code, line }) => `${line}: ${code}`);
const cell = "type-municipality.level.0";

/** The prose without its markup. */
function plainText(text: string): string {
  const prose = read(text);
  if (!prose.ok) throw new Error(codes(prose.diagnostics).join());
  const textOf = (node: object): string => {
    const { value = "", children = [] } = node as { readonly value?: string; readonly children?: readonly object[] };
    return value + children.map(textOf).join("");
  };
  return textOf(prose.value);
}

describe("the maintainers' prose", () => {
  it("is Markdown, with placeholders written out and linked to their cells, and without comments", () => {
    const text = `# Läget\n\nMånga har långt kvar. :share[${cell}] är under nivå 1,\noch *det* vet vi.\n\n{/* kolla detta */}\n\n- [Riksarkivet](https://riksarkivet.se)\n`;
    const prose = read(text);
    expect(codes(prose.diagnostics)).toEqual([]);
    expect(prose.ok && figuresIn(prose.value.children)).toEqual([
      {
        text: "Omkring 46 procent av de svarande kommunerna",
        about: { kind: "cell", cell: { row: "type-municipality", variable: "level", category: "0" } },
      },
    ]);
    expect(JSON.stringify(prose)).not.toContain("kolla");
  });

  it("gets a capital where a placeholder opens a sentence", () => {
    const words = "mkring 46 procent av de svarande kommunerna";
    expect(plainText(`:share[${cell}] är under nivå 1. Det gäller :share[${cell}]. *Obs!* :share[${cell}] är många.`)).toBe(
      `O${words} är under nivå 1. Det gäller o${words}. Obs! O${words} är många.`,
    );
  });

  it("keeps colons before words, in times, in laws and in addresses", () => {
    const text = "Läget:så där. Klockan 14:30, enligt 2025:1506 och MCFFS 2026:8: se https://example.org:80.";
    expect(plainText(text)).toBe(text);
  });

  it.each([
    ["a cell that the release does not have", ":share[type-municipality.niva.0]", "report-cell-unknown"],
    ["a placeholder without a cell", ":share", "report-placeholder-unknown"],
    ["a placeholder with the wrong name", `:andel[${cell}]`, "report-placeholder-unknown"],
    ["a link of an unknown kind", `[knappt hälften](cell:type-municipality/level/0 "80/175")`, "report-link-unknown"],
    ["a component", "<Figure />", "report-markup"],
    ["an expression", "{cell.level}", "report-markup"],
    ["a brace that is not closed", "Det är {cell", "report-not-markdown"],
    ["an image", "![x](https://example.org/x.png)", "report-markup"],
    ["a block directive", `::share[${cell}]`, "report-markup"],
  ])("is refused with the line for %s", (_, text, code) => {
    expect(codes(read(`Ett stycke.\n\n${text}\n`).diagnostics)).toEqual([`3: ${code}`]);
  });

  it("is refused with the line inside a long paragraph, and every fault at once", () => {
    const text = `Ett stycke\nsom går över rader och nämner :share[a.level.0]\noch sedan :percent[b.level.0].\n\n:unclear[${cell} type-agency.level.0]`;
    expect(codes(read(text).diagnostics)).toEqual(["2: report-cell-unknown", "3: report-cell-unknown", "5: report-comparison-certain"]);
  });
});

describe("the messages", () => {
  it("always say how to put the fault right", () => {
    for (const one of Object.values(messages)) {
      const text = typeof one === "string" ? one : one.en;
      expect(text).not.toMatch(/invalid|please|unfortunately/i);
      expect(text.split(/[.:?] /).length).toBeGreaterThan(1);
    }
  });
});

import { describe, expect, it } from "vitest";
import { inventedDecided } from "../../testing/report/invented-decided.ts";
import { inventedInput } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import { reportMarkdown } from "../output/to-markdown.ts";
import type { ReportInput } from "./input.ts";
import { checkParts, missingParts } from "./missing-parts.ts";

const folder = "content/rounds/r/report";
const decided = inventedDecided();
const { genomforande: _conduct, ...withoutConduct } = decided.prose;
const { struktur: _structure, ...withoutStructure } = decided.prose;
const { stod: _support, ...withoutSupport } = decided.prose;
const { bedomning: _assessment, ...withoutAssessment } = decided.prose;
const { "sma-typer": _few, ...withoutFew } = decided.prose;
const emptied: readonly (readonly [string, Partial<ReportInput>, string])[] = [
  ["conduct", { prose: withoutConduct }, `${folder}/genomforande.sv.mdx`],
  [
    "conduct that is only a note to a colleague",
    { prose: { ...decided.prose, genomforande: { type: "root", children: [] } } },
    `${folder}/genomforande.sv.mdx`,
  ],
  ["a letter", { letter: null }, `${folder}/missiv.yaml`],
  ["an assessment", { prose: withoutAssessment }, `${folder}/bedomning.sv.mdx`],
  ["words about the types that are few", { prose: withoutFew }, `${folder}/sma-typer.sv.mdx`],
  ["dialogue", { dialogue: [] }, "content/dialogue"],
  ["structure", { prose: withoutStructure }, `${folder}/struktur.sv.mdx`],
  ["support", { prose: withoutSupport }, `${folder}/stod.sv.mdx`],
  ["the register of support", { support: [] }, "content/support"],
  ["recommendations", { recommendations: null }, `${folder}/rekommendationer.yaml`],
];

describe("a decided report", () => {
  it("is accepted where every part is written", () => {
    expect(checkParts(missingParts(decided), true)).toEqual([]);
  });

  it.each(emptied)("is refused without %s, and the file is named", (_, change, file) => {
    expect(checkParts(missingParts({ ...decided, ...change }), true)).toMatchObject([
      { code: "report-part-missing", severity: "error", file },
    ]);
  });
});

describe("a draft", () => {
  const draft = { ...decided, letter: null, dialogue: [] };

  it("is made, with a warning for each part", () => {
    expect(checkParts(missingParts(draft), false)).toMatchObject([
      { code: "report-part-unwritten", severity: "warning", file: `${folder}/missiv.yaml` },
      { code: "report-part-unwritten", severity: "warning", file: "content/dialogue" },
    ]);
  });

  it("says first what it lacks, file by file; a decided report does not", () => {
    const front = (input: ReportInput): string => reportMarkdown(assembleReport(input)).split("## ")[0] ?? "";
    expect(front(draft)).toContain(
      "**Utkast, inte beslutat.** Det här ska finnas innan rapporten kan beslutas:\n\n- beslutet, med diarienummer och mottagare (missiv.yaml)\n- dialog och samverkan (content/dialogue)\n",
    );
    expect(front(inventedInput).match(/^- /gm)).toHaveLength(9);
    expect(front(decided)).not.toContain("Utkast");
  });
});

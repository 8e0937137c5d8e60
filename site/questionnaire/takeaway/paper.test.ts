import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "../widgets/markup.ts";
import { heading, list, type Paper, paperMarkup, paperRtf, paperText, paragraph } from "./paper.ts";

const paper = (text: string): Paper => ({
  language: "sv",
  title: text,
  blocks: [
    heading(text),
    heading(text, 3),
    paragraph(text),
    { kind: "fields", rows: [["a", text]] },
    list([text, text], true),
    list([text]),
  ],
});

/** Parses the paragraphs of our RTF: checks that groups balance, drops control words, and decodes characters. */
function readRtf(file: string): readonly string[] {
  expect(file).toMatch(/^\{\\rtf1/);
  expect(file).toMatch(/^[\x20-\x7e\r\n]*$/);
  const depth = file.replaceAll(/\\[\\{}]/g, "").replaceAll(/[^{}]/g, "");
  let open = 0;
  for (const [index, brace] of [...depth].entries()) {
    open += brace === "{" ? 1 : -1;
    if (index < depth.length - 1) expect(open).toBeGreaterThan(0);
  }
  expect(open).toBe(0);
  return file
    .split("\r\n")
    .filter((line) => line.startsWith("{\\pard"))
    .map((line) =>
      line
        .replace(/^\{\\pard(\\[a-z]+-?\d*)+ /, "")
        .replace(/\\par\}$/, "")
        .replaceAll(/\\(?:([\\{}])|u(-?\d+)\?|line |tab )/g, (whole, escaped?: string, unit?: string) => {
          if (escaped) return escaped;
          if (unit) return String.fromCharCode((Number(unit) + 0x10000) % 0x10000);
          return whole === "\\line " ? "\n" : "\t";
        }),
    );
}

const readable = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "");

test("whatever a text contains, the RTF file preserves it, and nothing in it becomes a control word", () => {
  const odd = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom("\\", "{", "}", "\\par ", "å", "😀", "\n", "\r\n", "\t", "{\\object ", "\u0000", "\uDC00", "'"), {
        maxLength: 30,
      })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(odd, (text) => {
      const visible = readable(text);
      expect(readRtf(paperRtf(paper(text)))).toEqual([
        visible,
        visible,
        visible,
        visible,
        `a\t${visible}`,
        `1.\t${visible}`,
        `2.\t${visible}`,
        `–\t${visible}`,
      ]);
    }),
    { numRuns: 300 },
  );
});

test("headings are headings to a word processor, the page is A4, and the language is set", () => {
  const file = paperRtf(paper("Å"));
  expect(file).toContain("\\s1\\sa160\\keepn\\outlinelevel0\\b\\fs36 \\u197?\\par");
  expect(file).toContain("\\paperw11906\\paperh16838");
  expect(file).toContain("\\deflang1053");
  expect(paperRtf({ ...paper("a"), language: "en" })).toContain("\\deflang2057");
});

test("as plain text, blocks are separated by blank lines, and lists are numbered or dashed", () => {
  expect(paperText(paper("Åtgärd"))).toBe("ÅTGÄRD\n\nÅTGÄRD\n\nÅtgärd\n\nÅtgärd\n\na: Åtgärd\n\n1. Åtgärd\n2. Åtgärd\n\n– Åtgärd\n");
});

test("in the page, the title is an h3, and the blocks are below it, as text", () => {
  expect(htmlOf(paperMarkup(paper("<i>")))).toBe(
    '<article class="paper" lang="sv"><h3>&lt;i&gt;</h3><h4>&lt;i&gt;</h4><h5>&lt;i&gt;</h5><p>&lt;i&gt;</p>' +
      '<dl class="facts"><dt>a</dt><dd>&lt;i&gt;</dd></dl><ol><li>&lt;i&gt;</li><li>&lt;i&gt;</li></ol><ul><li>&lt;i&gt;</li></ul></article>',
  );
});

import { expect, test } from "vitest";
import { heading, list, paragraph } from "../../../scripts/office/document.ts";
import { htmlOf } from "../../e2e/support/html-of.ts";
import { type Paper, paperMarkup } from "./paper.ts";

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

test("in the page, the title is an h2, and the blocks are below it, as text", () => {
  expect(htmlOf(paperMarkup(paper("<i>")))).toBe(
    '<article class="paper" lang="sv"><h2>&lt;i&gt;</h2><h3>&lt;i&gt;</h3><h4>&lt;i&gt;</h4><p>&lt;i&gt;</p>' +
      '<dl class="facts"><dt>a</dt><dd>&lt;i&gt;</dd></dl><ol><li>&lt;i&gt;</li><li>&lt;i&gt;</li></ol><ul><li>&lt;i&gt;</li></ul></article>',
  );
});

import mammoth from "mammoth";
import { expect, test } from "vitest";
import * as fc from "../testing/properties.ts";
import { heading, list, type OfficeDocument, paragraph, remark } from "./document.ts";
import { writeDocx } from "./docx.ts";

const sample = (text: string): OfficeDocument => ({
  language: "sv",
  title: text,
  footer: "Sidfot",
  blocks: [
    heading(text),
    heading(text, 3),
    paragraph(text),
    remark(text),
    { kind: "fields", rows: [["Datum", text]] },
    {
      kind: "form",
      rows: [
        { label: "Uppdrag", hint: "Vad ingår?", value: "", remark: "Inte besvarat.", lines: 3 },
        { label: "Timmar", value: text, lines: 1 },
      ],
    },
    list([text, text]),
    list([text], true),
    {
      kind: "table",
      name: "Brister",
      columns: ["Brist", "Vem"],
      rows: [{ cells: [text, "it"] }, { cells: ["Exempel", ""], isExample: true }],
    },
  ],
});

async function html(document: OfficeDocument): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(writeDocx(document)) },
    { styleMap: ["p[style-name='Title'] => h1.title"] },
  );
  expect(messages.filter((one) => !/Unrecognised paragraph style/.test(one.message))).toEqual([]);
  return value;
}

test("an independent reader finds title, headings, lists, fields, form and table, with their texts", async () => {
  const read = await html(sample('Åäö & <b> "citat"'));
  const text = 'Åäö &amp; &lt;b&gt; "citat"';
  expect(read).toContain(`<h1 class="title">${text}</h1><h1>${text}</h1><h2>${text}</h2><p>${text}</p>`);
  expect(read).toContain(`<ul><li>${text}</li><li>${text}</li></ul><ol><li>${text}</li></ol>`);
  expect(read).toContain("<p>Uppdrag</p><p>Vad ingår?</p></td><td><p>Inte besvarat.</p>");
  // The row at the top of a table is its header.
  expect(read).toMatch(/<thead><tr><th><p>Brist<\/p><\/th><th><p>Vem<\/p><\/th><\/tr><\/thead>/);
});

test("any text comes back as it was, but for what a document cannot hold", async () => {
  await fc.forAllAsync(60, [fc.string({ unit: "grapheme", minLength: 1 })], async (text) => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(writeDocx({ language: "en", title: "T", blocks: [paragraph(text)] })),
    });
    const held = text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\t\n\u007F-\u009F]|[\uFFFE\uFFFF]/gu, "");
    expect(value).toBe(`T\n\n${held}\n\n`);
  });
});

test("equal documents are equal bytes, whenever and wherever they are made", () => {
  expect(Buffer.from(writeDocx(sample("A"))).equals(Buffer.from(writeDocx(sample("A"))))).toBe(true);
  expect(Buffer.from(writeDocx(sample("A"))).equals(Buffer.from(writeDocx(sample("B"))))).toBe(false);
});

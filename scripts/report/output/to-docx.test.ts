import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import { inventedDecided } from "../../testing/report/invented-decided.ts";
import { inventedInput } from "../../testing/report/invented-input.ts";
import { assembleReport, type Report } from "../assemble.ts";
import { reportDocx } from "./to-docx.ts";
import { reportMarkdown } from "./to-markdown.ts";

async function read(report: Report) {
  const buffer = Buffer.from(reportDocx(report));
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: ["p[style-name='Title'] => h1.title"] });
  expect(messages.filter(({ message }) => !/Unrecognised paragraph style/.test(message))).toEqual([]);
  return { html: value, text: (await mammoth.extractRawText({ buffer })).value };
}

/** Words alone: what Markdown and a document mark up differently is left out. */
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\d]+/gu) ?? [];

describe("the report for a word processor, as a reader not ours reads it", () => {
  const report = assembleReport(inventedDecided());
  let html: string;
  let text: string;
  beforeAll(async () => ({ html, text } = await read(report)));

  it("has the title, each section as a heading, and headings below them", () => {
    expect(html).toContain(`<h1 class="title">${report.title}</h1>`);
    const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, one]) => one);
    expect(headings).toEqual(report.sections.map(({ title }) => title));
    expect(html).toContain("<h2>Dialog och samverkan</h2>");
    expect(html).toContain("<h3>Kommuner</h3>");
  });

  it("has the judgement's figures in a table with a header, and three proposals in bold", () => {
    expect(html).toMatch(/<thead><tr><th><p>Grupp<\/p><\/th><th><p>Svarade<\/p><\/th>/);
    expect(html).toMatch(
      /<td><p>Kommuner<\/p><\/td><td><p>175 av 290 svarade<\/p><\/td><td><p>46 %<\/p><\/td><td><p>troligen 43–69 %; minst 26 %, högst 69 %/,
    );
    expect(html.match(/<li><strong>Myndigheten gör nummer [^<]*<\/strong> ?Till: myndigheten själv\./g) ?? html).toHaveLength(3);
  });

  it("has every paragraph, list and table of the Markdown, but for the tables that only lead from a figure to its cell", () => {
    const sections = report.sections.filter(({ id }) => id !== "kallor");
    const has = new Set(wordsIn(text));
    const missing = wordsIn(reportMarkdown({ ...report, notice: null, sections }).replaceAll(/\]\([^)]*\)/g, "]")).filter(
      (word) => !has.has(word),
    );
    expect(missing).toEqual([]);
    expect(text).toContain("Kontrollsumma för siffrorna");
    expect(text).not.toMatch(/type-municipality/);
  });

  it("says that a draft is one, and what it lacks", async () => {
    const draft = await read(assembleReport(inventedInput));
    expect(draft.html).toContain("<strong>Utkast, inte beslutat. </strong>Det här ska finnas innan rapporten kan beslutas:");
    expect(draft.html).toContain("<li>rekommendationer (rekommendationer.yaml)</li>");
  });

  it("says at the foot of every page that it is a rehearsal, and the English part is marked as English", () => {
    const parts = unzipSync(reportDocx(report));
    expect(strFromU8(parts["word/footer1.xml"] ?? new Uint8Array())).toContain("Övning – påhittade organisationer");
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(body).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t xml:space="preserve">Our judgement is that progress varies\./);
    expect(body).not.toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t xml:space="preserve">Vår bedömning/);
  });

  it("is the same bytes each time", () => {
    expect(Buffer.from(reportDocx(report)).equals(Buffer.from(reportDocx(assembleReport(inventedDecided()))))).toBe(true);
  });
});

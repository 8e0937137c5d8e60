import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { inventedInput } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import { type PdfStructure, pdfFaults, readPdf } from "./pdf-structure.ts";
import { printReport } from "./print-pdf.ts";

describe("a printed report", () => {
  let pdf: PdfStructure;
  beforeAll(async () => {
    const printed = await printReport(assembleReport(inventedInput));
    if (!printed.ok) throw new Error(printed.diagnostics.map(({ code }) => code).join());
    pdf = readPdf(printed.value);
  });

  it("is tagged, in Swedish, with a title, bookmarks and alternative texts, and has no blank page", () => {
    expect(pdfFaults(pdf)).toEqual([]);
    expect(pdf).toMatchObject({ isTagged: true, hasTitle: true, language: "sv", blank: [] });
    expect(pdf.bookmarks).toBeGreaterThan(20);
    expect(pdf.alternatives).toBeGreaterThanOrEqual(2);
  });

  it("knows on which page each section begins, in the order of the report", () => {
    const pages = assembleReport(inventedInput).sections.map(({ id }) => pdf.destinations[id] ?? 0);
    expect(pages[0]).toBe(3);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages.at(-1)).toBeLessThanOrEqual(pdf.pages);
  });
});

describe("the reading of a PDF", () => {
  const stream = (text: string): string => {
    const packed = deflateSync(Buffer.from(text)).toString("latin1");
    return `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream\n`;
  };
  const file = (second: string, catalog = "/MarkInfo <</Marked true>>\n/StructTreeRoot 9 0 R\n/Lang (sv)\n"): Uint8Array =>
    Buffer.from(
      [
        "1 0 obj\n<</Title (x)>>\nendobj\n",
        "2 0 obj\n<</Type /Page\n/Contents 4 0 R>>\nendobj\n",
        "3 0 obj\n<</Type /Page\n/Contents 5 0 R>>\nendobj\n",
        `4 0 obj\n${stream("/P <</MCID 0>> BDC (x) Tj EMC")}endobj\n`,
        `5 0 obj\n${stream(second)}endobj\n`,
        "6 0 obj\n<</Type /Pages\n/Kids [2 0 R 3 0 R]>>\nendobj\n",
        "7 0 obj\n<</a [3 0 R /XYZ 0 0 0]>>\nendobj\n",
        "8 0 obj\n<</Type /Outlines\n/Count 2>>\nendobj\n",
        `10 0 obj\n<</Type /Catalog\n/Pages 6 0 R\n/Dests 7 0 R\n/Outlines 8 0 R\n${catalog}>>\nendobj\n`,
      ].join(""),
      "latin1",
    );

  it("finds a page that holds nothing but a running head", () => {
    expect(readPdf(file("/P <</MCID 1>> BDC (y) Tj EMC")).blank).toEqual([]);
    const found = readPdf(file("/Artifact <</Type /Pagination>> BDC (head) Tj EMC"));
    expect(found).toMatchObject({ pages: 2, destinations: { a: 2 }, blank: [2], bookmarks: 2 });
    expect(pdfFaults(found).map(({ code, values }) => `${code} ${values["page"]}`)).toEqual(["report-pdf-blank 2"]);
  });

  it("names what is missing from an untagged file", () => {
    const found = pdfFaults(readPdf(file("/P <</MCID 1>> BDC EMC", "")));
    expect(found.map(({ values }) => values["missing"])).toEqual(["taggar (tags)", "språk (language)"]);
  });
});

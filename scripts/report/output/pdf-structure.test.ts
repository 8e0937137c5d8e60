import { deflateSync } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { inventedDecided } from "../../testing/report/invented-decided.ts";
import { assembleReport } from "../assemble.ts";
import { paragraph } from "./nodes.ts";
import { reportPage } from "./page.ts";
import { type PdfStructure, pdfFaults, readPdf } from "./pdf-structure.ts";
import { printReport } from "./print-pdf.ts";

describe("a printed report", () => {
  const report = assembleReport(inventedDecided());
  let pdf: PdfStructure;
  let texts: readonly string[];
  beforeAll(async () => {
    const printed = await printReport(report);
    if (!printed?.ok) throw new Error(printed?.diagnostics.map(({ code }) => code).join());
    expect(printed.diagnostics).toEqual([]);
    pdf = await readPdf(printed.value);
    texts = (await extractText(await getDocumentProxy(new Uint8Array(printed.value)), { mergePages: false })).text;
  });

  it("is tagged, in Swedish, with a title, its authority as author, bookmarks and headers of tables, and has no page that is blank or nearly so", () => {
    expect(pdfFaults(pdf)).toEqual([]);
    expect(pdf).toMatchObject({
      isTagged: true,
      hasTitle: true,
      author: report.authority,
      language: "sv",
      blank: [],
      sparse: [],
      withoutAlternative: [],
    });
    expect(pdf.bookmarks).toBeGreaterThan(20);
    expect(pdf.roles).toMatchObject({ H1: 1, H2: report.sections.length + 1 });
    expect(pdf.roles["TH"]).toBeGreaterThan(40);
  });

  it("has an alternative text for each drawing, the same as in HTML", () => {
    const drawn = [...reportPage(report, {}).matchAll(/<svg role="img" aria-label="([^"]+)"[^>]*class="(?!chart chart-narrow)/g)];
    expect(drawn.length).toBeGreaterThan(9);
    expect(pdf.alternatives).toEqual(drawn.map(([, text]) => text));
  });

  it("has the judgement on its first page, and the letter and the contents on its second", () => {
    expect([report.sections[0]?.id, report.sections[1]?.id]).toEqual(["sammanfattning", "missiv"]);
    const pages = report.sections.map(({ id }) => pdf.destinations[id] ?? 0);
    expect(pages.slice(0, 3)).toEqual([1, 2, 3]);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    for (const heading of ["Missiv", "Innehåll"]) expect(texts[1]).toContain(heading);
    expect(texts[0]).toMatch(
      /under nivå 1[\s\S]*Kommuner[\s\S]*Regioner[\s\S]*Arbetet är systematiskt[\s\S]*Det här föreslår vi[\s\S]*400\s000\skronor/,
    );
  });

  it("says once on each page that it is a rehearsal, and has no addresses of cells", () => {
    for (const text of texts) expect(text.match(/Övning – påhittade organisationer/g)).toHaveLength(1);
    expect(texts.join()).not.toMatch(/type-municipality|level\/0/);
  });

  it("is refused where the judgement does not fit on its page, and says what to shorten", async () => {
    const long = inventedDecided();
    const sammanfattning = { type: "root" as const, children: [paragraph("Det här är en mening som fyller ut sidan. ".repeat(60))] };
    const printed = await printReport(assembleReport({ ...long, prose: { ...long.prose, sammanfattning } }));
    expect(printed?.ok).toBe(false);
    expect(printed?.diagnostics.map(({ code }) => code)).toContain("report-pdf-first-page");
  });
});

describe("the reading of a PDF", () => {
  interface Stream {
    readonly text: string;
    /** A comment is appended until the last of the compressed bytes is this one. */
    readonly lastByte?: number;
    /** Its length stands in an object of its own. */
    readonly hasIndirectLength?: boolean;
  }
  const tagged = "/MarkInfo <</Marked true>>\n/StructTreeRoot 9 0 R\n/Lang (sv)\n";
  const marked = "/P <</MCID 0>> BDC 0 0 10 10 re f EMC";

  function compressed({ text, lastByte }: Stream): string {
    for (let tries = 0; ; tries += 1) {
      const packed = deflateSync(Buffer.from(`${text}\n%${"!".repeat(tries)}`));
      if (lastByte === undefined || packed.at(-1) === lastByte) return packed.toString("latin1");
    }
  }

  /** Two pages, of which the first has content of its own, with a cross-reference table. */
  function file(second: Stream, catalog = tagged): Uint8Array {
    const stream = (one: Stream, lengthAt: number): string => {
      const packed = compressed(one);
      return `<</Filter /FlateDecode\n/Length ${one.hasIndirectLength ? `${lengthAt} 0 R` : packed.length}>> stream\n${packed}\nendstream`;
    };
    const objects: Readonly<Record<number, string>> = {
      1: "<</Title (x)>>",
      2: "<</Type /Page\n/Parent 6 0 R\n/MediaBox [0 0 595 842]\n/Resources <<>>\n/Contents 4 0 R>>",
      3: "<</Type /Page\n/Parent 6 0 R\n/MediaBox [0 0 595 842]\n/Resources <<>>\n/Contents 5 0 R>>",
      4: stream({ text: marked }, 0),
      5: stream(second, 11),
      6: "<</Type /Pages\n/Count 2\n/Kids [2 0 R 3 0 R]>>",
      7: "<</a [3 0 R /XYZ 0 0 0]>>",
      8: "<</Type /Outlines\n/First 12 0 R\n/Last 12 0 R\n/Count 2>>",
      9: "<</Type /StructTreeRoot\n/K []>>",
      10: `<</Type /Catalog\n/Pages 6 0 R\n/Dests 7 0 R\n/Outlines 8 0 R\n${catalog}>>`,
      11: String(compressed(second).length),
      12: "<</Title (a)\n/Parent 8 0 R\n/Dest /a\n/First 13 0 R\n/Last 13 0 R\n/Count 1>>",
      13: "<</Title (b)\n/Parent 12 0 R\n/Dest /a>>",
    };
    let text = "%PDF-1.4\n";
    const places = Object.entries(objects).map(([id, body]) => {
      const at = text.length;
      text += `${id} 0 obj\n${body}\nendobj\n`;
      return `${String(at).padStart(10, "0")} 00000 n \n`;
    });
    const trailer = `trailer\n<</Size ${places.length + 1}\n/Root 10 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
    return Buffer.from(`${text}xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join("")}${trailer}`, "latin1");
  }

  it("finds a page that holds nothing but a running head", async () => {
    expect((await readPdf(file({ text: marked }))).blank).toEqual([]);
    const found = await readPdf(file({ text: "/Artifact <</Type /Pagination>> BDC 0 0 10 10 re f EMC" }));
    expect(found).toMatchObject({ pages: 2, destinations: { a: 2 }, blank: [2], bookmarks: 2 });
    expect(pdfFaults({ ...found, author: "A" }).map(({ code, values }) => `${code} ${values["page"]}`)).toEqual([
      "report-pdf-blank 2",
      "report-pdf-sparse 1",
    ]);
  });

  it.each([
    ["ends in a carriage return", { text: marked, lastByte: 13 }],
    ["ends in a line feed", { text: marked, lastByte: 10 }],
    ["has its length in another object", { text: marked, hasIndirectLength: true }],
    ["ends in a carriage return and has its length in another object", { text: marked, lastByte: 13, hasIndirectLength: true }],
  ])("reads a stream that %s", async (_, stream) => {
    expect(await readPdf(file(stream))).toMatchObject({ pages: 2, blank: [] });
  });

  it("names what is missing from an untagged file", async () => {
    const found = pdfFaults(await readPdf(file({ text: marked }, "")));
    expect(found.flatMap(({ values }) => values["missing"] ?? [])).toEqual(["taggar (tags)", "författare (author)", "språk (language)"]);
  });
});

// Decides what a printed PDF holds that a reader cannot see at a glance: tags, language, bookmarks, where sections begin, blank pages.

import { inflateSync } from "node:zlib";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { ReportCode } from "../messages.ts";

export interface PdfStructure {
  readonly pages: number;
  /** From 1, by the name of the place: an element's id. */
  readonly destinations: Readonly<Record<string, number>>;
  readonly isTagged: boolean;
  readonly hasTitle: boolean;
  readonly language: string | null;
  readonly bookmarks: number;
  /** Pictures with an alternative text, in the structure. */
  readonly alternatives: number;
  /** From 1: pages without a word or picture of the document's own; running heads and page numbers do not count. */
  readonly blank: readonly number[];
}

/** Reads the objects that Chromium writes (PDF 1.4, no object streams). Not a reader of PDFs in general. */
export function readPdf(bytes: Uint8Array): PdfStructure {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = new Map([...text.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)endobj/g)].map(([, id, body]) => [Number(id), body ?? ""]));
  const find = (pattern: RegExp): string => [...objects.values()].find((body) => pattern.test(body)) ?? "";
  const catalog = find(/\/Type \/Catalog\b/);
  const reference = (body: string, key: string): string => objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1])) ?? "";
  const pages = pagesUnder(objects, reference(catalog, "Pages"));
  const places = [...reference(catalog, "Dests").matchAll(/\/(\S+) \[(\d+) 0 R/g)];
  return {
    pages: pages.length,
    destinations: Object.fromEntries(places.map(([, name, page]) => [name, pages.indexOf(Number(page)) + 1])),
    isTagged: /\/Marked true/.test(catalog) && /\/StructTreeRoot \d/.test(catalog),
    hasTitle: /\/Title [(<]/.test(text),
    language: /\/Lang \((\S+?)\)/.exec(catalog)?.[1] ?? null,
    bookmarks: Number(/\/Count (\d+)/.exec(reference(catalog, "Outlines"))?.[1] ?? 0),
    alternatives: [...objects.values()].filter((body) => /\/S \/Figure/.test(body) && /\/Alt /.test(body)).length,
    blank: pages.flatMap((id, at) => (isBlank(reference(objects.get(id) ?? "", "Contents")) ? [at + 1] : [])),
  };
}

/** Object numbers of the pages, in reading order. */
function pagesUnder(objects: ReadonlyMap<number, string>, node: string): readonly number[] {
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  return kids.flatMap((id) => {
    const kid = objects.get(id) ?? "";
    return /\/Type \/Pages\b/.test(kid) ? pagesUnder(objects, kid) : [id];
  });
}

/** What belongs to the document is marked with a number (MCID) in the page's stream; running heads are not. */
function isBlank(contents: string): boolean {
  const stream = /stream\r?\n([\s\S]*?)\r?\n?endstream/.exec(contents)?.[1];
  if (stream === undefined) return true;
  const drawn = /\/FlateDecode/.test(contents) ? inflateSync(Buffer.from(stream, "latin1")).toString("latin1") : stream;
  return !/\/MCID/.test(drawn);
}

/** What a report may not be without, and pages that hold nothing. */
export function pdfFaults(pdf: PdfStructure): readonly Diagnostic[] {
  const wanted: readonly (readonly [boolean, string])[] = [
    [pdf.isTagged, "taggar (tags)"],
    [pdf.hasTitle, "titel (title)"],
    [pdf.language !== null, "språk (language)"],
    [pdf.bookmarks > 0, "bokmärken (bookmarks)"],
  ];
  const missing = wanted.filter(([has]) => !has).map(([, name]) => fault<ReportCode>("report-pdf-untagged", "", { missing: name }));
  return [...missing, ...pdf.blank.map((page) => fault<ReportCode>("report-pdf-blank", "", { page }))];
}

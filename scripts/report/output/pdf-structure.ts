// Reads from a printed PDF what a reader cannot see at a glance: tags, language, bookmarks, where sections begin, blank pages.
import { getDocumentProxy } from "unpdf";
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import { messages, type ReportCode } from "../messages.ts";

export interface PdfStructure {
  readonly pages: number;
  /** Page number, from 1, of each named destination: an element's id. */
  readonly destinations: Readonly<Record<string, number>>;
  readonly isTagged: boolean;
  readonly hasTitle: boolean;
  /** As the file's information dictionary says and its XMP repeats; null where they differ or are missing. */
  readonly author: string | null;
  /** BCP 47, of the whole document. */
  readonly language: string | null;
  readonly bookmarks: number;
  /** The alternative text of each figure in the structure tree, in order. */
  readonly alternatives: readonly string[];
  /** Numbers, from 1, of pages with a figure that has none. */
  readonly withoutAlternative: readonly number[];
  /** How many elements of each role the structure tree has: H1, TH and so on. */
  readonly roles: Readonly<Record<string, number>>;
  /** Numbers, from 1, of pages without content of their own; running heads and page numbers do not count. */
  readonly blank: readonly number[];
  /** Numbers, from 1, of pages before the last whose own text ends in their first quarter. */
  readonly sparse: readonly number[];
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document["getPage"]>>;
type Outline = NonNullable<Awaited<ReturnType<Document["getOutline"]>>>;

/** @throws Error (of PDF.js) where the bytes are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfStructure> {
  // A copy, since PDF.js detaches the buffer and takes no Node Buffer. Verbosity 0: errors only.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
    const filled = await Promise.all(pages.map(filledShare));
    const trees = await Promise.all(pages.map((page) => page.getStructTree()));
    const nodes = trees.map((tree) => nodesIn(tree));
    const figures = nodes.map((all) => all.filter(({ role }) => role === "Figure"));
    const { info, metadata, hasStructTree } = (await pdf.getMetadata()) as unknown as Metadata;
    return {
      pages: pdf.numPages,
      destinations: await destinationsOf(pdf),
      isTagged: hasStructTree && (await pdf.getMarkInfo())?.Marked === true,
      hasTitle: Boolean(info.Title),
      author:
        metadata?.get("dc:creator")?.join() === info.Author && metadata?.get("dc:title") === info.Title ? (info.Author ?? null) : null,
      language: info.Language || null,
      bookmarks: countBookmarks((await pdf.getOutline()) ?? []),
      alternatives: figures.flat().flatMap(({ alt }) => alt || []),
      withoutAlternative: numbersOf(figures, (all) => all.some(({ alt }) => !alt)),
      roles: Object.fromEntries([...Map.groupBy(nodes.flat(), ({ role }) => role ?? "")].map(([role, all]) => [role, all.length])),
      blank: numbersOf(filled, (share) => share === null),
      sparse: numbersOf(filled.slice(0, -1), (share) => share !== null && share < leastFilled),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** What PDF.js types as a plain object. */
interface Metadata {
  readonly info: { readonly Title?: string; readonly Author?: string; readonly Language?: string };
  readonly metadata: { get(name: "dc:creator"): readonly string[] | null; get(name: "dc:title"): string | null } | null;
  readonly hasStructTree: boolean;
}

async function destinationsOf(pdf: Document): Promise<PdfStructure["destinations"]> {
  const entries = Object.entries(await pdf.getDestinations()).map(
    async ([name, [page]]) => [name, (await pdf.getPageIndex(page)) + 1] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Less of a page, from its head to its last line of text, is nearly empty. */
const leastFilled = 0.25;

/** Numbers, from 1, of those that are so. */
function numbersOf<T>(all: readonly T[], isSo: (one: T) => boolean): readonly number[] {
  return all.flatMap((one, at) => (isSo(one) ? [at + 1] : []));
}

/**
 * How far down the page's own content reaches, 0–1; null where it has none. The document's own content is marked with an id (MCID) in the
 * page's content stream; running heads are not (ISO 32000-1, 14.7.4).
 */
async function filledShare(page: Page): Promise<number | null> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const [, bottom = 0, , top = 0] = page.view;
  let lowest: number | null = null;
  const open: boolean[] = [];
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push("id" in item && Boolean(item.id));
      if (open.at(-1)) lowest ??= top;
    } else if (open.includes(true) && item.str.trim() !== "") lowest = Math.min(lowest ?? top, item.transform[5]);
  }
  return lowest === null ? null : (top - lowest) / (top - bottom);
}

function countBookmarks(outline: Outline): number {
  return outline.reduce((sum, { items }) => sum + 1 + countBookmarks(items), 0);
}

interface StructNode {
  /** Of a leaf: "content" and the like. */
  readonly type?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

/** The elements of the tree, in reading order. */
function nodesIn(node: StructNode | null): readonly StructNode[] {
  return node === null ? [] : [...(node.role === undefined ? [] : [node]), ...(node.children ?? []).flatMap(nodesIn)];
}

/** What a report must have and lacks, its blank pages, and as warnings those that are nearly empty. */
export function pdfFaults(pdf: PdfStructure): readonly Diagnostic<ReportCode>[] {
  const required: readonly (readonly [boolean, string])[] = [
    [pdf.isTagged, "taggar (tags)"],
    [pdf.hasTitle, "titel (title)"],
    [pdf.author !== null, "författare (author)"],
    [pdf.language !== null, "språk (language)"],
    [pdf.bookmarks > 0, "bokmärken (bookmarks)"],
  ];
  const missing = required.flatMap(([has, name]) => (has ? [] : [diagnostic(messages, "report-pdf-untagged", "", { missing: name })]));
  return [
    ...missing,
    ...pdf.withoutAlternative.map((page) => diagnostic(messages, "report-pdf-alternative", "", { page })),
    ...pdf.blank.map((page) => diagnostic(messages, "report-pdf-blank", "", { page })),
    ...pdf.sparse.map((page) => diagnostic(messages, "report-pdf-sparse", "", { page })),
  ];
}

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
  /** BCP 47, of the whole document. */
  readonly language: string | null;
  readonly bookmarks: number;
  /** Number of figures with alternative text in the structure tree. */
  readonly alternatives: number;
  /** Numbers, from 1, of pages without content of their own; running heads and page numbers do not count. */
  readonly blank: readonly number[];
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
    const blank = await Promise.all(pages.map(isBlank));
    const trees = await Promise.all(pages.map((page) => page.getStructTree()));
    const { info, hasStructTree } = (await pdf.getMetadata()) as unknown as Metadata;
    return {
      pages: pdf.numPages,
      destinations: await destinationsOf(pdf),
      isTagged: hasStructTree && (await pdf.getMarkInfo())?.Marked === true,
      hasTitle: Boolean(info.Title),
      language: info.Language || null,
      bookmarks: countBookmarks((await pdf.getOutline()) ?? []),
      alternatives: trees.reduce((sum, tree) => sum + countAlternatives(tree), 0),
      blank: blank.flatMap((one, at) => (one ? [at + 1] : [])),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** What PDF.js types as a plain object. */
interface Metadata {
  readonly info: { readonly Title?: string; readonly Language?: string };
  readonly hasStructTree: boolean;
}

async function destinationsOf(pdf: Document): Promise<PdfStructure["destinations"]> {
  const entries = Object.entries(await pdf.getDestinations()).map(
    async ([name, [page]]) => [name, (await pdf.getPageIndex(page)) + 1] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** The document's own content is marked with an id (MCID) in the page's content stream; running heads are not (ISO 32000-1, 14.7.4). */
async function isBlank(page: Page): Promise<boolean> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  return !items.some((item) => "id" in item && item.type === "beginMarkedContentProps" && Boolean(item.id));
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

function countAlternatives(node: StructNode | null): number {
  if (node === null) return 0;
  return (node.children ?? []).reduce((sum, child) => sum + countAlternatives(child), node.role === "Figure" && node.alt ? 1 : 0);
}

/** What a report must have and lacks, and its blank pages. */
export function pdfFaults(pdf: PdfStructure): readonly Diagnostic<ReportCode>[] {
  const required: readonly (readonly [boolean, string])[] = [
    [pdf.isTagged, "taggar (tags)"],
    [pdf.hasTitle, "titel (title)"],
    [pdf.language !== null, "språk (language)"],
    [pdf.bookmarks > 0, "bokmärken (bookmarks)"],
  ];
  const missing = required.flatMap(([has, name]) => (has ? [] : [diagnostic(messages, "report-pdf-untagged", "", { missing: name })]));
  return [...missing, ...pdf.blank.map((page) => diagnostic(messages, "report-pdf-blank", "", { page }))];
}

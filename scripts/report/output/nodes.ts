// Decides what a report is built of: Markdown nodes (mdast), and beside them figures and tables with a caption and a number.
import type { Heading, List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { type Bounds, outwards } from "../../statistics/uncertainty/worst-case.ts";
import type { FigureWords, Sentence } from "../statements/sentence.ts";

/** A cell of a table: text, or words about a figure. `display` stands instead of the words where the column says the rest of them. */
export type TableCell = string | (FigureWords & { readonly display?: string });

/** What a table or a figure says of itself, so that it tells it also where it is spread alone. */
interface Marked {
  /** A rehearsal's notice. Given when the report is put together. */
  readonly mark?: string;
  /** Where the numbers come from. Given when the report is put together, where it is the release alone. */
  readonly source?: string;
}

export interface ReportTable extends Marked {
  readonly type: "reportTable";
  readonly caption: string;
  /** Given when the report is put together. */
  readonly number?: number;
  /** Its numbers are the release's own. */
  readonly isStatistics?: boolean;
  /** Columns of words: on a telephone each row becomes a list of them. */
  readonly isWords?: boolean;
  /** Neighbours of the same group stand under its name. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly note?: string;
  /** Anchors of the rows, in their order. */
  readonly anchors?: readonly string[];
}

export interface Column {
  readonly title: string;
  readonly group?: string;
  readonly numeric?: boolean;
}

/** A share per group: bars from zero to a hundred per cent. */
export interface ReportFigure extends Marked {
  readonly type: "reportFigure";
  readonly caption: string;
  readonly number?: number;
  /** The whole of what the picture tells, in words. */
  readonly alternative: string;
  readonly bars: readonly Bar[];
  /** Bars of the share under level 1 have the colour of the lowest step, as in every chart of the site. */
  readonly isUnderLevel1: boolean;
  readonly note: string;
}

export interface Bar {
  readonly label: string;
  /** As it stands beside the bar. */
  readonly value: string;
  /** 0–1; null where withheld. */
  readonly share: number | null;
  /** What the share of all in the group can be, 0–1, whatever the others would have said: a line below the bar. Null where none is drawn. */
  readonly worst: Bounds | null;
}

/** A part in another language than the report's own. */
export interface ReportPart {
  readonly type: "reportPart";
  readonly language: string;
  readonly children: readonly Block[];
}

export type Block = RootContent | ReportTable | ReportFigure | ReportPart;

export function heading(depth: 3 | 4, text: string): Heading {
  return { type: "heading", depth, children: [{ type: "text", value: text }] };
}

/** "25–71 %": whole per cent, never narrower than the bounds. */
export function boundsInWords(bounds: Bounds): string {
  return `${outwards(bounds).join("–")} %`;
}

type Inline = string | Sentence | FigureWords | PhrasingContent;

/** Plain text, sentences and figures in one paragraph; a space between sentences. */
export function paragraph(...parts: readonly (Inline | null)[]): Paragraph {
  const kept = parts.filter((part): part is Inline => part !== null && part !== "");
  return { type: "paragraph", children: kept.flatMap((part, at) => [...(at > 0 ? [space] : []), ...inline(part)]) };
}

const space: PhrasingContent = { type: "text", value: " " };

export function inline(part: Inline): readonly PhrasingContent[] {
  if (typeof part === "string") return [{ type: "text", value: part }];
  if ("pieces" in part) return part.pieces.flatMap((piece) => inline(piece));
  if ("about" in part) return [figureLink(part)];
  return [part];
}

/** A table's cell as it is read. */
export function shownIn(cell: TableCell): string {
  return typeof cell === "string" ? cell : (cell.display ?? cell.text);
}

/** The rehearsal's notice and the source, as they stand below a table or a figure; null where there is neither. */
export function markOf({ mark, source }: Marked): string | null {
  const parts = [mark, source].filter((one) => one !== undefined);
  return parts.length === 0 ? null : parts.map((part) => `${part}.`).join(" ");
}

/** A link whose address is settled when the report is written out. */
export function figureLink(words: FigureWords): PhrasingContent {
  return { type: "link", url: "", children: [{ type: "text", value: words.text }], data: { figure: words } as never };
}

/** A link to a page or file of the site. Without the site's own address it leads from the site's root, which only its own pages can follow. */
export function siteLink(site: string | null, path: string, text: string): PhrasingContent {
  return { type: "link", url: `${site ?? ""}${path}`, children: [{ type: "text", value: text }] };
}

export function strong(text: string): PhrasingContent {
  return { type: "strong", children: [{ type: "text", value: text }] };
}

export function list(items: readonly (readonly Inline[] | Inline)[]): List {
  const children = items.map((item) => {
    const parts = (Array.isArray(item) ? item : [item]) as readonly Inline[];
    return { type: "listItem" as const, spread: false, children: [paragraph(...parts)] };
  });
  return { type: "list", ordered: false, spread: false, children };
}

/** The figure words of a node that links to a cell. */
export function figureIn(node: object): FigureWords | null {
  return (node as { readonly data?: { readonly figure?: FigureWords } }).data?.figure ?? null;
}

/** Every figure in the blocks, in reading order. */
export function figuresIn(blocks: readonly object[]): readonly FigureWords[] {
  return blocks.flatMap((block) => {
    const own = figureIn(block);
    if (own) return [own];
    const { children, rows } = block as { readonly children?: readonly object[]; readonly rows?: ReportTable["rows"] };
    const inRows = (rows ?? []).flat().filter((cell): cell is FigureWords => typeof cell !== "string");
    return [...inRows, ...figuresIn(children ?? [])];
  });
}

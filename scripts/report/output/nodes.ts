// The blocks of a report: Markdown nodes (mdast), and figures and tables with captions and numbers.
import type { Heading, List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { type Bounds, roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import type { FigureWords, Sentence } from "../statements/sentence.ts";

/** A cell of a table: text, or words about a figure. `display` is shown instead of the words where the column heading gives the unit. */
export type TableCell = string | (FigureWords & { readonly display?: string });

/** Notes that a table or figure carries with it, for when it is spread on its own. */
interface Provenance {
  /** A rehearsal's notice. Set at assembly. */
  readonly notice?: string;
  /** Source of the numbers. Set at assembly, where it is this release alone. */
  readonly source?: string;
}

export interface ReportTable extends Provenance {
  readonly type: "reportTable";
  readonly caption: string;
  /** Set at assembly. */
  readonly number?: number;
  /** Its numbers come from the release. */
  readonly isStatistics?: boolean;
  /** Columns of words: on a telephone each row becomes a list. */
  readonly isWords?: boolean;
  /** Neighbouring columns of the same group share a heading. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly note?: string;
  /** Ids of the rows, in order; empty where a row has none. */
  readonly anchors?: readonly string[];
}

export interface Column {
  readonly title: string;
  readonly group?: string;
  readonly numeric?: boolean;
}

/** A share per group: bars from zero to a hundred per cent. */
export interface ReportFigure extends Provenance {
  readonly type: "reportFigure";
  readonly caption: string;
  readonly number?: number;
  /** Alternative text: everything that the figure shows. */
  readonly alternative: string;
  readonly bars: readonly Bar[];
  /** Bars of the share under level 1 have the colour of the lowest level, as in every chart of the site. */
  readonly isUnderLevel1: boolean;
  readonly note: string;
}

export interface Bar {
  readonly label: string;
  /** Written beside the bar. */
  readonly value: string;
  /** 0–1; null where withheld, or where only `between` is given. */
  readonly share: number | null;
  /** Bounds of the share of those that answered, 0–1, drawn as a bar from the lower to the higher where the group is too small for a share. */
  readonly between: Bounds | null;
  /** Bounds of the share of all in the group, 0–1, whatever the others would have answered: a line below the bar. Null where none is drawn. */
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

/** "25–71 %": whole per cent, rounded outwards. */
export function formatBounds(bounds: Bounds): string {
  return `${roundOutwards(bounds).join("–")} %`;
}

type Inline = string | Sentence | FigureWords | PhrasingContent;

/** Text, sentences and figures in one paragraph, with a space between them. */
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

/** The text of a table's cell. */
export function cellContent(cell: TableCell): string {
  return typeof cell === "string" ? cell : (cell.display ?? cell.text);
}

/** The line below a table or figure: the rehearsal's notice and the source; null where there is neither. */
export function provenanceLine({ notice, source }: Provenance): string | null {
  const parts = [notice, source].filter((one) => one !== undefined);
  return parts.length === 0 ? null : parts.map((part) => `${part}.`).join(" ");
}

/** A link whose address is set when the report is written. */
function figureLink(words: FigureWords): PhrasingContent {
  return { type: "link", url: "", children: [{ type: "text", value: words.text }], data: { figure: words } as never };
}

/** A link to a page or file of the site; a path from the root where the site has no address. */
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

/** The figure that a node is a link of. */
export function figureOf(node: object): FigureWords | null {
  return (node as { readonly data?: { readonly figure?: FigureWords } }).data?.figure ?? null;
}

/** Every figure in the blocks, in reading order. */
export function figuresIn(blocks: readonly object[]): readonly FigureWords[] {
  return blocks.flatMap((block) => {
    const own = figureOf(block);
    if (own) return [own];
    const { children, rows } = block as { readonly children?: readonly object[]; readonly rows?: ReportTable["rows"] };
    const inRows = (rows ?? []).flat().filter((cell): cell is FigureWords => typeof cell !== "string");
    return [...inRows, ...figuresIn(children ?? [])];
  });
}

// The blocks of a report: Markdown nodes (mdast), and figures and tables with captions and numbers.
import type { Heading, List, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { ShareBar } from "../../drawing/share-bars.ts";
import type { SureShares } from "../../drawing/sure-bar.ts";
import { type Bounds, roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import type { SureBarWords } from "../../statistics/wording/words.ts";
import type { ReportLanguage } from "../report-language.ts";
import { type FigureWords, type Sentence, textOf } from "../statements/sentence.ts";

/** A cell of a table: text, or words about a figure. `display` is shown instead of the words where the column heading gives the unit. */
export type TableCell = string | (FigureWords & { readonly display?: string });

export interface ReportTable {
  readonly type: "reportTable";
  readonly caption: string;
  /** Set at assembly, but for a table that is a part of the judgement. */
  readonly number?: number;
  readonly hasNoNumber?: boolean;
  /** Its numbers come from the release. */
  readonly isStatistics?: boolean;
  /** Columns of words: on a telephone each row becomes a list. */
  readonly isWords?: boolean;
  /** Neighbouring columns of the same group share a heading. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly note?: string;
  /** Source of the numbers. Set at assembly, where it is this release alone. */
  readonly source?: string;
  /** Left out on paper: what a reader needs only to follow a link from a figure. */
  readonly isForScreens?: boolean;
  /** Ids of the rows, in order; empty where a row has none. */
  readonly anchors?: readonly string[];
}

export interface Column {
  readonly title: string;
  readonly group?: string;
  readonly numeric?: boolean;
}

/** A share per group: bars from zero to a hundred per cent. */
export interface ReportFigure {
  readonly type: "reportFigure";
  readonly caption: string;
  readonly number?: number;
  /** Alternative text: everything that the figure shows. */
  readonly alternative: string;
  readonly bars: readonly ShareBar[];
  /** Bars of the share under level 1 have the colour of the lowest level, as in every chart of the site. */
  readonly isUnderLevel1: boolean;
  readonly note: string;
  /** In its place where the bars are a table. */
  readonly tableNote?: string;
  /** As that of a table. */
  readonly source?: string;
}

/** How large a share of a whole can be, 0–1: certain at either end, and between them what nobody knows, with its likely part. */
export interface SureBar extends SureShares {
  /** Everything that the bar shows. */
  readonly alternative: string;
}

/** Where one group stands: how many of those that answered are under level 1, how many of all can be, and what has become of them. */
export interface StandingRow {
  readonly name: string;
  readonly isWhole: boolean;
  /** Too few for a share: its figure is an interval in words, and is not set large. */
  readonly isSmall: boolean;
  readonly response: TableCell;
  readonly figure: TableCell;
  /** Null where the group is withheld. */
  readonly bar: SureBar | null;
  /** The direction, and how many rose, stayed and fell; null where there is no earlier round. */
  readonly direction: { readonly short: TableCell; readonly more: Sentence | string } | null;
}

/** The table of the first page, with a bar for each group. */
export interface ReportStandings {
  readonly type: "reportStandings";
  readonly caption: string;
  /** Group, answered, share of those that answered, share of all, direction. */
  readonly columns: readonly [string, string, string, string, string];
  readonly rows: readonly StandingRow[];
  readonly words: BarWords;
}

/** The words of the bars, and of their descriptions. */
export interface BarWords extends SureBarWords {
  /** What follows a number of per cent, with the space where there is one. */
  readonly unit: string;
  /** How to read the bars, where there are any. */
  readonly how: string;
}

/** A part in another language than the report's own. */
export interface ReportPart {
  readonly type: "reportPart";
  readonly language: ReportLanguage;
  readonly children: readonly Block[];
}

export type Block = RootContent | ReportTable | ReportFigure | ReportStandings | ReportPart;

export function heading(depth: 3 | 4, text: string): Heading {
  return { type: "heading", depth, children: [{ type: "text", value: text }] };
}

/** "25–71 %": whole per cent, rounded outwards. */
export function formatBounds(bounds: Bounds): string {
  return `${roundOutwards(bounds).join("–")} %`;
}

export type Inline = string | Sentence | FigureWords | PhrasingContent;

/** Text, sentences and figures in one paragraph, with a space between them. */
export function paragraph(...parts: readonly (Inline | null)[]): Paragraph {
  const kept = parts.filter((part): part is Inline => part !== null && part !== "");
  return { type: "paragraph", children: kept.flatMap((part, at) => [...(at > 0 ? [space] : []), ...inline(part)]) };
}

/** A paragraph with a class of its own in HTML. */
export function styled(className: string, ...parts: readonly (Inline | null)[]): Paragraph {
  return { ...paragraph(...parts), data: { hProperties: { className: [className] } } as never };
}

const space: PhrasingContent = { type: "text", value: " " };

export function inline(part: Inline): readonly PhrasingContent[] {
  if (typeof part === "string") return [{ type: "text", value: part }];
  if ("pieces" in part) return part.pieces.flatMap((piece) => inline(piece));
  // A link whose address is set when the report is written.
  if ("about" in part) return [{ type: "link", url: "", children: [{ type: "text", value: part.text }], data: { figure: part } as never }];
  return [part];
}

/** The text of a table's cell. */
export function cellContent(cell: TableCell): string {
  return typeof cell === "string" ? cell : (cell.display ?? cell.text);
}

/** "Tabell 3. Svarande på varje nivå"; without a number where the block has none. */
export function captionOf(kind: "Tabell" | "Figur", { caption, number }: { readonly caption: string; readonly number?: number }): string {
  return number === undefined ? caption : `${kind} ${number}. ${caption}`;
}

/** The lines below a table or figure. */
export function notesOf({ note, source }: Pick<ReportTable, "note" | "source">): readonly string[] {
  return [note, source && `${source}.`].filter((one): one is string => one !== undefined && one !== "");
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
    const { type, children, rows } = block as {
      readonly type?: string;
      readonly children?: readonly object[];
      readonly rows?: readonly unknown[];
    };
    if (type === "reportStandings") return (block as ReportStandings).rows.flatMap(figuresOfStanding);
    const inRows = ((rows ?? []) as ReportTable["rows"]).flat().filter(isFigure);
    return [...inRows, ...figuresIn(children ?? [])];
  });
}

function figuresOfStanding({ response, figure, direction }: StandingRow): readonly FigureWords[] {
  const { short = "", more = "" } = direction ?? {};
  const pieces = typeof more === "string" ? [] : more.pieces;
  return [response, figure, short, ...pieces].filter(isFigure);
}

function isFigure(one: TableCell | FigureWords): one is FigureWords {
  return typeof one !== "string";
}

/** The standings as a table of words, for what cannot draw: Markdown and word processors. */
export function standingsTable({ caption, columns, rows, words }: ReportStandings): ReportTable {
  const hasDirection = rows.some(({ direction }) => direction !== null);
  const shown = hasDirection ? columns : columns.slice(0, -1);
  const bounds = ({ worst, likely }: SureBar): string => {
    const [low, high] = roundOutwards(worst);
    const inner = likely ? `${words.likely} ${roundOutwards(likely).join("–")}${words.unit}; ` : "";
    return `${inner}${words.least(low)}, ${words.most(high)}`.replaceAll("\u00a0", " ");
  };
  const directionText = (direction: StandingRow["direction"]): string => {
    if (!direction) return "";
    const more = typeof direction.more === "string" ? direction.more : textOf(direction.more);
    return [`${cellContent(direction.short)}.`, more].filter((one) => one !== "").join(" ");
  };
  return {
    type: "reportTable",
    caption,
    columns: shown.map((title) => ({ title })),
    rows: rows.map(({ name, response, figure, bar, direction }) => [
      name,
      cellContent(response),
      cellContent(figure),
      bar ? bounds(bar) : "..",
      ...(hasDirection ? [directionText(direction)] : []),
    ]),
  };
}

/** A figure's bars as a table. */
export function figureTable({ caption, bars, note, tableNote = note, source }: ReportFigure): ReportTable {
  const hasWorst = bars.some(({ worst }) => worst !== null);
  return {
    type: "reportTable",
    caption,
    ...(source === undefined ? {} : { source }),
    columns: ["Grupp", "Andel", ...(hasWorst ? ["Av alla i gruppen"] : [])].map((title, at) => ({ title, numeric: at > 0 })),
    rows: bars.map(({ label, value, worst }) => [label, value, ...(hasWorst ? [worst ? formatBounds(worst) : ".."] : [])]),
    note: tableNote,
  };
}

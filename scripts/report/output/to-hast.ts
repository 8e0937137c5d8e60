// Turns the report's blocks into HTML elements: tables with captions and scopes, charts with alternative texts, figures linked to their cells.
import type { Element, ElementContent, Root as HastRoot } from "hast";
import type { Heading, Link, Root } from "mdast";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { noBreak } from "../../core/no-break.ts";
import { type ShareBarsSize, shareBars } from "../../drawing/share-bars.ts";
import type { Section } from "../assemble.ts";
import { type FigureWords, sourceAnchor } from "../statements/sentence.ts";
import { drawn, element, type Properties } from "./element.ts";
import {
  type Block,
  type Column,
  captionOf,
  figureOf,
  notesOf,
  type ReportFigure,
  type ReportPart,
  type ReportStandings,
  type ReportTable,
  type TableCell,
} from "./nodes.ts";
import { standingsElement } from "./standings-element.ts";

interface State {
  readonly all: (node: never) => ElementContent[];
}

/** A figure leads to its source, whose row has the anchor as its id. */
function figureElementOf(words: FigureWords & { readonly display?: string }): Element {
  return element("a", { href: `#${sourceAnchor(words.about)}`, className: ["figure"] }, [noBreak(words.display ?? words.text)]);
}

const handlers = {
  reportTable: (_: State, node: ReportTable) => tableElement(node),
  reportStandings: (_: State, node: ReportStandings) => standingsElement(node, figureElementOf),
  reportFigure: (_: State, node: ReportFigure) => figureElement(node),
  reportPart: (state: State, node: ReportPart) => element("div", { lang: node.language }, state.all(node as never)),
  text: (_: State, { value }: { readonly value: string }) => ({ type: "text", value: noBreak(value) }),
  link: (state: State, node: Link) => {
    const words = figureOf(node);
    if (words) return figureElementOf(words);
    return element("a", { href: node.url }, state.all(node as never));
  },
  // Levels 1 and 2 are the titles of the report and of its sections.
  heading: (state: State, node: Heading) => element(`h${Math.max(3, node.depth)}`, {}, state.all(node as never)),
};

const toElements = unified().use(remarkRehype, { handlers: handlers as never });

export function blocksToElements(blocks: readonly Block[]): readonly ElementContent[] {
  const root = { type: "root", children: blocks } as unknown as Root;
  return (toElements.runSync(root) as HastRoot).children as ElementContent[];
}

export const judgementSection = "sammanfattning";
export const letterSection = "missiv";
/** Sections that begin on a new page in print, and those that are the judgement on one page. */
const ownPage = new Set([letterSection, "summary", "genomforande"]);
const judgements = new Set([judgementSection, "summary"]);

/** Whether a section begins on a new page on paper. */
export function startsPage(id: string): boolean {
  return ownPage.has(id);
}

export function sectionElement({ id, title, language, blocks }: Section): Element {
  const kind = [
    ...(id === "kallor" ? ["appendix"] : []),
    ...(startsPage(id) ? ["page"] : []),
    ...(id === letterSection ? ["letter"] : []),
    ...(judgements.has(id) ? ["judgement"] : []),
  ];
  return element("section", { className: kind }, [
    element("h2", { id, ...(language ? { lang: language } : {}) }, [noBreak(title)]),
    ...blocksToElements(blocks),
  ]);
}

/** One section as HTML, for a page of the site, which has its own frame and stylesheet. */
export function sectionHtml(section: Section): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: "root", children: [sectionElement(section)] });
}

function tableElement(node: ReportTable): Element {
  const { columns, rows, anchors, isWords = false } = node;
  const caption = captionOf("Tabell", node);
  const body = rows.map((row, line) => {
    const cells = row.map((cell, at) => cellElement(cell, { at, column: columns[at], isWords }));
    return element("tr", { ...(anchors?.[line] ? { id: anchors[line] } : {}), ...role(isWords, "row") }, cells);
  });
  const table = element("table", role(isWords, "table"), [
    // The span stays in view while a wide table scrolls.
    element("caption", {}, [element("span", {}, [noBreak(caption)])]),
    element("thead", {}, headRows(columns)),
    element("tbody", role(isWords, "rowgroup"), body),
  ]);
  // Focusable, so that a table wider than the screen can be scrolled with the keyboard.
  const scroller = element("div", { className: ["table-scroll"], tabIndex: 0, role: "group", ariaLabel: caption }, [table]);
  const kind = [
    ...(node.isForScreens ? ["for-screens"] : []),
    ...(rows.length > 15 ? [] : ["short"]),
    ...(isWords ? ["words"] : []),
    ...(columns.length > 6 ? ["many"] : []),
  ];
  return element("div", { className: ["table", ...kind] }, [scroller, ...notes(node)]);
}

/** A table of words is laid out as a list on a telephone. Explicit roles keep it a table to screen readers. */
function role(isWords: boolean, name: string): Properties {
  return isWords ? { role: name } : {};
}

const numeric = (column: Column | undefined): Properties => (column?.numeric ? { className: ["number"] } : {});

/** One row, or two where columns have groups. */
function headRows(columns: readonly Column[]): readonly Element[] {
  const own = (column: Column, more: Properties = {}) =>
    element("th", { scope: "col", ...more, ...numeric(column) }, [noBreak(column.title)]);
  const all = columns.map((column) => own(column));
  if (columns.every(({ group }) => group === undefined)) return [element("tr", {}, all)];
  const above = columns.flatMap((column, at): Element[] => {
    if (column.group === undefined) return [own(column, { rowSpan: 2 })];
    if (columns[at - 1]?.group === column.group) return [];
    const rest = columns.slice(at).findIndex(({ group }) => group !== column.group);
    const colSpan = rest === -1 ? columns.length - at : rest;
    return [element("th", { scope: "colgroup", colSpan, className: ["number"] }, [noBreak(column.group)])];
  });
  const below = columns.filter(({ group }) => group !== undefined).map((column) => own(column));
  return [element("tr", {}, above), element("tr", {}, below)];
}

interface Place {
  readonly at: number;
  readonly column: Column | undefined;
  readonly isWords: boolean;
}

function cellElement(cell: TableCell, { at, column, isWords }: Place): Element {
  const text = typeof cell === "string" ? noBreak(cell) : figureElementOf(cell);
  const label = isWords ? { dataLabel: column?.title ?? "" } : {};
  if (at === 0) return element("th", { scope: "row", ...label, ...role(isWords, "rowheader") }, [text]);
  return element("td", { ...numeric(column), ...label, ...role(isWords, "cell") }, [text]);
}

function notes(node: Pick<ReportTable, "note" | "source">): readonly Element[] {
  const text = notesOf(node).join(" ");
  return text === "" ? [] : [element("p", { className: ["note"] }, [noBreak(text)])];
}

function figureElement(node: ReportFigure): Element {
  return element("figure", {}, [
    element("figcaption", {}, [noBreak(captionOf("Figur", node))]),
    ...(["wide", "narrow"] as const).map((size) => drawFigure(node, size)),
    ...notes(node),
  ]);
}

export function drawFigure({ bars, isUnderLevel1, alternative }: ReportFigure, size: ShareBarsSize): Element {
  const className = `chart chart-${size}${isUnderLevel1 ? " chart-under" : ""}`;
  return drawn(shareBars(bars, size, { "aria-label": alternative, class: className }));
}

// Decides how the report's nodes become HTML elements: tables with captions and scopes, pictures with alternative texts, figures that lead to cells.
import type { Element, ElementContent, Root as HastRoot } from "hast";
import type { Heading, Link, Root } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { drawFigure } from "./chart.ts";
import { kept } from "./kept.ts";
import { cellAnchor } from "./link.ts";
import { type Block, figureIn, type ReportFigure, type ReportPart, type ReportTable } from "./nodes.ts";

interface State {
  readonly all: (node: never) => ElementContent[];
}

export function element(tagName: string, properties: Element["properties"], children: readonly (ElementContent | string)[] = []): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}

const handlers = {
  reportTable: (_: State, node: ReportTable) => tableElement(node),
  reportFigure: (_: State, node: ReportFigure) => figureElement(node),
  reportPart: (state: State, node: ReportPart) => element("div", { lang: node.language }, state.all(node as never)),
  text: (_: State, { value }: { readonly value: string }) => ({ type: "text", value: kept(value) }),
  link: (state: State, node: Link) => {
    const words = figureIn(node);
    if (words) return element("a", { href: `#${cellAnchor(words)}`, className: ["figure"] }, state.all(node as never));
    return element("a", { href: node.url }, state.all(node as never));
  },
  // The report's title is the only first heading, and a section's the only second.
  heading: (state: State, node: Heading) => element(`h${Math.max(3, node.depth)}`, {}, state.all(node as never)),
};

const toElements = unified().use(remarkRehype, { handlers: handlers as never });

export function blocksToElements(blocks: readonly Block[]): readonly ElementContent[] {
  const root = { type: "root", children: blocks } as unknown as Root;
  return (toElements.runSync(root) as HastRoot).children as ElementContent[];
}

function tableElement({ caption, number, columns, rows, note, anchors }: ReportTable): Element {
  const numeric = (at: number): Element["properties"] => (columns[at]?.numeric ? { className: ["number"] } : {});
  const head = columns.map(({ title }, at) => element("th", { scope: "col", ...numeric(at) }, [kept(title)]));
  const body = rows.map((row, line) =>
    element(
      "tr",
      anchors?.[line] ? { id: anchors[line] } : {},
      row.map((cell, at) => {
        const words = kept(typeof cell === "string" ? cell : cell.text);
        const text = typeof cell === "string" ? words : element("a", { href: `#${cellAnchor(cell)}`, className: ["figure"] }, [words]);
        return at === 0 ? element("th", { scope: "row" }, [text]) : element("td", numeric(at), [text]);
      }),
    ),
  );
  const table = element("table", {}, [
    // Its words have a box of their own, which stays in view while a wide table scrolls under it.
    element("caption", {}, [element("span", {}, [kept(`Tabell ${number ?? ""}. ${caption}`)])]),
    element("thead", {}, [element("tr", {}, head)]),
    element("tbody", {}, body),
  ]);
  // A wide table scrolls by itself on a narrow screen, and can then be reached by the keyboard.
  const scroller = element(
    "div",
    { className: ["table-scroll"], tabIndex: 0, role: "group", ariaLabel: `Tabell ${number ?? ""}. ${caption}` },
    [table],
  );
  return element("div", { className: rows.length > 15 ? ["table"] : ["table", "short"] }, [
    scroller,
    ...(note ? [element("p", { className: ["note"] }, [kept(note)])] : []),
  ]);
}

function figureElement(node: ReportFigure): Element {
  return element("figure", {}, [
    element("figcaption", {}, [kept(`Figur ${node.number ?? ""}. ${node.caption}`)]),
    drawFigure(node, "wide"),
    drawFigure(node, "narrow"),
    element("p", { className: ["note"] }, [kept(node.note)]),
  ]);
}

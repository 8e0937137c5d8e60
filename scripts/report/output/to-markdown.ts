// Writes the report as Markdown: the same text, with figures as tables.
import type { PhrasingContent, Root, RootContent, TableRow } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Report } from "../assemble.ts";
import { warningBlocks } from "../sections/warnings.ts";
import { sourceAnchor } from "../statements/sentence.ts";
import {
  type Block,
  captionOf,
  cellContent,
  figureOf,
  figureTable,
  notesOf,
  type ReportFigure,
  type ReportTable,
  standingsTable,
} from "./nodes.ts";

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: "-", rule: "-" });

export function reportMarkdown(report: Report): string {
  const text = (value: string): PhrasingContent => ({ type: "text", value });
  const children: RootContent[] = [
    ...(report.notice === null ? [] : [paragraphOf([{ type: "strong", children: [text(report.notice)] }])]),
    { type: "heading", depth: 1, children: [text(report.title)] },
    paragraphOf([text([report.authority, report.subject, ...report.status].join(". "))]),
    ...report.warnings.flatMap(warningBlocks).flatMap(plain),
    ...report.sections.flatMap(({ title, blocks }): RootContent[] => [
      { type: "heading", depth: 2, children: [text(title)] },
      ...blocks.flatMap(plain),
    ]),
  ];
  return writer.stringify({ type: "root", children } satisfies Root);
}

function paragraphOf(children: PhrasingContent[]): RootContent {
  return { type: "paragraph", children };
}

function plain(block: Block): RootContent[] {
  switch (block.type) {
    case "reportTable":
      return tableNodes(block);
    case "reportFigure":
      return figureNodes(block);
    case "reportStandings":
      return tableNodes(standingsTable(block));
    case "reportPart":
      return block.children.flatMap(plain);
    case "heading":
      return [{ ...block, depth: Math.max(3, block.depth) as 3 }];
    default:
      return [withAddresses(block)];
  }
}

/** Figures link to the row of their cell. */
function withAddresses<N extends object>(node: N): N {
  const words = figureOf(node);
  const { children } = node as { readonly children?: readonly object[] };
  return {
    ...node,
    ...(children ? { children: children.map(withAddresses) } : {}),
    ...(words ? { url: `#${sourceAnchor(words.about)}` } : {}),
  };
}

function tableNodes(table: ReportTable): RootContent[] {
  const { columns, rows, anchors } = table;
  const row = (cells: readonly PhrasingContent[][]): TableRow => ({
    type: "tableRow",
    children: cells.map((children) => ({ type: "tableCell", children })),
  });
  const text = (value: string): PhrasingContent[] => [{ type: "text", value }];
  const anchor = (line: number): PhrasingContent[] => (anchors?.[line] ? [{ type: "html", value: `<a id="${anchors[line]}"></a>` }] : []);
  return [
    paragraphOf([{ type: "strong", children: text(captionOf("Tabell", table)) }]),
    {
      type: "table",
      align: columns.map(({ numeric }) => (numeric ? "right" : "left")),
      children: [
        row(columns.map(({ title, group }) => text(group === undefined ? title : `${group}: ${title.toLowerCase()}`))),
        ...rows.map((cells, line) => row(cells.map((cell, at) => [...(at === 0 ? anchor(line) : []), ...text(cellContent(cell))]))),
      ],
    },
    ...notesOf(table).map((words) => paragraphOf(text(words))),
  ];
}

function figureNodes(figure: ReportFigure): RootContent[] {
  const [, ...rest] = tableNodes(figureTable(figure));
  return [paragraphOf([{ type: "strong", children: [{ type: "text", value: captionOf("Figur", figure) }] }]), ...rest];
}

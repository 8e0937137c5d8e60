// Writes the report as Markdown: the same text, with figures as tables.
import type { PhrasingContent, Root, RootContent, TableRow } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Report } from "../assemble.ts";
import { warningBlock } from "../sections/warnings.ts";
import { sourceAnchor } from "../statements/sentence.ts";
import { type Block, cellContent, figureOf, formatBounds, provenanceLine, type ReportFigure, type ReportTable } from "./nodes.ts";

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: "-", rule: "-" });

export function reportMarkdown(report: Report): string {
  const text = (value: string): PhrasingContent => ({ type: "text", value });
  const children: RootContent[] = [
    ...(report.notice === null ? [] : [paragraphOf([{ type: "strong", children: [text(report.notice)] }])]),
    { type: "heading", depth: 1, children: [text(report.title)] },
    paragraphOf([text([report.authority, ...report.cover].join(". "))]),
    ...report.warnings.map(warningBlock).flatMap(plain),
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
  const { caption, number, columns, rows, note, anchors } = table;
  const row = (cells: readonly PhrasingContent[][]): TableRow => ({
    type: "tableRow",
    children: cells.map((children) => ({ type: "tableCell", children })),
  });
  const text = (value: string): PhrasingContent[] => [{ type: "text", value }];
  const anchor = (line: number): PhrasingContent[] => (anchors?.[line] ? [{ type: "html", value: `<a id="${anchors[line]}"></a>` }] : []);
  return [
    paragraphOf([{ type: "strong", children: text(`Tabell ${number ?? ""}. ${caption}`) }]),
    {
      type: "table",
      align: columns.map(({ numeric }) => (numeric ? "right" : "left")),
      children: [
        row(columns.map(({ title, group }) => text(group === undefined ? title : `${group}: ${title.toLowerCase()}`))),
        ...rows.map((cells, line) => row(cells.map((cell, at) => [...(at === 0 ? anchor(line) : []), ...text(cellContent(cell))]))),
      ],
    },
    ...[note, provenanceLine(table)].flatMap((words) => (words ? [paragraphOf(text(words))] : [])),
  ];
}

function figureNodes({ caption, number, bars, note, ...marks }: ReportFigure): RootContent[] {
  const hasWorst = bars.some(({ worst }) => worst !== null);
  const table: ReportTable = {
    ...marks,
    type: "reportTable",
    caption,
    columns: ["Grupp", "Andel", ...(hasWorst ? ["Av alla i gruppen"] : [])].map((title, at) => ({ title, numeric: at > 0 })),
    rows: bars.map(({ label, value, worst }) => [label, value, ...(hasWorst ? [worst ? formatBounds(worst) : ".."] : [])]),
    note,
  };
  const [, ...rest] = tableNodes(table);
  return [paragraphOf([{ type: "strong", children: [{ type: "text", value: `Figur ${number ?? ""}. ${caption}` }] }]), ...rest];
}

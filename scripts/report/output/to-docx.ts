// Writes the report for a word processor: the same text, with figures as tables of their numbers.
import type { RootContent } from "mdast";
import { type DocumentBlock, heading, list, type OfficeDocument, paragraph, remark } from "../../office/document.ts";
import { writeDocx } from "../../office/docx.ts";
import type { Report, Section } from "../assemble.ts";
import { reportLanguage } from "../report-language.ts";
import { warningBlocks } from "../sections/warnings.ts";
import { type Block, captionOf, cellContent, figureOf, figureTable, notesOf, type ReportTable, standingsTable } from "./nodes.ts";
import { letterSection, startsPage } from "./to-hast.ts";

/** Deterministic: equal reports give equal bytes. */
export function reportDocx(report: Report): Uint8Array<ArrayBuffer> {
  return writeDocx(documentOf(report));
}

function documentOf({ title, subject, status, authority, notice, warnings, sections }: Report): OfficeDocument {
  return {
    language: reportLanguage,
    title,
    // At the foot of every page, so that a rehearsal says so once on each.
    footer: notice === null ? title : `${notice}. ${title}`,
    blocks: [
      paragraph([authority, ...status].join(" · ")),
      paragraph(subject),
      ...warnings.flatMap(warningBlocks).flatMap(blocksOf),
      ...sections.flatMap(sectionBlocks),
    ],
  };
}

function sectionBlocks({ id, title, language, blocks }: Section): readonly DocumentBlock[] {
  // The letter follows the judgement, which a word processor may set on more than one page.
  const head = { ...heading(title), ...(startsPage(id) && id !== letterSection ? { startsPage: true as const } : {}) };
  return [language ? { ...head, language } : head, ...blocks.flatMap(blocksOf)];
}

/** What a document cannot hold, such as a rule between paragraphs, is left out. */
function blocksOf(block: Block): readonly DocumentBlock[] {
  switch (block.type) {
    case "reportTable":
      return block.isForScreens ? [] : tableBlocks(block, captionOf("Tabell", block));
    case "reportFigure":
      return tableBlocks(figureTable(block), captionOf("Figur", block));
    case "reportStandings":
      return tableBlocks(standingsTable(block), block.caption);
    case "reportPart":
      return block.children.flatMap(blocksOf).map((one) => ({ ...one, language: block.language }));
    case "heading":
      return [{ ...heading(wordsOf(block)), level: block.depth > 3 ? 4 : 3 }];
    case "paragraph":
      return [{ ...(isFine(block) ? remark(withoutLead(block)) : paragraph(withoutLead(block))), lead: leadOf(block) }];
    case "blockquote":
      return block.children.flatMap(blocksOf);
    case "list": {
      // An item's first paragraph is the item, as in everything that the report itself writes.
      const items = block.children.map(({ children: [first] }) => first ?? { type: "paragraph" as const, children: [] });
      return [{ ...list(items.map(withoutLead), block.ordered ?? false), leads: items.map(leadOf) }];
    }
    case "table": {
      const [head, ...rows] = block.children.map((row) => row.children.map(wordsOf));
      return [{ kind: "table", name: (head ?? []).join(", "), columns: head ?? [], rows: rows.map((cells) => ({ cells })) }];
    }
    default:
      return [];
  }
}

function tableBlocks(table: ReportTable, name: string): readonly DocumentBlock[] {
  const columns = table.columns.map(({ title, group }) => (group === undefined ? title : `${group}: ${title.toLowerCase()}`));
  const rows = table.rows.map((cells) => ({ cells: cells.map(cellContent) }));
  const note = notesOf(table).join(" ");
  return [{ ...paragraph(name), isCaption: true }, { kind: "table", name, columns, rows }, ...(note === "" ? [] : [remark(note)])];
}

type Node = RootContent | { readonly type: string; readonly value?: string; readonly children?: readonly object[] };

/** Notes of the judgement, which are set small. */
function isFine({ data }: { readonly data?: object | undefined }): boolean {
  const { hProperties } = (data ?? {}) as { readonly hProperties?: { readonly className?: readonly string[] } };
  return hProperties?.className?.includes("fine") ?? false;
}

/** The words in bold that it begins with; empty where it does not. */
function leadOf(node: Node): string {
  const [first] = childrenOf(node);
  return first?.type === "strong" ? wordsOf(first) : "";
}

function withoutLead(node: Node): string {
  const [, ...rest] = childrenOf(node);
  return leadOf(node) === "" ? wordsOf(node) : rest.map(wordsOf).join("").trim();
}

function childrenOf(node: Node): readonly Node[] {
  return "children" in node ? ((node.children ?? []) as readonly Node[]) : [];
}

/** The text without its markup. A link that leads out of the report has its address after it. */
function wordsOf(node: Node): string {
  if (node.type === "break") return "\n";
  const own = "value" in node ? (node.value ?? "") : childrenOf(node).map(wordsOf).join("");
  const isOutwards = node.type === "link" && figureOf(node) === null && "url" in node && node.url !== own && !node.url.startsWith("#");
  return isOutwards ? `${own} (${node.url})` : own;
}

// Writes a document as DOCX (ECMA-376): styled headings, lists, tables with header rows, and a footer with page numbers.
import { languageTag } from "../core/terms/language-facts.ts";
import type { Language } from "../core/terms/languages.ts";
import type { DocumentBlock, FormRow, OfficeDocument, Table } from "./document.ts";
import { contentTypes, corePart, coreProperties, escapeXml, relationships, zipParts } from "./zip.ts";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const parts = [
  { name: "word/document.xml", type: `${main}.document.main+xml` },
  { name: "word/styles.xml", type: `${main}.styles+xml` },
  { name: "word/numbering.xml", type: `${main}.numbering+xml` },
  { name: "word/footer1.xml", type: `${main}.footer+xml` },
  corePart,
];
const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Twentieths of a point. A4 with margins of 2 cm at the sides, 1.6 above and below. */
const paper = { width: 11_906, height: 16_838, side: 1_134, ends: 907 };

/** As the form saves it. */
export const docxFile = (name: string, document: OfficeDocument) => ({ name, type: docxType, content: writeDocx(document) });

/** Deterministic: equal documents give equal bytes. */
export function writeDocx(document: OfficeDocument): Uint8Array<ArrayBuffer> {
  const lists = document.blocks.filter((block) => block.kind === "list" && block.isOrdered).length;
  return zipParts({
    "[Content_Types].xml": contentTypes(parts),
    "_rels/.rels": relationships([
      { kind: "officeDocument", target: "word/document.xml" },
      { kind: "core-properties", target: corePart.name },
    ]),
    "docProps/core.xml": coreProperties(document.title, languageTag(document.language)),
    "word/_rels/document.xml.rels": relationships(
      ["styles", "numbering", "footer"].map((kind) => ({ kind, target: `${kind}${kind === "footer" ? "1" : ""}.xml` })),
    ),
    "word/document.xml": body(document),
    "word/styles.xml": styles(languageTag(document.language)),
    "word/numbering.xml": numbering(lists),
    "word/footer1.xml": footer(document.footer ?? ""),
  });
}

function body({ title, blocks }: OfficeDocument): string {
  const { width, height, side, ends } = paper;
  const room = width - 2 * side;
  let ordered = 0;
  const written = blocks.map((block) => {
    // Each ordered list has a numbering of its own, so that it begins at 1.
    if (block.kind === "list" && block.isOrdered) ordered++;
    return blockXml(block, { room, numbering: ordered + 1 });
  });
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${ends}" w:right="${side}" w:bottom="${ends}" w:left="${side}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`;
  return `<w:document ${names}><w:body>${line(title, "Title")}${written.join("")}${section}</w:body></w:document>`;
}

interface Frame {
  /** The width between the margins. */
  readonly room: number;
  /** Of an ordered list. */
  readonly numbering: number;
}

function blockXml(block: DocumentBlock, { room, numbering }: Frame): string {
  const language = "language" in block ? block.language : undefined;
  switch (block.kind) {
    case "heading":
      return line(block.text, `Heading${block.level - 1}`, { startsPage: block.startsPage, language });
    case "paragraph":
      return line(block.text, block.isCaption ? "Caption" : block.isQuiet ? "Quiet" : "", { lead: block.lead, language });
    case "fields":
      return table({ shares: [0.28, 0.72], room, rows: block.rows.map(([label, value]) => [line(label, "Label"), line(value, "Cell")]) });
    case "form":
      return table({ shares: [0.42, 0.58], room, rows: block.rows.map(formRow), hasLines: true });
    case "list":
      return block.items
        .map((item, at) => line(item, "ListParagraph", { numbering: block.isOrdered ? numbering : 1, lead: block.leads?.[at], language }))
        .join("");
    case "table": {
      const { name, columns } = block;
      const head = columns.map((one) => line(one, "Label", { language }));
      const rows = block.rows.map(({ cells, isExample }) => cells.map((cell) => line(cell, isExample ? "Quiet" : "Cell", { language })));
      return table({ shares: sharesOf(block), room, head, rows, name, hasLines: true });
    }
    default:
      return block satisfies never;
  }
}

function formRow({ label, hint, value, remark, lines }: FormRow): readonly string[] {
  const empty = Array.from({ length: value === "" ? Math.max(lines - (remark ? 1 : 0), 1) : 0 }, () => line("", "Cell"));
  const right = [...(value === "" ? [] : [line(value, "Cell")]), ...(remark ? [line(remark, "Quiet")] : []), ...empty];
  return [line(label, "Label") + (hint ? line(hint, "Quiet") : ""), right.join("")];
}

/** Average letters of a line between the margins, in the size of a cell. */
const lineLength = 92;

/** Room for the longest word of each column, and the rest by how long the texts are. A column that is to be filled in gets as if it was. */
function sharesOf({ columns, rows }: Table): readonly number[] {
  const texts = columns.map((label, index) => [label, ...rows.map(({ cells }) => cells[index] ?? "")]);
  const longest = (all: readonly string[]): number => Math.max(...all.map((one) => one.length));
  const least = texts.map((own) => (longest(own.join(" ").split(/\s/)) + 2) / lineLength);
  const wish = texts.map((own) => Math.sqrt(own.slice(1).some((cell) => cell !== "") ? longest(own) : 40));
  const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
  const [needed, wished] = [total(least), total(wish)];
  const spare = Math.max(1 - needed, 0);
  return least.map((one, index) => (one + (spare * (wish[index] ?? 0)) / wished) / (needed + spare));
}

interface Grid {
  /** Of the width, for each column. */
  readonly shares: readonly number[];
  readonly room: number;
  /** Paragraphs of each cell. */
  readonly rows: readonly (readonly string[])[];
  /** Repeated on every page. */
  readonly head?: readonly string[];
  readonly name?: string;
  readonly hasLines?: boolean;
}

/** Followed by an empty paragraph: adjacent tables would become one. */
function table({ shares, room, rows, head, name, hasLines }: Grid): string {
  const widths = shares.map((share) => Math.floor(share * room));
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>`;
  const borders = hasLines
    ? `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("")}</w:tblBorders>`
    : "";
  const caption = name ? `<w:tblCaption w:val="${escapeXml(name)}"/>` : "";
  const cell = (content: string, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const row = (cells: readonly string[], more = ""): string =>
    `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${cells.map(cell).join("")}</w:tr>`;
  const all = [...(head ? [row(head, "<w:tblHeader/>")] : []), ...rows.map((one) => row(one))];
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>${caption}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${all.join("")}</w:tbl>${line("", "Gap")}`;
}

interface Line {
  readonly numbering?: number;
  readonly startsPage?: true | undefined;
  readonly lead?: string | undefined;
  readonly language?: Language | undefined;
}

/** One paragraph; line breaks in the text remain. */
function line(text: string, style = "", { numbering = 0, startsPage, lead = "", language }: Line = {}): string {
  const properties = [
    ...(style ? [`<w:pStyle w:val="${style}"/>`] : []),
    ...(startsPage ? ["<w:pageBreakBefore/>"] : []),
    ...(numbering > 0 ? [`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbering}"/></w:numPr>`] : []),
  ].join("");
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${runs(lead === "" || text === "" ? lead : `${lead} `, "<w:b/>", language)}${runs(text, "", language)}</w:p>`;
}

function runs(text: string, look = "", language?: Language): string {
  if (text === "") return "";
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n");
  const own = `${look}${language ? `<w:lang w:val="${languageTag(language)}"/>` : ""}`;
  return `<w:r>${own === "" ? "" : `<w:rPr>${own}</w:rPr>`}${lines.map((one) => `<w:t xml:space="preserve">${escapeXml(one)}</w:t>`).join("<w:br/>")}</w:r>`;
}

interface Style {
  readonly id: string;
  readonly name: string;
  /** Half points. */
  readonly size: number;
  /** Twentieths of a point before and after. */
  readonly space: readonly [before: number, after: number];
  /** The heading's level, from 0. */
  readonly outline?: number;
  readonly isBold?: boolean;
  readonly isQuiet?: boolean;
}

const ownStyles: readonly Style[] = [
  { id: "Title", name: "Title", size: 36, space: [0, 120], outline: 0, isBold: true },
  { id: "Heading1", name: "heading 1", size: 26, space: [180, 60], outline: 0, isBold: true },
  { id: "Heading2", name: "heading 2", size: 22, space: [140, 40], outline: 1, isBold: true },
  { id: "Heading3", name: "heading 3", size: 21, space: [120, 40], outline: 2, isBold: true },
  { id: "Caption", name: "caption", size: 21, space: [120, 40], isBold: true },
  { id: "ListParagraph", name: "List Paragraph", size: 21, space: [0, 30] },
  { id: "Label", name: "Label", size: 19, space: [20, 20], isBold: true },
  { id: "Cell", name: "Cell", size: 20, space: [20, 20] },
  { id: "Quiet", name: "Quiet", size: 18, space: [20, 20], isQuiet: true },
  // Between tables.
  { id: "Gap", name: "Gap", size: 8, space: [0, 0] },
];

function styles(language: string): string {
  const own = ownStyles.map(({ id, name, size, space: [before, after], outline, isBold, isQuiet }) => {
    const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
    const look = `${isBold ? "<w:b/>" : ""}${isQuiet ? '<w:color w:val="595959"/>' : ""}<w:sz w:val="${size}"/>`;
    return `<w:style w:type="paragraph" w:customStyle="${/^(Label|Cell|Quiet|Gap)$/.test(id) ? 1 : 0}" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${outline === undefined && id !== "Caption" ? "" : "<w:keepNext/>"}<w:spacing w:before="${before}" w:after="${after}"/>${level}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
  });
  return `<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${own.join("")}</w:styles>`;
}

/** Numbering 1 has bullets, and each of the following its own count from 1. */
function numbering(lists: number): string {
  const level = (format: string, text: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr></w:lvl>`;
  const counts = Array.from({ length: lists }, (_, index) => index + 2);
  const own = counts.map(
    (id) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level("bullet", "–")}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level("decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own.join("")}</w:numbering>`;
}

function footer(text: string): string {
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const page = `${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}<w:r><w:t>1</w:t></w:r>${field("end")}`;
  return `<w:ftr ${names}><w:p><w:pPr><w:pStyle w:val="Quiet"/></w:pPr>${runs(text === "" ? "" : `${text} `)}${page}</w:p></w:ftr>`;
}

// A document for a case file, as plain text, as markup in the page, and as RTF for word processors.
import { type Tag, tag } from "../widgets/markup.ts";

export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Labels and their values, one pair per line. */
  | { readonly kind: "fields"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly string[] };

export interface Paper {
  readonly language: "sv" | "en";
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

export const heading = (text: string, level: 2 | 3 = 2): PaperBlock => ({ kind: "heading", level, text });
export const paragraph = (text: string): PaperBlock => ({ kind: "paragraph", text });
export const list = (items: readonly string[], isOrdered = false): PaperBlock => ({ kind: "list", isOrdered, items });

/** For copying into a case system's template: blank lines between blocks, and a final line break. */
export function paperText({ title, blocks }: Paper): string {
  return `${[title.toUpperCase(), ...blocks.map(plain)].join("\n\n")}\n`;
}

function plain(block: PaperBlock): string {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? block.text.toUpperCase() : block.text;
    case "paragraph":
      return block.text;
    case "fields":
      return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "list":
      return block.items.map((item, index) => `${block.isOrdered ? `${index + 1}.` : "–"} ${item}`).join("\n");
    default:
      return block satisfies never;
  }
}

/** One `article.paper` with an h3 as its title, since it is placed under a heading of the page. */
export function paperMarkup({ language, title, blocks }: Paper): Tag {
  return tag("article", { class: "paper", lang: language }, tag("h3", {}, title), ...blocks.map(shown));
}

function shown(block: PaperBlock): Tag {
  switch (block.kind) {
    case "heading":
      return tag(`h${block.level + 2}`, {}, block.text);
    case "paragraph":
      return tag("p", {}, block.text);
    case "fields":
      return tag("dl", { class: "facts" }, ...block.rows.flatMap(([label, value]) => [tag("dt", {}, label), tag("dd", {}, value)]));
    case "list":
      return tag(block.isOrdered ? "ol" : "ul", {}, ...block.items.map((item) => tag("li", {}, item)));
    default:
      return block satisfies never;
  }
}

/** Microsoft's language codes (LCID). */
const languageCodes = { sv: 1053, en: 2057 } as const;

/**
 * Rich Text Format 1.9, ASCII only. Chosen because Word and LibreOffice open it as a document of their own, with headings and on A4, and
 * because it needs no library: a .docx is a compressed archive, HTML named .doc makes Word warn, and an .html file opens in the browser.
 */
export function paperRtf({ language, title, blocks }: Paper): string {
  const head = [
    `{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1\\deflang${languageCodes[language]}`,
    "{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}",
    "{\\stylesheet{\\s0\\sa120\\f0\\fs22 Normal;}{\\s1\\sa160\\keepn\\outlinelevel0\\b\\f0\\fs36 heading 1;}",
    "{\\s2\\sb240\\sa80\\keepn\\outlinelevel1\\b\\f0\\fs26 heading 2;}{\\s3\\sb160\\sa60\\keepn\\outlinelevel2\\b\\f0\\fs22 heading 3;}}",
    `{\\info{\\title ${rtfText(title)}}}`,
    "\\paperw11906\\paperh16838\\margl1418\\margr1418\\margt1418\\margb1418",
  ];
  return [...head, rtfLine("\\s1\\sa160\\keepn\\outlinelevel0\\b\\fs36", title), ...blocks.flatMap(rtf), "}", ""].join("\r\n");
}

function rtf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case "heading": {
      const style =
        block.level === 2 ? "\\s2\\sb240\\sa80\\keepn\\outlinelevel1\\b\\fs26" : "\\s3\\sb160\\sa60\\keepn\\outlinelevel2\\b\\fs22";
      return [rtfLine(style, block.text)];
    }
    case "paragraph":
      return [rtfLine("\\s0\\sa120\\fs22", block.text)];
    case "fields":
      return block.rows.map(([label, value]) => rtfLine("\\s0\\sa40\\fi-2268\\li2268\\tx2268\\fs22", `${label}\t${value}`));
    case "list":
      return block.items.map((item, index) =>
        rtfLine("\\s0\\sa60\\fi-360\\li360\\tx360\\fs22", `${block.isOrdered ? `${index + 1}.` : "–"}\t${item}`),
      );
    default:
      return block satisfies never;
  }
}

function rtfLine(style: string, text: string): string {
  return `{\\pard\\plain\\f0${style} ${rtfText(text)}\\par}`;
}

/** Escapes control words and groups. Writes other than ASCII as signed UTF-16 code units, each followed by a question mark as fallback. */
function rtfText(text: string): string {
  const units = [
    ...text
      .toWellFormed()
      .replaceAll(/\r\n?/g, "\n")
      .replaceAll(/[^\P{Cc}\n\t]/gu, ""),
  ]
    .join("")
    .split("");
  return units.map(rtfUnit).join("");
}

function rtfUnit(unit: string): string {
  if (unit === "\n") return "\\line ";
  if (unit === "\t") return "\\tab ";
  if (unit === "\\" || unit === "{" || unit === "}") return `\\${unit}`;
  const code = unit.charCodeAt(0);
  return code < 0x80 ? unit : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
}

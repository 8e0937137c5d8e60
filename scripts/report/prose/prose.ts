// Decides whether the maintainers' own words may stand in the report: every figure tied to a cell, true, and unchanged since it was written.

import type { Link, Parent, PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { accepted, type Checked, type Diagnostic, fault, hasError, refused } from "../../core/diagnostic.ts";
import { capitalize } from "../../core/text.ts";
import type { ReportCode } from "../messages.ts";
import { type FigureWords, turningIn } from "../statements/sentence.ts";
import { looseDirections, looseFigures } from "./claims.ts";
import { readLink } from "./link.ts";
import { checkFigureLink, type Reading } from "./prose-figure.ts";

/** A checked text: its Markdown, figure links led to their cells, and everything that it says of figures. */
export interface Prose {
  readonly root: Root;
  readonly figures: readonly FigureWords[];
}

interface Walk {
  readonly reading: Reading;
  readonly found: Found;
}

interface Found {
  readonly diagnostics: Diagnostic[];
  readonly figures: FigureWords[];
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
/** Markup that a report can carry into HTML, Markdown and print alike. */
const known = new Set(
  "root paragraph heading text emphasis strong delete link list listItem blockquote table tableRow tableCell break thematicBreak".split(
    " ",
  ),
);
const blocks = new Set(["paragraph", "heading", "tableCell"]);

/** Reads and checks one text. All faults at once, each with file and line. */
export function readProse(reading: Reading): Checked<Prose> {
  const { text, file } = reading;
  let root: Root;
  try {
    root = markdown.parse(text);
  } catch (error) {
    // A brace or an angle bracket that opens something the parser cannot read.
    const { line } = error as { readonly line?: number };
    return refused({ ...fault<ReportCode>("report-not-markdown"), file, ...(line === undefined ? {} : { line }) });
  }
  const found: Found = { diagnostics: [], figures: [] };
  const checked = { ...root, children: keepComments(root.children).map((node) => visit(node, reading, found) as RootContent) };
  return hasError(found.diagnostics)
    ? refused(...found.diagnostics)
    : accepted({ root: checked, figures: found.figures }, found.diagnostics);
}

/** `{/* … *\/}` is a note from one writer to another and is left out. */
function keepComments<N extends { readonly type: string }>(nodes: readonly N[]): readonly N[] {
  const isComment = (node: N): boolean =>
    /^mdx(Flow|Text)Expression$/.test(node.type) && /^\s*\/\*[\s\S]*\*\/\s*$/.test((node as unknown as { value: string }).value);
  return nodes.filter((node) => !isComment(node));
}

function visit(node: RootContent | PhrasingContent, reading: Reading, found: Found): RootContent | PhrasingContent {
  const at = { file: reading.file, ...(node.position ? { line: node.position.start.line } : {}) };
  if (!known.has(node.type)) {
    found.diagnostics.push({ ...fault<ReportCode>("report-markup", "", { markup: markupOf(node) }), ...at });
    return node;
  }
  if (blocks.has(node.type)) checkLoose(node as unknown as Parent, reading, found);
  if (!("children" in node)) return node;
  const kept = keepComments(node.children as (RootContent | PhrasingContent)[]);
  const children = kept.map((child, at) => {
    if (child.type !== "link") return visit(child, reading, found);
    const before = kept
      .slice(0, at)
      .map((one) => textOf(one))
      .join("");
    return visitLink(child, before.replace(/^[\s\S]*[.!?](?:\s|$)/, ""), { reading, found });
  });
  return { ...node, children } as RootContent;
}

/** `sentenceStart`: what stands before the link in its sentence; where that is nothing, words that the engine writes begin with a capital. */
function visitLink(node: Link, sentenceStart: string, { reading, found }: Walk): Link {
  const opens = sentenceStart.trim() === "";
  const target = readLink(node.url);
  const at = { file: reading.file, ...(node.position ? { line: node.position.start.line } : {}) };
  if (target.kind === "address") return node;
  if (target.kind === "unknown") {
    found.diagnostics.push({ ...fault<ReportCode>("report-link-unknown", "", { link: node.url }), ...at });
    return node;
  }
  // The link's words are held against its cell; what stands before them is only pointed at.
  const [turning] = turningIn(reading.language, sentenceStart);
  if (turning !== undefined) {
    const one = { ...fault<ReportCode>("report-figure-turned", "", { word: turning, text: textOf(node) }), severity: "warning" as const };
    found.diagnostics.push({ ...one, ...at });
  }
  const checked = checkFigureLink(reading, { text: textOf(node), about: target.about, pin: node.title ?? null });
  found.diagnostics.push(...checked.diagnostics.map((one) => ({ ...one, ...at })));
  if (!checked.ok) return node;
  const words = opens && textOf(node) === "" ? { ...checked.value, text: capitalize(checked.value.text) } : checked.value;
  found.figures.push(words);
  const children = textOf(node) === "" ? [{ type: "text" as const, value: words.text }] : node.children;
  return { ...node, children, data: { ...node.data, figure: words } as Link["data"] };
}

/** Figures that no link ties to a cell are faults; words of direction are only pointed at, since threats too may increase. */
function checkLoose(block: Parent, { language, file }: Reading, found: Found): void {
  const text = textOf(block, (link) => (readLink(link.url).kind === "figure" ? "·" : null));
  const start = block.position?.start.line ?? 1;
  const lineOf = (part: string): number => start + text.slice(0, text.toLowerCase().indexOf(part)).split("\n").length - 1;
  for (const claim of looseFigures(language, text)) {
    found.diagnostics.push({ ...fault<ReportCode>("report-figure-loose", "", { text: claim, claim }), file, line: lineOf(claim) });
  }
  for (const word of looseDirections(language, text)) {
    const one = { ...fault<ReportCode>("report-direction-loose", "", { word }), severity: "warning" as const };
    found.diagnostics.push({ ...one, file, line: lineOf(word) });
  }
}

/** The text of a node, links replaced as `instead` says. */
function textOf(node: object, instead: (link: Link) => string | null = () => null): string {
  const one = node as { readonly type: string; readonly value?: string; readonly children?: readonly object[] };
  if (one.type === "text" || one.type === "inlineCode") return one.value ?? "";
  if (one.type === "break") return "\n";
  const replaced = one.type === "link" ? instead(node as Link) : null;
  return replaced ?? (one.children ?? []).map((child) => textOf(child, instead)).join("");
}

/** What the writer will recognise: a tag's name, or the kind of markup. Never what it holds. */
function markupOf(node: { readonly type: string }): string {
  const { name } = node as { readonly name?: string };
  if (node.type.startsWith("mdxJsx")) return `<${name ?? ""}>`;
  return node.type.startsWith("mdx") ? "{ }" : node.type;
}

// Reads the maintainers' prose: checks its markup and writes out its placeholders.
import type { Link, Parent, PhrasingContent, Root, RootContent } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { accepted, type Checked, type Diagnostic, diagnostic, hasError, refused } from "../../core/diagnostic.ts";
import { messages } from "../messages.ts";
import { inline } from "../output/nodes.ts";
import { capitalized } from "../statements/sentence.ts";
import type { StatementContext } from "../statements/statements.ts";
import { isPlaceholder, writePlaceholder } from "./placeholder.ts";

/** One text, and the releases that its placeholders name cells of. */
interface Reading extends StatementContext {
  readonly text: string;
  readonly file: string;
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkDirective);
/** Markup that HTML, Markdown and print can all carry. */
const known = new Set(
  "root paragraph heading text emphasis strong delete link list listItem blockquote table tableRow tableCell break thematicBreak".split(
    " ",
  ),
);

type Node = RootContent | PhrasingContent;

/** The text as Markdown with its placeholders written out. All faults at once, each with file and line. */
export function readProse(reading: Reading): Checked<Root> {
  const { text, file } = reading;
  let root: Root;
  try {
    root = markdown.parse(text);
  } catch (error) {
    // A brace or an angle bracket that opens something the parser cannot read.
    const { line } = error as { readonly line?: number };
    return refused({ ...diagnostic(messages, "report-not-markdown"), file, ...(line === undefined ? {} : { line }) });
  }
  const found: Diagnostic[] = [];
  const children = childrenOf(root, reading, found) as RootContent[];
  return hasError(found) ? refused(...found) : accepted({ ...root, children }, found);
}

function childrenOf({ children }: Parent, reading: Reading, found: Diagnostic[]): readonly Node[] {
  const kept = children.filter((node) => !isComment(node));
  return kept.flatMap((node, at) => {
    const report = (...diagnostics: readonly Diagnostic[]): void => {
      const place = { file: reading.file, ...(node.position ? { line: node.position.start.line } : {}) };
      found.push(...diagnostics.map((one) => ({ ...one, ...place })));
    };
    if (node.type === "textDirective") {
      if (isColon(node)) return [{ type: "text" as const, value: `:${node.name}` }];
      const written = writePlaceholder(reading, { name: node.name, label: textOf(node) });
      report(...written.diagnostics);
      if (!written.ok) return [];
      return (opensSentence(kept.slice(0, at)) ? capitalized(written.value) : written.value).flatMap(inline);
    }
    if (!known.has(node.type)) report(diagnostic(messages, "report-markup", "", { markup: markupOf(node) }));
    if (node.type === "link" && !isAddress(node)) report(diagnostic(messages, "report-link-unknown", "", { link: node.url }));
    return ["children" in node ? ({ ...node, children: childrenOf(node, reading, found) } as Node) : node];
  });
}

/** `{/* … *\/}` is a note from one writer to another and is left out. */
function isComment(node: { readonly type: string; readonly value?: string }): boolean {
  return /^mdx(Flow|Text)Expression$/.test(node.type) && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? "");
}

/** A colon right before a word, which the parser takes for a directive. */
function isColon({ name, children, attributes }: Extract<Node, { type: "textDirective" }>): boolean {
  return !isPlaceholder(name) && children.length === 0 && Object.keys(attributes ?? {}).length === 0;
}

function isAddress({ url }: Link): boolean {
  return /^(https:\/\/|mailto:|#|\/)/.test(url);
}

/** Whether nothing stands before it in its sentence. */
function opensSentence(before: readonly object[]): boolean {
  const text = before.map(textOf).join("");
  return text.replace(/^[\s\S]*[.!?](?:\s|$)/, "").trim() === "";
}

function textOf(node: object): string {
  const one = node as { readonly type: string; readonly value?: string; readonly children?: readonly object[] };
  if (one.type === "text" || one.type === "inlineCode") return one.value ?? "";
  if (one.type === "break") return "\n";
  return (one.children ?? []).map(textOf).join("");
}

/** What the writer will recognise: the name of a tag or directive, or the kind of markup. Never its contents. */
function markupOf(node: { readonly type: string; readonly name?: string | null }): string {
  if (node.type.startsWith("mdxJsx")) return `<${node.name ?? ""}>`;
  if (node.type.endsWith("Directive")) return `::${node.name ?? ""}`;
  return node.type.startsWith("mdx") ? "{ }" : node.type;
}

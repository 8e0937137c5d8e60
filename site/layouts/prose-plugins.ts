// Plugins for prose: no programs, scrolling tables, unbroken commands, no-break spaces and apostrophes.
import type { Plugin } from "vite";
import { noBreak } from "../../scripts/core/no-break.ts";
import { type Language, languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";

/** The parts of hast that the plugins use. */
export interface ProseNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: ProseNode[];
}

/** The part of unified's VFile that is read. */
interface File {
  /** Contains the language of the text: `om.sv.mdx`. */
  readonly path?: string | undefined;
}

/** ESTree: what reads values and joins them. Nothing that declares, assigns or imports. */
const reading = /^(Program|ExpressionStatement|(Template)?Literal|TemplateElement|(Call|Conditional|Binary|Logical)Expression|Block)$/;
/** Elements of a page, beside the components that it is given. No part of a name is read: `props.a` as an element would be a call. */
const elements = /^([A-Z][A-Za-z]*|a|details|summary|math|m(i|n|o|frac|over|row|space|sqrt|sub|sup|text|under))$/;
/** `set:html`, `server:root` and the like are Astro's own. */
const attribute = /^[a-z][A-Za-z-]*$/;

/** What leads from any value to the functions that make and call others. */
const isReserved = (name: string): boolean => name in Object.prototype || /^(apply|bind|call)$/.test(name);

/**
 * Refuses MDX whose expressions do more than read `props`, or that imports. Content is data also where the site is built: fetched code is
 * asked about, content is not (`round -- next`). @throws VFileMessage
 */
export function noPrograms(): (tree: ProseNode, file: { fail(reason: string, node: object): never }) => void {
  return (tree, file) => {
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { data, ...rest } = node as { readonly data?: { readonly estree?: unknown } };
      if (!readsOnly(data?.estree) || !isPlain(rest))
        file.fail("content runs no programs: write text, components and {props.name} only", node);
      for (const one of Object.values(rest)) visit(one);
    };
    visit(tree);
  };
}

/** Whether a node of the tree is no element of MDX, or one of those above. */
function isPlain({ type, name }: { readonly type?: unknown; readonly name?: unknown }): boolean {
  if (type === "mdxJsxAttribute") return attribute.test(String(name)) && !isReserved(String(name));
  return !/^mdxJsx\w+Element$/.test(String(type)) || name === null || elements.test(String(name));
}

function readsOnly(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return true;
  const { type, name, computed, object, property, ...rest } = node as Readonly<Record<string, unknown>>;
  if (type === "Identifier") return name === "props";
  if (type === "MemberExpression") {
    const isRead = type === (object as { readonly type?: unknown }).type || (object as { readonly type?: unknown }).type === "Identifier";
    return isRead && !computed && !isReserved(String((property as { readonly name?: unknown }).name)) && readsOnly(object);
  }
  return (type === undefined || reading.test(String(type))) && Object.values(rest).every(readsOnly);
}

/** What every compiled page imports. */
const pageImports = ["astro/jsx-runtime", "astro/runtime/server/index.js"];

/**
 * Refuses a page that imports anything else once it is compiled, whatever in its source became the import: an image with a relative address
 * does, and `layout` in its front matter.
 */
export function noImports(): Plugin {
  return {
    name: "no-imports",
    transform: {
      filter: { id: /\.mdx$/ },
      handler(code, id) {
        const sources = this.parse(code).body.flatMap((node) => ("source" in node && node.source ? [node.source.value] : []));
        const other = sources.filter((source) => !pageImports.includes(source));
        if (other.length > 0) this.error(`${id}: content runs no programs, and loads none: remove what points to ${other.join(", ")}`);
      },
    },
  };
}

/** Inserts no-break spaces, and apostrophes for straight ones. Headings are left alone, since their slugs are made from their text. */
export function typesetProse(): (tree: ProseNode) => void {
  return function visit(tree) {
    for (const child of tree.children ?? []) {
      if (child.type === "text" && child.value !== undefined)
        child.value = noBreak(child.value).replaceAll(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, "’");
      else if (!/^(h[1-6]|code)$/.test(child.tagName ?? "")) visit(child);
    }
  };
}

/** Wraps each `table` in a focusable group named after the heading above it, like the component ScrollTable. */
export function scrollingTables(): (tree: ProseNode, file: File) => void {
  return (tree, { path = "" }) => {
    const language = languages.find((one) => path.includes(`.${one}.`)) ?? languages[0];
    let heading = "";
    // Recursive, since a table may be inside a list.
    const visit = (node: ProseNode): void => {
      if (!node.children) return;
      node.children = node.children.map((child) => {
        if (/^h[1-6]$/.test(child.tagName ?? "")) heading = textOf(child);
        if (child.tagName === "table") return wrapTable(child, heading, language);
        visit(child);
        return child;
      });
    };
    visit(tree);
  };
}

function wrapTable(table: ProseNode, heading: string, language: Language): ProseNode {
  const properties = { className: ["table-scroll"], role: "group", tabIndex: 0, ariaLabel: wordsIn(language).layout.tableUnder(heading) };
  return { type: "element", tagName: "div", properties, children: [table] };
}

/** Inline code of at most this many letters fits on a line of a list at 320 pixels, also with the reader's own text spacing. */
const shortCode = 16;

/**
 * Makes commands, paths and headers in `code` break between words and not at hyphens or slashes: words with such characters become
 * `.argument`, and short inline code does not break at all. The text itself is unchanged.
 */
export function unbrokenCode(): (tree: ProseNode) => void {
  return (tree) => {
    const visit = (node: ProseNode, isCode: boolean): void => {
      if (!node.children) return;
      node.children = node.children.flatMap((child) => {
        if (isCode && child.type === "text") return markArguments(child.value ?? "");
        if (child.tagName === "code" && node.tagName !== "pre" && textOf(child).length <= shortCode)
          return [{ ...child, properties: { ...child.properties, className: ["short"] } }];
        visit(child, isCode || child.tagName === "code");
        return [child];
      });
    };
    visit(tree, false);
  };
}

function markArguments(text: string): readonly ProseNode[] {
  return text.split(/(\s+)/).flatMap((word): ProseNode[] => {
    if (word === "") return [];
    const plain: ProseNode = { type: "text", value: word };
    return /\S[-/]\S|^-/.test(word)
      ? [{ type: "element", tagName: "span", properties: { className: ["argument"] }, children: [plain] }]
      : [plain];
  });
}

function textOf(node: ProseNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

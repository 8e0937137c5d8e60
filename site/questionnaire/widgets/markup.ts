// Describes markup once, for elements in the page and for the text of a file. Text is never parsed as markup.
import { escapeMarkup } from "../../../scripts/core/text.ts";

export type Markup = string | Tag;

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

export function tag(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Markup[]): Tag {
  return { name, attributes, children };
}

/** Void elements: HTML has no end tag for them. */
const empty = new Set(["br", "col", "hr", "img", "meta", "link"]);

/** HTML with every text and attribute value escaped. Names of elements and attributes must be the code's own. */
export function htmlOf(markup: Markup): string {
  if (typeof markup === "string") return escapeMarkup(markup);
  const { name, attributes, children } = markup;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  const begin = `<${name}${written.join("")}>`;
  return empty.has(name) ? begin : `${begin}${children.map(htmlOf).join("")}</${name}>`;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** The same as nodes of this document. Elements in an `svg` get SVG's namespace: browsers do not draw them without it. */
export function nodeOf(markup: Markup, inSvg = false): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const isSvg = inSvg || markup.name === "svg";
  const element = isSvg ? document.createElementNS(svgNamespace, markup.name) : document.createElement(markup.name);
  for (const [key, value] of Object.entries(markup.attributes)) element.setAttribute(key, value);
  element.append(...markup.children.map((child) => nodeOf(child, isSvg)));
  return element;
}

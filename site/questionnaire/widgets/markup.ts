// Decides how a document is described once and made twice: as elements in the page, and as the text of a file. Text is never read as markup.
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

/** Elements that HTML writes without an end. */
const empty = new Set(["br", "col", "hr", "img", "meta", "link"]);

/** HTML with every text and attribute escapeMarkup. Names of elements and attributes are the code's own. */
export function htmlOf(markup: Markup): string {
  if (typeof markup === "string") return escapeMarkup(markup);
  const { name, attributes, children } = markup;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  const begin = `<${name}${written.join("")}>`;
  return empty.has(name) ? begin : `${begin}${children.map(htmlOf).join("")}</${name}>`;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** The same as nodes of this document. What stands in an `svg` gets SVG's namespace, without which a browser draws nothing. */
export function nodeOf(markup: Markup, inSvg = false): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const isSvg = inSvg || markup.name === "svg";
  const element = isSvg ? document.createElementNS(svgNamespace, markup.name) : document.createElement(markup.name);
  for (const [key, value] of Object.entries(markup.attributes)) element.setAttribute(key, value);
  element.append(...markup.children.map((child) => nodeOf(child, isSvg)));
  return element;
}

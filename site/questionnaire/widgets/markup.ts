// Describes markup before it becomes elements, so that it can be tested without a page. Text is never parsed as markup.

export type Markup = string | Tag;

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

export function tag(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Markup[]): Tag {
  return { name, attributes, children };
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** As nodes of this document. Elements in an `svg` get SVG's namespace: browsers do not draw them without it. */
export function nodeOf(markup: Markup, inSvg = false): Node {
  if (typeof markup === "string") return document.createTextNode(markup);
  const isSvg = inSvg || markup.name === "svg";
  const element = isSvg ? document.createElementNS(svgNamespace, markup.name) : document.createElement(markup.name);
  for (const [key, value] of Object.entries(markup.attributes)) element.setAttribute(key, value);
  element.append(...markup.children.map((child) => nodeOf(child, isSvg)));
  return element;
}

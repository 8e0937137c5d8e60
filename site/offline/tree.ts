// Reads, changes and serializes a built page as a tree (parse5). Contents of templates are part of it.
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, html, parse, serialize } from "parse5";

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

// Parses the content of noscript as markup rather than text.
const options = { scriptingEnabled: false };

export function readPage(text: string): Document {
  return parse(text, options);
}

export function pageText(page: Document): string {
  return serialize(page, options);
}

/** All elements in document order, including those in templates. */
export function elementsOf(root: ParentNode): readonly Element[] {
  return root.childNodes.flatMap((node) => {
    if (!adapter.isElementNode(node)) return [];
    return [node, ...("content" in node ? elementsOf((node as DefaultTreeAdapterTypes.Template).content) : []), ...elementsOf(node)];
  });
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Sets the attribute, or removes it if `value` is undefined. */
export function setAttribute(element: Element, name: string, value?: string): void {
  const others = element.attrs.filter((one) => one.name !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

export function textOf(node: ChildNode): string {
  if (adapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

export function make(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly (Element | string)[]): Element {
  const given = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = adapter.createElement(tag, html.NS.HTML, given);
  for (const child of children) {
    if (typeof child === "string") adapter.insertText(element, child);
    else adapter.appendChild(element, child);
  }
  return element;
}

export function remove(element: Element): void {
  adapter.detachNode(element);
}

export function insertBefore(place: Element, added: Element): void {
  if (place.parentNode) adapter.insertBefore(place.parentNode, added, place);
}

export function append(parent: Element, added: Element): void {
  adapter.appendChild(parent, added);
}

export function replace(place: Element, added: Element): void {
  insertBefore(place, added);
  remove(place);
}

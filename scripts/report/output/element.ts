// HTML and SVG elements as hast nodes.
import type { Element, ElementContent } from "hast";
import { noBreak } from "../../core/no-break.ts";
import type { Shape } from "../../drawing/shape.ts";

/** Names as in hast, or as attributes. */
export type Properties = Readonly<Record<string, Element["properties"][string]>>;

/** Strings become text nodes. */
export function element(tagName: string, properties: Properties, children: readonly (ElementContent | string)[] = []): Element {
  return {
    type: "element",
    tagName,
    properties: { ...properties },
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}

export function drawn({ name, attributes, children }: Shape): Element {
  const inner = children.map((child) => (typeof child === "string" ? noBreak(child) : drawn(child)));
  return element(name, attributes, inner);
}

// Decides that a table in prose scrolls inside a container of its own, so that the page never does.
import { sv } from "../text/sv.ts";

interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** A rehype plugin: wraps each `table` in a focusable region, as the component ScrollTable does for tables made from data. */
export function scrollingTables(): (tree: Node) => void {
  return wrapTables;
}

function wrapTables(parent: Node): void {
  if (!parent.children) return;
  parent.children = parent.children.map((child) => {
    if (child.tagName !== "table") {
      wrapTables(child);
      return child;
    }
    const properties = { className: ["table-scroll"], tabIndex: 0, ariaLabel: sv.layout.scrollable };
    return { type: "element", tagName: "section", properties, children: [child] };
  });
}

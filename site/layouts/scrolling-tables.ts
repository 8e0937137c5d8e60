// Decides that a table in prose scrolls inside a container of its own, named by the heading it stands under, so that the page never does.
import { sv } from "../text/sv.ts";

interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** A rehype plugin: wraps each `table` in a focusable group, as the component ScrollTable does for tables made from data. */
export function scrollingTables(): (tree: Node) => void {
  return (tree) => {
    let heading = "";
    tree.children = (tree.children ?? []).map((child) => {
      if (/^h[1-6]$/.test(child.tagName ?? "")) heading = textOf(child);
      return child.tagName === "table" ? wrapped(child, heading) : child;
    });
  };
}

function wrapped(table: Node, heading: string): Node {
  const properties = { className: ["table-scroll"], role: "group", tabIndex: 0, ariaLabel: sv.layout.tableUnder(heading) };
  return { type: "element", tagName: "div", properties, children: [table] };
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

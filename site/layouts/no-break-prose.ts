// Decides that the names of standards and regulations stay on one line in prose. Headings are left: their places are made from their letters.
import { noBreak } from "../../scripts/core/no-break.ts";
import type { ProseNode } from "./prose-node.ts";

/** A rehype plugin. */
export function noBreakProse(): (tree: ProseNode) => void {
  return function keep(tree) {
    for (const child of tree.children ?? []) {
      if (child.type === "text" && child.value !== undefined) child.value = noBreak(child.value);
      else if (!/^(h[1-6]|code)$/.test(child.tagName ?? "")) keep(child);
    }
  };
}

// Decides that a table in prose scrolls inside a container of its own, named by the heading it stands under, so that the page never does.
import { type Language, languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import type { ProseNode } from "./prose-node.ts";

/** The part of unified's VFile that is read. */
interface File {
  /** Ends with the text's language: `om.sv.mdx`. */
  readonly path?: string | undefined;
}

/** A rehype plugin: wraps each `table` in a focusable group, as the component ScrollTable does for tables made from data. */
export function scrollingTables(): (tree: ProseNode, file: File) => void {
  return (tree, { path = "" }) => {
    const language = languages.find((one) => path.includes(`.${one}.`)) ?? languages[0];
    let heading = "";
    // A table may stand in a list, too.
    const wrapIn = (node: ProseNode): void => {
      if (!node.children) return;
      node.children = node.children.map((child) => {
        if (/^h[1-6]$/.test(child.tagName ?? "")) heading = textOf(child);
        if (child.tagName === "table") return wrapped(child, heading, language);
        wrapIn(child);
        return child;
      });
    };
    wrapIn(tree);
  };
}

function wrapped(table: ProseNode, heading: string, language: Language): ProseNode {
  const properties = { className: ["table-scroll"], role: "group", tabIndex: 0, ariaLabel: wordsIn(language).layout.tableUnder(heading) };
  return { type: "element", tagName: "div", properties, children: [table] };
}

function textOf(node: ProseNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

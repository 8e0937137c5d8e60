// Decides that a command, a path or a header in prose breaks between its words, not at the hyphens in them: what is typed must be read whole. A short one does not break at all.
import type { ProseNode } from "./prose-node.ts";

/** As many letters as a line of a list has room for in a window of 320 pixels, with the reader's own spacing. */
const short = 16;

/** A rehype plugin: each word of a `code` that a line could break inside becomes an `.argument`. The text stays the same to the letter. */
export function wholeArguments(): (tree: ProseNode) => void {
  return (tree) => {
    const within = (node: ProseNode, isCode: boolean): void => {
      if (!node.children) return;
      node.children = node.children.flatMap((child) => {
        if (isCode && child.type === "text") return wordsOf(child.value ?? "");
        if (child.tagName === "code" && node.tagName !== "pre" && lettersOf(child).length <= short)
          return [{ ...child, properties: { ...child.properties, className: ["short"] } }];
        within(child, isCode || child.tagName === "code");
        return [child];
      });
    };
    within(tree, false);
  };
}

const lettersOf = (node: ProseNode): string => node.value ?? (node.children ?? []).map(lettersOf).join("");

function wordsOf(text: string): readonly ProseNode[] {
  return text.split(/(\s+)/).flatMap((word): ProseNode[] => {
    if (word === "") return [];
    const plain: ProseNode = { type: "text", value: word };
    return /\S[-/]\S|^-/.test(word)
      ? [{ type: "element", tagName: "span", properties: { className: ["argument"] }, children: [plain] }]
      : [plain];
  });
}

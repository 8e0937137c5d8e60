// Decides that a command, a path or a header in prose breaks between its words, not at the hyphens in them: what is typed must be read whole. A short one does not break at all.

interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** As many letters as a line of a list has room for in a window of 320 pixels, with the reader's own spacing. */
const short = 16;

/** A rehype plugin: each word of a `code` that a line could break inside becomes an `.argument`. The text stays the same to the letter. */
export function wholeArguments(): (tree: Node) => void {
  return (tree) => {
    const within = (node: Node, isCode: boolean): void => {
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

const lettersOf = (node: Node): string => node.value ?? (node.children ?? []).map(lettersOf).join("");

function wordsOf(text: string): readonly Node[] {
  return text.split(/(\s+)/).flatMap((word): Node[] => {
    if (word === "") return [];
    const plain: Node = { type: "text", value: word };
    return /\S[-/]\S|^-/.test(word)
      ? [{ type: "element", tagName: "span", properties: { className: ["argument"] }, children: [plain] }]
      : [plain];
  });
}

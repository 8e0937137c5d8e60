// A paper as plain text, for tests that read it.
import type { Paper, PaperBlock } from "../../questionnaire/takeaway/paper.ts";

/** The paper as plain text: blank lines between blocks, and a final line break. */
export function paperText({ title, blocks }: Paper): string {
  return `${[title.toUpperCase(), ...blocks.map(plain)].join("\n\n")}\n`;
}

function plain(block: PaperBlock): string {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? block.text.toUpperCase() : block.text;
    case "paragraph":
      return block.text;
    case "fields":
      return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "list":
      return block.items.map((item, index) => `${block.isOrdered ? `${index + 1}.` : "–"} ${item}`).join("\n");
    default:
      return block satisfies never;
  }
}

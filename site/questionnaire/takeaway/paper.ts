// A document for a case file, as plain text and as markup in the page.
import type { DocumentBlock, OfficeDocument } from "../../../scripts/office/document.ts";
import { type Tag, tag } from "../widgets/markup.ts";

export type PaperBlock = Exclude<DocumentBlock, { readonly kind: "form" | "table" }>;

export interface Paper extends OfficeDocument {
  readonly blocks: readonly PaperBlock[];
}

/** One `article.paper` with an h2 as its title, since it is placed under the heading of a view. */
export function paperMarkup({ language, title, blocks }: Paper): Tag {
  return tag("article", { class: "paper", lang: language }, tag("h2", {}, title), ...blocks.map(shown));
}

function shown(block: PaperBlock): Tag {
  switch (block.kind) {
    case "heading":
      return tag(`h${block.level + 1}`, {}, block.text);
    case "paragraph":
      return tag("p", {}, block.text);
    case "fields":
      return tag("dl", { class: "facts" }, ...block.rows.flatMap(([label, value]) => [tag("dt", {}, label), tag("dd", {}, value)]));
    case "list":
      return tag(block.isOrdered ? "ol" : "ul", {}, ...block.items.map((item) => tag("li", {}, item)));
    default:
      return block satisfies never;
  }
}

import { escapeMarkup } from "../../../scripts/core/text.ts";
import type { Markup } from "../../questionnaire/widgets/markup.ts";

/** HTML, for tests that read it, with every text and attribute value escaped. */
export function htmlOf(markup: Markup): string {
  if (typeof markup === "string") return escapeMarkup(markup);
  const { name, attributes, children } = markup;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name}${written.join("")}>${children.map(htmlOf).join("")}</${name}>`;
}

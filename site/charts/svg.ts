// Builds a chart as SVG text: escaped, with a title and a description.
import { escapeMarkup } from "../../scripts/core/text.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** What every chart needs. */
export interface Drawing {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** CSS pixels: `narrowWidth` on a narrow page, 720 on a wide one. */
  readonly width: number;
}

export const fontSize = 16;

/** CSS pixels that a page has on the narrowest phone, where text is then as large as it says. On others the drawing grows. */
export const narrowWidth = 288;

/** One element. Attributes are escaped; children must be SVG markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  return `<${name}${written.join("")}>${children.join("")}</${name}>`;
}

/** A text element. `content` is escaped. */
export function label(content: string, attributes: Attributes): string {
  return element("text", { "font-size": fontSize, ...attributes }, escapeMarkup(content));
}

/** Letters are assumed to be this wide, as a share of the font size: what the widest of the common system fonts needs. */
export const letterWidth = 0.6;

/** Wraps text into lines of whole words, each of at most `letters` unless a single word is longer. */
export function wrapText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The complete drawing. A rehearsal's mark is on the page, and in the picture that is taken along (`browser/chart-picture.ts`). */
export function svg({ id, title, description, width }: Drawing, height: number, body: readonly string[]): string {
  return element(
    "svg",
    { class: "chart", id, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    element("title", { id: `${id}-title` }, escapeMarkup(title)),
    element("desc", { id: `${id}-desc` }, escapeMarkup(description)),
    ...body,
  );
}

// Marks that drawings share: labels, lines of wrapped text, bars and rules.
import type { Bounds } from "../statistics/uncertainty/worst-case.ts";
import { type Attributes, type Shape, shape } from "./shape.ts";

export const fontSize = 16;

/** CSS pixels that a page has on the narrowest phone, where text is then as large as it says. On others the drawing grows. */
export const narrowWidth = 288;

/** Letters are assumed to be this wide, as a share of the font size: what the widest of the common system fonts needs. */
export const letterWidth = 0.6;

/** Where every axis of shares has its marks. */
export const quarters = [0, 0.25, 0.5, 0.75, 1] as const;

export const label = (text: string, attributes: Attributes): Shape => shape("text", { "font-size": fontSize, ...attributes }, text);

/** Lines of text from `y` down, `lead` apart. */
export function labels(
  lines: readonly string[],
  lead: number,
  { y, ...attributes }: Attributes & { readonly y: number },
): readonly Shape[] {
  return lines.map((line, at) => label(line, { ...attributes, y: y + lead * at }));
}

/** From one share to another on a scale, at least `least` wide. */
export function bar({ low, high }: Bounds, x: (share: number) => number, attributes: Attributes, least = 0): Shape {
  return shape("rect", { ...attributes, x: x(low), width: Math.max(least, x(high) - x(low)) });
}

/** A level line, from the left edge. */
export const rule = (width: number, y: number, className = "rule"): Shape =>
  shape("line", { class: className, x1: 0, x2: width, y1: y, y2: y });

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

/** Wraps text of a size into lines that fit in a width. */
export function wrapIn(width: number, size: number, text: string, letter: number = letterWidth): readonly string[] {
  return wrapText(text, Math.floor(width / (size * letter)));
}

// The site's icon and its social card: the staircase, the name, and in a rehearsal the mark.
import { colourNamed, coloursOf } from "../styles/tokens.ts";
import { outline } from "./lettering.ts";

/** The ground and four steps, 50 × 40. */
export const logoPath = "M0 36h10v4H0zM10 28h10v12H10zM20 19h10v21H20zM30 10h10v30H30zM40 1h10v39H40z";

/** A square SVG. `tokens` is the text of tokens.css. */
export function iconSvg({ title, tokens }: { readonly title: string; readonly tokens: string }): string {
  const fill = colourNamed(coloursOf(tokens).light, "level-3");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -5 50 50"><title>${title}</title><path fill="${fill}" d="${logoPath}"/></svg>\n`;
}

/** Pixels, as all services that show social cards expect. */
export const cardSize = { width: 1200, height: 630 } as const;

export interface Card {
  readonly name: string;
  /** The rehearsal's mark; absent outside rehearsals. */
  readonly mark?: string;
  /** The text of tokens.css. */
  readonly tokens: string;
}

const margin = 80;
const band = 96;
const steps = 5;
const step = { width: 168, rise: 84, ground: 26 } as const;

/** SVG without text elements: words are outlines. @throws Error for a letter that has none. */
export function cardSvg({ name, mark, tokens }: Card): string {
  const { width, height } = cardSize;
  const { light } = coloursOf(tokens);
  const colour = (name: string): string => colourNamed(light, name);
  const rect = (x: number, y: number, w: number, h: number, fill: string): string =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour(fill)}"/>`;
  const left = width - margin - steps * step.width;
  const staircase = Array.from({ length: steps }, (_, index) => {
    const tall = step.ground + index * step.rise;
    return rect(left + index * step.width, height - margin - tall, step.width, tall, `level-${index}`);
  });
  const marked = mark === undefined ? [] : [rect(0, 0, width, band, "warning-paper"), rect(0, band, width, 6, "warning-line")];
  const parts = [
    rect(0, 0, width, height, "paper"),
    ...staircase,
    ...marked,
    outline(name, { x: margin, y: (mark === undefined ? 0 : band) + margin + 70, size: 92, fill: colour("ink") }),
    ...(mark === undefined ? [] : [outline(mark, { x: margin, y: 63, size: 42, fill: colour("warning-ink") })]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join("")}</svg>`;
}

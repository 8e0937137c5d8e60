// Decides how the site looks where somebody shares a link to it: the staircase and the name. In a rehearsal the mark is across it.
import { lettering } from "./social-card-lettering.ts";

/** Pixels: what every service that shows such a card asks for. */
export const cardSize = { width: 1200, height: 630 } as const;

export interface Card {
  /** Absent where nobody has drawn it: the staircase stands alone then. */
  readonly name?: string;
  /** What a rehearsal says in every drawing; absent outside rehearsals. */
  readonly mark?: string;
  /** The stylesheet that names the site's colours. */
  readonly tokens: string;
}

const margin = 80;
const band = 96;
const steps = 5;
const step = { width: 168, rise: 84, ground: 26 } as const;

/** As SVG without any text element: words are outlines. @throws Error for words that nobody has drawn, and colours that nobody has named. */
export function cardSvg({ name, mark, tokens }: Card): string {
  const { width, height } = cardSize;
  const colour = (token: string): string => colourOf(tokens, token);
  const rect = (x: number, y: number, w: number, h: number, fill: string): string =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour(fill)}"/>`;
  const left = width - margin - steps * step.width;
  const staircase = Array.from({ length: steps }, (_, index) => {
    const tall = step.ground + index * step.rise;
    return rect(left + index * step.width, height - margin - tall, step.width, tall, `--level-${index}`);
  });
  const marked = mark === undefined ? [] : [rect(0, 0, width, band, "--warning-paper"), rect(0, band, width, 6, "--warning-line")];
  const parts = [
    rect(0, 0, width, height, "--paper"),
    ...staircase,
    ...marked,
    ...(name === undefined
      ? []
      : [words(name, { x: margin, y: (mark === undefined ? 0 : band) + margin + 70, size: 92, fill: colour("--ink") })]),
    ...(mark === undefined ? [] : [words(mark, { x: margin, y: 63, size: 42, fill: colour("--warning-ink") })]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join("")}</svg>`;
}

/** Where the first letter stands on its line, and pixels an em. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}

function words(text: string, { x, y, size, fill }: Place): string {
  const drawn = lettering[text];
  if (!drawn) throw new Error(`The card's words are drawn in site/publishing/social-card-lettering.ts, and these are not: ${text}`);
  return `<path transform="translate(${x} ${y}) scale(${size / 1000})" fill="${fill}" d="${drawn.path}"/>`;
}

/** The light colours: the first that are named. */
function colourOf(tokens: string, token: string): string {
  const found = new RegExp(`${token}:\\s*(#[0-9a-f]{6})`).exec(tokens)?.[1];
  if (!found) throw new Error(`${token} has no colour in site/styles/tokens.css`);
  return found;
}

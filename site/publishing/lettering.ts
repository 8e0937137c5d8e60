// Text as outlines, so that a picture does not depend on the fonts of the machine that builds it. The letters in letters.json are
// those of Liberation Sans 2.1.5 (Red Hat; SIL Open Font License 1.1), regular and bold: for each its advance width and its path,
// 1000 units per em, baseline at y = 0. They were read with fontkitten, which comes with Astro; add others in the same way.
import letters from "./letters.json" with { type: "json" };

export interface Face {
  /** Pixels per em. */
  readonly size: number;
  readonly isBold?: boolean;
}

interface Place extends Face {
  /** Where the text begins, has its middle or ends, by `anchor`; on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** A line around the letters that sets them off from what is behind them. */
  readonly halo?: { readonly colour: string; readonly width: number };
}

interface Letter {
  readonly width: number;
  readonly points: readonly Point[];
  /** What stands after the last point. */
  readonly end: string;
}

/** A pair of coordinates, and the commands before it. */
interface Point {
  readonly before: string;
  readonly left: number;
  readonly top: string;
}

/** In pixels. */
export function widthOf(text: string, face: Face): number {
  return (lettersOf(text, face).reduce((sum, { width }) => sum + width, 0) * face.size) / 1000;
}

/** A path element. @throws Error for a text with a letter that has no outline. */
export function outline(text: string, { x, y, fill, anchor = "start", halo, ...face }: Place): string {
  const start = x - widthOf(text, face) * { start: 0, middle: 0.5, end: 1 }[anchor];
  let at = 0;
  const paths = lettersOf(text, face).map(({ width, points, end }) => {
    const moved = points.map(({ before, left, top }) => `${before} ${left + at} ${top}`);
    at += width;
    return `${moved.join("")}${end}`;
  });
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const scale = face.size / 1000;
  const around = halo
    ? ` stroke="${halo.colour}" stroke-width="${round(halo.width / scale)}" stroke-linejoin="round" paint-order="stroke"`
    : "";
  return `<path transform="translate(${round(start)} ${round(y)}) scale(${scale})" fill="${fill}"${around} d="${paths.join("")}"/>`;
}

/** Soft hyphens and word joiners are not drawn. An accent that has no outline is left out. */
function lettersOf(text: string, { isBold = false }: Face): readonly Letter[] {
  const known: Readonly<Record<string, string>> = isBold ? letters.bold : letters.regular;
  return [...text.normalize("NFC").replaceAll(/[\u00ad\u2060]/g, "")].map((letter) => {
    const found = known[letter] ?? known[letter.normalize("NFD").charAt(0)];
    if (found === undefined) throw new Error(`site/publishing/letters.json has no outline for ”${letter}” in: ${text}`);
    const read = readLetters.get(found) ?? readLetter(found);
    readLetters.set(found, read);
    return read;
  });
}

/** By what letters.json says of them: the same few are drawn many thousand times. */
const readLetters = new Map<string, Letter>();

function readLetter(found: string): Letter {
  const [width = ""] = found.split(" ", 1);
  const path = found.slice(width.length + 1);
  let at = 0;
  const points = [...path.matchAll(/(-?\d+) ?(-?\d+)/g)].map(({ 0: { length }, 1: left, 2: top = "", index }): Point => {
    const before = path.slice(at, index);
    at = index + length;
    return { before, left: Number(left), top };
  });
  return { width: Number(width), points, end: path.slice(at) };
}

/** Lines of whole words, each at most `width` pixels unless a single word is longer. */
export function linesOf(text: string, face: Face, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((one) => one !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, face) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

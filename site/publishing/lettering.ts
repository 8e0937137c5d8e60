// Text as outlines, so that a picture does not depend on the fonts of the machine that builds it. The letters in letters.json are
// those of Liberation Sans 2.1.5 (Red Hat; SIL Open Font License 1.1), regular and bold: for each its advance width and its path, 1000
// units per em, relative to where the letter begins on the baseline. They were read with fontkitten, which comes with Astro; add others in
// the same way.
import letters from "./letters.json" with { type: "json" };

export interface Face {
  /** Pixels per em. */
  readonly size: number;
  readonly isBold?: boolean;
}

interface Place extends Face {
  /** Where the text begins, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

interface Letter {
  readonly width: number;
  readonly path: string;
}

/** In pixels. */
export function widthOf(text: string, face: Face): number {
  return (lettersOf(text, face).reduce((sum, { width }) => sum + width, 0) * face.size) / 1000;
}

/** A path element. @throws Error for a text with a letter that has no outline. */
export function outline(text: string, { x, y, fill, ...face }: Place): string {
  let at = 0;
  const paths = lettersOf(text, face).map(({ width, path }) => {
    at += width;
    return `M${at - width} 0${path}`;
  });
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const scale = face.size / 1000;
  return `<path transform="translate(${round(x)} ${round(y)}) scale(${scale})" fill="${fill}" d="${paths.join("")}"/>`;
}

/** By what letters.json says of them: the same few are measured many thousand times. */
const readLetters = new Map<string, Letter>();

/** Soft hyphens and word joiners are not drawn. An accent that has no outline is left out. */
function lettersOf(text: string, { isBold = false }: Face): readonly Letter[] {
  const known: Readonly<Record<string, string>> = isBold ? letters.bold : letters.regular;
  return [...text.normalize("NFC").replaceAll(/[\u00ad\u2060]/g, "")].map((letter) => {
    const found = known[letter] ?? known[letter.normalize("NFD").charAt(0)];
    if (found === undefined) throw new Error(`site/publishing/letters.json has no outline for ”${letter}” in: ${text}`);
    const read = readLetters.get(found) ?? { width: Number.parseInt(found, 10), path: found.replace(/^\d+ ?/, "") };
    readLetters.set(found, read);
    return read;
  });
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

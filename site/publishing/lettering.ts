// Text as outlines, so that a picture does not depend on the fonts of the machine that builds it. The letters in letters.json are
// those of Liberation Sans 2.1.5 Bold (Red Hat; SIL Open Font License 1.1): for each its advance width and its path, 1000
// units per em, relative to where the letter begins on the baseline. They were read with fontkitten, which comes with Astro; add others in
// the same way.
import letters from "./letters.json" with { type: "json" };

interface Place {
  /** Pixels per em. */
  readonly size: number;
  /** Where the text begins, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

interface Letter {
  readonly width: number;
  readonly path: string;
}

/** In pixels, at `size` pixels per em. */
export function widthOf(text: string, size: number): number {
  return (lettersOf(text).reduce((sum, { width }) => sum + width, 0) * size) / 1000;
}

/** A path element. @throws Error for a text with a letter that has no outline. */
export function outline(text: string, { x, y, fill, size }: Place): string {
  let at = 0;
  const paths = lettersOf(text).map(({ width, path }) => {
    at += width;
    return `M${at - width} 0${path}`;
  });
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const scale = size / 1000;
  return `<path transform="translate(${round(x)} ${round(y)}) scale(${scale})" fill="${fill}" d="${paths.join("")}"/>`;
}

/** Soft hyphens and word joiners are not drawn. An accent that has no outline is left out. */
function lettersOf(text: string): readonly Letter[] {
  const known: Readonly<Record<string, string>> = letters;
  return [...text.normalize("NFC").replaceAll(/[\u00ad\u2060]/g, "")].map((letter) => {
    const found = known[letter] ?? known[letter.normalize("NFD").charAt(0)];
    if (found === undefined) throw new Error(`site/publishing/letters.json has no outline for ”${letter}” in: ${text}`);
    return { width: Number.parseInt(found, 10), path: found.replace(/^\d+ ?/, "") };
  });
}

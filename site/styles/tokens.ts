// Decides which colours the stylesheet has in each look, and which of them must stand out from which.
import type { Hex } from "./contrast.ts";

/** The looks whose colours are our own. In forced colours they are the reader's. */
export const looks = ["light", "dark", "print"] as const;
export type Look = (typeof looks)[number];

/** Names without the dashes: `paper`. */
export type Colours = Readonly<Record<string, Hex>>;

/** The colours in the text of tokens.css. A look has the light ones, apart from those that it names itself. */
export function coloursOf(css: string): Readonly<Record<Look, Colours>> {
  const blocks = css.replaceAll(/\/\*[\s\S]*?\*\//g, "").split(/(?=@media)/);
  const named = (condition: RegExp): Colours =>
    Object.fromEntries(
      blocks
        .filter((block) => condition.test(block))
        .flatMap((block) => [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex])),
    );
  const light = named(/^\s*:root/);
  return {
    light,
    dark: { ...light, ...named(/^@media \(prefers-color-scheme: dark\)/) },
    print: { ...light, ...named(/^@media print/) },
  };
}

export interface Pair {
  readonly front: string;
  readonly back: string;
  /** What the contrast must at least be: 4.5 for text, 3 for what one must see to use or read something (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: 4.5 | 3;
}

const papers = ["paper", "paper-soft"];
/** From the ground up: the number of a level's colour. */
export const shades = [0, 1, 2, 3, 4] as const;

const pair = (least: Pair["least"], fronts: readonly string[], backs: readonly string[]): readonly Pair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));

/** Every pair that meets on some page. `line` parts what is apart anyway, so nothing is asked of it. */
export const pairs: readonly Pair[] = [
  ...pair(4.5, ["ink", "ink-soft", "accent", "accent-strong"], papers),
  ...pair(4.5, ["on-accent"], ["accent", "accent-strong"]),
  ...pair(4.5, ["warning-ink", "accent"], ["warning-paper"]),
  ...shades.flatMap((shade) => pair(4.5, [`on-level-${shade}`], [`level-${shade}`])),
  ...pair(3, ["line-strong", "line-scale", "level-edge", "accent", "warning-line"], papers),
  ...pair(3, ["warning-line"], ["warning-paper"]),
];

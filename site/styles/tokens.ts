// Reads the colours in tokens.css, and lists the pairs of colours whose contrast is checked.
import type { Hex } from "./contrast.ts";

/** The looks with colours of our own. Forced colours are the reader's. */
export const looks = ["light", "dark", "print"] as const;
export type Look = (typeof looks)[number];

/** By name without the dashes: `paper`. */
export type Colours = Readonly<Record<string, Hex>>;

/** Parses the text of tokens.css. A look inherits the light colours that it does not override. */
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
    dark: { ...light, ...named(/^@media screen and \(prefers-color-scheme: dark\)/) },
    print: { ...light, ...named(/^@media print/) },
  };
}

/** @throws Error for a name without a colour. */
export function colourNamed(colours: Colours, name: string): Hex {
  const found = colours[name];
  if (!found) throw new Error(`--${name} has no colour in site/styles/tokens.css`);
  return found;
}

export interface Pair {
  readonly front: string;
  readonly back: string;
  /** The minimum contrast: 4.5 for text, 3 for user interface components and graphics (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: 4.5 | 3;
}

const papers = ["paper", "paper-soft"];
/** The numbers of the levels' colours, from the lowest up. */
export const shades = [0, 1, 2, 3, 4] as const;

const pair = (least: Pair["least"], fronts: readonly string[], backs: readonly string[]): readonly Pair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));

/** Every pair of colours that are adjacent on some page, apart from `line`, which is decorative. */
export const pairs: readonly Pair[] = [
  ...pair(4.5, ["ink", "ink-soft", "accent", "accent-strong"], papers),
  ...pair(4.5, ["on-accent"], ["accent", "accent-strong"]),
  ...pair(4.5, ["ink", "ink-soft", "accent"], ["chosen"]),
  ...pair(4.5, ["warning-ink", "accent"], ["warning-paper"]),
  ...shades.flatMap((shade) => pair(4.5, [`on-level-${shade}`], [`level-${shade}`])),
  ...pair(4.5, ["on-fig-under"], ["fig-under"]),
  ...pair(4.5, ["on-fig-at"], ["fig-at"]),
  ...pair(4.5, ["ink"], ["fig-unknown", "fig-likely"]),
  ...pair(3, ["fig-under", "fig-at", "fig-hatch", "ink-soft"], ["fig-unknown"]),
  ...pair(3, ["fig-under", "fig-at", "fig-hatch"], ["paper"]),
  ...pair(3, ["ink-soft"], ["fig-likely"]),
  ...pair(3, ["line-strong", "line-scale", "level-edge", "accent", "warning-line"], papers),
  ...pair(3, ["warning-line"], ["warning-paper"]),
];

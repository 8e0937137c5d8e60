// Reads the colours in tokens.css.

/** The looks with colours of our own. Forced colours are the reader's. */
export const looks = ["light", "dark", "print"] as const;
export type Look = (typeof looks)[number];

/** By name without the dashes: `paper`. Six hexadecimal digits: `#0a5568`. */
export type Colours = Readonly<Record<string, string>>;

/** Parses the text of tokens.css. A look inherits the light colours that it does not override. */
export function coloursOf(css: string): Readonly<Record<Look, Colours>> {
  const blocks = css.replaceAll(/\/\*[\s\S]*?\*\//g, "").split(/(?=@media)/);
  const named = (condition: RegExp): Colours => {
    const text = blocks.filter((block) => condition.test(block)).join("");
    return Object.fromEntries([...text.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
  };
  const light = named(/^\s*:root/);
  return {
    light,
    dark: { ...light, ...named(/^@media screen and \(prefers-color-scheme: dark\)/) },
    print: { ...light, ...named(/^@media print/) },
  };
}

/** @throws Error for a name without a colour. */
export function colourNamed(colours: Colours, name: string): string {
  const found = colours[name];
  if (!found) throw new Error(`--${name} has no colour in site/styles/tokens.css`);
  return found;
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import { cardSize, cardSvg } from "./social-card.ts";
import { lettering } from "./social-card-lettering.ts";

const tokens = readFileSync("site/styles/tokens.css", "utf8");

test.each(languages)("The card in %s has the name, and in a rehearsal the mark, in the words that every page has", (language) => {
  const { siteName: name, rehearsal: mark } = wordsIn(language).layout;
  const plain = cardSvg({ name, tokens });
  const marked = cardSvg({ name, mark, tokens });
  expect(plain).toContain(lettering[name]?.path);
  expect(plain).not.toContain(lettering[mark]?.path);
  expect(marked).toContain(lettering[name]?.path);
  expect(marked).toContain(lettering[mark]?.path);
});

test.each(languages)("Every word stands inside the card in %s", (language) => {
  const { siteName: name, rehearsal: mark } = wordsIn(language).layout;
  const places = [...cardSvg({ name, mark, tokens }).matchAll(/translate\((\d+) (\d+)\) scale\(([\d.]+)\)" fill="[^"]+" d="([^"]+)"/g)];
  expect(places).toHaveLength(2);
  for (const [, x, , scale, path] of places) {
    const { width } = Object.values(lettering).find((one) => one.path === path) ?? { width: Number.POSITIVE_INFINITY };
    expect(Number(x) + width * Number(scale)).toBeLessThan(cardSize.width - 60);
  }
});

test("The staircase has the ground and four steps, in the colours of the levels, from light to dark", () => {
  const levels = [0, 1, 2, 3, 4].map((level) => new RegExp(`--level-${level}:\\s*(#[0-9a-f]{6})`).exec(tokens)?.[1]);
  const fills = [...cardSvg({ name: "Infosäktrappan", tokens }).matchAll(/<rect [^>]*fill="([^"]+)"/g)].map((match) => match[1]);
  expect(fills.slice(1)).toEqual(levels);
});

test("No word is text, which depends on the faces that a machine has, and words that nobody has drawn stop the build", () => {
  expect(cardSvg({ name: "Infosäktrappan", tokens })).not.toMatch(/<text|font/);
  expect(() => cardSvg({ name: "Något annat", tokens })).toThrow("Något annat");
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import { cardSize, cardSvg, iconSvg } from "./social-card.ts";
import { lettering } from "./social-card-lettering.ts";

const tokens = readFileSync("site/styles/tokens.css", "utf8");

test.each(languages)("The card in %s has the name, and in a rehearsal the mark, in the same words as every page", (language) => {
  const { siteName: name, rehearsal: mark } = wordsIn(language).layout;
  const plain = cardSvg({ name, tokens });
  const marked = cardSvg({ name, mark, tokens });
  expect(plain).toContain(lettering[name]?.path);
  expect(plain).not.toContain(lettering[mark]?.path);
  expect(marked).toContain(lettering[name]?.path);
  expect(marked).toContain(lettering[mark]?.path);
});

test.each(languages)("Every word fits inside the card in %s", (language) => {
  const { siteName: name, rehearsal: mark } = wordsIn(language).layout;
  const places = [...cardSvg({ name, mark, tokens }).matchAll(/translate\((\d+) (\d+)\) scale\(([\d.]+)\)" fill="[^"]+" d="([^"]+)"/g)];
  expect(places).toHaveLength(2);
  for (const [, x, , scale, path] of places) {
    const { width } = Object.values(lettering).find((one) => one.path === path) ?? { width: Number.POSITIVE_INFINITY };
    expect(Number(x) + width * Number(scale)).toBeLessThan(cardSize.width - 60);
  }
});

test("The icon has a colour of the stylesheet", () => {
  const [, level3 = ""] = /--level-3:\s*(#[0-9a-f]{6})/.exec(tokens) ?? [];
  expect(iconSvg({ title: "Infosäktrappan", tokens })).toContain(`fill="${level3}"`);
});

test("The staircase has the ground and four steps, in the colours of the levels, from light to dark", () => {
  const levels = [0, 1, 2, 3, 4].map((level) => new RegExp(`--level-${level}:\\s*(#[0-9a-f]{6})`).exec(tokens)?.[1]);
  const fills = [...cardSvg({ name: "Infosäktrappan", tokens }).matchAll(/<rect [^>]*fill="([^"]+)"/g)].map((match) => match[1]);
  expect(fills.slice(1)).toEqual(levels);
});

test("No word is a text element, which would depend on installed fonts, and words without lettering stop the build", () => {
  expect(cardSvg({ name: "Infosäktrappan", tokens })).not.toMatch(/<text|font/);
  expect(() => cardSvg({ name: "Något annat", tokens })).toThrow("Något annat");
});

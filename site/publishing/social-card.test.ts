import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import { outline, widthOf } from "./lettering.ts";
import { cardSize, cardSvg, iconSvg } from "./social-card.ts";

const tokens = readFileSync("site/styles/tokens.css", "utf8");

test.each(languages)("The card in %s has the name, and in a rehearsal the mark, in the same words as every page", (language) => {
  const { siteName: name, rehearsal: mark } = wordsIn(language).layout;
  const plain = cardSvg({ name, tokens });
  const marked = cardSvg({ name, mark, tokens });
  const path = (text: string) => / d="[^"]+"/.exec(outline(text, { x: 0, y: 0, size: 42, fill: "" }))?.[0];
  expect(plain).toContain(path(name));
  expect(plain).not.toContain(path(mark));
  expect(marked).toContain(path(name));
  expect(marked).toContain(path(mark));
});

test.each(languages)("Every word fits inside the card in %s", (language) => {
  const { siteName: name, rehearsal: mark } = wordsIn(language).layout;
  const places = [...cardSvg({ name, mark, tokens }).matchAll(/translate\((\d+) (\d+)\) scale\(([\d.]+)\)/g)];
  expect(places.map(([, x]) => Number(x))).toEqual([80, 80]);
  for (const [at, [, x, , scale]] of places.entries()) {
    const width = widthOf([name, mark][at] ?? "", 1000 * Number(scale));
    expect(Number(x) + width).toBeLessThan(cardSize.width - 60);
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

test("No word is a text element, which would depend on installed fonts, and a letter without an outline stops the build", () => {
  expect(cardSvg({ name: "Infosäktrappan", tokens })).not.toMatch(/<text|font/);
  expect(() => cardSvg({ name: "漢", tokens })).toThrow("漢");
});

import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, lightness, linear } from "../../scripts/testing/site/contrast.ts";
import { coloursOf, type Look, looks } from "./tokens.ts";

interface Pair {
  readonly front: string;
  readonly back: string;
  /** The minimum contrast: 4.5 for text, 3 for user interface components and graphics (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: 4.5 | 3;
}

const papers = ["paper", "paper-soft"];
/** The numbers of the levels' colours, from the lowest up. */
const shades = [0, 1, 2, 3, 4] as const;

const pair = (least: Pair["least"], fronts: readonly string[], backs: readonly string[]): readonly Pair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));

/** Every pair of colours that are adjacent on some page, apart from `line`, which is decorative. */
const pairs: readonly Pair[] = [
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

const css = readFileSync("site/styles/tokens.css", "utf8");
const colours = coloursOf(css);
const hex = (look: Look, name: string): string => colours[look][name] ?? `--${name} is missing`;

test("A look inherits the light colours that it does not override; comments and other media are ignored", () => {
  const text = `/* --paper: #111111; */ :root { --paper: #ffffff; --ink: #000000; }
    @media screen and (prefers-color-scheme: dark) { :root { --paper: #222222; } }
    @media screen and (forced-colors: active) { :root { --paper: Canvas; --ink: #333333; } }
    @media print { :root { --ink: #444444; } }`;
  expect(coloursOf(text)).toEqual({
    light: { paper: "#ffffff", ink: "#000000" },
    dark: { paper: "#222222", ink: "#000000" },
    print: { paper: "#ffffff", ink: "#444444" },
  });
});

describe.each(looks)("In the look %s", (look) => {
  test.each(pairs)("$front stands out from $back by at least $least", ({ front, back, least }) => {
    expect(contrast(hex(look, front), hex(look, back))).toBeGreaterThanOrEqual(least);
  });

  test("every colour in the stylesheet is checked against another, apart from the decorative line", () => {
    const weighed = new Set(pairs.flatMap(({ front, back }) => [front, back]));
    expect(Object.keys(colours[look]).filter((name) => !weighed.has(name))).toEqual(["line"]);
  });
});

/** Simulated colour vision deficiency: Machado, Oliveira and Fernandes 2009, severity 1.0, in linear light. */
const ways: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  "with full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "without red cones": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "without green cones": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "without blue cones": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(way: string, colour: string): readonly [number, number, number] {
  const light = linear(colour);
  const [red = 0, green = 0, blue = 0] = (ways[way] ?? []).map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0),
      ),
    ),
  );
  return [red, green, blue];
}

/** The smallest step in lightness between adjacent levels; negative where the order breaks. */
function smallestStep(list: readonly string[], way: string): number {
  const lights = list.map((one) => lightness(seen(way, one)));
  const direction = Math.sign((lights.at(-1) ?? 0) - (lights[0] ?? 0));
  return Math.min(...lights.slice(1).map((one, at) => (one - (lights[at] ?? 0)) * direction));
}

describe.each(Object.keys(ways))("The colours of the levels, %s", (way) => {
  test.each(looks)("are distinguishable by lightness alone, each a clear step from the one before, in the look %s", (look) => {
    const colours = shades.map((shade) => hex(look, `level-${shade}`));
    expect(smallestStep(colours, way)).toBeGreaterThanOrEqual(10);
  });
});

test("Red, amber and green are not distinguishable: the check can fail", () => {
  expect(smallestStep(["#d7191c", "#fdae61", "#1a9641"], "without green cones")).toBeLessThan(10);
});

/** Style rules, components, and what draws pictures and the report. Texts and tests may name a colour. */
const drawnBy = [
  "site/**/*.css",
  "site/**/*.astro",
  "site/{publishing,questionnaire,browser,offline,layouts}/**/*.ts",
  "scripts/{drawing,report,release/maintainers}/**/*.ts",
];
const notDrawn = /tokens\.css$|\.test\.ts$/;

/** Hexadecimal digits, colour functions, and the names that a style rule or an attribute could use. */
function coloursNamed(text: string): readonly string[] {
  const plain = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|&#\d+;/gm, "");
  const digits = plain.match(/(?<![\w/&"'`-])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?!-)/gi) ?? [];
  const functions = plain.match(/\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/g) ?? [];
  const names =
    plain.match(
      /(?:color|background|fill|stroke|border(?:-[a-z]+)*)[:=]\s*["']?[^;"'{}]*\b(?:black|white|gr[ae]y|red|green|blue|orange|yellow)\b/g,
    ) ?? [];
  return [...digits, ...functions, ...names];
}

test("no file but tokens.css names a colour: form, pages, charts, pictures, icon, card and report read it", () => {
  const files = globSync(drawnBy).filter((file) => !notDrawn.test(file));
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((file) => coloursNamed(readFileSync(file, "utf8")).map((colour) => `${file}: ${colour}`))).toEqual([]);
});

test("a colour outside tokens.css is found in every way of writing it; an address, a fragment and a comment are none", () => {
  for (const fault of [
    "a { color: #0a5568 }",
    "a{color:#fff}",
    "a { background: rgb(0 0 0 / 45%) }",
    "a { border: 1px solid black }",
    "<path fill=white>",
  ])
    expect(coloursNamed(fault), fault).toHaveLength(1);
  expect(coloursNamed('/* #0a5568 */ a { color: var(--ink) } <a href="#fade">')).toEqual([]);
});

/** Classes and ids in selectors. Comments, imports and declarations have none. */
function namedIn(css: string): readonly string[] {
  const selectors = css.replaceAll(/\/\*[\s\S]*?\*\/|@import[^;]*;/g, "").replaceAll(/\{[^{}]*\}/g, "{}");
  return [...new Set([...selectors.matchAll(/[.#]([a-z_][\w-]*)/gi)].map(([, name]) => name ?? ""))];
}

/** What the texts give as a class or an id: words in quotation marks on lines that are about one, and beginnings such as `step-${index}`. */
function given(texts: readonly string[]): (name: string) => boolean {
  const lines = texts.flatMap((text) => text.split("\n")).filter((line) => /class|\bid\b|byId|Id\b|shade/i.test(line));
  const words = new Set(
    lines.flatMap((line) => [...line.matchAll(/["'`]([^"'`]*)["'`]/g)].flatMap(([, text]) => text?.match(/[\w-]+/g) ?? [])),
  );
  const beginnings = [...new Set(lines.flatMap((line) => [...line.matchAll(/([\w-]+-)\$\{/g)].map(([, text]) => text ?? "")))];
  return (name) => words.has(name) || beginnings.some((one) => name.startsWith(one));
}

/** From the Markdown library; and such as are kept in a variable before they are given. */
const otherwiseGiven = ["contains-task-list", "task-list-item", "halo", "many"];

test("every class and id that the styles name is given somewhere, and every custom property is used", () => {
  const read = (patterns: readonly string[]): readonly string[] =>
    globSync(patterns)
      .filter((file) => !/\.(?:test|spec)\.ts$|^site\/(?:e2e|text)\//.test(file.replaceAll("\\", "/")))
      .map((file) => readFileSync(file, "utf8"));
  const [styles, makers] = [
    read(["site/styles/**/*.css"]),
    read(["site/**/*.{astro,ts}", "scripts/{drawing,report,statistics/wording}/**/*.ts", "content/pages/*.mdx"]),
  ];
  const isGiven = given(makers);
  const all = [...new Set(styles.flatMap(namedIn))];
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((name) => !isGiven(name)).toSorted()).toEqual(otherwiseGiven.toSorted());
  const [rules, code] = [styles.join("\n"), makers.join("\n")];
  const properties = [...new Set(rules.match(/(?<![\w-])--[a-z][\w-]*(?=\s*:)/g))];
  expect(properties.length).toBeGreaterThan(40);
  // The code reads colours by their names, without the dashes.
  const isUsed = (name: string): boolean =>
    rules.includes(`var(${name})`) || rules.includes(`var(${name},`) || code.includes(name.slice(2));
  expect(properties.filter((name) => !isUsed(name))).toEqual([]);
});

test("a class that nothing gives is found, whatever else has its name", () => {
  const isGiven = given(['<p class="note">{text.stop}</p>', `const step = { class: \`step-$${"{at}"}\` };`, "return stop;"]);
  expect(namedIn('.note > .stop, #to .step-2:is(.x) { color: red } /* .no */ @import "a.css";').filter((name) => !isGiven(name))).toEqual([
    "stop",
    "to",
    "x",
  ]);
});

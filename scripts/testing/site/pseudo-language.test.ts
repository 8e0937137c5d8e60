import { expect, test } from "vitest";
import { pseudo, pseudoModule, unmarked } from "./pseudo-language.ts";

const sentence = "Har ni beslutat vilka risker verksamheten godtar?";

test("every word is marked, and the text is about a third longer", () => {
  const text = pseudo(sentence);
  expect(unmarked(text)).toEqual([]);
  expect(text.length / sentence.length).toBeGreaterThan(1.25);
  expect(text.length / sentence.length).toBeLessThan(1.45);
});

test("a word that is not marked is found, also among marked ones and with letters of its own language", () => {
  expect(unmarked(sentence)).toHaveLength(7);
  expect(unmarked(`${pseudo("Nivå")} läses above`)).toEqual(["läses", "above"]);
});

test("what is no word is kept: elements, placeholders, addresses, numbers and abbreviations in capitals", () => {
  const kept = '<a href="/skala/">{count}</a> https://example.se/a 1\u00a0000 % MSB &nbsp;';
  expect(pseudo(kept)).toBe(kept);
});

test("of a module the strings that are shown are changed, and not those that a program reads", () => {
  const text = `import { b } from "../sv.ts";
export const page = {
  language: "sv",
  href: "/skala/",
  title: "Skalan",
  one: (kind: "new" | "old", n: number) => (kind === "new" ? \`Ny \${n}\` : names["old"].split("och").join(" och ")),
  file: "tabell.csv",
};`;
  expect(pseudoModule(text, "page.ts")).toBe(`import { b } from "../qps.ts";
export const page = {
  language: "qps",
  href: "/skala/",
  title: "${pseudo("Skalan")}",
  one: (kind: "new" | "old", n: number) => (kind === "new" ? \`${pseudo("Ny")} \${n}\` : names["old"].split("och").join(" ${pseudo("och")} ")),
  file: "tabell.csv",
};`);
});

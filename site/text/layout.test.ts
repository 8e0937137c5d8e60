import { describe, expect, test } from "vitest";
import { languages } from "./languages.ts";
import { wordsIn } from "./words.ts";

/** The pages for each kind of reader. */
const readers = {
  "who wants results": ["/resultat/", "/skala/"],
  "who will answer": ["/svara/", "/fragor/", "/atgarder/"],
  "who maintains the method": ["/metod/"],
} as const;

describe.each(languages)("the navigation in %s", (language) => {
  const { nav, footerLinks } = wordsIn(language).layout;
  const inHeader = nav.map(({ href }) => href);

  test("has at most six entries, and something for each of three kinds of readers", () => {
    expect(inHeader.length).toBeLessThanOrEqual(6);
    for (const [reader, parts] of Object.entries(readers)) expect(inHeader, reader).toEqual(expect.arrayContaining([...parts]));
    expect(inHeader).toHaveLength(Object.values(readers).flat().length);
  });

  test("links to no page twice, and never to the search, which has a place of its own", () => {
    const all = [...nav, ...footerLinks].map(({ href }) => href);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain("/sok/");
  });
});

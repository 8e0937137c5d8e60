import { describe, expect, test } from "vitest";
import { languages } from "./languages.ts";
import { menuEntryOf } from "./menu.ts";
import { wordsIn } from "./words.ts";

/** What only those who run the system look for. */
const forMaintainers = ["/drift/", "/egen/", "/fortroendeperson/"];

describe.each(languages)("the menu and the footer in %s", (language) => {
  const { nav, footer } = wordsIn(language).layout;
  const all = nav.flatMap((entry) => [entry, ...entry.pages]);
  const labels = all.map(({ label }) => label);
  const inFooter = footer.flatMap(({ pages }) => pages.map(({ href }) => href));

  test("the menu has five entries, none of them for maintainers, and each says in one line what is there", () => {
    expect(nav.map(({ href }) => href)).toEqual(["/resultat/", "/svara/", "/atgarder/", "/metod/", "/om/"]);
    for (const { href, more } of nav) {
      expect(forMaintainers).not.toContain(href);
      expect(more.length, href).toBeLessThanOrEqual(60);
    }
  });

  test("a page is below one entry only, and has one name", () => {
    expect(new Set(all.map(({ href }) => href)).size).toBe(all.length);
    expect(new Set(labels).size).toBe(all.length);
  });

  test("the footer has three groups and, with the link to all pages, at most twelve links, each to a page that has a name", () => {
    expect(footer).toHaveLength(3);
    expect(inFooter.length + 1).toBeLessThanOrEqual(12);
    expect(new Set(inFooter).size).toBe(inFooter.length);
    for (const { label } of footer.flatMap(({ pages }) => pages)) expect(labels).toContain(label);
    expect(footer.at(-1)?.pages.map(({ href }) => href)).toContain("/drift/");
  });
});

test("a page belongs to the entry whose page its address begins with, the longest first", () => {
  expect(["/resultat/", "/resultat/2027/r1/storlek/", "/rapport/2027/r1/", "/matomgangar/"].map(menuEntryOf)).toEqual(
    Array(4).fill("/resultat/"),
  );
  expect(["/fragor/riskanalys/", "/skala/", "/metod/pilot/"].map(menuEntryOf)).toEqual(Array(3).fill("/metod/"));
  expect(["/fragor-och-svar/", "/svara/2026/"].map(menuEntryOf)).toEqual(Array(2).fill("/svara/"));
  expect(["/mallar/incidentkort/", "/drift/github/"].map(menuEntryOf)).toEqual(["/atgarder/", "/om/"]);
  expect(["/", "/sok/"].map(menuEntryOf)).toEqual(Array(2).fill(undefined));
});

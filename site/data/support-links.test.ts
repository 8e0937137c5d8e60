import { expect, test } from "vitest";
import { readSupportLinks } from "../../scripts/repository/read-references.ts";
import { searchIn } from "../browser/search.ts";
import { searchIndex } from "../publishing/search-index.ts";
import { measures, place, unwrap } from "./content.ts";
import { linksFor, shownLinks, waitingLinks } from "./support-links.ts";

const all = unwrap(readSupportLinks(place)).flatMap(({ value }) => value.links);

test("only pages that somebody has read are shown, and the others are counted", () => {
  const unread = all.filter(({ checked }) => checked.grade !== "A");
  expect(unread.length).toBeGreaterThan(0);
  expect(waitingLinks).toBe(unread.length);
  const shown = new Set(shownLinks.map(({ url }) => url));
  expect(shown.size).toBe(all.length - unread.length);
  expect(unread.filter(({ url }) => url !== undefined && shown.has(url))).toEqual([]);
  for (const { url, read } of shownLinks)
    expect([url, read]).toEqual([expect.stringMatching(/^https:\/\//), expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
});

test("every shown link is with each measure that it helps with, and with no other", () => {
  for (const { id } of measures) expect(linksFor(id)).toEqual(shownLinks.filter((one) => one.measures.includes(id)));
  expect(measures.flatMap(({ id }) => linksFor(id)).length).toBe(shownLinks.reduce((sum, one) => sum + one.measures.length, 0));
});

test("a measure is found by the name of a page that helps with it, but not by one that nobody has read", () => {
  const { find } = searchIn(searchIndex("sv", []));
  expect(find("kontinuitetshantering lathund").map(({ href }) => href)).toContain("/atgarder/planer-for-avbrott/");
  expect(find("cyberportalen")).toEqual([]);
});

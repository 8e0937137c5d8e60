import { expect, test } from "vitest";
import type { RoundDocument } from "../../../scripts/envelope/round-document.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { readEdition } from "../../../scripts/repository/read-method.ts";
import { digest, inventPage } from "../../e2e/support/invented-page.ts";
import { inventMethod } from "../../e2e/support/method/invented-method.ts";
import { buildPageData } from "./build-data.ts";
import { pageDataText } from "./page-data.ts";

const data = inventPage();

test("no text can end the data block, and it parses back unchanged", () => {
  const hostile = { ...data, areas: { a: "</script><script>alert(1)</script><!--" } };
  expect(pageDataText(hostile)).not.toContain("<");
  expect(JSON.parse(pageDataText(hostile))).toEqual(hostile);
});

test("the page carries ids, numbers and names, but no question's text", () => {
  expect(data.model.questions.length).toBeGreaterThan(0);
  expect(pageDataText(data)).not.toContain("Säkerhetskopieras");
});

test("names are in the page's language, and the rest of the data has no language", () => {
  const { areas, measurePages, ...rest } = data;
  const { areas: names, measurePages: _, ...others } = inventPage("en");
  expect(others).toEqual(rest);
  expect([areas.governance, names.governance]).toEqual(["Ledning och styrning", "Leadership and direction"]);
  for (const [id, name] of Object.entries(areas)) expect(names[id], id).not.toBe(name);
});

test("a round that pins another edition stops the build", () => {
  const edition = readEdition(placeAt("."), "2026");
  if (!edition.ok) throw new Error("the content does not read");
  const input = { edition: edition.value, digest };
  const round = { round: "ovning-1", edition: "2026", editionDigest: "0".repeat(64) } as RoundDocument;
  expect(() => buildPageData({ language: "sv", ...input, round })).toThrow("annan utgåva");
  expect(buildPageData({ language: "sv", ...input, round: { ...round, editionDigest: digest } }).round?.round).toBe("ovning-1");
});

test("rules are included only for results other than a staircase's, and the address of the measures' pages only if there are any", () => {
  expect(data).not.toHaveProperty("results");
  expect(["sv", "en"].map((language) => inventPage(language as "sv" | "en").measurePages)).toEqual(["/atgarder/", "/en/atgarder/"]);
  const edition = inventMethod();
  const other = buildPageData({ language: "sv", edition, digest, round: undefined, hasMeasurePages: false });
  expect(other.results).toEqual(edition.scale.results);
  expect(other).not.toHaveProperty("measurePages");
  expect(other.areas).toEqual({ risk: "Risk", care: "Care" });
});

import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readMeasures } from "../../repository/read-method.ts";
import { readSupportLinks } from "../../repository/read-references.ts";
import { checkSupportLinks, linksToOpen } from "./check-links.ts";
import type { SupportLink } from "./links.ts";

const sound: SupportLink = {
  title: "Sidan",
  url: "https://example.org/sidan/",
  language: "sv",
  helps: { sv: "Allt." },
  measures: ["plan"],
  checked: { grade: "A", date: "2030-03-31", how: "Läst" },
};
const filesWith = (...links: readonly Partial<SupportLink>[]) => [
  { file: "content/support/links/a.yaml", value: { publisher: { sv: "A" }, links: links.map((one) => ({ ...sound, ...one })) } },
];
const known = { measures: new Set(["plan"]), languages: ["sv"] };
const codes = (...links: readonly Partial<SupportLink>[]) =>
  checkSupportLinks(filesWith(...links), known).map(({ code, pointer }) => `${code} ${pointer}`);

describe("A link to support", () => {
  it("is sound with an encrypted address, a day and measures that exist, and with grade C needs no address", () => {
    const { url: _, ...without } = sound;
    const unknown: SupportLink = { ...without, checked: { ...sound.checked, grade: "C" } };
    const alone = [{ file: "b.yaml", value: { publisher: { sv: "B" }, links: [unknown] } }];
    expect([...codes({}), ...checkSupportLinks(alone, known)]).toEqual([]);
  });

  it("has an address that begins with https:// and is an address", () => {
    for (const url of ["http://example.org/", "javascript:alert(1)", "https://", "https://example.org/a b", "example.org"])
      expect(codes({ url }), url).toEqual(["support-link-not-https /links/0/url"]);
  });

  it("stands once, however its address is spelled", () => {
    const spellings = ["https://www.Example.org/sidan", "https://example.org/sidan/", "https://www.example.org/sidan"];
    for (const url of spellings) expect(codes({}, { url }), url).toEqual(["support-link-repeated /links/1/url"]);
    expect(codes({}, { url: "https://example.org/Sidan" })).toEqual([]);
  });

  it("is in every language that the editions declare", () => {
    expect(checkSupportLinks(filesWith({}), { ...known, languages: ["sv", "en"] }).map(({ pointer }) => pointer)).toEqual([
      "/publisher",
      "/links/0/helps",
    ]);
  });
});

describe("Links to open", () => {
  const reasons = (today: string, months: number, ...links: readonly Partial<SupportLink>[]) =>
    linksToOpen(filesWith(...links), today, months).map(({ reason, pointer }) => `${reason} ${pointer}`);
  const graded = (grade: "A" | "B" | "C", date = "2030-03-31") => ({ checked: { grade, date, how: "Läst" } });

  it("are those that nobody has opened, however recent", () => {
    expect(reasons("2030-04-01", 12, graded("A"), graded("B"), graded("C"))).toEqual(["unopened /links/1", "unopened /links/2"]);
  });

  it("are those checked longer ago than the number of months, to the day, over a turn of the year too", () => {
    expect(reasons("2031-03-31", 12, graded("A"))).toEqual([]);
    expect(reasons("2031-04-01", 12, graded("A"))).toEqual(["old /links/0"]);
    expect(reasons("2031-01-31", 10, graded("A"))).toEqual([]);
    expect(reasons("2031-02-28", 10, graded("A", "2030-04-30"))).toEqual([]);
    expect(reasons("2031-02-28", 10, graded("A", "2030-04-27"))).toEqual(["old /links/0"]);
  });
});

it("The project's own links are checked against its measures without a fault, and half of the measures have one that was read", () => {
  const measures = unwrap(readMeasures(placeAt("."))).map(({ id }) => id);
  const files = unwrap(readSupportLinks(placeAt(".")));
  expect(checkSupportLinks(files, { measures: new Set(measures), languages: ["sv", "en"] })).toEqual([]);
  const read = files.flatMap(({ value }) => value.links.filter(({ checked }) => checked.grade === "A").flatMap((one) => one.measures));
  expect(new Set(read).size).toBeGreaterThan(measures.length / 2);
});

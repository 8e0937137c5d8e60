import { describe, expect, test } from "vitest";
import { csvText } from "../../scripts/statistics/formats/delimited.ts";
import { allFrameworks } from "../data/references.ts";
import { referenceFile } from "./reference-file.ts";

const linesOf = (text: string): readonly string[] => text.replace("\uFEFF", "").trimEnd().split("\r\n");

describe("the table of a framework", () => {
  test.each(allFrameworks.map((one) => [one.reference.id, one] as const))(
    "%s has a line for each mapping and for each untouched part",
    (_, one) => {
      const [header, ...lines] = linesOf(referenceFile(one).text);
      expect(header?.split(";").slice(0, 5)).toEqual(["ramverk", "utgava", "grupp", "gruppnamn", "del"]);
      expect(lines.length).toBe(one.coverage.mappings + one.coverage.untouched.length);
      expect(lines.filter((line) => line.includes(";untouched;")).length).toBe(one.coverage.untouched.length);
    },
  );

  test("says of every mapping to the Cybersecurity Act that nobody has reviewed, in words, that it is a draft", () => {
    const one = allFrameworks.find(({ reference }) => reference.id === "cybersakerhetslagen-2025-1506");
    if (!one) throw new Error("content/references/cybersakerhetslagen-2025-1506.yaml is missing");
    const found = linesOf(referenceFile(one).text).filter((line) =>
      line.includes("preliminary;Utkast: ingen har läst frågan bredvid lagens text"),
    );
    expect(found.length).toBe(one.coverage.mappings - one.coverage.reviewed);
  });
});

test("a table begins with a byte order mark, has semicolons between values and CRLF after every line", () => {
  expect(
    csvText([
      ["a", "b"],
      ["å", 2],
    ]),
  ).toBe("\uFEFFa;b\r\nå;2\r\n");
});

test("a value with a semicolon, a quotation mark or a line break is quoted, and its quotation marks doubled", () => {
  expect(csvText([["a;b", 'say "no"', "two\nlines", "plain, with comma"]])).toBe(
    '\uFEFF"a;b";"say ""no""";"two\nlines";plain, with comma\r\n',
  );
});

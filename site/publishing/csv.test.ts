import { expect, test } from "vitest";
import { csvText } from "./csv.ts";

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

import { expect, test } from "vitest";
import { languages } from "./languages.ts";
import { wordsIn } from "./words.ts";

test("a number and a date are written as each language writes them", () => {
  expect(languages.map((one) => wordsIn(one).formats.inDigits(1234))).toEqual(["1\u00a0234", "1,234"]);
  expect(languages.map((one) => wordsIn(one).formats.dateInWords("2026-11-24"))).toEqual(["24 november 2026", "24 November 2026"]);
});

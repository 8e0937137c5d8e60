import { expect, test } from "vitest";
import { languages } from "./languages.ts";
import { wordsIn } from "./words.ts";

test.each(languages)("the frame in %s links to the same pages as the Swedish one, by addresses without a language", (language) => {
  const addresses = ({ layout }: ReturnType<typeof wordsIn>) =>
    layout.nav.flatMap(({ href, pages }) => [href, ...pages.map((one) => one.href)]);
  expect(addresses(wordsIn(language))).toEqual(addresses(wordsIn("sv")));
});

test("a number and a date are written as each language writes them", () => {
  expect(languages.map((one) => wordsIn(one).formats.inDigits(1234))).toEqual(["1\u00a0234", "1,234"]);
  expect(languages.map((one) => wordsIn(one).formats.dateInWords("2026-11-24"))).toEqual(["24 november 2026", "24 November 2026"]);
});

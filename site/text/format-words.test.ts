import { expect, test } from "vitest";
import * as files from "../../scripts/statistics/formats/words.ts";
import { languages } from "./languages.ts";
import { wordsIn } from "./words.ts";

/** The names in one language. */
function inLanguage(named: Readonly<Record<string, Readonly<Record<"sv" | "en", string>>>>, language: "sv" | "en") {
  return Object.fromEntries(Object.entries(named).map(([code, both]) => [code, both[language]]));
}

test.each(languages)("classes, variables and the rehearsal's mark have the same names in the files as on the pages: %s", (language) => {
  const { results, layout } = wordsIn(language);
  expect(inLanguage(files.classes, language)).toEqual(results.classes);
  expect(files.variables["level"]?.[language]).toBe(results.level);
  expect(files.rehearsal[language]).toBe(layout.rehearsal);
});

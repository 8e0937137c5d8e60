import { expect, test } from "vitest";
import { languages } from "../text/languages.ts";
import { edition } from "./content.ts";
import { questionnaireWords, siteWords } from "./glossary.ts";

test.each(languages)("The words of the questionnaire are found in %s, each as the questionnaire has it", (language) => {
  const words = questionnaireWords(language);
  expect(words.length).toBeGreaterThan(8);
  for (const { text } of words) expect(edition.questionnaire.blocks[0]?.intro[language]).toContain(text);
});

test("A term has the same anchor in every language, and no two share one", () => {
  const places = (language: (typeof languages)[number]) =>
    [...questionnaireWords(language), ...siteWords(language)].map(({ anchor }) => anchor);
  expect(places("en").toSorted()).toEqual(places("sv").toSorted());
  expect(new Set(places("sv")).size).toBe(places("sv").length);
  for (const anchor of places("sv")) expect(anchor).toMatch(/^ord-[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each(languages)("The site's own terms are in alphabetical order in %s, and all in the language", (language) => {
  const words = siteWords(language);
  expect(words.map(({ term }) => term)).toEqual(words.map(({ term }) => term).toSorted(new Intl.Collator(language).compare));
  for (const one of words)
    expect(one).toMatchObject({ lang: undefined, term: /^\p{Lu}/u.exec(one.term)?.input, text: /\.$|\?$/.exec(one.text)?.input });
});

test.each(languages)("Terms that introductions of areas also define have the same definition in %s", (language) => {
  const intros = edition.questionnaire.areas.map((area) => area.intro[language]).join("\n");
  const shared = siteWords(language).filter(({ anchor }) => ["ord-information-set", "ord-serious-risk", "ord-incident"].includes(anchor));
  expect(shared).toHaveLength(3);
  for (const { text } of shared) expect(intros).toContain(text);
});

import { describe, expect, test } from "vitest";
import { numbersOf } from "../../scripts/method/question-number.ts";
import { searchIn } from "../browser/search.ts";
import { edition, measures } from "../data/content.ts";
import { pathIn } from "../text/addresses.ts";
import { languages } from "../text/languages.ts";
import { searchIndex } from "./search-index.ts";

describe.each(languages)("The index in %s", (language) => {
  const index = searchIndex(language, []);
  const { find } = searchIn(index);

  test("has every question, measure and level once, each with an address of its own", () => {
    const count = (kind: string) => index.entries.filter((one) => one.kind === kind).length;
    expect([count("question"), count("measure"), count("level")]).toEqual([
      edition.questionnaire.questions.length,
      measures.length,
      edition.scale.levels?.length,
    ]);
    expect(new Set(index.entries.map((one) => one.href)).size).toBe(index.entries.length);
  });

  test("has a name for every kind of entry, and a title and an address in the language for each", () => {
    for (const { kind, href, title } of index.entries) {
      expect(index.kinds[kind], kind).toMatch(/\S/);
      expect(title, href).toMatch(/\S/);
      expect(href.startsWith("/en/"), href).toBe(language === "en");
    }
  });

  test("finds every question by its text and its number, with or without the word before it", () => {
    const numbers = numbersOf(edition.questionnaire);
    for (const { id, text } of edition.questionnaire.questions) {
      expect(find(text[language] ?? "")[0]?.href, id).toBe(pathIn(language, `/fragor/${id}/`));
      for (const kind of ["", `${index.kinds.question} `])
        expect(find(kind + numbers.get(id))[0]?.href, id).toBe(pathIn(language, `/fragor/${id}/`));
    }
  });
});

test("Säkerhetskopia finds the term first, then the questions and the measure with it in their titles", () => {
  const { find } = searchIn(searchIndex("sv", []));
  const found = find("säkerhetskopia").map((one) => one.href);
  expect(found[0]).toBe("/ordlista/#ord-backup");
  const firstOnes = found.slice(1, 5);
  for (const one of ["/fragor/sakerhetskopior/", "/fragor/aterstallning/", "/atgarder/sakerhetskopior/"]) expect(firstOnes).toContain(one);
  expect(find("sakerhetskopia").map((one) => one.href)).toEqual(found);
});

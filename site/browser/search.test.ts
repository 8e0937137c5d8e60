import { describe, expect, test } from "vitest";
import type { Language } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import { type Entry, searchIn } from "./search.ts";

const { endings } = wordsIn("sv").search;

function entry(title: string, text: readonly string[] = [], note = ""): Entry {
  return { kind: "question", href: `/${title}/`, title, note, text };
}

function titles(query: string, entries: readonly Entry[], language: Language = "sv"): readonly string[] {
  return searchIn({ language, endings: wordsIn(language).search.endings, kinds: {}, alsoLabel: "Sökord:", entries })
    .find(query)
    .map((one) => one.title);
}

function marked(text: string, query: string): string {
  return searchIn({ language: "sv", endings, kinds: {}, alsoLabel: "Sökord:", entries: [] })
    .mark(text, query)
    .map((one) => (one.isHit ? `[${one.text}]` : one.text))
    .join("");
}

describe("What is found", () => {
  test("A word is found by its beginning, and an entry needs all words, in any place", () => {
    const both = entry("Säkerhetskopior", ["Prova att återställa dem."], "Kontinuitet");
    expect(titles("säker", [both])).toEqual(["Säkerhetskopior"]);
    expect(titles("prova kontin säkerhets", [both])).toEqual(["Säkerhetskopior"]);
    expect(titles("prova leverantör", [both])).toEqual([]);
  });

  test("The letter a finds å and ä, and o finds ö, but å, ä and ö find only themselves", () => {
    const two = [entry("Mål"), entry("Mal")];
    expect(titles("mal", two)).toEqual(["Mål", "Mal"]);
    expect(titles("mål", two)).toEqual(["Mål"]);
    expect(titles("mäl", two)).toEqual([]);
    expect(titles("overgang", [entry("Övergångstabell")])).toEqual(["Övergångstabell"]);
    expect(titles("övad", [entry("Ovad")])).toEqual([]);
  });

  test("Other diacritics, capitals and combining characters make no difference", () => {
    expect(titles("IDE", [entry("idé")])).toEqual(["idé"]);
    expect(titles("idé", [entry("ide")])).toEqual(["ide"]);
    expect(titles("a\u030Atga\u0308rd", [entry("Åtgärd")])).toEqual(["Åtgärd"]);
    expect(titles("åtgärd", [entry("A\u030Atga\u0308rd")])).toEqual(["A\u030Atga\u0308rd"]);
  });

  test("A word is found in its other forms", () => {
    const word = (title: string) => [entry(title)];
    expect(titles("säkerhetskopia", word("Säkerhetskopiorna"))).toHaveLength(1);
    expect(titles("rutinerna", word("En rutin"))).toHaveLength(1);
    expect(titles("leverantörers", word("Leverantör"))).toHaveLength(1);
    expect(titles("policies", word("A policy"), "en")).toHaveLength(1);
    expect(titles("policy", word("Policies"), "en")).toHaveLength(1);
    expect(titles("inte", word("Integritet"))).toHaveLength(1);
    expect(titles("inte", word("Intresse"))).toEqual([]);
  });

  test("A word of four letters or more is found inside another, ranked after those that begin with it", () => {
    const all = [entry("Säkerhetskopia"), entry("Kopia")];
    expect(titles("kopi", all)).toEqual(["Kopia", "Säkerhetskopia"]);
    expect(titles("kopior", all)).toEqual(["Kopia", "Säkerhetskopia"]);
    expect(titles("kop", all)).toEqual(["Kopia"]);
  });

  test("A number matches whole words only, and a framework's number is found as a whole or in part", () => {
    const all = [entry("4. Utbildning"), entry("44. Rutin"), entry("A.8.13 Säkerhetskopiering"), entry("GV.RM-04 Risk")];
    expect(titles("44", all)).toEqual(["44. Rutin"]);
    expect(titles("a.8.13", all)).toEqual(["A.8.13 Säkerhetskopiering"]);
    expect(titles("gv.rm", all)).toEqual(["GV.RM-04 Risk"]);
    expect(titles("13", all)).toEqual(["A.8.13 Säkerhetskopiering"]);
  });

  test("A query of punctuation alone finds nothing, and special characters of regular expressions do no harm", () => {
    const all = [entry("Rutin")];
    for (const query of ["", "  ", "?!", "(", "\\", "[a-", "."]) expect(titles(query, all), query).toEqual([]);
    expect(titles("(rutin", all)).toEqual(["Rutin"]);
  });
});

describe("In which order", () => {
  test("Title before note, and note before text; equal hits in the order of the index", () => {
    const all = [entry("A", ["Risk"]), entry("B", [], "Risk"), entry("Risk och hot"), entry("Om risker"), entry("C", ["Risk"])];
    expect(titles("risk", all)).toEqual(["Risk och hot", "Om risker", "B", "A", "C"]);
    expect(titles("risk", all.toReversed())).toEqual(["Om risker", "Risk och hot", "B", "C", "A"]);
  });

  test("Parts of frameworks come after other titles and everyday words, but before texts", () => {
    const all = [{ ...entry("Risk"), kind: "part" }, entry("A", ["Risk"]), { ...entry("B"), also: ["risk"] }, entry("Risker")];
    expect(titles("risk", all)).toEqual(["Risker", "B", "Risk", "A"]);
  });

  test("Two words in the title come before one, and one before none", () => {
    const all = [entry("Plan", ["Rutin för incidenter"]), entry("Incidenter", ["Rutin"]), entry("Rutin för incidenter")];
    expect(titles("rutin incidenter", all)).toEqual(["Rutin för incidenter", "Incidenter", "Plan"]);
  });
});

describe("Everyday words", () => {
  const told: Entry = { ...entry("Flerfaktorsautentisering", ["Mer än lösenord."]), also: ["MFA", "tvåfaktor"] };

  test("find the entry, after those with the word in the title and before those with it in note or text", () => {
    const all = [entry("Om", ["MFA"]), entry("Om", [], "MFA"), told, entry("MFA")];
    expect(titles("mfa", all)).toEqual(["MFA", "Flerfaktorsautentisering", "Om", "Om"]);
    expect(titles("tvåfaktorsinloggning", [told])).toEqual([]);
  });

  test("of a term find what it leads to, and so does the term itself", () => {
    const all = [told, { ...entry("34. Krävs mer än lösenord?", ["Varför."]), terms: [0] }];
    expect(titles("tvåfaktor", all)).toEqual(["Flerfaktorsautentisering", "34. Krävs mer än lösenord?"]);
    expect(titles("flerfaktorsautentisering", all)).toHaveLength(2);
    const { excerpt } = searchIn({ language: "sv", endings, kinds: {}, alsoLabel: "Sökord:", entries: all });
    expect(excerpt(all[1] as Entry, "mfa", 80)).toBe("Sökord: MFA. Varför.");
  });

  test("count together with the words of title and text, and are shown where the text has fewer of the query", () => {
    expect(titles("mfa lösenord", [told])).toHaveLength(1);
    const { excerpt } = searchIn({ language: "sv", endings, kinds: {}, alsoLabel: "Sökord:", entries: [told] });
    expect(excerpt(told, "mfa", 80)).toBe("Sökord: MFA. Mer än lösenord.");
    expect(excerpt(told, "lösenord", 80)).toBe("Mer än lösenord.");
  });
});

describe("What is marked", () => {
  test("Whole words, in the text's own letters", () => {
    expect(marked("Säkerhetskopior och kopior.", "säkerhetskopia")).toBe("[Säkerhetskopior] och kopior.");
    expect(marked("En it-händelse är en händelse.", "händelse")).toBe("En [it-händelse] är en [händelse].");
    expect(marked("En it-händelse", "it-händelse")).toBe("En [it-händelse]");
    expect(marked("Inget här", "risk")).toBe("Inget här");
  });

  test("Nothing is lost from the text, whatever is marked", () => {
    const text = "A.8.13 – ”Säkerhetskopiering”, även för it-drift!";
    for (const query of ["a", "8", "säker it", ""]) expect(marked(text, query).replaceAll(/[[\]]/g, ""), query).toBe(text);
  });
});

describe("What is shown of the text", () => {
  const passages = ["Ingenting.", "Här står ordet kopia.", `${"Ett par ord före. ".repeat(20)}Kopia och prov. ${"Och efter. ".repeat(20)}`];
  const search = searchIn({ language: "sv", endings, kinds: {}, alsoLabel: "Sökord:", entries: [] });

  test("The passage with most of the words, cut at whole words around the first of them", () => {
    const shown = search.excerpt(entry("T", passages), "kopia prov", 80) ?? "";
    expect(shown).toMatch(/^… .*Kopia och prov\..* …$/);
    expect(shown.length).toBeLessThanOrEqual(84);
    expect(passages[2]).toContain(shown.slice(2, -2));
  });

  test("A short passage uncut, the first if only the title has the words, and nothing if there is no text", () => {
    expect(search.excerpt(entry("T", passages), "ordet", 80)).toBe("Här står ordet kopia.");
    expect(search.excerpt(entry("Titel", passages), "titel", 80)).toBe("Ingenting.");
    expect(search.excerpt(entry("Titel"), "titel", 80)).toBeUndefined();
  });
});

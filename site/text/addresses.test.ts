import { describe, expect, test } from "vitest";
import { bare, inEachLanguage, isTranslated, languageOf, nameInAddress, nearestIn, pathIn, prefixed } from "./addresses.ts";

describe("an address", () => {
  test("has the language before it, and none in Swedish", () => {
    expect(pathIn("sv", "/skala/")).toBe("/skala/");
    expect(["/skala/", "/", "/fragor/#risk"].map((path) => pathIn("en", path))).toEqual(["/en/skala/", "/en/", "/en/fragor/#risk"]);
  });

  test("that has moved is the new one, with what follows it, and only where its old name is asked for", () => {
    expect(pathIn("sv", "/atgarder/action-plan/")).toBe("/atgarder/handlingsplan/");
    expect(pathIn("en", "/fragor/incident-legal-reporting/#tider")).toBe("/en/fragor/rapportera-incidenter/#tider");
    expect(pathIn("sv", "/atgarder/own-measure/")).toBe("/atgarder/own-measure/");
    expect(prefixed("en", "/atgarder/action-plan/")).toBe("/en/atgarder/action-plan/");
    expect(["/atgarder/action-plan/", "/atgarder/own-measure/"].map(nameInAddress)).toEqual(["handlingsplan", "own-measure"]);
  });

  test("of a file is the same in every language", () => {
    expect(pathIn("en", "/ramverk/nist-csf-2-0.csv")).toBe("/ramverk/nist-csf-2-0.csv");
    expect(pathIn("en", "/icon.svg#/")).toBe("/icon.svg#/");
  });

  test("of a page that exists once is the same in every language", () => {
    expect(pathIn("en", "/metod/pilot/guide/")).toBe("/metod/pilot/guide/");
    expect(pathIn("en", "/metod/pilot/")).toBe("/en/metod/pilot/");
    expect(["/metod/pilot/guide/", "/404/"].map(isTranslated)).toEqual([false, false]);
    expect(["/metod/pilot/", "/skala/", "/"].map(isTranslated)).toEqual([true, true, true]);
  });

  test("without its prefix is the original", () => {
    for (const path of ["/", "/skala/", "/energi/", "/en-sida/"]) expect(bare(pathIn("en", path))).toBe(path);
    expect(bare("/energi/")).toBe("/energi/");
  });

  test("that a language lacks is replaced by its nearest ancestor", () => {
    expect(nearestIn("en", "/metod/pilot/guide/")).toBe("/en/metod/pilot/");
    expect(nearestIn("en", "/404/")).toBe("/en/");
    expect(nearestIn("sv", "/metod/pilot/guide/")).toBe("/metod/pilot/guide/");
    expect(nearestIn("en", "/skala/")).toBe("/en/skala/");
  });
});

describe("a page's language", () => {
  test("is the one in its parameters, else Swedish", () => {
    expect([{ lang: "en" }, { lang: undefined }, {}, { lang: "fi" }].map(languageOf)).toEqual(["en", "sv", "sv", "sv"]);
  });

  test("makes the page once in each, with its own parameters and properties", () => {
    expect(inEachLanguage([{ params: { id: "a" }, props: { n: 1 } }])).toEqual([
      { params: { id: "a", lang: undefined }, props: { n: 1 } },
      { params: { id: "a", lang: "en" }, props: { n: 1 } },
    ]);
  });
});

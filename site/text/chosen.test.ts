import { describe, expect, test } from "vitest";
import { inLanguage } from "./chosen.ts";

describe("a text", () => {
  test("in the language is returned without a `lang`", () => {
    expect(inLanguage({ sv: "ja", en: "yes" }, "en")).toEqual({ value: "yes" });
  });

  test("that lacks the language falls back to the edition's first language, with its `lang`", () => {
    expect(inLanguage({ sv: "ja", fi: "kyllä" }, "en", ["fi", "sv"])).toEqual({ value: "kyllä", lang: "fi" });
    expect(inLanguage({ de: "ja", sv: "ja" }, "en")).toEqual({ value: "ja", lang: "sv" });
    expect(inLanguage({ de: ["ja"] }, "en")).toEqual({ value: ["ja"], lang: "de" });
  });

  test("that does not exist is undefined", () => {
    expect(inLanguage(undefined, "en")).toEqual({ value: undefined });
  });
});

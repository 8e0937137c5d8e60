import { describe, expect, test } from "vitest";
import { inLanguage } from "./chosen.ts";

describe("a text", () => {
  test("is shown in the language, and says nothing more", () => {
    expect(inLanguage({ sv: "ja", en: "yes" }, "en")).toEqual({ value: "yes" });
  });

  test("that lacks the language is shown in the edition's first language, and says which that is", () => {
    expect(inLanguage({ sv: "ja", fi: "kyllä" }, "en", ["fi", "sv"])).toEqual({ value: "kyllä", lang: "fi" });
    expect(inLanguage({ de: "ja", sv: "ja" }, "en")).toEqual({ value: "ja", lang: "sv" });
    expect(inLanguage({ de: ["ja"] }, "en")).toEqual({ value: ["ja"], lang: "de" });
  });

  test("that does not exist is nothing in no language", () => {
    expect(inLanguage(undefined, "en")).toEqual({ value: undefined });
  });
});

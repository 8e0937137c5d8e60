import { describe, expect, it } from "vitest";
import * as fc from "../../scripts/testing/properties.ts";
import { markedWords } from "./word-diff.ts";

/** The text with changed parts in brackets. */
const shown = (text: string, ...others: string[]): string =>
  markedWords(text, others)
    .map((one) => (one.isChanged ? `[${one.text}]` : one.text))
    .join("");

describe("the words that are marked", () => {
  it("are those that the other text does not have, with the whitespace between them", () => {
    const [before, after] = [
      "Ges behörigheter efter behov, och går ni igenom dem?",
      "Ger ni de behörigheter som behövs, och går ni igenom dem?",
    ];
    expect(shown(before, after)).toBe("[Ges behörigheter efter behov], och går ni igenom dem?");
    expect(shown(after, before)).toBe("[Ger ni de behörigheter som behövs], och går ni igenom dem?");
    expect(shown("Minst en rad.", "Minst en rad.")).toBe("Minst en rad.");
  });

  it("do not include a common first or last word, but do include an isolated common word", () => {
    expect(shown("Har de som leder er gått?", "Har alla som leder er gått?")).toBe("Har [de] som leder er gått?");
    expect(shown("Prövar ni era kopior och mäter tiden varje år?", "Prövar ni era mål, kopior samt hinner tiden varje år?")).toBe(
      "Prövar ni era [kopior och mäter] tiden varje år?",
    );
  });

  it("are all of a text that has little in common with the other, and none without another", () => {
    expect(shown("Ingen vet det.", "Minst en person har provat inloggningen hos varje mottagare det senaste året.")).toBe(
      "[Ingen vet det.]",
    );
    expect(shown("Ingen vet det.")).toBe("Ingen vet det.");
  });

  it("are only those that none of several others has", () => {
    const parts = ["Testar ni ett nytt system innan det tas i bruk?", "Testar ni ett system innan ni ändrar det?"];
    expect(shown("Testar ni ett nytt system innan ni ändrar det?", ...parts)).toBe("Testar ni ett nytt system innan ni ändrar det?");
  });

  it("never add, lose or move anything", () => {
    const words = fc
      .array(fc.constantFrom("en", "två", "a-b", " ", "  ", ",", ".", "”", "\n", "å"), { maxLength: 20 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 3 }), (text, others) => {
        expect(
          markedWords(text, others)
            .map((one) => one.text)
            .join(""),
        ).toBe(text);
        expect(markedWords(text, [text]).some((one) => one.isChanged)).toBe(false);
      }),
    );
  });
});

import { expect, test } from "vitest";
import { markTerms, termsIn } from "./key-words.ts";

const sv = (text: Readonly<Record<string, string>>) => ({ text: text.sv ?? "" });

test("a key word is marked wherever the text uses it whole, in any case, and the parts join to the text", () => {
  const text = "Viktiga system finns i en lista, och de viktigaste också. Oviktiga gör det inte.";
  const parts = markTerms(text, [{ word: "viktiga" }, { word: "de viktigaste" }]);
  expect(parts.filter((one) => one.isTerm).map((one) => one.text)).toEqual(["Viktiga", "de viktigaste"]);
  expect(parts.map((one) => one.text).join("")).toBe(text);
});

test("signs in a key word are signs, and a text without key words is one part", () => {
  expect(markTerms("System (m.fl.) räknas, men inte system emfle.", [{ word: "system (m.fl.)" }]).filter((one) => one.isTerm)).toEqual([
    { text: "System (m.fl.)", isTerm: true },
  ]);
  expect(markTerms("Inget här", [])).toEqual([{ text: "Inget här", isTerm: false }]);
});

test("a question without key words has none, and the others keep their order", () => {
  expect(termsIn({}, sv)).toEqual([]);
  const terms = [
    { word: { sv: "beslutat" }, meaning: { sv: "Skriftligt, med datum." } },
    { word: { sv: "viktig" }, meaning: { sv: "Skadar allvarligt." } },
  ];
  expect(termsIn({ terms }, sv).map((one) => one.word)).toEqual(["beslutat", "viktig"]);
});

import { describe, expect, it } from "vitest";
import * as fc from "../../testing/properties.ts";
import { excerptsAround, isTypography } from "./typography.ts";

describe("two texts differ in typography only", () => {
  it.each([
    ["a line break for a space", "en plan", "en\n  plan"],
    ["a space that does not break", "10 procent", "10\u00a0procent"],
    ["spaces around", "Nej.", " Nej. "],
    ["a space before a question mark", "Finns en plan?", "Finns en plan ?"],
    ["a space after a comma", "mål,risker", "mål, risker"],
    ["spaces inside brackets", "(it och ot)", "( it och ot )"],
    ["spaces around a slash", "och/eller", "och / eller"],
    ["straight quotation marks for curved", "”Ni” är alla", '"Ni" är alla'],
    ["English quotation marks for Swedish", "”Ni” är alla", "“Ni” är alla"],
    ["single ones", "’Ni’", "'Ni'"],
    ["a hyphen for a dash", "2–6 timmar", "2-6 timmar"],
    ["a long dash", "mål – risker", "mål — risker"],
    ["three full stops for one mark", "och så vidare …", "och så vidare ..."],
    ["a soft hyphen", "informationssäkerhet", "informations\u00adsäkerhet"],
    ["a letter built of two characters", "säkerhet", "sa\u0308kerhet"],
  ])("%s", (_, older, newer) => {
    expect(isTypography(older, newer)).toBe(true);
    expect(isTypography(newer, older)).toBe(true);
  });
});

describe("two texts differ in more", () => {
  it.each([
    ["a letter", "en plan", "en plats"],
    ["a full stop", "en plan", "en plan."],
    ["a comma", "plan, budget", "plan budget"],
    ["a decimal comma", "10,5 procent", "10, 5 procent"],
    ["a space before a name with a full stop", "skriv .NET", "skriv.NET"],
    ["the first letter's size", "Ni har", "ni har"],
    ["a space inside a word", "enplan", "en plan"],
    ["a dash taken away", "it-plan", "it plan"],
    ["a quotation mark taken away", "”plan”", "plan"],
    ["a figure", "2–6", "2–7"],
    ["a mark that turns the reading direction", "plan", "\u202eplan"],
    ["everything", "en plan", ""],
  ])("%s", (_, older, newer) => {
    expect(isTypography(older, newer)).toBe(false);
    expect(isTypography(newer, older)).toBe(false);
  });
});

describe("the place where two texts differ", () => {
  it("is shown with a little context, and an ellipsis where text is cut", () => {
    const [before, after] = excerptsAround(`${"a".repeat(50)} gammal ${"z".repeat(50)}`, `${"a".repeat(50)} ny ${"z".repeat(50)}`);
    expect(before).toBe(`…${"a".repeat(29)} gammal ${"z".repeat(29)}…`);
    expect(after).toBe(`…${"a".repeat(29)} ny ${"z".repeat(29)}…`);
  });

  it("is complete for short texts and never longer than 162 characters", () => {
    expect(excerptsAround("ja", "nej")).toEqual(["ja", "nej"]);
    fc.forAll(500, [fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 })], (older, newer) => {
      const both = excerptsAround(older, newer);
      expect(both.every((one) => Array.from(one).length <= 162)).toBe(true);
      if (older !== newer && older.length < 60 && newer.length < 60) expect(both[0]).not.toBe(both[1]);
    });
  });
});

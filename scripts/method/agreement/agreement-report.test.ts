import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { modelOf } from "../model.ts";
import { numbersOf } from "../question-number.ts";
import type { Answer } from "../schema.ts";
import { agreement, type Pair } from "./agreement.ts";
import { agreementReport } from "./agreement-report.ts";
import { agreementLines } from "./agreement-summary.ts";

const edition = unwrap(readEdition(placeAt("."), "2026"));
const model = modelOf(edition);
const pair = (a: Answer, b: Answer): Pair => ({
  a: { answers: { "risk-done": a }, background: {} },
  b: { answers: { "risk-done": b }, background: {} },
});
const shown = (pairs: readonly Pair[]) => agreementReport(edition, agreement(model, pairs));
const aboutRisks = (pairs: readonly Pair[]) => shown(pairs).questions.find((one) => one.question === "risk-done");

/** Five compared: 3 equal (two "vet inte" among them), 4 within one step, B − A = 0 + 0 + 1 − 2 = −1 over the four with options. */
const five = [pair(1, 1), pair(0, 0), pair(1, 2), pair(3, 1), pair("unknown", "unknown")];

describe("the report on a question", () => {
  it("has a count with each share, and the question's number and text", () => {
    expect(aboutRisks(five)).toMatchObject({
      block: 1,
      place: 8,
      pairs: 5,
      few: false,
      exact: { count: 3, of: 5, percent: 60 },
      withinOne: { count: 4, of: 5, percent: 80 },
      difference: { sum: -1, of: 4 },
      unknown: { one: 0, both: 1 },
      kappa: { value: null, why: "few-pairs" },
    });
  });

  it("withholds direction, vet inte and kappa when fewer than five pairs were compared, but not how often they agree", () => {
    expect(aboutRisks(five.slice(1))).toMatchObject({
      pairs: 4,
      few: true,
      exact: { count: 2, of: 4, percent: 50 },
      difference: null,
      unknown: null,
      kappa: { value: null, why: "few-pairs" },
    });
  });

  it("has kappa rounded to four decimals, or the reason why it is undefined", () => {
    // A: 0 1 2 3 3, B: 0 2 2 1 3. Apart 0+1+0+2+0 = 3, n · 3 = 15. Every A against every B:
    // from 0: 0+2+2+1+3 = 8; from 1: 1+1+1+0+2 = 5; from 2: 2+0+0+1+1 = 4; from 3: 3+1+1+2+0 = 7, twice. Sum 8 + 5 + 4 + 14 = 31.
    // κ = (31 − 15)/31 = 16/31 = 0.5161.
    expect(aboutRisks([pair(0, 0), pair(1, 2), pair(2, 2), pair(3, 1), pair(3, 3)])?.kappa).toEqual({ value: 0.5161, why: null });
    expect(aboutRisks(Array.from({ length: 5 }, () => pair(2, 2)))?.kappa).toEqual({ value: null, why: "one-option" });
    expect(aboutRisks([])?.kappa).toEqual({ value: null, why: "no-pairs" });
  });

  it("withholds the direction and the boundaries of levels when too few could be compared", () => {
    const { levels, few } = shown(five);
    expect(few).toBe(false);
    expect(levels).toMatchObject({ pairs: 0, exact: { count: 0, of: 0, percent: null }, difference: null });
    expect(levels.boundaries.map((one) => one.alike)).toEqual([null, null, null, null]);
  });
});

describe("the lines", () => {
  it("explain the figures, have the weakest question first, and mark few pairs in words", () => {
    const lines = agreementLines(shown(five));
    expect(lines[0]).toBe("Dubbla svar på utgåva 2026: 5 organisationer, 10 svar.");
    expect(lines[1]).toContain("inga namn och inga enskilda svar");
    const first = lines[lines.indexOf("Frågorna, de svagaste först") + 2];
    expect(first).toMatch(/^ {2}1\.8 +5 +3\/5 60 % +23–89 % +4\/5 80 % +−0,25 +0 \+ 1 +5\/5 100 % +få par +\p{L}/u);
    expect(agreementLines(shown(five.slice(1))).find((line) => line.startsWith("  1.8 "))).toMatch(
      /4 +2\/4 50 % +15–85 % +3\/4 75 % +få par +få par/,
    );
  });

  it("leave out the questions without any pair, and list them", () => {
    const lines = agreementLines(shown(five));
    expect(lines.filter((line) => /^ {2}\d/.test(line)).length).toBe(1);
    const others = [...numbersOf(edition.questionnaire).values()].filter((number) => number !== "1.8").sort();
    const numbers = lines.at(-1)?.match(/\d+\.\d+/g);
    expect(numbers?.sort()).toEqual(others);
  });

  it("never end in spaces, and say when nothing could be compared", () => {
    const lines = agreementLines(shown([]));
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    expect(lines).toContain("  Samma nivå: inget par att jämföra");
  });
});

import { describe, expect, test } from "vitest";
import { runBounds, runMiddle } from "../uncertainty/runs.ts";
import { figureRule } from "./figure-rule.ts";
import { phraseOf, shareWords, shortPhrase, type Worded } from "./phrase.ts";

function worded(count: number, n: number): Worded {
  const row = { shown: [count, Math.floor(n / 5) * 5 - count], size: n };
  return { count, ...runBounds(row, [0, 1]), share: runMiddle(row, [0, 1]) / n, isSmall: figureRule(n) === "interval" };
}

const nouns = {
  sv: { direct: "svarande kommuner", of: "av de svarande kommunerna" },
  en: { direct: "responding municipalities", of: "of the responding municipalities" },
};

describe("a share in words", () => {
  test.each([
    [0, 175, "högst 4 av 175 svarande kommuner", "at most 4 of 175 responding municipalities"],
    [5, 175, "omkring 3 procent av de svarande kommunerna", "about 3 per cent of the responding municipalities"],
    [15, 175, "omkring en av tio svarande kommuner", "about one in ten of the responding municipalities"],
    [45, 175, "omkring en fjärdedel av de svarande kommunerna", "about a quarter of the responding municipalities"],
    [80, 175, "omkring 46 procent av de svarande kommunerna", "about 46 per cent of the responding municipalities"],
    [95, 175, "omkring 54 procent av de svarande kommunerna", "about 54 per cent of the responding municipalities"],
    [175, 175, "minst 171 av 175 svarande kommuner", "at least 171 of 175 responding municipalities"],
    [170, 175, "nästan alla svarande kommuner", "nearly all of the responding municipalities"],
    [50, 130, "omkring fyra av tio svarande kommuner", "about four in ten of the responding municipalities"],
    [5, 16, "mellan 2 och 9 av 16 svarande kommuner", "between 2 and 9 of 16 responding municipalities"],
    [0, 16, "högst 4 av 16 svarande kommuner", "at most 4 of 16 responding municipalities"],
    [15, 16, "minst 12 av 16 svarande kommuner", "at least 12 of 16 responding municipalities"],
    [25, 57, "mellan 23 och 29 av 57 svarande kommuner", "between 23 and 29 of 57 responding municipalities"],
    [45, 99, "mellan 45 och 49 av 99 svarande kommuner", "between 45 and 49 of 99 responding municipalities"],
    [45, 100, "omkring 45 procent av de svarande kommunerna", "about 45 per cent of the responding municipalities"],
  ])("%i of %i is %s", (count, n, swedish, english) => {
    expect([shareWords("sv", worded(count, n), nouns.sv), shareWords("en", worded(count, n), nouns.en)]).toEqual([swedish, english]);
  });

  test("has the percentage in parentheses where the report wants it, and where the words do not have it already", () => {
    expect([50, 80, 5].map((count) => phraseOf("sv", worded(count, count === 5 ? 16 : 130), nouns.sv))).toEqual([
      "omkring fyra av tio svarande kommuner (38 procent)",
      "omkring sex av tio svarande kommuner (62 procent)",
      "mellan 2 och 9 av 16 svarande kommuner",
    ]);
  });

  test("alone is a percentage from a hundred on, and below it a count, as where none or all may be meant", () => {
    expect([worded(45, 100), worded(45, 99), worded(0, 175), worded(175, 175)].map((one) => shortPhrase("sv", one))).toEqual([
      "45 procent",
      "mellan 45 och 49 av 99",
      "högst 4 av 175",
      "minst 171 av 175",
    ]);
  });
});

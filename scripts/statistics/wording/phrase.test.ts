import { describe, expect, test } from "vitest";
import { base, floorTo } from "../base.ts";
import { shareBounds } from "../uncertainty/worst-case.ts";
import { figureRule } from "./figure-rule.ts";
import { phraseOf, shareWords, type Worded } from "./phrase.ts";

function worded(count: number, n: number): Worded {
  const of = floorTo(n, base);
  return { count, of, n, share: count / of, between: shareBounds(count, n), isSmall: figureRule(n) === "interval" };
}

const nouns = {
  sv: { direct: "svarande kommuner", of: "av de svarande kommunerna" },
  en: { direct: "responding municipalities", of: "of the responding municipalities" },
};

describe("a share in words", () => {
  test.each([
    [0, 175, "högst fyra svarande kommuner", "at most four of the responding municipalities"],
    [5, 175, "omkring 3 procent av de svarande kommunerna", "about 3 per cent of the responding municipalities"],
    [15, 175, "omkring en av tio svarande kommuner", "about one in ten of the responding municipalities"],
    [45, 175, "omkring en fjärdedel av de svarande kommunerna", "about a quarter of the responding municipalities"],
    [80, 175, "omkring 46 procent av de svarande kommunerna", "about 46 per cent of the responding municipalities"],
    [95, 175, "omkring 54 procent av de svarande kommunerna", "about 54 per cent of the responding municipalities"],
    [175, 175, "nästan alla svarande kommuner", "nearly all of the responding municipalities"],
    [50, 130, "omkring fyra av tio svarande kommuner", "about four in ten of the responding municipalities"],
    [5, 16, "mellan 1 och 9 av 16 svarande kommuner", "between 1 and 9 of 16 responding municipalities"],
    [0, 16, "högst 4 av 16 svarande kommuner", "at most 4 of 16 responding municipalities"],
    [15, 16, "minst 11 av 16 svarande kommuner", "at least 11 of 16 responding municipalities"],
    [50, 52, "omkring 50 av 52 svarande kommuner", "about 50 of 52 responding municipalities"],
  ])("%i of %i is %s", (count, n, swedish, english) => {
    expect([shareWords("sv", worded(count, n), nouns.sv), shareWords("en", worded(count, n), nouns.en)]).toEqual([swedish, english]);
  });

  test("has the percentage in parentheses where the report wants it, and where the words do not have it already", () => {
    expect([50, 80, 5].map((count) => phraseOf("sv", worded(count, count === 5 ? 16 : 130), nouns.sv))).toEqual([
      "omkring fyra av tio svarande kommuner (38 procent)",
      "omkring sex av tio svarande kommuner (62 procent)",
      "mellan 1 och 9 av 16 svarande kommuner",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { groupInWords, inWords, underLevel1 } from "./findings.ts";
import { overTime } from "./over-time.ts";
import { results } from "./results.ts";
import { statistics } from "./statistics.ts";

describe("a per cent in words", () => {
  test.each([
    [0, "Få eller inga av de svarande kommunerna"],
    [4, "Få eller inga av de svarande kommunerna"],
    [9, "En av tio svarande kommuner"],
    [14, "Drygt en av tio svarande kommuner"],
    [25, "En fjärdedel av de svarande kommunerna"],
    [33, "En tredjedel av de svarande kommunerna"],
    [38, "Knappt fyra av tio svarande kommuner"],
    [41, "Fyra av tio svarande kommuner"],
    [43, "Drygt fyra av tio svarande kommuner"],
    [50, "Hälften av de svarande kommunerna"],
    [53, "Drygt hälften av de svarande kommunerna"],
    [97, "Alla eller nästan alla de svarande kommunerna"],
    [100, "Alla eller nästan alla de svarande kommunerna"],
  ])("%i per cent is said as %s", (percent, words) => {
    expect(groupInWords(percent, "kommuner", 175)).toBe(words);
  });

  test("a small group's share is said roughly", () => {
    expect(groupInWords(25, "regioner", 20)).toBe("Ungefär en fjärdedel av de svarande regionerna");
  });

  test("no word claims more than five per cent units away from the figure", () => {
    const tenth = /(en fjärdedel|en tredjedel|två tredjedelar|tre fjärdedelar|en|två|tre|fyra|hälften|sex|sju|åtta|nio)( av (tio|de))/;
    const values = ["", "en", "två", "tre", "fyra", "hälften", "sex", "sju", "åtta", "nio"];
    const parts = { "en fjärdedel": 25, "en tredjedel": 33, "två tredjedelar": 67, "tre fjärdedelar": 75 } as const;
    for (let percent = 5; percent < 95; percent++) {
      const word = tenth.exec(groupInWords(percent, "regioner", 100).toLowerCase())?.[1] ?? "";
      const said = word in parts ? parts[word as keyof typeof parts] : values.indexOf(word) * 10;
      expect(Math.abs(said - percent)).toBeLessThanOrEqual(5);
    }
  });

  test("the title says which level the group is under", () => {
    expect(underLevel1(41, "myndigheter", 130)).toBe("Fyra av tio svarande myndigheter är under nivå 1");
  });
});

describe("a chart's title", () => {
  test("has small numbers in words and others in digits", () => {
    expect([2, 10, 11].map(inWords)).toEqual(["två", "tio", "11"]);
    const behind = { names: ["A", "B", "C", "D"], percent: 23, alone: false, every: false };
    expect(results.areaTitle(behind, "kommuner")).toMatch(/^I fyra av områdena har minst 23 procent av de svarande kommunerna/);
    expect(statistics.measure.titleNear(2, 77, "myndigheter")).toMatch(/^Två åtgärder ligger främst/);
  });

  test("has the definite form after 'de svarande', as Swedish does", () => {
    for (const title of [
      statistics.measure.title("X", 91, "kommuner"),
      statistics.measure.titleNone("kommuner"),
      statistics.area.index("kommuner", 51, 39, 64),
      overTime.unclear("kommuner", 25, 33),
      overTime.breaks("kommuner", 25),
      overTime.first("kommuner", 25, "r"),
    ]) {
      expect(title.replaceAll(/(?<!de )svarande kommuner\b/g, "")).not.toMatch(/de svarande kommuner\b/);
    }
  });
});

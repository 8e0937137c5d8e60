import { describe, expect, test } from "vitest";
import { groupInWords, underLevel1 } from "./findings.ts";

describe("a per cent in English words", () => {
  test.each([
    [0, "Few or none of the municipalities that answered"],
    [4, "Few or none of the municipalities that answered"],
    [9, "One in ten of the municipalities that answered"],
    [14, "Just over one in ten of the municipalities that answered"],
    [25, "A quarter of the municipalities that answered"],
    [38, "Just under four in ten of the municipalities that answered"],
    [41, "Four in ten of the municipalities that answered"],
    [50, "Half of the municipalities that answered"],
    [53, "Just over half of the municipalities that answered"],
    [97, "All or nearly all of the municipalities that answered"],
    [100, "All or nearly all of the municipalities that answered"],
  ])("%i per cent is said as %s", (percent, words) => {
    expect(groupInWords(percent, "municipalities", 175)).toBe(words);
  });

  test("a small group's share is said roughly", () => {
    expect(groupInWords(25, "regions", 20)).toBe("About a quarter of the regions that answered");
  });

  test("no word claims more than five per cent units away from the figure", () => {
    const tenth = /(a quarter|a third|two thirds|three quarters|one|two|three|four|half|six|seven|eight|nine)( in ten)? of the/;
    const values = ["", "one", "two", "three", "four", "half", "six", "seven", "eight", "nine"];
    const parts = { "a quarter": 25, "a third": 33, "two thirds": 67, "three quarters": 75 } as const;
    for (let percent = 5; percent < 95; percent++) {
      const word = tenth.exec(groupInWords(percent, "regions", 100).toLowerCase())?.[1] ?? "";
      const said = word in parts ? parts[word as keyof typeof parts] : values.indexOf(word) * 10;
      expect(Math.abs(said - percent)).toBeLessThanOrEqual(5);
    }
  });

  test("the title says which level the group is under", () => {
    expect(underLevel1(41, "state agencies", 130)).toBe("Four in ten of the state agencies that answered are below level 1");
  });
});

import { describe, expect, test } from "vitest";
import { groupInWords, underLevel1 } from "./findings.ts";

describe("a share in English words", () => {
  test.each([
    [0, 175, "Few or none of the municipalities that answered"],
    [5, 175, "Few or none of the municipalities that answered"],
    [15, 175, "About one in ten of the municipalities that answered"],
    [45, 175, "About a quarter of the municipalities that answered"],
    [80, 175, "Just under half of the municipalities that answered"],
    [95, 175, "Just over half of the municipalities that answered"],
    [175, 175, "All or nearly all of the municipalities that answered"],
    [50, 130, "About four in ten of the municipalities that answered"],
    [5, 20, "About 5 of 20 municipalities that answered"],
  ])("%i of %i is said as %s", (count, n, words) => {
    expect(groupInWords(count, n, "municipalities")).toBe(words);
  });

  test("the title says which level the group is under", () => {
    expect(underLevel1(50, 130, "state agencies")).toBe("About four in ten of the state agencies that answered are below level 1");
  });
});

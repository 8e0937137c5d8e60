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
    [5, 16, "Between 1 and 9 of 16 municipalities that answered"],
    [0, 16, "At most 4 of 16 municipalities that answered"],
  ])("%i of %i is said as %s", (count, n, words) => {
    expect(groupInWords({ count, of: 5 * Math.round(n / 5), n }, "municipalities")).toBe(words);
  });

  test("the title says which level the group is under", () => {
    expect(underLevel1({ count: 50, of: 130, n: 131 }, "state agencies")).toBe(
      "About four in ten of the state agencies that answered are below level 1",
    );
  });
});

import { describe, expect, test } from "vitest";
import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { groupInWords, underLevel1 } from "./findings.ts";
import { overTime } from "./over-time.ts";
import { results } from "./results.ts";
import { statistics } from "./statistics.ts";

describe("a share in words", () => {
  test.each([
    [0, 175, "Få eller inga av de svarande kommunerna"],
    [5, 175, "Få eller inga av de svarande kommunerna"],
    [15, 175, "Omkring en av tio svarande kommuner"],
    [45, 175, "Omkring en fjärdedel av de svarande kommunerna"],
    [80, 175, "Knappt hälften av de svarande kommunerna"],
    [95, 175, "Drygt hälften av de svarande kommunerna"],
    [175, 175, "Alla eller nästan alla de svarande kommunerna"],
    [50, 130, "Omkring fyra av tio svarande kommuner"],
    [70, 145, "Omkring hälften av de svarande kommunerna"],
    [5, 16, "Mellan 1 och 9 av 16 svarande kommuner"],
    [0, 16, "Högst 4 av 16 svarande kommuner"],
    [15, 16, "Minst 11 av 16 svarande kommuner"],
  ])("%i of %i is %s", (count, n, words) => {
    expect(groupInWords({ count, of: 5 * Math.round(n / 5), n }, "kommuner")).toBe(words);
  });

  test("the title says which level the group is under", () => {
    expect(underLevel1({ count: 50, of: 130, n: 131 }, "myndigheter")).toBe("Omkring fyra av tio svarande myndigheter är under nivå 1");
  });
});

describe("a chart's title", () => {
  test("has small numbers in words and others in digits", () => {
    expect([2, 12, 13].map(inWords)).toEqual(["två", "tolv", "13"]);
    const behind = { names: ["A", "B", "C", "D"], percent: 23, alone: false, most: false };
    expect(results.areaTitle(behind, "kommuner")).toMatch(
      /^I fyra av områdena har omkring 23\u00a0procent eller fler av de svarande kommunerna/,
    );
    expect(statistics.measure.titleNear(2, 77, "myndigheter")).toMatch(/^Två åtgärder ligger främst/);
  });

  test("has the definite form after 'de svarande', as Swedish does", () => {
    for (const title of [
      statistics.measure.title("X", 91, "kommuner"),
      statistics.measure.titleNone("kommuner"),
      statistics.area.index("kommuner", 51, 39, 64),
      overTime.compared("kommuner", "omkring 25", "omkring 33"),
      overTime.breaks("kommuner", "omkring 25"),
      overTime.first("kommuner", "omkring 25", "r"),
      overTime.movementTitle.unclear("kommuner", "våren"),
      statistics.size.alikeFew("kommuner"),
      statistics.measure.titleFew("kommuner"),
    ]) {
      expect(title.replaceAll(/(?<!de )svarande kommuner\b/g, "")).not.toMatch(/de svarande kommuner\b/);
    }
  });
});

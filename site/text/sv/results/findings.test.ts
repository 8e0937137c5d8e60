import { describe, expect, test } from "vitest";
import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { overTime } from "./over-time.ts";
import { results } from "./results.ts";
import { statistics } from "./statistics.ts";

describe("a chart's title", () => {
  test("has small numbers in words and others in digits", () => {
    expect([2, 12, 13].map(inWords)).toEqual(["två", "tolv", "13"]);
    const behind = { names: ["A", "B", "C", "D"], percent: 23, alone: false };
    expect(results.areaTitle(behind, "kommuner")).toMatch(
      /^I fyra av områdena har fler av de svarande kommunerna .* än i de flesta andra områden$/,
    );
  });

  test("has the definite form after 'de svarande', as Swedish does", () => {
    for (const title of [
      statistics.area.index("kommuner", 51, 39, 64),
      statistics.size.alike("kommuner"),
      overTime.likelyTitle(43, 68, "290", "kommuner"),
    ]) {
      expect(title.replaceAll(/(?<!de )svarande kommuner\b/g, "")).not.toMatch(/de svarande kommuner\b/);
    }
  });
});

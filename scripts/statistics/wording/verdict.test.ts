import { describe, expect, test } from "vitest";
import type { ErrorDirection } from "../cube/known-errors.ts";
import { noErrors } from "../cube/known-errors.ts";
import { type Verdict, verdict } from "./verdict.ts";
import { wordsOf } from "./words.ts";

const verdicts: readonly Verdict[] = ["more", "less", "unclear", "known-error", "unknown"];

describe("the verdict", () => {
  const beside = (way: "more" | "less" | "unclear", now: readonly ErrorDirection[], before: readonly ErrorDirection[] = []) =>
    verdict({ way }, { now, before });

  test.each([
    // Levels shown too high now look like a rise, and too low like a fall. In the round before it is the other way round.
    ["up", "now", "known-error", "less"],
    ["down", "now", "more", "known-error"],
    ["unknown", "now", "known-error", "known-error"],
    ["up", "before", "more", "known-error"],
    ["down", "before", "known-error", "less"],
    ["unknown", "before", "known-error", "known-error"],
  ] as const)("beside an error %s in the figures %s is %s of more that rose and %s of more that fell", (direction, when, rose, fell) => {
    const errors = { ...noErrors, [when]: [direction] };
    expect([verdict({ way: "more" }, errors), verdict({ way: "less" }, errors)]).toEqual([rose, fell]);
  });

  test("stands beside several errors only where every one works against it", () => {
    expect(beside("more", ["down", "down"], ["up"])).toBe("more");
    expect([beside("more", ["down", "up"]), beside("more", ["down"], ["down"]), beside("less", ["up"], ["down", "unknown"])]).toEqual(
      Array.from({ length: 3 }, () => "known-error"),
    );
  });

  test("is unclear with and without errors where no direction can be told, and unknown without anybody that answered both times", () => {
    expect([beside("unclear", []), beside("unclear", ["unknown"])]).toEqual(["unclear", "unclear"]);
    expect([verdict(null, noErrors), verdict(null, { now: ["up"], before: [] })]).toEqual(["unknown", "unknown"]);
  });
});

describe.each(["sv", "en"] as const)("the words of direction in %s", (language) => {
  const textsOf = (one: Verdict): readonly string[] => {
    const { short, of } = wordsOf[language].directions[one];
    return [short, of({ plain: "X", definite: "Y" })];
  };
  const words = verdicts.flatMap(textsOf);

  test("differ for every verdict", () => {
    expect(new Set(words).size).toBe(2 * verdicts.length);
  });

  test("name a known error only where the verdict does, and are never likely, increase or decrease", () => {
    for (const one of verdicts)
      for (const text of textsOf(one)) expect(/känt fel|known error/i.test(text), text).toBe(one === "known-error");
    expect(words.filter((one) => /troli|probabl|likely|ökat|minskat|increas|decreas|förbättr|improve/i.test(one))).toEqual([]);
  });
});

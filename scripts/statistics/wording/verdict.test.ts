import { describe, expect, test } from "vitest";
import * as fc from "../../testing/properties.ts";
import { inventedPanel } from "../../testing/statistics/invented-panel.ts";
import { base } from "../base.ts";
import { movementIn } from "../uncertainty/movement.ts";
import { type Verdict, verdict } from "./verdict.ts";
import { wordsOf } from "./words.ts";

const verdicts: readonly Verdict[] = ["more", "less", "probably-more", "probably-less", "unclear", "unknown"];
const movementOf = (rose: number, fell: number) => movementIn(inventedPanel({ movement: { rose, same: 60, fell } }), "type-municipality");

describe("the verdict", () => {
  test("is a direction only where no true counts contradict it, and never a certain one of figures with a known error", () => {
    const published = fc.nat(20).map((one) => base * one);
    fc.assert(
      fc.property(published, published, fc.boolean(), (rose, fell, hasKnownError) => {
        const found = verdict(movementOf(rose, fell), hasKnownError);
        // The true counts are within the rounding error of the published ones.
        const [least, most] = [rose - fell - 8, rose - fell + 8];
        const way = least > 0 ? "more" : most < 0 ? "less" : "unclear";
        expect(found).toBe(hasKnownError && way !== "unclear" ? `probably-${way}` : way);
      }),
    );
  });

  test("is unknown without anybody that answered both times", () => {
    expect([verdict(null, false), verdict(null, true)]).toEqual(["unknown", "unknown"]);
  });
});

describe.each(["sv", "en"] as const)("the words of direction in %s", (language) => {
  const words = verdicts.flatMap((one) => [
    wordsOf[language].directions[one].short,
    wordsOf[language].directions[one].of({ plain: "X", definite: "Y" }),
  ]);

  test("differ for every verdict", () => {
    expect(new Set(words).size).toBe(2 * verdicts.length);
  });

  test("say probably only where the verdict does, and never increase or decrease", () => {
    for (const one of verdicts) {
      const { short, of } = wordsOf[language].directions[one];
      for (const text of [short, of({ plain: "X", definite: "Y" })])
        expect(/troligen|probably/i.test(text), text).toBe(one.startsWith("probably-"));
    }
    expect(words.filter((one) => /ökat|minskat|increas|decreas|förbättr|improve/i.test(one))).toEqual([]);
  });
});

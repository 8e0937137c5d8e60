import { describe, expect, it } from "vitest";
import { areaClass } from "./area-class.ts";

describe("the class of an area's share", () => {
  it("changes exactly at 25, 50 and 75 per cent", () => {
    expect([0, 1, 2, 3, 4].map((earned) => areaClass({ earned, possible: 4 }))).toEqual([0, 1, 2, 3, 3]);
    expect([24, 25, 49, 50, 74, 75, 100].map((earned) => areaClass({ earned, possible: 100 }))).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });

  it("is compared as a fraction, so thirds are classified exactly", () => {
    expect(areaClass({ earned: 1, possible: 6 })).toBe(0);
    expect(areaClass({ earned: 1, possible: 3 })).toBe(1);
    expect(areaClass({ earned: 2, possible: 3 })).toBe(2);
    expect(areaClass({ earned: 3 * 10 ** 14 - 1, possible: 4 * 10 ** 14 })).toBe(2);
  });

  it("does not exist where nothing was possible", () => {
    expect(() => areaClass({ earned: 0, possible: 0 })).toThrow(RangeError);
  });
});

import { describe, expect, test } from "vitest";
import { inventedCube, withoutRegions } from "../../testing/report/invented.ts";
import { type ErrorDirection, noErrors } from "../cube/known-errors.ts";
import type { Movement } from "../uncertainty/movement.ts";
import { findingWords, typesFinding } from "./finding.ts";

const cube = inventedCube({
  "type-municipality": { answered: 177, silent: 113, levels: [16, 10, 5, 3, 1] },
  "type-region": { answered: 15, silent: 5, levels: [5, 5, 5, 0, 0] },
  "type-agency": { answered: 130, silent: 70, levels: [9, 7, 6, 3, 1] },
});
const movement: Movement = {
  rose: 5,
  same: 220,
  fell: 40,
  counts: { rose: { low: 0, high: 13 }, same: { low: 212, high: 228 }, fell: { low: 32, high: 48 } },
  n: 265,
  between: { low: -51, high: -19 },
  way: "less",
  rows: ["type-municipality", "type-agency"],
  isSmall: false,
};
const sure = noErrors;

describe("the finding of a release", () => {
  test("is the direction of the panel and the share of those that answered", () => {
    expect(findingWords("sv", { cube, movement, errors: sure })).toEqual({
      direction: "Fler har sjunkit än stigit",
      level: "Omkring fyra av tio som svarade är under nivå 1",
    });
    expect(findingWords("en", { cube, movement, errors: sure })).toEqual({
      direction: "More have moved down than up",
      level: "About four in ten of those that answered are below level 1",
    });
  });

  test("has no direction without a panel, and names the type where only one has a panel", () => {
    expect(findingWords("sv", { cube, movement: null, errors: sure }).direction).toBeNull();
    const alone = { ...movement, rows: ["type-agency"] };
    expect(findingWords("sv", { cube, movement: alone, errors: sure }).direction).toBe("Fler myndigheter har sjunkit i nivå än stigit");
    const unclear = { ...alone, way: "unclear" } as const;
    expect(findingWords("en", { cube, movement: unclear, errors: sure }).direction).toBe(
      "It cannot be determined which way the state agencies have moved",
    );
  });

  test("says of a direction that a known error can have given that it cannot be stated, and once that its own figures are wrong", () => {
    const level = "Omkring fyra av tio som svarade är under nivå 1";
    const none = { direction: "Ett känt fel gör att riktningen inte går att säga", level };
    const stands = { direction: "Fler har sjunkit än stigit", level };
    const told = (now: readonly ErrorDirection[], before: readonly ErrorDirection[]) =>
      findingWords("sv", { cube, movement, errors: { now, before } });
    expect([told([], ["up"]), told(["down"], []), told(["unknown"], [])]).toEqual([none, none, none]);
    expect(told([], ["down"])).toEqual(stands);
    expect(told(["up"], [])).toEqual({ ...stands, level: `${level}, men siffrorna har ett känt fel` });
    expect(findingWords("sv", { cube, movement: null, errors: { now: ["up"], before: [] } }).level).toMatch(/känt fel$/);
  });

  test("is of the types that are shown together where one is too small, and an interval of each small type", () => {
    const short = withoutRegions(
      inventedCube({
        "type-municipality": { answered: 177, silent: 113, levels: [16, 10, 5, 3, 1] },
        "type-region": { answered: 5, silent: 15, levels: [1, 0, 0, 0, 0] },
        "type-agency": { answered: 130, silent: 70, levels: [9, 7, 6, 3, 1] },
      }),
    );
    expect(findingWords("sv", { cube: short, movement: null, errors: sure }).level).toMatch(/som svarade är under nivå 1$/);
    expect(typesFinding("sv", short)).not.toContain("regioner");
    expect(typesFinding("sv", cube)).toMatch(
      /^Av dem som svarade är \d+ procent av kommunerna, mellan 1 och 9 av 15 regioner och \d+ procent av myndigheterna under nivå 1$/,
    );
    expect(typesFinding("en", cube)).toMatch(
      /^Of those that answered, \d+ per cent of the municipalities, between 1 and 9 of 15 regions and \d+ per cent of .+ are below level 1$/,
    );
  });
});

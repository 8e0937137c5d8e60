import { describe, expect, it } from "vitest";
import { type About, underLevel1 } from "../../report/statements/sentence.ts";
import { claimFault, sentenceFaults } from "./false-claims.ts";
import { inventedCube } from "./invented.ts";
import { inventedChange } from "./invented-change.ts";

describe("the check of the phrases", () => {
  const now = inventedCube({
    "type-municipality": { answered: 175, silent: 115, levels: [16, 10, 6, 2, 1] },
    "type-agency": { answered: 130, silent: 70, levels: [10, 7, 5, 3, 1] },
    "type-region": { answered: 20, silent: 0, levels: [1, 1, 1, 1, 0] },
  });
  const before = inventedCube({ "type-municipality": { answered: 170, silent: 120, levels: [24, 6, 3, 1, 0] } });
  const fault = (text: string, about: About) => claimFault({ now, before }, "sv", { text, about });
  const cell = underLevel1("type-municipality");

  it.each([
    ["omkring 46 procent av de svarande kommunerna", null],
    ["omkring 80 av 175 svarande kommuner", null],
    ["knappt hälften av de svarande kommunerna (46 procent)", "false"],
    ["omkring 45 procent av de svarande kommunerna", "false"],
    ["omkring 85 av 175 svarande kommuner", "false"],
    ["omkring 80 av 180 svarande kommuner", "false"],
    ["nästan alla svarande kommuner (46 procent)", "false"],
    ["högst 4 av 175 svarande kommuner", "false"],
    ["rätt många", "unread"],
  ])("finds of 80 out of 175 that “%s” is %s", (text, found) => {
    expect(fault(text, { kind: "cell", cell })).toBe(found);
  });

  it("finds a percentage of a group too small for shares", () => {
    const region = underLevel1("type-region");
    for (const text of [
      "25 procent",
      "omkring 5 av 20 svarande regioner",
      "mellan 1 och 9 av 19 svarande regioner",
      "mellan 2 och 9 av 20 svarande regioner",
    ])
      expect(fault(text, { kind: "cell", cell: region }), text).toBe("false");
    expect(fault("mellan 1 och 9 av 20 svarande regioner", { kind: "cell", cell: region })).toBeNull();
    // Of a group large enough, a share is given.
    expect(fault("mellan 76 och 84 av 175 svarande kommuner", { kind: "cell", cell })).toBe("false");
  });

  it("finds a direction that two figures do not have", () => {
    const about = (second: string): About => ({ kind: "compare", first: cell, second: underLevel1(second) });
    const texts = ["en större andel", "en mindre andel", "inte säkert"];
    // 43–48 per cent against 34–42, and against 5–45.
    expect(texts.map((text) => fault(text, about("type-agency")))).toEqual([null, "false", "false"]);
    expect(texts.map((text) => fault(text, about("type-region")))).toEqual(["false", "false", null]);
    const change: About = { kind: "change", cell };
    const sentence = (then: number, today: number) =>
      `${today} procent bland de kommuner som svarade nu och ${then} procent bland dem som svarade förra gången`;
    for (const text of ["70 procent då, 46 procent nu", sentence(70, 46)]) expect(fault(text, change), text).toBe("false");
    for (const text of ["71 procent då, 46 procent nu", sentence(71, 46)]) expect(fault(text, change), text).toBeNull();
    // A direction is unread: two cross-sections have none.
    for (const text of ["lägre bland de kommuner som svarade nu", "minskat"]) expect(fault(text, change), text).toBe("unread");
  });

  it("finds a movement, a class, a response and a likely interval that the numbers do not bear out", () => {
    const { now, before } = inventedChange();
    const row = "type-municipality";
    const all = { now: now.cube, before: before.cube, panel: now.panel };
    const found = (text: string, about: About) => claimFault(all, "sv", { text, about });
    const movement: About = { kind: "movement", row };
    expect(found("fler kommuner har sjunkit i nivå än stigit", movement)).toBeNull();
    expect(found("netto (steg minus sjönk) −25, mellan −45 och −5", movement)).toBeNull();
    for (const text of [
      "fler kommuner har stigit i nivå än sjunkit",
      "det går inte att avgöra åt vilket håll kommunerna har gått",
      "netto (steg minus sjönk) −25, mellan −46 och −4",
      "netto (steg minus sjönk) −20, mellan −45 och −5",
      "147 som svarade båda gångerna steg omkring 15, omkring 90 stod kvar och omkring 40 sjönk",
      "146 som svarade båda gångerna steg omkring 20, omkring 90 stod kvar och omkring 40 sjönk",
      "146 som svarade båda gångerna steg mellan 12 och 19, omkring 90 stod kvar och omkring 40 sjönk",
    ])
      expect(found(text, movement), text).toBe("false");
    // A sum of two panels: by bounds, since its rounding is twice that of one, and of those that have a panel.
    const whole: About = { kind: "movement", row: "all" };
    const claim =
      "192 kommuner och myndigheter som svarade båda gångerna steg mellan 24 och 38, mellan 112 och 128 stod kvar och mellan 37 och 48 sjönk";
    expect(found(claim, whole)).toBeNull();
    expect(
      found("192 kommuner och myndigheter som svarade båda gångerna steg omkring 30, omkring 120 stod kvar och omkring 40 sjönk", whole),
    ).toBe("false");
    expect(
      found("192 som svarade båda gångerna steg mellan 24 och 38, mellan 112 och 128 stod kvar och mellan 37 och 48 sjönk", whole),
    ).toBe("false");
    expect(found("fler kommuner har stigit i nivå än sjunkit", { kind: "movement", row: "type-region" })).toBe("withheld");
    const leavers: About = { kind: "turnover", row, group: "leavers" };
    expect(found("34 kommuner som slutade svara låg minst två av tre", leavers)).toBeNull();
    for (const text of ["34 kommuner som slutade svara låg en till två av tre", "35 kommuner som slutade svara låg minst två av tre"])
      expect(found(text, leavers), text).toBe("false");
    expect(found("minst två av tre", { ...leavers, row: "type-agency" })).toBe("withheld");
    const response: About = { kind: "response", row, part: "answered" };
    expect(found("175 av 290 inbjudna kommuner (60 procent)", response)).toBeNull();
    for (const text of [
      "115 av 290 inbjudna kommuner (40 procent)",
      "175 av 290 inbjudna kommuner (62 procent)",
      "alla 290 inbjudna kommuner",
    ])
      expect(found(text, response), text).toBe("false");
    expect(found("43–69 procent av alla 290 kommuner", { kind: "likely", row })).toBeNull();
    expect(found("43–68 procent av alla 290 kommuner", { kind: "likely", row })).toBe("false");
  });

  it("finds other bounds, and a number outside the figures", () => {
    const worst: About = { kind: "worst", cell };
    expect(fault("minst 26 och högst 69 procent", worst)).toBeNull();
    expect(fault("minst 25 och högst 69 procent", worst)).toBe("false");
    expect(sentenceFaults({ now, before }, { language: "sv", pieces: ["Av kommunerna är 46 procent under nivå 1."] })).toEqual(["loose"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { direction, type Releases, shareOf } from "../../statistics/uncertainty/figure.ts";
import { inventedCube, type Numbers } from "../../testing/report/invented.ts";
import { areaFigures, areaStatement, highest, leading, lowest } from "./area-statements.ts";
import { changeStatement } from "./change-statements.ts";
import { faultsOf, type Sentence, textOf } from "./sentence.ts";
import { comparisonStatement, levelStatement, responseStatement, type Speaker, underLevel1, worstStatement } from "./statements.ts";

const rows = ["type-municipality", "type-region", "type-agency"] as const;
const areas = [
  { id: "risk", name: "Risker och hot" },
  { id: "assets", name: "Information och system" },
];

const numbers = fc.record({
  answered: fc.integer({ min: 2, max: 80 }).map((n) => 5 * n),
  silent: fc.integer({ min: 0, max: 60 }).map((n) => 5 * n),
  levels: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 }),
});
const cubes = fc
  .array(numbers, { minLength: 3, maxLength: 3 })
  .map((list) => inventedCube(Object.fromEntries(rows.map((row, at) => [row, list[at] as Numbers]))));

function everything(speaker: Speaker): readonly Sentence[] {
  const areaSentences = rows.flatMap((row) =>
    [lowest, highest].flatMap((category) =>
      leading(areaFigures(speaker, { row, areas, category })).map((one) => areaStatement(speaker, one)),
    ),
  );
  const perRow = rows.flatMap((row) =>
    [responseStatement, levelStatement, worstStatement, changeStatement].map((make) => make(speaker, row)),
  );
  const pairs = rows.flatMap((first) => rows.map((second) => comparisonStatement(speaker, first, second)));
  return [...perRow, ...pairs, ...areaSentences].filter((one) => one !== null);
}

describe("the sentence engine", () => {
  it("never makes a sentence that the reading-back finds untrue, in either language, whatever the figures", () => {
    fc.assert(
      fc.property(cubes, cubes, fc.constantFrom("sv" as const, "en" as const), (now, before, language) => {
        const releases: Releases = { now, before };
        const made = everything({ language, releases });
        expect(made.length).toBeGreaterThan(10);
        for (const one of made) expect(faultsOf(releases, one), textOf(one)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("says higher or lower only where no true figures behind the rounding could say otherwise", () => {
    fc.assert(
      fc.property(cubes, cubes, (now, before) => {
        const speaker: Speaker = { language: "sv", releases: { now, before } };
        for (const row of rows) {
          const [a, b] = [shareOf(now, underLevel1(row)), shareOf(before, underLevel1(row))];
          const text = changeStatement(speaker, row);
          if (!a || !b || !text) continue;
          expect(textOf(text)).not.toMatch(/ökat|minskat/);
          const said = /högre bland/.test(textOf(text)) ? "more" : /lägre bland/.test(textOf(text)) ? "less" : "unclear";
          // Every pair of true counts that rounding could have hidden, at the corners.
          const corners = (figure: typeof a) =>
            [-4, 4].flatMap((part) =>
              [-4, 4].map((rest) => {
                const [own, others] = [Math.max(0, figure.count + part), Math.max(0, figure.of - figure.count + rest)];
                return own / Math.max(1, own + others);
              }),
            );
          if (said === "more") expect(Math.min(...corners(a))).toBeGreaterThan(Math.max(...corners(b).map((one) => Math.min(1, one))));
          if (said === "less") expect(Math.max(...corners(a))).toBeLessThan(Math.min(...corners(b)));
          expect(said).toBe(direction(a, b));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("writes the words by the rules: side, nearness, width, nearly all, and never none", () => {
    const said = (count: number, answered: number): string => {
      const cube = inventedCube({ "type-municipality": { answered, silent: 20, levels: [count / 5, answered / 5 - count / 5, 0, 0, 0] } });
      return textOf(levelStatement({ language: "sv", releases: { now: cube, before: null } }, "type-municipality") as Sentence);
    };
    expect(said(125, 250)).toBe("Omkring hälften av de svarande kommunerna (50 procent) är under nivå 1.");
    expect(said(130, 250)).toBe("Drygt hälften av de svarande kommunerna (52 procent) är under nivå 1.");
    expect(said(210, 500)).toBe("Drygt fyra av tio svarande kommuner (42 procent) är under nivå 1.");
    expect(said(190, 500)).toBe("Knappt fyra av tio svarande kommuner (38 procent) är under nivå 1.");
    expect(said(170, 500)).toBe("Omkring en tredjedel av de svarande kommunerna (34 procent) är under nivå 1.");
    expect(said(225, 500)).toBe("Omkring 45 procent av de svarande kommunerna är under nivå 1.");
    expect(said(490, 500)).toBe("Nästan alla svarande kommuner (98 procent) är under nivå 1.");
    expect(said(0, 500)).toBe("Högst fyra svarande kommuner är under nivå 1.");
    expect(said(10, 20)).toBe("Omkring 10 av 20 svarande kommuner är under nivå 1.");
    // By the published counts all of them: but up to four may not be.
    expect(said(25, 25)).toBe("Omkring 25 av 25 svarande kommuner är under nivå 1.");
  });
});

describe("two groups", () => {
  const compared = (language: "sv" | "en", agencies: readonly [under: number, of: number]): string => {
    const [under, of] = agencies;
    const now = inventedCube({
      "type-municipality": { answered: 100, silent: 20, levels: [8, 12, 0, 0, 0] },
      "type-agency": { answered: of, silent: 20, levels: [under / 5, (of - under) / 5, 0, 0, 0] },
    });
    return textOf(comparisonStatement({ language, releases: { now, before: null } }, "type-municipality", "type-agency") as Sentence);
  };

  it("of one published share are not told as perhaps different, and not as certainly the same", () => {
    for (const agencies of [
      [40, 100],
      [20, 50],
    ] as const) {
      expect(compared("sv", agencies)).toBe(
        "Andelen under nivå 1 är i avrundade tal lika stor bland svarande kommuner som bland svarande myndigheter. Avrundningen kan dölja en skillnad.",
      );
    }
    expect(compared("en", [40, 100])).toMatch(/^By the rounded counts the same share is below level 1 among/);
    expect(compared("sv", [45, 100])).toMatch(/^Det är inte säkert att kommuner och myndigheter skiljer sig åt/);
  });
});

describe("change", () => {
  const row = "type-municipality";
  const said = (language: "sv" | "en", counts: { readonly before: number; readonly now: number; readonly of?: number }): string => {
    const [earlier, later] = [counts.before, counts.now].map((under) => {
      const { of = 200 } = counts;
      return inventedCube({ [row]: { answered: of, silent: 20, levels: [under / 5, (of - under) / 5, 0, 0, 0] } });
    });
    if (!earlier || !later) throw new Error("both are made");
    return textOf(changeStatement({ language, releases: { now: later, before: earlier } }, row) as Sentence);
  };

  it("is told with both figures, in either language, whether it is certain or not", () => {
    expect(said("sv", { before: 120, now: 80 })).toBe(
      "Andelen under nivå 1 är lägre bland de kommuner som svarade nu än bland dem som svarade förra gången: 40 procent mot 60.",
    );
    expect(said("sv", { before: 90, now: 85 })).toBe(
      "Bland svarande kommuner syns ingen säker förändring av andelen under nivå 1 (45 procent då, 43 procent nu).",
    );
    expect(said("en", { before: 80, now: 120 })).toBe(
      "The share below level 1 is higher among the municipalities that answered now than among those that answered last time: 60 per cent against 40.",
    );
    expect(said("en", { before: 90, now: 85 })).toBe(
      "Among responding municipalities, no certain change of the share below level 1 can be seen (45 per cent then, 43 per cent now).",
    );
  });

  it("is told without figures where a share would pretend too much, or where nobody is counted", () => {
    expect(said("sv", { before: 10, now: 5, of: 20 })).toBe("Bland svarande kommuner syns ingen säker förändring av andelen under nivå 1.");
    expect(said("sv", { before: 100, now: 0 })).toBe(
      "Andelen under nivå 1 är lägre bland de kommuner som svarade nu än bland dem som svarade förra gången.",
    );
  });
});

describe("the worst case", () => {
  const worst = (silent: number, language: "sv" | "en"): string => {
    const now = inventedCube({ "type-region": { answered: 20, silent, levels: [1, 1, 1, 1, 0] } });
    return textOf(worstStatement({ language, releases: { now, before: null } }, "type-region") as Sentence);
  };

  it("is laid at the rounding's door where next to nobody was silent, and else at the silence's", () => {
    expect(worst(0, "sv")).toMatch(/^I avrundade tal svarade alla regioner\. Avrundningen gör att andelen av alla kan vara minst/);
    expect(worst(0, "sv")).not.toContain("också dem som inte svarade");
    expect(worst(5, "sv")).toMatch(/^Räknat på alla regioner, också dem som inte svarade/);
    expect(worst(0, "en")).toMatch(/^By the rounded counts all regions answered\. The rounding/);
    expect(worst(5, "en")).toMatch(/^Counting all regions, including those that did not answer/);
  });
});

describe("the reading-back", () => {
  const now = inventedCube({
    "type-municipality": { answered: 175, silent: 115, levels: [16, 10, 6, 2, 1] },
    "type-agency": { answered: 130, silent: 70, levels: [10, 7, 5, 3, 1] },
    "type-region": { answered: 20, silent: 0, levels: [1, 1, 1, 1, 0] },
  });
  const releases: Releases = { now, before: null };
  const planted = (text: string, row: string = "type-municipality"): readonly string[] =>
    faultsOf(releases, { language: "sv", pieces: [{ text, about: { kind: "cell", cell: underLevel1(row) } }, " är under nivå 1."] }).map(
      (one) => one.code,
    );

  it("accepts what 80 of 175 lets one say", () => {
    for (const text of [
      "omkring hälften",
      "knappt hälften",
      "mer än fyra av tio",
      "46 procent",
      "omkring 80",
      "omkring 80 av 175",
      "mer än en tredjedel",
    ]) {
      expect(planted(text), text).toEqual([]);
    }
  });

  it.each([
    ["drygt hälften", "the wrong side"],
    ["hälften", "a reference point without a word"],
    ["omkring sex av tio", "too far"],
    ["45 procent", "another per cent"],
    ["80 kommuner", "a rounded count told as exact"],
    ["omkring 85", "another count"],
    ["omkring 80 av 180", "another whole"],
    ["de flesta", "no majority"],
    ["nästan alla", "not nine of ten"],
    ["ökat", "a direction of one figure"],
    ["högst 45 procent", "a bound inside the uncertainty"],
  ])("catches “%s” about 80 of 175: %s", (text) => {
    expect(planted(text)).toEqual(["report-claim-wrong"]);
  });

  it("refuses a per cent of a group so small that the rounding could move it by more than twenty points", () => {
    expect(planted("25 procent", "type-region")).toEqual(["report-claim-wrong"]);
    expect(planted("omkring 5 av 20", "type-region")).toEqual([]);
  });

  it("catches a direction that the figures do not have, and one inside the uncertainty", () => {
    const said = (text: string, second: string): readonly string[] =>
      faultsOf(releases, {
        language: "sv",
        pieces: [{ text, about: { kind: "compare", first: underLevel1("type-municipality"), second: underLevel1(second) } }],
      }).map((one) => one.code);
    // 43–48 per cent against 34–42, and against 5–45.
    expect(
      ["en större andel", "en mindre andel", "inte säkert", "i avrundade tal lika stor"].map((text) => said(text, "type-agency")),
    ).toEqual([[], ["report-claim-wrong"], ["report-claim-wrong"], ["report-claim-wrong"]]);
    expect(
      ["en större andel", "en mindre andel", "inte säkert", "i avrundade tal lika stor"].map((text) => said(text, "type-region")),
    ).toEqual([["report-claim-wrong"], ["report-claim-wrong"], [], ["report-claim-wrong"]]);
  });

  it("catches a figure that stands outside its link, and words that say nothing about it", () => {
    expect(faultsOf(releases, { language: "sv", pieces: ["Av kommunerna är 46 procent under nivå 1."] })[0]?.code).toBe(
      "report-figure-loose",
    );
    expect(planted("rätt många")).toEqual(["report-claim-unread"]);
  });

  it("catches each of two figures of a change, and a change told of a group too small for shares or of two groups", () => {
    const before = inventedCube({
      "type-municipality": { answered: 170, silent: 120, levels: [24, 6, 3, 1, 0] },
      "type-region": { answered: 20, silent: 0, levels: [1, 1, 1, 1, 0] },
    });
    const said = (text: string, row: string = "type-municipality"): readonly string[] =>
      faultsOf({ now, before }, { language: "sv", pieces: [{ text, about: { kind: "change", cell: underLevel1(row) } }] }).map(
        (one) => one.code,
      );
    const lower = "lägre bland de kommuner som svarade nu";
    for (const text of ["minskat, från 71 till 46 procent", lower, "46 procent mot 71", `${lower}: 46 procent mot 71`])
      expect(said(text), text).toEqual([]);
    for (const text of ["högre bland de kommuner som svarade nu", "46 procent mot 72", "45 procent mot 71", "71 procent mot 46"])
      expect(said(text), text).toEqual(["report-claim-wrong"]);
    expect(said(`${lower.replace("lägre", "högre")}: 46 procent mot 70`)).toHaveLength(2);
    for (const text of ["från 70 till 46 procent", "från 71 till 45 procent", "från 46 till 71 procent"])
      expect(said(`minskat, ${text}`), text).toEqual(["report-claim-wrong"]);
    expect(said("71 procent då, 47 procent nu")).toEqual(["report-claim-wrong"]);
    // A word that nobody reads, or one that turns the next round, is not carried by right figures.
    for (const verb of ["", "rasat, ", "fördubblats, ", "inte minskat, ", "minskat kraftigt, ", "ingen minskning, "])
      expect(said(`${verb}från 71 till 46 procent`), verb).toEqual(["report-claim-unread"]);
    expect(said("ökat, från 71 till 46 procent")).toEqual(["report-claim-wrong"]);
    expect(said("25 procent då, 25 procent nu", "type-region")).toEqual(["report-claim-wrong"]);
    const about = { kind: "compare", first: underLevel1("type-municipality"), second: underLevel1("type-agency") } as const;
    expect(faultsOf(releases, { language: "sv", pieces: [{ text: "från 38 till 46 procent", about }] })).toHaveLength(1);
    expect(faultsOf(releases, { language: "sv", pieces: ["minskade från 71 till 46 procent"] })[0]?.code).toBe("report-figure-loose");
  });

  it("lets nobody tell two figures as a difference where the rounding leaves open which is larger, or a whole as everybody", () => {
    const told = (then: readonly number[], later: readonly number[], text: string): readonly string[] => {
      const [before, after] = [then, later].map((levels) => inventedCube({ "type-municipality": { answered: 200, silent: 20, levels } }));
      if (!before || !after) throw new Error("two cubes");
      const about = { kind: "change", cell: underLevel1("type-municipality") } as const;
      return faultsOf({ now: after, before }, { language: "sv", pieces: [{ text, about }] }).map(({ code }) => code);
    };
    const [a, b] = [
      [18, 22, 0, 0, 0],
      [17, 23, 0, 0, 0],
    ];
    expect(told(a, b, "45 procent då, 43 procent nu")).toEqual([]);
    expect(told(a, b, "43 procent mot 45")).toEqual(["report-claim-wrong"]);
    expect(told(a, b, "ingen säker förändring")).toEqual([]);
    expect(told(a, a, "i avrundade tal lika stor")).toEqual(["report-claim-wrong"]);
    const all = [40, 0, 0, 0, 0];
    expect(told(a, all, "100 procent mot 45")).toEqual(["report-claim-wrong"]);
    expect(told(all, all, "100 procent då, 100 procent nu")).toEqual(["report-claim-wrong"]);
  });

  it("asks for the release to compare with before it lets anybody speak of change", () => {
    const pieces = [{ text: "minskat", about: { kind: "change", cell: underLevel1("type-municipality") } }] as const;
    expect(faultsOf(releases, { language: "sv", pieces })[0]?.code).toBe("report-comparison-missing");
  });
});

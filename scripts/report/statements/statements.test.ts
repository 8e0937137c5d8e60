import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { direction, type Releases, shareOf } from "../../statistics/uncertainty/figure.ts";
import { claimFault, sentenceFaults } from "../../testing/report/false-claims.ts";
import { inventedCube, type Numbers } from "../../testing/report/invented.ts";
import { areaFigures, areaStatement, highest, leading, lowest } from "./area-statements.ts";
import { changeStatement } from "./change-statements.ts";
import { titleOf } from "./nouns.ts";
import { type About, type Sentence, textOf } from "./sentence.ts";
import {
  comparisonStatement,
  levelStatement,
  responseStatement,
  type StatementContext,
  underLevel1,
  worstStatement,
} from "./statements.ts";

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

function everything(context: StatementContext): readonly Sentence[] {
  const areaSentences = rows.flatMap((row) =>
    [lowest, highest].flatMap((category) =>
      leading(areaFigures(context, { row, areas, category })).map((one) => areaStatement(context, one)),
    ),
  );
  const perRow = rows.flatMap((row) =>
    [responseStatement, levelStatement, worstStatement, changeStatement].map((make) => make(context, row)),
  );
  const pairs = rows.flatMap((first) => rows.map((second) => comparisonStatement(context, first, second)));
  return [...perRow, ...pairs, ...areaSentences].filter((one) => one !== null);
}

describe("the statements", () => {
  it("are true of their cells in either language, whatever the figures", () => {
    fc.assert(
      fc.property(cubes, cubes, fc.constantFrom("sv" as const, "en" as const), (now, before, language) => {
        const releases: Releases = { now, before };
        const made = everything({ language, releases });
        expect(made.length).toBeGreaterThan(10);
        for (const one of made) expect(sentenceFaults(releases, one), textOf(one)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("say higher or lower only where no true counts behind the rounding contradict it", () => {
    fc.assert(
      fc.property(cubes, cubes, (now, before) => {
        const context: StatementContext = { language: "sv", releases: { now, before } };
        for (const row of rows) {
          const [a, b] = [shareOf(now, underLevel1(row)), shareOf(before, underLevel1(row))];
          const text = changeStatement(context, row);
          if (!a || !b || !text) continue;
          expect(textOf(text)).not.toMatch(/ökat|minskat/);
          const statement = /högre bland/.test(textOf(text)) ? "more" : /lägre bland/.test(textOf(text)) ? "less" : "unclear";
          // The extremes of the true counts that the rounding could have hidden.
          const corners = (figure: typeof a) =>
            [-4, 4].flatMap((part) =>
              [-4, 4].map((rest) => {
                const [own, others] = [Math.max(0, figure.count + part), Math.max(0, figure.of - figure.count + rest)];
                return own / Math.max(1, own + others);
              }),
            );
          if (statement === "more") expect(Math.min(...corners(a))).toBeGreaterThan(Math.max(...corners(b).map((one) => Math.min(1, one))));
          if (statement === "less") expect(Math.max(...corners(a))).toBeLessThan(Math.min(...corners(b)));
          expect(statement).toBe(direction(a, b));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follow the rules for words: side, nearness, width, nearly all, and never none", () => {
    const statement = (count: number, answered: number): string => {
      const cube = inventedCube({ "type-municipality": { answered, silent: 20, levels: [count / 5, answered / 5 - count / 5, 0, 0, 0] } });
      return textOf(levelStatement({ language: "sv", releases: { now: cube, before: null } }, "type-municipality") as Sentence);
    };
    expect(statement(125, 250)).toBe("Omkring hälften av de svarande kommunerna (50 procent) är under nivå 1.");
    expect(statement(130, 250)).toBe("Drygt hälften av de svarande kommunerna (52 procent) är under nivå 1.");
    expect(statement(210, 500)).toBe("Drygt fyra av tio svarande kommuner (42 procent) är under nivå 1.");
    expect(statement(190, 500)).toBe("Knappt fyra av tio svarande kommuner (38 procent) är under nivå 1.");
    expect(statement(170, 500)).toBe("Omkring en tredjedel av de svarande kommunerna (34 procent) är under nivå 1.");
    expect(statement(225, 500)).toBe("Omkring 45 procent av de svarande kommunerna är under nivå 1.");
    expect(statement(490, 500)).toBe("Nästan alla svarande kommuner (98 procent) är under nivå 1.");
    expect(statement(0, 500)).toBe("Högst fyra svarande kommuner är under nivå 1.");
    expect(statement(10, 20)).toBe("Omkring 10 av 20 svarande kommuner är under nivå 1.");
    // All of them by the published counts, but up to four may not be.
    expect(statement(25, 25)).toBe("Omkring 25 av 25 svarande kommuner är under nivå 1.");
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

  it("with the same published share are called neither different nor certainly the same", () => {
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
  const statement = (language: "sv" | "en", counts: { readonly before: number; readonly now: number; readonly of?: number }): string => {
    const [earlier, later] = [counts.before, counts.now].map((under) => {
      const { of = 200 } = counts;
      return inventedCube({ [row]: { answered: of, silent: 20, levels: [under / 5, (of - under) / 5, 0, 0, 0] } });
    });
    if (!earlier || !later) throw new Error("both are made");
    return textOf(changeStatement({ language, releases: { now: later, before: earlier } }, row) as Sentence);
  };

  it("has both figures, in either language, whether it is certain or not", () => {
    expect(statement("sv", { before: 120, now: 80 })).toBe(
      "Andelen under nivå 1 är lägre bland de kommuner som svarade nu än bland dem som svarade förra gången: 40 procent mot 60.",
    );
    expect(statement("sv", { before: 90, now: 85 })).toBe(
      "Bland svarande kommuner syns ingen säker förändring av andelen under nivå 1 (45 procent då, 43 procent nu).",
    );
    expect(statement("en", { before: 80, now: 120 })).toBe(
      "The share below level 1 is higher among the municipalities that answered now than among those that answered last time: 60 per cent against 40.",
    );
    expect(statement("en", { before: 90, now: 85 })).toBe(
      "Among responding municipalities, no certain change of the share below level 1 can be seen (45 per cent then, 43 per cent now).",
    );
  });

  it("has no figures where a share would claim too much, or where the count is zero", () => {
    expect(statement("sv", { before: 10, now: 5, of: 20 })).toBe(
      "Bland svarande kommuner syns ingen säker förändring av andelen under nivå 1.",
    );
    expect(statement("sv", { before: 100, now: 0 })).toBe(
      "Andelen under nivå 1 är lägre bland de kommuner som svarade nu än bland dem som svarade förra gången.",
    );
  });
});

describe("the worst case", () => {
  const worst = (silent: number, language: "sv" | "en"): string => {
    const now = inventedCube({ "type-region": { answered: 20, silent, levels: [1, 1, 1, 1, 0] } });
    return textOf(worstStatement({ language, releases: { now, before: null } }, "type-region") as Sentence);
  };

  it("is attributed to the rounding where nearly all answered, and to nonresponse otherwise", () => {
    expect(worst(0, "sv")).toMatch(/^I avrundade tal svarade alla regioner\. Avrundningen gör att andelen av alla kan vara minst/);
    expect(worst(0, "sv")).not.toContain("också dem som inte svarade");
    expect(worst(5, "sv")).toMatch(/^Räknat på alla regioner, också dem som inte svarade/);
    expect(worst(0, "en")).toMatch(/^By the rounded counts all regions answered\. The rounding/);
    expect(worst(5, "en")).toMatch(/^Counting all regions, including those that did not answer/);
  });
});

describe("names of groups", () => {
  it("are those of core/terms, with sizes and parts of the country", () => {
    expect(titleOf("en", "agency-size-0-49")).toBe("State agencies with fewer than 50 full-time equivalents");
    expect(titleOf("sv", "agency-size-0-49")).toBe("Statliga myndigheter med under 50 årsarbetskrafter");
    expect(titleOf("sv", "municipality-part-se31")).toBe("Kommuner i Norra Mellansverige");
    expect(titleOf("en", "municipality-part-se21")).toBe("Municipalities in Småland and the islands");
  });

  it("never call full-time equivalents employees", () => {
    for (const file of globSync("scripts/{core,report,rehearsal,statistics,release}/**/*.ts", { exclude: ["**/*.test.ts"] }))
      expect(readFileSync(file, "utf8"), file).not.toContain("full-time employees");
  });
});

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
    ["högst fyra svarande kommuner", "false"],
    ["rätt många", "unread"],
  ])("finds of 80 out of 175 that “%s” is %s", (text, found) => {
    expect(fault(text, { kind: "cell", cell })).toBe(found);
  });

  it("finds a percentage of a group too small for shares", () => {
    const region = underLevel1("type-region");
    expect(fault("25 procent", { kind: "cell", cell: region })).toBe("false");
    expect(fault("omkring 5 av 20 svarande regioner", { kind: "cell", cell: region })).toBeNull();
  });

  it("finds a direction that two figures do not have", () => {
    const about = (second: string): About => ({ kind: "compare", first: cell, second: underLevel1(second) });
    const texts = ["en större andel", "en mindre andel", "inte säkert", "i avrundade tal lika stor"];
    // 43–48 per cent against 34–42, and against 5–45.
    expect(texts.map((text) => fault(text, about("type-agency")))).toEqual([null, "false", "false", "false"]);
    expect(texts.map((text) => fault(text, about("type-region")))).toEqual(["false", "false", null, "false"]);
    const change: About = { kind: "change", cell };
    for (const text of ["lägre bland de kommuner som svarade nu", "46 procent mot 71"]) expect(fault(text, change), text).toBeNull();
    for (const text of ["högre bland de kommuner som svarade nu", "46 procent mot 72", "71 procent mot 46", "70 procent då, 46 procent nu"])
      expect(fault(text, change), text).toBe("false");
  });

  it("finds other bounds, and a number outside the figures", () => {
    const worst: About = { kind: "worst", cell };
    expect(fault("minst 25 och högst 70 procent", worst)).toBeNull();
    expect(fault("minst 26 och högst 70 procent", worst)).toBe("false");
    expect(sentenceFaults({ now, before }, { language: "sv", pieces: ["Av kommunerna är 46 procent under nivå 1."] })).toEqual(["loose"]);
  });
});

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { base, floorTo } from "../../statistics/base.ts";
import type { Releases } from "../../statistics/uncertainty/figure.ts";
import * as fc from "../../testing/properties.ts";
import { sentenceFaults } from "../../testing/report/false-claims.ts";
import { inventedCube, inventedPanel, type Numbers } from "../../testing/report/invented.ts";
import { inventedChange } from "../../testing/report/invented-change.ts";
import { areaFigures, areaStatement, highest, lowest } from "./area-statements.ts";
import { changeStatement, movementStatement, turnoverStatements } from "./change-statements.ts";
import { titleOf } from "./nouns.ts";
import { type Sentence, textOf } from "./sentence.ts";
import {
  comparisonStatement,
  levelStatement,
  likelyStatement,
  responseStatement,
  type StatementContext,
  worstStatement,
} from "./statements.ts";

const rows = ["type-municipality", "type-region", "type-agency"] as const;
const areas = [
  { id: "risk", name: "Risker och hot" },
  { id: "assets", name: "Information och system" },
];

const numbers = fc.record({
  answered: fc.integer({ min: 2, max: 80 }).map((n) => base * n),
  silent: fc.integer({ min: 0, max: 300 }),
  levels: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 }),
});
/** Of one type the exact number is no multiple of five. */
const cubes = fc.tuple(fc.array(numbers, { minLength: 3, maxLength: 3 }), fc.integer({ min: 0, max: 4 })).map(([list, more]) =>
  inventedCube(
    Object.fromEntries(
      rows.map((row, at) => {
        const one = list[at] as Numbers;
        return [row, at === 0 ? { ...one, answered: one.answered + more } : one];
      }),
    ),
  ),
);
const size = fc.integer({ min: 0, max: 120 });
const below = fc.constantFrom(0 as const, 1 as const, 2 as const, null);
/** Rows of a panel, withheld or not. */
const panelRow = fc
  .record({
    movement: fc.option(fc.record({ rose: size, same: size, fell: size })),
    joiners: below,
    leavers: below,
    sizes: fc.tuple(size, size, size),
  })
  .map(({ movement, sizes: [joiners, leavers, gone], ...classes }) => {
    const [rose = 0, same = 0, fell = 0] = movement ? [movement.rose, movement.same, movement.fell].map((one) => floorTo(one, base)) : [];
    const sizes = { panel: rose + same + fell + 3, joiners, leavers, gone: Math.min(gone, leavers) };
    return { ...classes, sizes, movement: movement && { rose, same, fell } };
  });
const releases = fc.tuple(cubes, cubes, panelRow, panelRow).map(([now, then, municipalities, agencies]): Releases => {
  const before = { ...then, round: "r0" } as typeof then;
  return { now, before, panel: inventedPanel({ before, after: now }, { "type-municipality": municipalities, "type-agency": agencies }) };
});

function everything(context: StatementContext): readonly Sentence[] {
  const areaSentences = rows.flatMap((row) =>
    [lowest, highest].flatMap((category) => areaFigures(context, { row, areas, category }).map((one) => areaStatement(context, one))),
  );
  const perRow = [...rows, "all"].flatMap((row) =>
    [responseStatement, levelStatement, likelyStatement, worstStatement, changeStatement, movementStatement].map((make) =>
      make(context, row),
    ),
  );
  const pairs = rows.flatMap((first) => rows.map((second) => comparisonStatement(context, first, second)));
  const turnover = rows.flatMap((row) => turnoverStatements(context, row));
  return [...perRow, ...pairs, ...areaSentences, ...turnover].filter((one) => one !== null);
}

describe("the statements", () => {
  it("are true of the published numbers, whatever the figures", () => {
    const kinds = new Set<string>();
    fc.forAll(300, [releases], (all) => {
      const made = everything({ language: "sv", releases: all });
      expect(made.length).toBeGreaterThan(10);
      for (const one of made) expect(sentenceFaults(all, one), textOf(one)).toEqual([]);
      for (const { pieces } of made) for (const piece of pieces) if (typeof piece !== "string") kinds.add(piece.about.kind);
    });
    expect([...kinds].toSorted()).toEqual(["cell", "change", "compare", "likely", "movement", "response", "turnover", "worst"]);
  });

  it("say rose or fell only of those that answered both times, and only beyond what rounding and answering twice may add", () => {
    fc.forAll(300, [releases], (all) => {
      const context: StatementContext = { language: "sv", releases: all };
      for (const row of rows) {
        const text = changeStatement(context, row);
        if (text) expect(textOf(text)).not.toMatch(/ökat|minskat|högre|lägre|stigit|sjunkit|förändring/);
        const movement = all.panel?.rows.find((one) => one.row === row)?.movement;
        const said = movementStatement(context, row);
        expect(said === null).toBe(!movement);
        if (!movement || !said) continue;
        const [net, movers] = [movement.rose - movement.fell, movement.rose + movement.fell];
        const reach = 4 + 1.96 * Math.sqrt(movers + 4);
        const way = /har stigit i nivå än sjunkit/.test(textOf(said))
          ? "more"
          : /har sjunkit i nivå än stigit/.test(textOf(said))
            ? "less"
            : "unclear";
        expect(way).toBe(net > reach ? "more" : net < -reach ? "less" : "unclear");
      }
    });
  });

  it("follow the rules for words: side, nearness, width, nearly all, and never none", () => {
    const statement = (count: number, answered: number): string => {
      const cube = inventedCube({
        "type-municipality": { answered, silent: 20, levels: [count / base, Math.floor(answered / base) - count / base, 0, 0, 0] },
      });
      return textOf(levelStatement({ language: "sv", releases: { now: cube, before: null } }, "type-municipality") as Sentence);
    };
    expect(statement(125, 250)).toBe("Omkring hälften av de svarande kommunerna (50 procent) är under nivå 1.");
    expect(statement(130, 250)).toBe("Drygt hälften av de svarande kommunerna (52 procent) är under nivå 1.");
    expect(statement(210, 500)).toBe("Drygt fyra av tio svarande kommuner (42 procent) är under nivå 1.");
    expect(statement(190, 500)).toBe("Knappt fyra av tio svarande kommuner (38 procent) är under nivå 1.");
    expect(statement(170, 500)).toBe("Omkring en tredjedel av de svarande kommunerna (34 procent) är under nivå 1.");
    expect(statement(225, 500)).toBe("Omkring 45 procent av de svarande kommunerna är under nivå 1.");
    expect(statement(490, 500)).toBe("Nästan alla svarande kommuner (98 procent) är under nivå 1.");
    expect(statement(0, 500)).toBe("Högst 4 av 500 svarande kommuner är under nivå 1.");
    expect(statement(500, 500)).toBe("Minst 496 av 500 svarande kommuner är under nivå 1.");
    // Fewer than a hundred: bounds of the exact number.
    expect(statement(10, 20)).toBe("Mellan 6 och 14 av 20 svarande kommuner är under nivå 1.");
    expect(statement(0, 20)).toBe("Högst 4 av 20 svarande kommuner är under nivå 1.");
    expect(statement(50, 99)).toBe("Mellan 50 och 54 av 99 svarande kommuner är under nivå 1.");
    expect(statement(50, 100)).toBe("Omkring hälften av de svarande kommunerna (50 procent) är under nivå 1.");
    expect(statement(45, 45)).toBe("Minst 41 av 45 svarande kommuner är under nivå 1.");
  });

  it("have exact numbers of those that answered", () => {
    const now = inventedCube({ "type-municipality": { answered: 52, silent: 8, levels: [50, 0, 0, 0, 0] } });
    const made = [responseStatement, levelStatement].map((make) =>
      make({ language: "sv", releases: { now, before: null } }, "type-municipality"),
    );
    expect(made.map((one) => one && textOf(one))).toEqual([
      "52 av 60 inbjudna kommuner (87 procent) svarade.",
      // All of them by the published counts, but up to four may not be.
      "Minst 48 av 52 svarande kommuner är under nivå 1.",
    ]);
  });
});

describe("two groups", () => {
  const compared = (agencies: readonly [under: number, of: number]): string => {
    const [under, of] = agencies;
    const now = inventedCube({
      "type-municipality": { answered: 100, silent: 20, levels: [8, 12, 0, 0, 0] },
      "type-agency": { answered: of, silent: 20, levels: [under / base, (of - under) / base, 0, 0, 0] },
    });
    return textOf(comparisonStatement({ language: "sv", releases: { now, before: null } }, "type-municipality", "type-agency") as Sentence);
  };

  it("that show the same share, or nearly, are not called different", () => {
    for (const agencies of [
      [40, 100],
      [45, 100],
      [20, 50],
    ] as const)
      expect(compared(agencies)).toMatch(/^Det är inte säkert att kommuner och myndigheter skiljer sig åt/);
  });
});

describe("the share of all", () => {
  const worst = (silent: number, answered = 120): string | null => {
    const now = inventedCube({ "type-region": { answered, silent, levels: [30, 30, 30, 30, 0].map((one) => (one * answered) / 600) } });
    const said = worstStatement({ language: "sv", releases: { now, before: null } }, "type-region");
    return said && textOf(said);
  };

  it("in the worst case is attributed to the rounding where all answered, and to nonresponse otherwise", () => {
    expect(worst(0)).toMatch(/^Alla regioner svarade\. Avrundningen gör att andelen kan vara minst 21 och högst 29 procent/);
    expect(worst(1)).toMatch(/^Räknat på alla regioner, också dem som inte svarade/);
    // The level's own interval says the same.
    expect(worst(0, 20)).toBeNull();
    expect(worst(1, 20)).not.toBeNull();
  });

  it("is likely an interval with its assumption, only where something is known of those that stopped answering", () => {
    const { now, before } = inventedChange();
    const likely = (row: string, panel = now.panel) => {
      const said = likelyStatement({ language: "sv", releases: { now: now.cube, before: before.cube, panel } }, row);
      return said && textOf(said);
    };
    expect(likely("type-municipality")).toBe(
      "Troligen är 43–69 procent av alla 290 kommuner under nivå 1. Vi räknar med att de flesta som slutat svara står där de stod: minst två av tre under nivå 1.",
    );
    // Of the whole, no one class.
    expect(likely("all")).toMatch(/^Troligen är \d+–\d+ procent av alla 510 organisationer under nivå 1\. .* står där de stod\.$/);
    expect(likely("type-agency")).toBeNull();
    expect(likely("type-municipality", null)).toBeNull();
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

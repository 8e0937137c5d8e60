import { describe, expect, it } from "vitest";
import { base } from "../../statistics/base.ts";
import { inventedCube } from "../../testing/report/invented.ts";
import { inventedChange } from "../../testing/report/invented-change.ts";
import { changeStatement, movementStatement, turnoverStatements } from "./change-statements.ts";
import { type Sentence, textOf } from "./sentence.ts";
import type { StatementContext } from "./statements.ts";

describe("change", () => {
  const row = "type-municipality";
  const statement = (counts: { readonly before: number; readonly now: number; readonly of?: number }): string => {
    const [earlier, later] = [counts.before, counts.now].map((under) => {
      const { of = 200 } = counts;
      return inventedCube({ [row]: { answered: of, silent: 20, levels: [under / base, (of - under) / base, 0, 0, 0] } });
    });
    if (!earlier || !later) throw new Error("both are made");
    return textOf(changeStatement({ language: "sv", releases: { now: later, before: earlier } }, row) as Sentence);
  };

  it("of all that answered has both figures and no word of direction", () => {
    expect(statement({ before: 120, now: 80 })).toBe(
      "Andelen under nivå 1 är 40 procent bland de kommuner som svarade nu och 60 procent bland dem som svarade förra gången.",
    );
  });

  it("has intervals where a group is small, and never 0 or 100 per cent", () => {
    expect(statement({ before: 10, now: 5, of: 20 })).toContain(
      "är mellan 1 och 9 av 20 bland de kommuner som svarade nu och mellan 6 och 14 av 20 bland",
    );
    expect(statement({ before: 200, now: 0 })).toContain("är högst 4 av 200 bland de kommuner som svarade nu och minst 196 av 200 bland");
  });

  const { now, before } = inventedChange();
  const texts = (
    language: "sv" | "en",
    context: StatementContext = { language, releases: { now: now.cube, before: before.cube, panel: now.panel } },
  ) =>
    [row, "type-agency", "all"].map((one) => {
      const said = movementStatement(context, one);
      return said && textOf(said);
    });

  it("of those that answered both times has direction and rounded counts of the exact number, and intervals where they are few", () => {
    expect(texts("sv")).toEqual([
      "Fler kommuner har sjunkit i nivå än stigit: av de 146 som svarade båda gångerna steg omkring 15, omkring 90 stod kvar och omkring 40 sjönk.",
      "Fler myndigheter har stigit i nivå än sjunkit: av de 46 som svarade båda gångerna steg mellan 12 och 19, mellan 26 och 34 stod kvar och högst fyra sjönk.",
      "Det går inte att avgöra åt vilket håll kommunerna och myndigheterna har gått: av de 192 kommuner och myndigheter som svarade båda gångerna steg mellan 24 och 38, mellan 112 och 128 stod kvar och mellan 37 och 48 sjönk, netto (steg minus sjönk) mellan −36 och +16.",
    ]);
    expect(texts("en")[0]).toBe(
      "More municipalities have moved down than up: of the 146 that answered both times, about 15 rose, about 90 stayed and about 40 fell.",
    );
  });

  it("of those that answered both times has no direction that a known error can have given", () => {
    const releases = { now: now.cube, before: before.cube, panel: now.panel };
    // Levels shown too low: more that rose stand against it, more that fell may be nothing else.
    expect(texts("sv", { language: "sv", releases, errors: { now: ["down"], before: [] } })).toEqual([
      expect.stringMatching(/^Ett känt fel gör att det inte går att säga åt vilket håll kommunerna har gått: av de 146 /),
      expect.stringMatching(/^Fler myndigheter har stigit i nivå än sjunkit: av de 46 /),
      expect.stringMatching(
        /^Det går inte att avgöra åt vilket håll kommunerna och myndigheterna har gått: av de 192 kommuner och myndigheter /,
      ),
    ]);
  });

  it("of those that answered both times has the net change with its interval where no direction can be told, of few the interval alone", () => {
    const few = {
      "type-municipality": {
        sizes: { panel: 46, joiners: 84, leavers: 16, gone: 0 },
        movement: { rose: 10, same: 30, fell: 5 },
        joiners: 0,
        leavers: null,
      },
    } as const;
    const input = inventedChange(few);
    const releases = { now: input.now.cube, before: input.before.cube, panel: input.now.panel };
    for (const language of ["sv", "en"] as const) {
      const said = movementStatement({ language, releases }, row);
      expect(said && textOf(said)).toMatch(
        { sv: /, netto \(steg minus sjönk\) mellan −8 och \+18\.$/, en: /, net \(rose minus fell\) between −8 and \+18\.$/ }[language],
      );
    }
  });

  it("of those that answered both times is of the release compared with, and of no other", () => {
    const other = { ...before.cube, round: "r-other" } as typeof before.cube;
    expect(texts("sv", { language: "sv", releases: { now: now.cube, before: other, panel: now.panel } })).toEqual([null, null, null]);
  });

  it("has a class of those that answered once, where it is shown", () => {
    const context = { language: "sv" as const, releases: { now: now.cube, before: before.cube, panel: now.panel } };
    expect([row, "type-agency"].flatMap((one) => turnoverStatements(context, one)).map(textOf)).toEqual([
      "Av de 34 kommuner som slutade svara låg minst två av tre under nivå 1 när de senast svarade.",
      "Av de 29 kommuner som svarade nu men inte förra gången ligger en till två av tre under nivå 1.",
      "Av de 84 myndigheter som svarade nu men inte förra gången ligger färre än en av tre under nivå 1.",
    ]);
  });
});

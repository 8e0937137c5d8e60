import { describe, expect, test } from "vitest";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { movementIn, turnoverIn } from "../../scripts/statistics/uncertainty/movement.ts";
import { inventedCube } from "../../scripts/testing/statistics/invented-dataset.ts";
import { inventedPanel } from "../../scripts/testing/statistics/invented-panel.ts";
import type { Release } from "../data/releases.ts";
import { wordsIn } from "../text/words.ts";
import { ofAllTitle } from "./interval-rows.ts";
import { movedCount } from "./movement.ts";
import type { SeriesRound } from "./rounds.ts";
import { sinceBefore } from "./standing.ts";

const words = wordsIn("sv");
const cube = { ...inventedCube(true), round: "two" } as ProtectedCube;

/** The same round before, with another number of municipalities under level 1. */
function before(under: number): ProtectedCube {
  const cells = cube.cells.map((cell) =>
    cell.row === "type-municipality" && cell.variable === "level" && ["0", "1"].includes(cell.category)
      ? { ...cell, count: cell.category === "0" ? under : 160 - under }
      : cell,
  );
  return { ...cube, round: "one", cells } as ProtectedCube;
}

function roundsOf(under: number, panel = inventedPanel({}), continues = true): readonly SeriesRound[] {
  const release = (name: string) => ({ round: name, release: "r1" }) as Release;
  return [
    { release: release("one"), cube: before(under), panel: null, continues: true },
    { release: release("two"), cube, panel, continues },
  ];
}

describe("the direction since the round before", () => {
  test("rests on those that answered both times, whichever way the shares of all respondents differ", () => {
    const rose = inventedPanel({ movement: { rose: 30, same: 60, fell: 10 } });
    const fell = inventedPanel({ movement: { rose: 10, same: 60, fell: 30 } });
    // More were under level 1 before, and fewer: the direction is the same.
    for (const under of [20, 140]) {
      const ways = [rose, fell].map((panel) => {
        const since = sinceBefore(roundsOf(under, panel), "type-municipality");
        return since.kind === "compared" ? since.change.movement?.way : since.kind;
      });
      expect(ways).toEqual(["more", "less"]);
    }
  });

  test("is not stated where the rounding can have reversed it, nor without a panel, nor after a break", () => {
    const near = inventedPanel({ movement: { rose: 25, same: 60, fell: 20 } });
    const wayOf = (rounds: readonly SeriesRound[], row: string) => {
      const since = sinceBefore(rounds, row);
      return since.kind === "compared" ? (since.change.movement?.way ?? null) : since.kind;
    };
    expect(wayOf(roundsOf(100, near), "type-municipality")).toBe("unclear");
    expect(wayOf(roundsOf(100), "type-agency")).toBeNull();
    expect(wayOf(roundsOf(100, near, false), "type-municipality")).toBe("breaks");
    expect(wayOf(roundsOf(100).slice(1), "type-municipality")).toBe("first");
    expect(wayOf(roundsOf(100), "type-region")).toBe("withheld");
  });
});

test("the title of a series is of all in the newest round, and never compares rounds", () => {
  const group = { name: "Kommuner", inSentence: "kommuner" };
  const title = (panel: Parameters<typeof headline>[3]) => ofAllTitle(headline(cube, "type-municipality", "under-1", panel), group, words);
  expect(title(null)).toBe("Mellan 37 och 63\u00a0procent av alla 255 kommuner är under nivå 1");
  expect(title(inventedPanel({}))).toMatch(/^Troligen är \d+–\d+\u00a0procent av alla 255 kommuner under nivå 1$/);
  expect(ofAllTitle(null, group, words)).toBe("Kommuner redovisas inte i den här omgången");
});

describe("those that stopped answering", () => {
  const turnover = turnoverIn(inventedPanel({ sizes: { panel: 100, joiners: 20, leavers: 75, gone: 3 } }), "type-municipality");

  test("are described by class, and why their levels are not shown", () => {
    const { leavers } = turnover ?? { leavers: { n: 0, below: null, inFrame: 0 } };
    expect(words.overTime.leavers(String(leavers.n), leavers.below)).toBe(
      "Av de 75 som slutade svara låg minst två av tre under nivå 1 när de senast svarade.",
    );
    expect(leavers.inFrame).toBe(72);
    expect(words.overTime.leavers("75", null)).toBe("75 slutade svara. Hur de låg redovisas inte.");
    expect(words.overTime.whyNoLevels).toMatch(/visas inte\. Den som vet vilka de är/);
  });

  test("make the interval of all that is likely, inside the one that is certain", () => {
    const under = headline(
      cube,
      "type-municipality",
      "under-1",
      inventedPanel({ sizes: { panel: 100, joiners: 20, leavers: 30, gone: 0 } }),
    );
    const { likely, worst } = under ?? {};
    expect((likely?.low ?? 0) > (worst?.low ?? 1) && (likely?.high ?? 2) <= (worst?.high ?? 0)).toBe(true);
    expect(headline(cube, "type-municipality", "under-1")?.likely).toBeNull();
  });
});

test("a count of those that moved is near the published one, at most four of a zero, and in bounds in a small panel", () => {
  const told = (language: "sv" | "en", rose: number, n: number) => {
    const panel = inventedPanel({
      movement: { rose, same: n - (n % 5) - rose, fell: 0 },
      sizes: { panel: n, joiners: 20, leavers: 20, gone: 0 },
    });
    const movement = movementIn(panel, "type-municipality");
    return movement && movedCount(movement, "rose", { language, words: wordsIn(language) });
  };
  expect([told("sv", 35, 146), told("en", 35, 146)]).toEqual(["omkring 35", "about 35"]);
  expect([told("sv", 0, 146), told("en", 0, 146)]).toEqual(["högst fyra", "at most four"]);
  expect([told("sv", 35, 40), told("en", 0, 40)]).toEqual(["31–39", "0 to 4"]);
});

import { describe, expect, it } from "vitest";
import { correspondenceKinds } from "../../scripts/method/carry-over/correspondence.ts";
import { placeAt } from "../../scripts/repository/place.ts";
import { unwrap } from "../../scripts/repository/read-file.ts";
import { readEdition } from "../../scripts/repository/read-method.ts";
import { inventSuccessor } from "../e2e/support/invented-successor.ts";
import { cardOf } from "./cards.ts";
import { breakSentences, seriesRows } from "./series.ts";
import { changedRows, differenceSentence, kindCounts, stepBetween } from "./step.ts";

const ours = unwrap(readEdition(placeAt("."), "2026"));
const { edition, table } = inventSuccessor(ours, "2099");
const step = stepBetween({ older: ours, newer: edition, table });
const rows = changedRows(step);
const row = (kind: string) => {
  const found = rows.find((one) => one.row.kind === kind);
  if (!found) throw new Error(`the invented edition has nothing ${kind}`);
  return found;
};

describe("the step to the next edition", () => {
  it("lists every declared change, in the order of the areas, and leaves out unchanged questions", () => {
    expect(rows.map((one) => one.row.kind)).toEqual(["reworded", "split", "dropped", "new"]);
    expect(rows.map(({ before, after }) => [before, after].map((side) => side.map((one) => one.number)))).toEqual([
      [[1], [1]],
      [[2], [2, 901]],
      [[7], []],
      [[], [7]],
    ]);
  });

  it("counts the questions of each kind in both editions, and every question once", () => {
    const counts = kindCounts(step, correspondenceKinds);
    const total = (of: "before" | "after") => counts.reduce((sum, one) => sum + one[of], 0);
    expect(counts.find((one) => one.kind === "split")).toEqual({ kind: "split", before: 1, after: 2 });
    expect([total("before"), total("after")]).toEqual([60, 61]);
  });

  it("has the same sentences as the comparison, with numbers instead of ids", () => {
    expect(breakSentences(step, row("split"), "sv")).toEqual([
      "Övergångstabellen säger om frågan nummer 2 och 901: delad.",
      "Frågan nummer 2 är delad i nummer 2 och 901. Samma svar kan ge ett annat resultat.",
    ]);
    for (const one of step.differences) expect(differenceSentence(step, one, "sv")).not.toMatch(/\b(governance|organisation|level)\b/);
  });

  it("says of the level, the total and each area whether its series continues, and which questions break it", () => {
    const series = seriesRows(step, "sv");
    expect(series.filter((one) => one.continues)).toHaveLength(8);
    expect(series.find((one) => one.label === "Område: Ledning och styrning")).toEqual({
      label: "Område: Ledning och styrning",
      continues: false,
      reasons: ["Ändrade frågor: nummer 1, 2 och 901."],
    });
    expect(series.every((one) => one.continues || one.reasons.length > 0)).toBe(true);
  });

  it("marks words only where a question has a counterpart", () => {
    const isMarked = (kind: string): boolean => {
      const { before, after } = cardOf(row(kind), "sv");
      return [...before, ...after].some((one) =>
        [one.text, ...one.options].flatMap((marked) => marked.pieces).some((piece) => piece.isChanged),
      );
    };
    expect(["reworded", "split", "dropped", "new"].map(isMarked)).toEqual([true, false, false, false]);
  });
});

import { describe, expect, it } from "vitest";
import type { Question } from "../../scripts/method/schema.ts";
import { nextEdition as text } from "../text/sv/pages/next-edition.ts";
import { becomes, oldAnswers } from "./old-answers.ts";

const question = (id: string, number: number): Question => ({
  id,
  number,
  area: "work",
  block: 1,
  weight: 1,
  text: { sv: "Har ni?" },
  options: [0, 1, 2, 3].map((credit) => ({ credit, text: { sv: String(credit) } })),
});
const [plan, map, whole] = [question("plan", 1), question("map", 2), question("whole", 3)];
const reason = { sv: "Därför." };

describe("what an old answer becomes", () => {
  it("is given once for consecutive options with the same range", () => {
    const all = becomes(
      {
        options: [
          [0, 0],
          [1, 2],
          [1, 2],
          [0, 3],
        ],
      },
      3,
    );
    expect(all.map((one) => text.becomes(one))).toEqual([
      "Svarade ni alternativ 0 blir det 0.",
      "Svarade ni alternativ 1 eller 2 blir det 1–2.",
      "Svarade ni alternativ 3 kan det bli vilket som helst, 0–3.",
    ]);
  });

  it("is carried over, dropped or new, by the kind of change", () => {
    const kind = (kind: "same" | "dropped" | "new") => oldAnswers({ row: { kind, from: [], to: [] }, before: [], after: [] });
    expect(["same", "dropped", "new"].map((one) => kind(one as "same").kind)).toEqual(["kept", "gone", "new"]);
  });

  it("is unknown for a pair without a range in the table", () => {
    const found = oldAnswers({
      row: { kind: "split", from: ["whole"], to: ["plan", "map"], reason, ranges: [{ from: "whole", to: "map", options: [[0, 1]] }] },
      before: [whole],
      after: [plan, map],
    });
    expect(found).toMatchObject({
      kind: "bounded",
      isJoint: false,
      pairs: [
        { from: whole, to: plan },
        { to: map, becomes: [{ low: 0, high: 1 }] },
      ],
    });
    expect(found.kind === "bounded" && found.pairs[0]?.becomes).toBeUndefined();
  });

  it("is the lowest of the ranges where several questions are merged", () => {
    const row = { kind: "merged" as const, from: ["plan", "map"], to: ["whole"], reason };
    expect(oldAnswers({ row, before: [plan, map], after: [whole] })).toMatchObject({
      isJoint: true,
      pairs: [{ from: plan }, { from: map }],
    });
  });
});

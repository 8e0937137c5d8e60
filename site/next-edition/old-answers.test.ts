import { describe, expect, it } from "vitest";
import type { Question } from "../../scripts/method/schema.ts";
import { nextEdition as text } from "../text/sv/pages/next-edition.ts";
import { oldAnswers } from "./old-answers.ts";

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
    const options: [number, number][] = [
      [0, 0],
      [1, 2],
      [1, 2],
      [0, 3],
    ];
    const row = { kind: "reworded" as const, from: ["plan"], to: ["plan"], reason, ranges: [{ from: "plan", to: "plan", options }] };
    expect(oldAnswers({ row, before: [plan], after: [plan] }, text)).toEqual([
      "Svarade ni alternativ 0 blir det 0.",
      "Svarade ni alternativ 1 eller 2 blir det 1–2.",
      "Svarade ni alternativ 3 kan det bli vilket som helst, 0–3.",
    ]);
  });

  it("is carried over, dropped or new, by the kind of change", () => {
    const of = (kind: "same" | "dropped" | "new") => oldAnswers({ row: { kind, from: [], to: [] }, before: [], after: [] }, text);
    expect([of("same"), of("dropped"), of("new")]).toEqual([[text.kept], [text.gone], [text.new]]);
  });

  it("is unknown for a pair without a range in the table", () => {
    const row = {
      kind: "split" as const,
      from: ["whole"],
      to: ["plan", "map"],
      reason,
      ranges: [{ from: "whole", to: "map", options: [[0, 1]] as [number, number][] }],
    };
    expect(oldAnswers({ row, before: [whole], after: [plan, map] }, text)).toEqual([
      "Från gamla fråga 3 till nya fråga 1:",
      text.nothingKnown,
      "Från gamla fråga 3 till nya fråga 2:",
      "Svarade ni alternativ 0 blir det 0–1.",
    ]);
  });

  it("is the lowest of the ranges where several questions are merged", () => {
    const row = { kind: "merged" as const, from: ["plan", "map"], to: ["whole"], reason };
    expect(oldAnswers({ row, before: [plan, map], after: [whole] }, text).at(-1)).toBe(text.joint);
  });
});

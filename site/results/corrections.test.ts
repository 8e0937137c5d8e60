import { describe, expect, test } from "vitest";
import type { WithdrawableKind } from "../../scripts/statistics/schema.ts";
import { correctedBy, correctionsSince, lastWith, replacementOf, withdrawalOf, withdrawalsUpTo } from "./corrections.ts";

const reason = { sv: "Fel.", en: "Wrong." };
const release = (round: string, name: string, corrects?: string, withdraws?: WithdrawableKind[]) => ({
  round,
  release: name,
  manifest: corrects === undefined ? {} : { corrects: { release: corrects, reason, ...(withdraws ? { withdraws } : {}) } },
});
const [first, second, third, other] = [release("a", "r1"), release("a", "r2", "r1"), release("a", "r3", "r2"), release("b", "r1")];
const all = [first, second, third, other];

test("every release but the round's newest is replaced by the newest", () => {
  expect(all.map((one) => replacementOf(one, all))).toEqual([third, third, undefined, undefined]);
});

test("a correction corrects the release that its manifest names, in its own round", () => {
  expect(all.map((one) => correctedBy(one, all))).toEqual([undefined, first, second, undefined]);
});

describe("withdrawn tables", () => {
  const back = [
    release("b", "r1", undefined),
    release("a", "r1"),
    release("a", "r2", "r1", ["area"]),
    release("a", "r3", "r2", ["area", "question"]),
  ] as const;
  const [, r1, r2, r3] = back;

  test("are found in the release before the correction that withdrew them, however many came after it", () => {
    expect(withdrawalOf("area", r3, back)).toEqual({ by: r2, last: r1 });
    expect(withdrawalOf("question", r3, back)).toEqual({ by: r3, last: r2 });
  });

  test("are not listed for a release that still has them", () => {
    expect([withdrawalOf("question", r2, back), withdrawalOf("area", r1, back), withdrawalOf("area", back[0], back)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("are listed for an earlier release with the correction that withdrew each, and thus with its reason", () => {
    const [second, third] = [
      { by: r2, kinds: ["area"] },
      { by: r3, kinds: ["question"] },
    ];
    expect([r1, r2, r3].map((one) => correctionsSince(one, back))).toEqual([[second, third], [third], []]);
    expect(correctionsSince({ round: "a", release: "r1" }, back)).toEqual([second, third]);
  });

  test("are listed for a correction as its own or as those of an earlier one", () => {
    expect([r1, r2, r3].map((one) => withdrawalsUpTo(one, back))).toEqual([
      [],
      [{ by: r2, kinds: ["area"] }],
      [
        { by: r2, kinds: ["area"] },
        { by: r3, kinds: ["question"] },
      ],
    ]);
  });

  test("have the pages of the last release that had them", () => {
    expect([r1, r2, r3].map((one) => lastWith("question", one, back))).toEqual([r1, r2, r2]);
    expect([r1, r2, r3].map((one) => lastWith("area", one, back))).toEqual([r1, r1, r1]);
    expect(lastWith("reason", r3, back)).toBe(r3);
  });

  test("still belong to the correction that withdrew them when a later one withdraws nothing", () => {
    const r4 = release("a", "r4", "r3", ["area", "question"]);
    const after = [...back, r4];
    expect([withdrawalOf("area", r4, after), withdrawalOf("question", r4, after)]).toEqual([
      { by: r2, last: r1 },
      { by: r3, last: r2 },
    ]);
    expect(withdrawalsUpTo(r4, after).map(({ by }) => by)).toEqual([r2, r3]);
    // It is listed all the same, with what was wrong.
    expect(correctionsSince(r2, after)).toEqual([
      { by: r3, kinds: ["question"] },
      { by: r4, kinds: [] },
    ]);
  });

  test("belong to their own round: corrections of other rounds are ignored", () => {
    const others = [...back, release("c", "r1"), release("c", "r2", "r1", ["reason"])];
    expect([correctionsSince(r3, others), correctionsSince(back[0], others)]).toEqual([[], []]);
    expect(withdrawalsUpTo({ round: "c", release: "r2" }, others)).toEqual([{ by: others.at(-1), kinds: ["reason"] }]);
  });
});

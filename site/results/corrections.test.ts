import { describe, expect, test } from "vitest";
import type { WithdrawableKind } from "../../scripts/statistics/schema.ts";
import { correctedBy, replacementOf, withdrawalOf, withdrawnSince } from "./corrections.ts";

const reason = { sv: "Fel.", en: "Wrong." };
const release = (round: string, name: string, corrects?: string, withdraws?: WithdrawableKind[]) => ({
  round,
  release: name,
  manifest: corrects === undefined ? {} : { corrects: { release: corrects, reason, ...(withdraws ? { withdraws } : {}) } },
});
const [first, second, third, other] = [release("a", "r1"), release("a", "r2", "r1"), release("a", "r3", "r2"), release("b", "r1")];
const all = [first, second, third, other];

test("every release but the round's newest is replaced by that one", () => {
  expect(all.map((one) => replacementOf(one, all))).toEqual([third, third, undefined, undefined]);
});

test("a correction is of the release that its manifest names, in its own round", () => {
  expect(all.map((one) => correctedBy(one, all))).toEqual([undefined, first, second, undefined]);
});

describe("tables that were taken back", () => {
  const back = [
    release("b", "r1", undefined),
    release("a", "r1"),
    release("a", "r2", "r1", ["area"]),
    release("a", "r3", "r2", ["area", "measure"]),
  ] as const;
  const [, r1, r2, r3] = back;

  test("are found in the release before the correction that took them back, however many came after it", () => {
    expect(withdrawalOf("area", r3, back)).toEqual({ by: r2, last: r1 });
    expect(withdrawalOf("measure", r3, back)).toEqual({ by: r3, last: r2 });
  });

  test("are not told of a release that still has them", () => {
    expect([withdrawalOf("measure", r2, back), withdrawalOf("area", r1, back), withdrawalOf("area", back[0], back)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("are told beside an earlier release where it had them itself", () => {
    expect([withdrawnSince(r1, r3), withdrawnSince(r2, r3), withdrawnSince(r3, r3)]).toEqual([["area", "measure"], ["measure"], []]);
  });
});

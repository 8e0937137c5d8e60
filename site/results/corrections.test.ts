import { expect, test } from "vitest";
import { correctedBy, replacementOf } from "./corrections.ts";

const reason = { sv: "Fel.", en: "Wrong." };
const release = (round: string, name: string, corrects?: string) => ({
  round,
  release: name,
  manifest: corrects === undefined ? {} : { corrects: { release: corrects, reason } },
});
const [first, second, third, other] = [release("a", "r1"), release("a", "r2", "r1"), release("a", "r3", "r2"), release("b", "r1")];
const all = [first, second, third, other];

test("every release but the round's newest is replaced by that one", () => {
  expect(all.map((one) => replacementOf(one, all))).toEqual([third, third, undefined, undefined]);
});

test("a correction is of the release that its manifest names, in its own round", () => {
  expect(all.map((one) => correctedBy(one, all))).toEqual([undefined, first, second, undefined]);
});

import { expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { pinnedTrust, trustDigestFor } from "./pinned.ts";

const [pinned, own] = ["a".repeat(64), "b".repeat(64)];

test("The code as it is pins nothing yet, or the digest of one list", () => {
  expect(pinnedTrust === null || /^[0-9a-f]{64}$/.test(pinnedTrust)).toBe(true);
});

test("A real round rests on the pinned list, and on nothing until one is pinned", () => {
  expect(passed(trustDigestFor({ rehearsal: false, trust: null }, pinned))).toBe(pinned);
  expect(codesOf(trustDigestFor({ rehearsal: false, trust: null }, null))).toEqual(["trust-none"]);
  for (const state of [pinned, null])
    expect(codesOf(trustDigestFor({ rehearsal: false, trust: own }, state))).toEqual(["trust-only-in-rehearsal"]);
});

test("A rehearsal rests on its own list, whether or not one is pinned, and never on the pinned one", () => {
  for (const state of [pinned, null]) {
    expect(passed(trustDigestFor({ rehearsal: true, trust: own }, state))).toBe(own);
    expect(codesOf(trustDigestFor({ rehearsal: true, trust: null }, state))).toEqual(["trust-none"]);
  }
});

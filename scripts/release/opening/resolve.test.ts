import { expect, test } from "vitest";
import type { SealedResponse } from "../../envelope/schema.ts";
import * as fc from "../../testing/properties.ts";
import { histories, registry as inventedRegistry, naive } from "../../testing/release/invented-histories.ts";
import { cases } from "../../testing/test-profile.ts";
import { type Resolvable, resolve } from "./resolve.ts";

const registry = new Map(
  Object.entries({ "key-a": { organisation: "m-0001" }, "key-a2": { organisation: "m-0001" }, "key-b": { organisation: "r-01" } }),
);
const common = { edition: "2026", editionDigest: "e".repeat(64), schema: "infosaktrappan-response/2" } as const;

interface Facts {
  readonly sub?: string;
  readonly issuedAt: number;
  readonly addedAt?: number;
  readonly position?: number;
  readonly type?: SealedResponse["type"];
}
function envelope(digest: string, facts: Facts): Resolvable {
  const { sub = "key-a", issuedAt, addedAt = 1000, position = 1, type = "submit" } = facts;
  const base = { ...common, issuedAt };
  const response: SealedResponse =
    type === "submit"
      ? { ...base, type, answers: { question: Number(digest.length) }, background: {} }
      : type === "decline"
        ? { ...base, type, reason: "no-time" }
        : { ...base, type };
  return { path: digest, digest, sub, addedAt, position, response };
}
const winner = (...all: readonly Resolvable[]): string | undefined => resolve(all, registry).outcomes[0]?.path;

test("The envelope issued last wins, in whatever order they are listed", () => {
  const [early, late] = [envelope("f", { issuedAt: 100 }), envelope("a", { issuedAt: 200 })];
  expect(winner(early, late)).toBe("a");
  expect(winner(late, early)).toBe("a");
});

const [hour, day] = [3_600, 86_400];
const firstDay = Date.parse("2026-10-01T00:00:00Z") / 1000;

test.each([0, 1, 25, 49, 24 * 365, (firstDay + day) / hour])(
  "an envelope that comes a day later wins with a clock that is %d hours slow",
  (slow) => {
    const issued = firstDay + 14 * hour;
    const first = envelope("f", { issuedAt: issued, addedAt: issued + hour, position: 1 });
    const second = envelope("a", { issuedAt: Math.max(0, issued + day - slow * hour), addedAt: issued + day + hour, position: 2 });
    expect(winner(first, second)).toBe("a");
    expect(winner(second, first)).toBe("a");
  },
);

test("a clock that runs ahead does not win over what is accepted on a later day, nor a moment later", () => {
  const ahead = envelope("f", { issuedAt: 9_999_999_999, addedAt: firstDay + 9 * hour, position: 1 });
  expect(winner(ahead, envelope("a", { issuedAt: 0, addedAt: firstDay + day, position: 2 }))).toBe("a");
  expect(winner(ahead, envelope("a", { issuedAt: firstDay + 10 * hour, addedAt: firstDay + 11 * hour, position: 2 }))).toBe("a");
});

test("several that wait for the same day's acceptance are in the order that their own clock gives them", () => {
  const addedAt = firstDay + 3 * day;
  const [older, newer] = [
    envelope("f", { issuedAt: firstDay + hour, addedAt, position: 2 }),
    envelope("a", { issuedAt: firstDay + 2 * hour, addedAt: addedAt + hour, position: 1 }),
  ];
  expect(winner(older, newer)).toBe("a");
  expect(winner(newer, older)).toBe("a");
});

test("Nothing is refused for its clock: an envelope from the epoch counts if it is the only one", () => {
  expect(winner(envelope("a", { issuedAt: 0 }))).toBe("a");
});

test("Equal times are decided by the commit's position, then by the digest", () => {
  expect(winner(envelope("f", { issuedAt: 100, position: 1 }), envelope("a", { issuedAt: 100, position: 2 }))).toBe("a");
  expect(winner(envelope("f", { issuedAt: 100 }), envelope("a", { issuedAt: 100 }))).toBe("f");
});

test("Two keys of one organisation count as one organisation", () => {
  const { outcomes, superseded } = resolve([envelope("f", { issuedAt: 100 }), envelope("a", { issuedAt: 200, sub: "key-a2" })], registry);
  expect(outcomes).toMatchObject([{ organisation: "m-0001", path: "a" }]);
  expect(superseded).toBe(1);
});

test("A withdrawal or a decline that wins is not an answer, and one that is replaced has no effect", () => {
  const answer = envelope("a", { issuedAt: 100 });
  expect(resolve([answer, envelope("b", { issuedAt: 200, type: "withdraw" })], registry).outcomes).toEqual([
    { organisation: "m-0001", status: "withdrawn", path: "b" },
  ]);
  expect(resolve([answer, envelope("b", { issuedAt: 200, type: "decline" })], registry).outcomes).toMatchObject([{ status: "declined" }]);
  expect(resolve([answer, envelope("b", { issuedAt: 50, type: "withdraw" })], registry).outcomes).toMatchObject([
    { status: "answered", path: "a" },
  ]);
});

test("A key's first twenty envelopes in the store count; the rest are set aside, whatever their clock says", () => {
  const many = Array.from({ length: 22 }, (_, at) => envelope(`e${at}`, { issuedAt: 100 + at, position: at }));
  const { outcomes, quarantined, superseded } = resolve(many.toReversed(), registry);
  expect(outcomes).toMatchObject([{ path: "e19" }]);
  expect(quarantined).toEqual([
    { path: "e20", code: "resolve-too-many" },
    { path: "e21", code: "resolve-too-many" },
  ]);
  expect(superseded).toBe(19);
});

test("A key without an organisation is set aside", () => {
  expect(resolve([envelope("a", { issuedAt: 1, sub: "stranger" })], registry)).toEqual({
    outcomes: [],
    quarantined: [{ path: "a", code: "resolve-no-organisation" }],
    superseded: 0,
  });
});

test("The outcome does not depend on the order in which the files are read", () => {
  const file = fc.record({
    sub: fc.constantFrom("key-a", "key-a2", "key-b"),
    issuedAt: fc.nat({ max: 5 }).map((at) => at * 9 * hour),
    addedAt: fc.nat({ max: 5 }).map((at) => at * 9 * hour),
    position: fc.nat({ max: 3 }),
    type: fc.constantFrom("submit" as const, "decline" as const, "withdraw" as const),
  });
  const files = fc.array(file, { maxLength: 40 }).map((all) => all.map((facts, at) => envelope(`e${at}`, facts)));
  fc.forAll(
    100,
    [files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))],
    ([all, shuffled]) => {
      expect(resolve(shuffled, registry)).toEqual(resolve(all, registry));
    },
  );
});

test("Random histories give the result of a naive model", () => {
  fc.forAll(cases({ part: 1_000, whole: 10_000 }), [histories], (history) => {
    const { outcomes } = resolve(history, inventedRegistry);
    expect(outcomes.map(({ organisation, status, path }) => ({ organisation, status, path }))).toEqual(naive(history));
  });
});

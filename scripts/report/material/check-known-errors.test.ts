import { expect, test } from "vitest";
import type { KnownError } from "../../statistics/cube/known-errors.ts";
import { checkKnownErrors, type PublishedRound } from "./check-known-errors.ts";

/** The correction leaves levels as they were, and withdraws areas. */
const figures = new Map([
  ["r1", new Map(Object.entries({ level: "[5]", area: "[10]", question: "[15]" }))],
  ["r2", new Map(Object.entries({ level: "[5]", question: "[20]" }))],
]);
const rounds: readonly PublishedRound[] = [{ round: "2027-1", closes: "2027-05-28", figures }];
const released = ["2027-1 r1", "2027-1 r2"];
const error: KnownError = {
  round: "2027-1",
  releases: ["r1", "r2"],
  kinds: ["level"],
  direction: "up",
  date: "2028-02-01",
  text: { sv: "Några kommuner missförstod fråga 12.", en: "Some municipalities misread question 12." },
};
const found = (change: Partial<KnownError>) =>
  checkKnownErrors({ errors: [{ ...error, ...change }], rounds, released, today: "2028-03-01" }).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

test("an error is accepted where it names the releases that have it", () => {
  expect(found({})).toEqual([]);
  expect(found({ releases: ["r1"], kinds: ["area"] })).toEqual([]);
  expect(found({ releases: ["r2"], kinds: ["question"], date: "2028-03-01" })).toEqual([]);
});

test("its round and releases are published, each with tables of every kind named: all faults are reported at once", () => {
  expect(found({ round: "2029-1" })).toEqual(["known-error-release /errors/0/round"]);
  expect(found({ releases: ["r1", "r2", "r3"], kinds: ["level", "area"], date: "2027-05-28" })).toEqual([
    "known-error-release /errors/0/releases/2",
    "known-error-kind /errors/0/kinds/1",
    "known-error-early /errors/0/date",
  ]);
});

test("it names every later release with such tables, and an earlier one with the same figures", () => {
  expect(found({ releases: ["r1"] })).toEqual(["known-error-same /errors/0/releases"]);
  // The correction changed another question: an error that it did not correct remains in it.
  expect(found({ releases: ["r1"], kinds: ["question"] })).toEqual(["known-error-same /errors/0/releases"]);
  expect(found({ releases: ["r2"] })).toEqual(["known-error-same /errors/0/releases"]);
});

test("its date exists and is not in the future", () => {
  for (const date of ["2028-13-45", "2028-02-30", "2028-03-02"]) expect(found({ date })).toEqual(["known-error-date /errors/0/date"]);
});

test("the same error is entered once", () => {
  const repeated = checkKnownErrors({ errors: [error, { ...error, releases: ["r2", "r1"] }], rounds, released, today: "2028-03-01" });
  expect(repeated.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(["known-error-repeated /errors/1"]);
});

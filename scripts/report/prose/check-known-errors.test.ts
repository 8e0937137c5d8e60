import { expect, test } from "vitest";
import type { KnownError } from "../../statistics/cube/known-errors.ts";
import { checkKnownErrors, type Out } from "./check-known-errors.ts";

/** Levels stand as they were in the correction; areas are taken back in it. */
const figures = new Map([
  [
    "r1",
    new Map([
      ["level", "[5]"],
      ["area", "[10]"],
      ["measure", "[15]"],
    ]),
  ],
  [
    "r2",
    new Map([
      ["level", "[5]"],
      ["measure", "[20]"],
    ]),
  ],
]);
const out: readonly Out[] = [{ round: "2027-1", closes: "2027-05-28", figures, names: ["Hagfors", "Region Skåne"] }];
const released = ["2027-1 r1", "2027-1 r2"];
const error: KnownError = {
  round: "2027-1",
  releases: ["r1", "r2"],
  kinds: ["level"],
  date: "2028-02-01",
  text: { sv: "Några kommuner missförstod fråga 12.", en: "Some municipalities misread question 12." },
};
const told = (change: Partial<KnownError>) =>
  checkKnownErrors({ errors: [{ ...error, ...change }], out, released, today: "2028-03-01" }).map(({ code, pointer }) => [code, pointer]);

test("an error that is told in words, of the releases that have it, is told as it may be", () => {
  expect(told({})).toEqual([]);
  expect(told({ releases: ["r1"], kinds: ["area"] })).toEqual([]);
  expect(told({ releases: ["r2"], kinds: ["measure"], date: "2028-03-01" })).toEqual([]);
});

test("it is of a round and of releases that are out, each with tables of every kind named: everything is said at once", () => {
  expect(told({ round: "2029-1" })).toEqual([["known-error-release", "/errors/0/round"]]);
  expect(told({ releases: ["r1", "r2", "r3"], kinds: ["level", "area"], date: "2027-05-28" })).toEqual([
    ["known-error-release", "/errors/0/releases/2"],
    ["known-error-kind", "/errors/0/kinds/1"],
    ["known-error-early", "/errors/0/date"],
  ]);
});

test("every later release with such tables is named, and an earlier one with the same figures", () => {
  expect(told({ releases: ["r1"] })).toEqual([["known-error-same", "/errors/0/releases"]]);
  // The correction moved another measure: an error that it did not put right stands in it.
  expect(told({ releases: ["r1"], kinds: ["measure"] })).toEqual([["known-error-same", "/errors/0/releases"]]);
  expect(told({ releases: ["r2"] })).toEqual([["known-error-same", "/errors/0/releases"]]);
});

test("its day has been, and is a day", () => {
  for (const date of ["2028-13-45", "2028-02-30", "2028-03-02"]) expect(told({ date })).toEqual([["known-error-date", "/errors/0/date"]]);
});

test("it has no figure and names nobody, in either language", () => {
  expect(told({ text: { sv: "Tre kommuner svarade fel.", en: "Hagfors answered wrongly." } })).toEqual([
    ["known-error-figure", "/errors/0/text/sv"],
    ["known-error-name", "/errors/0/text/en"],
  ]);
});

test("the same error is told once", () => {
  const found = checkKnownErrors({ errors: [error, { ...error, releases: ["r2", "r1"] }], out, released, today: "2028-03-01" });
  expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([["known-error-repeated", "/errors/1"]]);
});

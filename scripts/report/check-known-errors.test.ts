import { expect, test } from "vitest";
import type { KnownError } from "../statistics/known-errors.ts";
import { checkKnownErrors, type Out } from "./check-known-errors.ts";

const out: readonly Out[] = [{ round: "2027-1", closes: "2027-05-28", releases: ["r1", "r2"], kinds: new Set(["respondent", "level"]) }];
const error: KnownError = {
  round: "2027-1",
  releases: ["r1", "r2"],
  kinds: ["level"],
  date: "2028-02-01",
  text: {
    sv: "Några kommuner missförstod fråga 12 i utgåva 2026. Andelen under nivå 1 är därför troligen större. Nästa mätomgång, 2028, har jämförts med den här.",
    en: "Some municipalities misread question 12 of edition 2026. The share below level 1 is therefore probably larger. The next round, 2028, compares with this one.",
  },
};
const told = (change: Partial<KnownError>) =>
  checkKnownErrors([error, { ...error, ...change }], out).map(({ code, pointer, values }) => [code, pointer, values["claim"]]);
const says = (sv: string, en = error.text["en"] ?? "") => told({ text: { sv, en } });

test("an error that is told in words, of a release that is out, is told as it may be", () => {
  expect(told({})).toEqual([]);
});

test("it is of a round, of releases and of tables that are out, and from after the round closed: everything is said at once", () => {
  expect(told({ round: "2029-1" })).toEqual([["known-error-release", "/errors/1/round", undefined]]);
  expect(told({ releases: ["r2", "r3"], kinds: ["level", "area"], date: "2027-05-28" })).toEqual([
    ["known-error-release", "/errors/1/releases/1", undefined],
    ["known-error-kind", "/errors/1/kinds/1", undefined],
    ["known-error-early", "/errors/1/date", undefined],
  ]);
});

test("it has no figure in either language, neither in digits nor as a few that are counted in words", () => {
  for (const sv of [
    "Andelen är 48 procent.",
    "Det rör 12 kommuner.",
    "Omkring hälften svarade fel.",
    "Tre små kommuner svarade fel.",
    "En region svarade fel.",
  ])
    expect(
      says(sv).map(([code, at]) => [code, at]),
      sv,
    ).toEqual([["known-error-figure", "/errors/1/text/sv"]]);
  for (const en of [
    "The share is 48 per cent.",
    "Three small municipalities misread it.",
    "One agency misread it.",
    "A region misread it.",
  ])
    expect(
      says("Fel.", en).map(([code, at]) => [code, at]),
      en,
    ).toEqual([["known-error-figure", "/errors/1/text/en"]]);
  expect(says("Två regioner svarade fel.")[0]?.[2]).toBe("Två regioner");
});

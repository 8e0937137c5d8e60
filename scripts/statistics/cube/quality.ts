// Facts of the quality declaration, by the five components of SCB-FS 2016:17.

import { roundingErrorOf } from "../base.ts";
import { type ExpectedError, expectedErrorOf, expectedErrors } from "../rounding/expected-error.ts";
import { type ProtectedCube, responseRate } from "./cube.ts";
import type { KnownError } from "./known-errors.ts";

/** A break in the series: from which round, and the reason given to readers, by language. */
interface SeriesBreak {
  readonly round: string;
  readonly reason: Readonly<Record<string, string>>;
}

export interface QualityInput {
  readonly cube: ProtectedCube;
  readonly opens: string;
  readonly closes: string;
  readonly population: { readonly id: string; readonly date: string };
  /** Rounds with the same questions before this one; empty in a first round. */
  readonly earlier: readonly string[];
  readonly breaks: readonly SeriesBreak[];
  /** Errors in the release's figures that no correction can fix. */
  readonly knownErrors: readonly KnownError[];
  /** The known errors of the rounds that it is compared with. */
  readonly earlierErrors: readonly KnownError[];
}

/** Expected rounding error of shares by row, from its number of respondents; for rows whose level is shown. */
export function expectedErrorsIn(cube: ProtectedCube): ReadonlyMap<string, ExpectedError> {
  const shown = cube.rows.filter(({ id }) =>
    cube.cells.some(({ row, variable, count }) => row === id && variable === "level" && count !== null),
  );
  return new Map(shown.map(({ id }) => [id, expectedErrorOf(responseRate(cube, id).n)]));
}

/** Collects the facts from the published cube, the round's document and the committed simulation; estimates nothing. */
export function qualityFacts(input: QualityInput) {
  const { cube, opens, closes, population, earlier, breaks, knownErrors, earlierErrors } = input;
  const withheld = cube.cells.filter(({ count }) => count === null);
  const kinds = [...new Set(cube.variables.map(({ kind }) => kind))];
  const among = (kind: string) => cube.variables.filter((one) => one.kind === kind);
  return {
    relevance: {
      subject: "systematic information security work in the public sector",
      unit: "organisation",
      population,
      variables: Object.fromEntries(kinds.map((kind) => [kind, among(kind).length])),
      rows: cube.rows.length,
    },
    accuracy: {
      selfAssessed: true,
      response: cube.rows.map(({ id }) => ({ row: id, ...responseRate(cube, id) })),
      rounding: {
        base: cube.base,
        furthestFromTruth: roundingErrorOf(cube.base),
        /** Simulated distance between published and true shares by size of group, in percentage points. */
        expectedErrors: expectedErrors.errors,
        /** Expected mean distance of the shares in each row that is shown, in percentage points. */
        expectedError: Object.fromEntries([...expectedErrorsIn(cube)].map(([row, { mean }]) => [row, mean])),
      },
      /** Minimum rounded number of respondents by kind of variable. */
      floors: Object.fromEntries(kinds.map((kind) => [kind, Math.max(...among(kind).map(({ floor }) => floor))])),
      /** Errors in the figures, described in words. */
      knownErrors: knownErrors.map(({ date, kinds, direction, text }) => ({ date, kinds, direction, text })),
      withheld: { cells: withheld.length, of: cube.cells.length, rows: [...new Set(withheld.map(({ row }) => row))] },
    },
    timeliness: { opens, closes },
    accessibility: {
      officialStatistics: false,
      licence: "CC0-1.0",
      languages: ["sv", "en"],
      formats: ["CSV", "CSVW", "PX", "JSON-stat 2.0", "DCAT-AP-SE 3"],
    },
    comparability: {
      edition: cube.edition,
      earlier,
      breaks,
      /** Errors in the figures of the earlier rounds. */
      knownErrors: earlierErrors.map(({ round, date, kinds, direction, text }) => ({ round, date, kinds, direction, text })),
    },
  };
}

// How far a published share may be expected to lie from the true one because of rounding: simulated figures by group size.
import figures from "./expected-error.json" with { type: "json" };

/** Groups of at least so many respondents, up to the next number. The floors withhold what is smaller than the first. */
export const groupSizes = [10, 25, 50, 100, 200] as const;

/** How far shares of groups of one size are from the true ones, in percentage points. */
export interface ExpectedError {
  /** Fewest respondents of a group of this size, before rounding; and the most, null where there is no limit. */
  readonly from: number;
  readonly to: number | null;
  /** The mean distance. */
  readonly mean: number;
  /** Nineteen of twenty shares are nearer than this. */
  readonly nineteenOfTwenty: number;
  /** How many shares were simulated. */
  readonly shares: number;
}

export interface Simulated {
  /** What was simulated, so that it can be done again: `simulateErrors` with these gives the same figures. */
  readonly keys: number;
  readonly rates: readonly number[];
  readonly errors: readonly ExpectedError[];
}

/** The committed figures; `expected-error.long.test.ts` makes them again and compares, and writes them where the file says that it has none. */
export const expectedErrors: Simulated = figures;

/** What a group of so many respondents, rounded or not, may expect; the smallest group's for one below the floors. */
export function expectedErrorOf(respondents: number): ExpectedError {
  const { errors } = expectedErrors;
  return errors.findLast(({ from }) => respondents >= from) ?? (errors[0] as ExpectedError);
}

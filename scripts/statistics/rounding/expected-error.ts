// Expected rounding error of a published share by group size, from committed simulation results.
import figures from "./expected-error.json" with { type: "json" };

/** Distance between published and true shares in one size class, in percentage points. */
export interface ExpectedError {
  /** Limits of the class in respondents before rounding, both inclusive; `to` is null in the last class. */
  readonly from: number;
  readonly to: number | null;
  /** Mean distance. */
  readonly mean: number;
  /** 95th percentile of the distance. */
  readonly nineteenOfTwenty: number;
  /** How many shares were simulated. */
  readonly shares: number;
}

export interface Simulated {
  /** Parameters of the simulation: `simulateErrors` with these gives the same figures. */
  readonly keys: number;
  readonly rates: readonly number[];
  readonly errors: readonly ExpectedError[];
}

/** The committed figures. `expected-error.test.ts` recomputes and compares them, or writes them where `keys` is 0 in the file. */
export const expectedErrors: Simulated = figures;

/** The expected error for a number of respondents, rounded or not. Below the floors, that of the smallest class. */
export function expectedErrorOf(respondents: number): ExpectedError {
  const { errors } = expectedErrors;
  return errors.findLast(({ from }) => respondents >= from) ?? (errors[0] as ExpectedError);
}

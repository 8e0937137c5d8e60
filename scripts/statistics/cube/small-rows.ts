// Which rows are too small for shares, on pages and in files alike.

/** Below this exact number of respondents a row has no shares, and its rounded counts are marked as unreliable. */
export const fewestForShares = 30;

/** Whether rounding, by up to four, may change the picture of a row that `answered` organisations answered in. */
export function isUnreliable(answered: number): boolean {
  return answered < fewestForShares;
}

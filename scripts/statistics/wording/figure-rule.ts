// The one rule for whether a figure is a number with a band or a band alone. Pages, reports, the feed, files and the form follow it.

/** Fewest respondents for which a share is given as a number: from here the rounding moves it by at most four points. */
export const pointFloor = 100;

/** `point`: a number, with its uncertainty from rounding and nonresponse beside it. `interval`: only the uncertainty, in counts. */
export type FigureRule = "point" | "interval";

/** How the figures of a group of exactly `n` respondents are given. */
export function figureRule(n: number): FigureRule {
  return n < pointFloor ? "interval" : "point";
}

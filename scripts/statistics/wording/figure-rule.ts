// The one rule for whether a figure is a number with a band or a band alone. Pages, reports, the feed, files and the form follow it.

/** Fewest respondents for which a share is given as a number. Below it the rounding alone may move a share by eight points. */
export const pointFloor = 50;

/** `point`: a number, with with its uncertainty from rounding and nonresponse beside it. `interval`: only the uncertainty. */
export type FigureRule = "point" | "interval";

/** Fewest respondents for which counts at more than one level are shown. Below it they would show mostly the rounding. */
export const levelFloor = 25;

/** How the figures of a group of exactly `n` respondents are given. */
export function figureRule(n: number): FigureRule {
  return n < pointFloor ? "interval" : "point";
}

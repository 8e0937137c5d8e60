// Weighted kappa: the agreement of two raters on ordered options, corrected for chance.

/**
 * Weighted kappa as an exact fraction, at most 1, and negative if the raters agree less than by chance; or the reason why it is undefined:
 * nobody was compared, or everybody chose the same option, so that chance alone would agree fully too (0 divided by 0).
 */
export type Kappa =
  | { readonly kind: "value"; readonly numerator: number; readonly denominator: number }
  | { readonly kind: "undefined"; readonly reason: "no-pairs" | "one-option" };

/** A's option and B's, each an index from 0. */
export type OptionPair = readonly [a: number, b: number];

/**
 * Cohen's weighted kappa with linear weights: a disagreement of two steps weighs twice as much as one of one step.
 * With o(i,j) pairs where A chose i and B chose j, row sums A(i), column sums B(j) and n pairs:
 * κ = 1 − n·Σ|i−j|·o(i,j) / Σ|i−j|·A(i)·B(j). Integers throughout; symmetric in A and B.
 * J. Cohen, "Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial credit",
 * Psychological Bulletin 70 (1968), 213–220.
 */
export function weightedKappa(pairs: readonly OptionPair[]): Kappa {
  if (pairs.length === 0) return { kind: "undefined", reason: "no-pairs" };
  let observed = 0;
  let expected = 0;
  for (const [a, b] of pairs) {
    observed += pairs.length * Math.abs(a - b);
    // Every A against every B gives the same as the sum over row and column sums.
    for (const [, other] of pairs) expected += Math.abs(a - other);
  }
  if (expected === 0) return { kind: "undefined", reason: "one-option" };
  return { kind: "value", numerator: expected - observed, denominator: expected };
}

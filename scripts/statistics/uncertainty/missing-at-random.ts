// 95 per cent interval of a share under the assumption that non-respondents are like the respondents of their stratum.

/** One group that is weighted up to its own size, in rounded counts. */
export interface Stratum {
  /** Respondents with the property. */
  readonly count: number;
  /** Respondents; above 0. */
  readonly n: number;
  /** Organisations in the frame; at least `n`. */
  readonly N: number;
}

/** Shares, 0–1. */
export interface Interval95 {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's 97.5th percentile. */
const z = 1.959963984540054;
/** Variance of unbiased rounding to base 5: the mean of r(5 − r) over the remainders 0–4. */
const roundingVariance = 4;

/**
 * The weighted share Σ N_h·p_h / N with a 95 per cent interval: Wilson (1927) with the effective sample size n* = n_e(N − 1)/(N − n) in
 * place of n, where n_e = (Σ w)² / Σ w² over the respondents (Kish 1965) equals n when all weights are the same. The rounding variance
 * Σ (N_h/N)² · 4/n_h² is added to the interval's own. Null without strata, or where one has no respondents or more than its frame.
 */
export function missingAtRandomInterval(strata: readonly Stratum[]): Interval95 | null {
  const N = strata.reduce((sum, one) => sum + one.N, 0);
  const n = strata.reduce((sum, one) => sum + one.n, 0);
  if (strata.length === 0 || strata.some((one) => one.n <= 0 || one.N < one.n)) return null;
  const estimate = strata.reduce((sum, one) => sum + (one.N / N) * (one.count / one.n), 0);
  const weights = strata.map((one) => ({ n: one.n, weight: one.N / one.n }));
  const sum = weights.reduce((all, one) => all + one.n * one.weight, 0);
  const squares = weights.reduce((all, one) => all + one.n * one.weight ** 2, 0);
  const effective = n === N ? Number.POSITIVE_INFINITY : ((sum ** 2 / squares) * (N - 1)) / (N - n);
  const { centre, half } = wilson(estimate, effective);
  const rounding = strata.reduce((all, one) => all + (one.N / N) ** 2 * (roundingVariance / one.n ** 2), 0);
  const reach = Math.sqrt(half ** 2 + z ** 2 * rounding);
  return { estimate, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** Wilson's score interval: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). */
export function wilson(share: number, n: number): { readonly centre: number; readonly half: number } {
  if (n === Number.POSITIVE_INFINITY) return { centre: share, half: 0 };
  const scale = 1 + z ** 2 / n;
  return {
    centre: (share + z ** 2 / (2 * n)) / scale,
    half: (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2)),
  };
}

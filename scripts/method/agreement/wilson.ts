// The interval of a share by Wilson's score method (Wilson 1927; Newcombe 1998, method 3).

/** Of a normal distribution, for a two-sided interval of 95 per cent. */
const quantile = 1.96;

/** The shares, 0–1, that `count` of `of` independent pairs do not contradict, at 95 per cent. Null of none. */
export function wilsonInterval(count: number, of: number): { readonly low: number; readonly high: number } | null {
  if (of === 0) return null;
  const share = count / of;
  const square = quantile ** 2;
  const middle = share + square / (2 * of);
  const reach = quantile * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const whole = 1 + square / of;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

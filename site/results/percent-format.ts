// Formats shares as whole per cent, and changes as whole percentage points with a sign.

/** A share of 0–1 as whole per cent. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

/** `n` of `N` as whole per cent; 0 where `N` is 0. Never 100 unless all, never 0 unless none. */
export function rate(n: number, N: number): number {
  if (n === 0 || N === 0) return 0;
  return n === N ? 100 : Math.min(99, Math.max(1, Math.round((100 * n) / N)));
}

/** "+3", "−6", "0", with a minus sign (U+2212). */
export function signed(points: number): string {
  const whole = Math.round(points);
  return whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : "0";
}

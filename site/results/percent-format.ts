// Decides how shares are written: in whole per cent and whole percentage points, with a sign where they are a change.

/** 0–1 as whole per cent. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

/** "+3", "−6", "0": a minus sign, not a hyphen. */
export function signed(points: number): string {
  const whole = Math.round(points);
  return whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : "0";
}

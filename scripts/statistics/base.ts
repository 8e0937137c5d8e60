/**
 * The rounding base: every published count is a multiple of it, and less than it from the truth. Schemas, code and prose derive from this
 * constant. A smaller base would not do: with base 3 a shown zero leaves [0, 2], and three insiders could decide the rest.
 */
export const base = 5;

/** How far a published count may be from the true one in a table of this base. */
export function roundingErrorOf(of: number): number {
  return of - 1;
}

/** The largest multiple of the base that is not above the count. */
export function floorTo(count: number, of: number): number {
  return count - (count % of);
}

/** The smallest multiple of the base that is not below the count. */
export function ceilTo(count: number, of: number): number {
  return floorTo(count + of - 1, of);
}

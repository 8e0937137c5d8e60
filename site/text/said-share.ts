// Decides which words a share of rounded counts may have: a tenth, a quarter, a third – and "over" or "under" only where the rounding cannot undo it.
import { countBetween } from "../../scripts/statistics/worst-case.ts";

const named = { quarter: 25, third: 33, half: 50, twoThirds: 67, threeQuarters: 75 } as const;

export type NamedPart = keyof typeof named;

export type SaidShare =
  /** Under five per cent. Of what is rounded to none, up to four may be left: never "none". */
  | { readonly is: "few" }
  /** From 95 per cent: never "all". */
  | { readonly is: "nearlyAll" }
  /** The rounding leaves more than twenty percentage points open: both counts are said, and no share. */
  | { readonly is: "counts" }
  /** No part of the whole is near. */
  | { readonly is: "percent"; readonly percent: number }
  | { readonly is: "part"; readonly part: NamedPart | number; readonly side: "over" | "under" | "about" };

const widest = 0.2;
/** Per cent units: how near a quarter or a third must be to be named, and how far a tenth that only may be right may be. */
const [near, far] = [1, 3];

/** `count` of `n`, both as published: each within four of the truth. A number as part is so many tenths. */
export function saidShare(count: number, n: number): SaidShare {
  const percent = Math.round((100 * count) / n);
  const [part, whole] = [countBetween(count), countBetween(n)];
  const between = { low: part.low / whole.high, high: Math.min(1, part.high / Math.max(1, whole.low)) };
  if (count === 0) return { is: "few" };
  if (between.high - between.low > widest) return { is: "counts" };
  if (percent < 5) return { is: "few" };
  if (percent >= 95) return { is: "nearlyAll" };
  const own = (Object.keys(named) as NamedPart[]).find((one) => Math.abs(percent - named[one]) <= near);
  const tenths = Math.max(1, Math.round(percent / 10));
  const said = own ?? (tenths === 5 ? "half" : tenths);
  const value = (typeof said === "number" ? 10 * said : named[said]) / 100;
  const side = between.low > value ? "over" : between.high < value ? "under" : "about";
  return side === "about" && Math.abs(percent - 100 * value) > far ? { is: "percent", percent } : { is: "part", part: said, side };
}

// Words for a share of rounded counts: tenths, quarters, thirds. "Over" and "under" only where they hold whatever the rounding hides.
import { countBounds } from "../../scripts/statistics/uncertainty/worst-case.ts";

const named = { quarter: 25, third: 33, half: 50, twoThirds: 67, threeQuarters: 75 } as const;

export type NamedPart = keyof typeof named;

export type Side = "over" | "under" | "about";

export type ShareWording =
  /** Under five per cent. Never "none", since a count rounded to 0 may be up to four. */
  | { readonly is: "few" }
  /** From 95 per cent. Never "all". */
  | { readonly is: "nearlyAll" }
  /** The rounding leaves more than twenty percentage points open, so both counts are given instead of a share. */
  | { readonly is: "counts" }
  /** No simple fraction is near. */
  | { readonly is: "percent"; readonly percent: number }
  | { readonly is: "part"; readonly part: NamedPart | number; readonly side: Side };

const widest = 0.2;
/** Percentage points: the largest distance to a named fraction, and to a tenth that is only approximately right. */
const [near, far] = [1, 3];

/** `count` of `n`, both as published, that is, within four of the truth. A numeric `part` is in tenths. */
export function wordingOf(count: number, n: number): ShareWording {
  const percent = Math.round((100 * count) / n);
  const [part, whole] = [countBounds(count), countBounds(n)];
  const between = { low: part.low / whole.high, high: Math.min(1, part.high / Math.max(1, whole.low)) };
  if (count === 0) return { is: "few" };
  if (between.high - between.low > widest) return { is: "counts" };
  if (percent < 5) return { is: "few" };
  if (percent >= 95) return { is: "nearlyAll" };
  const own = (Object.keys(named) as NamedPart[]).find((one) => Math.abs(percent - named[one]) <= near);
  const tenths = Math.max(1, Math.round(percent / 10));
  const wording = own ?? (tenths === 5 ? "half" : tenths);
  const value = (typeof wording === "number" ? 10 * wording : named[wording]) / 100;
  const side = between.low > value ? "over" : between.high < value ? "under" : "about";
  return side === "about" && Math.abs(percent - 100 * value) > far ? { is: "percent", percent } : { is: "part", part: wording, side };
}

/** One language's words for each kind of wording. */
export interface ShareWords {
  readonly few: string;
  readonly nearlyAll: string;
  readonly counts: string;
  readonly percent: (percent: number) => string;
  readonly tenths: (tenths: number, side: Side) => string;
  readonly part: (part: NamedPart, side: Side) => string;
}

/** The share in words. `count` and `n` as published. */
export function formatShare(count: number, n: number, words: ShareWords): string {
  const wording = wordingOf(count, n);
  switch (wording.is) {
    case "few":
    case "nearlyAll":
    case "counts":
      return words[wording.is];
    case "percent":
      return words.percent(wording.percent);
    case "part":
      return typeof wording.part === "number" ? words.tenths(wording.part, wording.side) : words.part(wording.part, wording.side);
    default:
      return wording satisfies never;
  }
}

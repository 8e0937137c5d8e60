// Words for a share of rounded counts: tenths, quarters, thirds. "Over" and "under" only where they hold whatever the rounding hides.
import { pointFloor } from "../../scripts/statistics/cube/cube.ts";
import { countBounds, shareBounds } from "../../scripts/statistics/uncertainty/worst-case.ts";

const named = { quarter: 25, third: 33, half: 50, twoThirds: 67, threeQuarters: 75 } as const;

export type NamedPart = keyof typeof named;

export type Side = "over" | "under" | "about";

/** A rounded count, the sum of the group's rounded counts, and the exact number of those that answered. */
export interface Counted {
  readonly count: number;
  readonly of: number;
  readonly n: number;
}

export type ShareWording =
  /** Under five per cent. Never "none", since a small count may be rounded to 0. */
  | { readonly is: "few" }
  /** From 95 per cent. Never "all". */
  | { readonly is: "nearlyAll" }
  /** A small group: certain bounds of the count, of the exact number that answered. */
  | { readonly is: "range"; readonly low: number; readonly high: number }
  /** No simple fraction is near. */
  | { readonly is: "percent"; readonly percent: number }
  | { readonly is: "part"; readonly part: NamedPart | number; readonly side: Side };

/** Percentage points: the largest distance to a named fraction, and to a tenth that is only approximately right. */
const [near, far] = [1, 3];

/** A numeric `part` is in tenths. */
export function wordingOf({ count, of, n }: Counted): ShareWording {
  if (n < pointFloor) return { is: "range", ...countBounds(count, n) };
  const percent = Math.round((100 * count) / of);
  const between = shareBounds(count, n);
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
  readonly range: (low: number, high: number) => string;
  readonly percent: (percent: number) => string;
  readonly tenths: (tenths: number, side: Side) => string;
  readonly part: (part: NamedPart, side: Side) => string;
}

/** The share in words. */
export function formatShare(counted: Counted, words: ShareWords): string {
  const wording = wordingOf(counted);
  switch (wording.is) {
    case "few":
    case "nearlyAll":
      return words[wording.is];
    case "range":
      return words.range(wording.low, wording.high);
    case "percent":
      return words.percent(wording.percent);
    case "part":
      return typeof wording.part === "number" ? words.tenths(wording.part, wording.side) : words.part(wording.part, wording.side);
    default:
      return wording satisfies never;
  }
}

// Decides which words a share of rounded counts may have: a tenth, a quarter, a third – and "over" or "under" only where the rounding cannot undo it.
import { countBetween } from "../../scripts/statistics/uncertainty/worst-case.ts";

const named = { quarter: 25, third: 33, half: 50, twoThirds: 67, threeQuarters: 75 } as const;

export type NamedPart = keyof typeof named;

export type Side = "over" | "under" | "about";

export type SaidShare =
  /** Under five per cent. Of what is rounded to none, up to four may be left: never "none". */
  | { readonly is: "few" }
  /** From 95 per cent: never "all". */
  | { readonly is: "nearlyAll" }
  /** The rounding leaves more than twenty percentage points open: both counts are said, and no share. */
  | { readonly is: "counts" }
  /** No part of the whole is near. */
  | { readonly is: "percent"; readonly percent: number }
  | { readonly is: "part"; readonly part: NamedPart | number; readonly side: Side };

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

/** A language's words for each way of saying a share. */
export interface ShareWords {
  readonly few: string;
  readonly nearlyAll: string;
  readonly counts: string;
  readonly percent: (percent: number) => string;
  readonly tenths: (tenths: number, side: Side) => string;
  readonly part: (part: NamedPart, side: Side) => string;
}

/** `count` of `n`, both as published, in those words. */
export function sayShare(count: number, n: number, words: ShareWords): string {
  const said = saidShare(count, n);
  switch (said.is) {
    case "few":
    case "nearlyAll":
    case "counts":
      return words[said.is];
    case "percent":
      return words.percent(said.percent);
    case "part":
      return typeof said.part === "number" ? words.tenths(said.part, said.side) : words.part(said.part, said.side);
    default:
      return said satisfies never;
  }
}

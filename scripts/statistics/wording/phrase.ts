// Puts a figure into words: "drygt fyra av tio", "nästan alla" – or an interval, where the group is too small for a share.
import type { Language } from "../../core/terms/languages.ts";
import { termsOf } from "../../core/terms/terms.ts";
import type { ShareFigure } from "../uncertainty/figure.ts";
import type { Movement } from "../uncertainty/movement.ts";
import { type Bounds, countBounds, roundOutwards } from "../uncertainty/worst-case.ts";
import { figureRule } from "./figure-rule.ts";
import { type ShareWords, wordsOf } from "./words.ts";

/** What is counted, in the two forms that follow a figure: "svarande kommuner" and "av de svarande kommunerna". */
export interface Noun {
  readonly direct: string;
  readonly of: string;
}

/** How far from a reference point its words may be used (three percentage points). */
const nearness = 0.03;

/** What the words are chosen from: a share of rounded counts, and certain bounds of it. */
export type Worded = Pick<ShareFigure, "count" | "of" | "share" | "between" | "n" | "isSmall">;

/**
 * The figure in words, lower case, for the middle of a sentence. The rules, in order:
 * 1. A group too small for a share: "mellan 1 och 9 av 16", "högst 4 av 16", "minst 11 av 16".
 * 2. A count of 0 is "högst fyra": as many may have been rounded away.
 * 3. All of a group that is not much larger than the limit: "omkring 50 av 52".
 * 4. Certainly nine of ten or more: "nästan alla".
 * 5. Within three points of a reference point (tenths, quarters, thirds): "drygt" or "knappt" where the share is certainly above or
 *    below it, otherwise "omkring".
 * 6. Otherwise "omkring" and the percentage.
 */
export function shareWords(language: Language, figure: Worded, noun: Noun): string {
  return wordsAndPercent(language, figure, noun).words;
}

/** The same, with the percentage in parentheses after words that do not have it: "drygt fyra av tio svarande kommuner (42 procent)". */
export function phraseOf(language: Language, figure: Worded, noun: Noun): string {
  const { words, percent } = wordsAndPercent(language, figure, noun);
  return percent === null ? words : `${words} (${percent})`;
}

function wordsAndPercent(language: Language, figure: Worded, noun: Noun): { readonly words: string; readonly percent: string | null } {
  const text = wordsOf[language].shares;
  const { low, high } = figure.between;
  const isCounted = figure.isSmall || (isEverybody(figure) && low < 0.9);
  if (isCounted && (figure.count > 0 || figure.n !== null)) {
    return { words: `${countPhrase(language, figure)} ${noun.direct}`, percent: null };
  }
  const following = text.isNounDirect ? noun.direct : noun.of;
  if (figure.count === 0) return { words: `${text.atMostError} ${following}`, percent: null };
  const percent = percentOf(language, figure);
  if (low >= 0.9) return { words: `${text.nearlyAll} ${following}`, percent };
  const reference = nearestReference(text, figure.share);
  if (!reference) return { words: `${text.around} ${percent} ${noun.of}`, percent: null };
  const side = low > reference.value ? text.above : high < reference.value ? text.below : text.around;
  return { words: `${side} ${reference.text} ${reference.direct ? noun.direct : noun.of}`, percent };
}

/** The figure alone in per cent: "14 procent", or "6–57 procent" where the group is too small for a share. */
export function shortPhrase(language: Language, figure: Worded): string {
  const [low, high] = roundOutwards(figure.between);
  const { percent, atMost } = wordsOf[language].shares;
  if (figure.count === 0) return `${atMost} ${high} ${percent}`;
  return figure.isSmall ? `${low}–${high} ${percent}` : percentOf(language, figure);
}

/** The rounded count of the exact number in its group: "omkring 80 av 173", or in a small group "mellan 1 och 9 av 16". */
export function countPhrase(language: Language, { count, of, n, isSmall }: Worded): string {
  const { around, countOf } = wordsOf[language].shares;
  const { inDigits } = termsOf[language];
  if (isSmall && n !== null) return rangePhrase(language, countBounds(count, n), n);
  if (count === 0) return wordsOf[language].shares.atMostError;
  // The number that gave reasons is rounded as well.
  const whole = n === null ? `${around} ${inDigits(of)}` : inDigits(n);
  return countOf(countWords(language, { count, n: n ?? Number.POSITIVE_INFINITY, isSmall }), whole);
}

/** "mellan 1 och 9 av 16", "högst 4 av 16", "minst 11 av 16": bounds of a count, of exactly `n`. */
export function rangePhrase(language: Language, { low, high }: Bounds, n: number): string {
  const { atLeast, atMost, between, countOf } = wordsOf[language].shares;
  const { inDigits } = termsOf[language];
  const range =
    low === 0 ? `${atMost} ${inDigits(high)}` : high >= n ? `${atLeast} ${inDigits(low)}` : between(inDigits(low), inDigits(high));
  return countOf(range, inDigits(n));
}

/** A rounded count: "omkring 80", "mellan 1 och 9" in a small group, or "högst fyra". `n`: the most that it can be. */
export function countWords(
  language: Language,
  { count, n, isSmall }: { readonly count: number; readonly n: number; readonly isSmall: boolean },
): string {
  const { around, atMostError, between } = wordsOf[language].shares;
  const { inDigits } = termsOf[language];
  if (count === 0) return atMostError;
  const { low, high } = countBounds(count, n);
  return isSmall ? between(inDigits(low), inDigits(high)) : `${around} ${inDigits(count)}`;
}

/** How many more rose than fell: "netto +20 (mellan −5 och +45)", or in a small panel "netto mellan −5 och +45". */
export function netPhrase(language: Language, { rose, fell, n, between }: Pick<Movement, "rose" | "fell" | "n" | "between">): string {
  const { point, interval } = wordsOf[language].net;
  const [low, high] = [Math.floor(between.low), Math.ceil(between.high)].map(signed) as [string, string];
  return figureRule(n) === "interval" ? interval(low, high) : point(signed(rose - fell), low, high);
}

function signed(change: number): string {
  return `${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(change)}`;
}

/** Whole per cent. Rounded counts never show that everybody has something: then "minst 97 procent". */
function percentOf(language: Language, figure: Worded): string {
  const { percent, atLeast } = wordsOf[language].shares;
  if (isEverybody(figure)) return `${atLeast} ${roundOutwards(figure.between)[0]} ${percent}`;
  return `${Math.round(100 * figure.share)} ${percent}`;
}

function isEverybody({ count, of }: Worded): boolean {
  return count === of;
}

/** The nearest reference point, where it is near enough; fractions before tenths where both are as near. */
function nearestReference({ references }: ShareWords, share: number): ShareWords["references"][number] | undefined {
  return references
    .map((one) => ({ ...one, distance: Math.abs(one.value - share) }))
    .filter(({ distance }) => distance <= nearness)
    .toSorted((a, b) => a.distance - b.distance || Number(a.direct) - Number(b.direct))[0];
}

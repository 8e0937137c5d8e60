// Puts a figure into words: "drygt fyra av tio", "nästan alla" – or an interval, where the group is too small for a share.
import type { ShareFigure } from "../../statistics/uncertainty/figure.ts";
import { countBounds, roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import { type Language, languages, type Words, wordsOf } from "./words.ts";

/** What is counted, in the two forms that follow a figure: "svarande kommuner" and "av de svarande kommunerna". */
export interface Noun {
  readonly direct: string;
  readonly of: string;
}

/** How far from a reference point its words may be used (three percentage points). */
const nearness = 0.03;

/**
 * The figure in words, lower case, for the middle of a sentence. The rules, in order:
 * 1. A count of 0 is "högst fyra": as many may have been rounded away.
 * 2. A group too small for a share: "mellan 1 och 9 av 16". All of a group that is not much larger: "omkring 50 av 52".
 * 3. Certainly nine of ten or more: "nästan alla".
 * 4. Within three points of a reference point (tenths, quarters, thirds): "drygt" or "knappt" where the share is certainly above or
 *    below it, otherwise "omkring". The percentage follows.
 * 5. Otherwise "omkring" and the percentage.
 */
export function phraseOf(language: Language, figure: ShareFigure, noun: Noun): string {
  const words = wordsOf[language];
  if (figure.count === 0) return `${words.atMostError} ${language === "sv" ? noun.direct : noun.of}`;
  const { low, high } = figure.between;
  if (figure.isSmall || (isEverybody(figure) && low < 0.9)) return `${countPhrase(language, figure)} ${noun.direct}`;
  const percent = percentOf(language, figure);
  if (low >= 0.9) return `${words.nearlyAll} ${language === "sv" ? noun.direct : noun.of} (${percent})`;
  const reference = nearestReference(words, figure.share);
  if (!reference) return `${words.around} ${percent} ${noun.of}`;
  const word = low > reference.value ? words.above : high < reference.value ? words.below : words.around;
  return `${word} ${reference.text} ${reference.direct ? noun.direct : noun.of} (${percent})`;
}

/** The figure alone in per cent: "14 procent", or "6–57 procent" where the group is too small for a share. */
export function shortPhrase(language: Language, figure: ShareFigure): string {
  const [low, high] = roundOutwards(figure.between);
  const { percent, atMost } = wordsOf[language];
  if (figure.count === 0) return `${atMost} ${high} ${percent}`;
  return figure.isSmall ? `${low}–${high} ${percent}` : percentOf(language, figure);
}

/** The rounded count of the exact number in its group: "omkring 80 av 173", "mellan 1 och 9 av 16" in a small group, or "högst fyra". */
export function countPhrase(language: Language, { count, of, n, isSmall }: ShareFigure): string {
  const { around, countOf, atMostError } = wordsOf[language];
  const { inDigits } = languages[language];
  if (count === 0) return atMostError;
  // The number that gave reasons is rounded as well.
  const whole = n === null ? `${around} ${inDigits(of)}` : inDigits(n);
  return countOf(countWords(language, { count, n: n ?? Number.POSITIVE_INFINITY, isSmall }), whole);
}

/** A rounded count: "omkring 80", "mellan 1 och 9" in a small group, or "högst fyra". `n`: the most that it can be. */
export function countWords(
  language: Language,
  { count, n, isSmall }: { readonly count: number; readonly n: number; readonly isSmall: boolean },
): string {
  const { around, atMostError, between } = wordsOf[language];
  const { inDigits } = languages[language];
  if (count === 0) return atMostError;
  const { low, high } = countBounds(count, n);
  return isSmall ? between(inDigits(low), inDigits(high)) : `${around} ${inDigits(count)}`;
}

/** Whole per cent. Rounded counts never show that everybody has something: then "minst 97 procent". */
function percentOf(language: Language, figure: ShareFigure): string {
  const { percent, atLeast } = wordsOf[language];
  if (isEverybody(figure)) return `${atLeast} ${roundOutwards(figure.between)[0]} ${percent}`;
  return `${Math.round(100 * figure.share)} ${percent}`;
}

function isEverybody({ count, of }: ShareFigure): boolean {
  return count === of;
}

/** The nearest reference point, where it is near enough; fractions before tenths where both are as near. */
function nearestReference({ references }: Words, share: number): Words["references"][number] | undefined {
  return references
    .map((one) => ({ ...one, distance: Math.abs(one.value - share) }))
    .filter(({ distance }) => distance <= nearness)
    .toSorted((a, b) => a.distance - b.distance || Number(a.direct) - Number(b.direct))[0];
}

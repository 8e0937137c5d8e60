// Puts a figure into words: "drygt fyra av tio", "nästan alla" – or an interval, where the group is too small for a share.
import type { Language } from "../../core/terms/languages.ts";
import { termsOf } from "../../core/terms/terms.ts";
import type { ShareFigure } from "../uncertainty/figure.ts";
import type { Movement } from "../uncertainty/movement.ts";
import { type ShareWords, wordsOf } from "./words.ts";

/** What is counted, in the two forms that follow a figure: "svarande kommuner" and "av de svarande kommunerna". */
export interface Noun {
  readonly direct: string;
  readonly of: string;
}

/** How far from a reference point its words may be used (three percentage points). */
const nearness = 0.03;

/** Certain bounds of a count, of the rest of its group, and of the size of that. */
export type Counted = Pick<ShareFigure, "counts" | "rest" | "of">;

/** What the words are chosen from. */
export type Worded = Counted & Pick<ShareFigure, "count" | "share" | "between" | "isSmall">;

/**
 * The figure in words, lower case, for the middle of a sentence. The rules, in order:
 * 1. A group too small for a share, and none or all shown of any: "mellan 1 och 5 av 16", "högst 4 av 175", "minst 171 av 175".
 * 2. Certainly nine of ten or more: "nästan alla".
 * 3. Within three points of a reference point (tenths, quarters, thirds): "drygt" or "knappt" where the share is certainly above or
 *    below it, otherwise "omkring".
 * 4. Otherwise "omkring" and the percentage.
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
  if (isCounted(figure)) return { words: `${rangePhrase(language, figure)} ${noun.direct}`, percent: null };
  const percent = percentOf(language, figure);
  const { low, high } = figure.between;
  if (low >= 0.9) return { words: `${text.nearlyAll} ${text.isNounDirect ? noun.direct : noun.of}`, percent };
  const reference = nearestReference(text, figure.share);
  if (!reference) return { words: `${text.around} ${percent} ${noun.of}`, percent: null };
  const side = low > reference.value ? text.above : high < reference.value ? text.below : text.around;
  return { words: `${side} ${reference.text} ${reference.direct ? noun.direct : noun.of}`, percent };
}

/** Whether a figure is given as bounds of the count, never in per cent: of a small group, and where none or all may be in it. */
export function isCounted({ isSmall, counts, rest }: Pick<Worded, "isSmall" | "counts" | "rest">): boolean {
  return isSmall || counts.low === 0 || rest.low === 0;
}

/** The figure alone: "14 procent", or "mellan 21 och 29 av 57" where it has no percentage. */
export function shortPhrase(language: Language, figure: Worded): string {
  return isCounted(figure) ? rangePhrase(language, figure) : percentOf(language, figure);
}

/** The rounded count of the number in its group: "omkring 80 av 173", or "mellan 1 och 5 av 16". */
export function countPhrase(language: Language, figure: Worded): string {
  if (isCounted(figure)) return rangePhrase(language, figure);
  const { around, countOf } = wordsOf[language].shares;
  return countOf(`${around} ${termsOf[language].inDigits(figure.count)}`, wholeOf(language, figure));
}

/** "mellan 1 och 5 av 16", "högst 4 av 16", "minst 11 av 16". */
export function rangePhrase(language: Language, figure: Counted): string {
  const { atLeast, atMost, between, countOf } = wordsOf[language].shares;
  const { low, high } = figure.counts;
  const [least, most] = [low, high].map(termsOf[language].inDigits) as [string, string];
  const range = low === 0 ? `${atMost} ${most}` : figure.rest.low === 0 ? `${atLeast} ${least}` : between(least, most);
  return countOf(range, wholeOf(language, figure));
}

/** The size of the group: "175", or "omkring 35" of those that gave reasons. */
function wholeOf(language: Language, { of: { low, high } }: Counted): string {
  const middle = termsOf[language].inDigits(Math.round((low + high) / 2));
  return low === high ? middle : `${wordsOf[language].shares.around} ${middle}`;
}

/** One part of a panel: "omkring 80", "mellan 1 och 9" in a small one, or "högst fyra". */
export function countWords(
  language: Language,
  { count, counts: { low, high }, isSmall }: Pick<Worded, "count" | "counts" | "isSmall">,
): string {
  const { around, atMost, between } = wordsOf[language].shares;
  const { inDigits, inWords } = termsOf[language];
  if (low === 0) return `${atMost} ${inWords(high)}`;
  return isSmall ? between(inDigits(low), inDigits(high)) : `${around} ${inDigits(count)}`;
}

/** How many more rose than fell, or in a small panel its interval alone. */
export function netPhrase(
  language: Language,
  { rose, fell, between, isSmall }: Pick<Movement, "rose" | "fell" | "between" | "isSmall">,
): string {
  const { point, interval } = wordsOf[language].net;
  const [low, high] = [Math.floor(between.low), Math.ceil(between.high)].map(signed) as [string, string];
  return isSmall ? interval(low, high) : point(signed(rose - fell), low, high);
}

function signed(change: number): string {
  return `${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(change)}`;
}

function percentOf(language: Language, { share }: Worded): string {
  return `${Math.round(100 * share)} ${wordsOf[language].shares.percent}`;
}

/** The nearest reference point, where it is near enough; fractions before tenths where both are as near. */
function nearestReference({ references }: ShareWords, share: number): ShareWords["references"][number] | undefined {
  return references
    .map((one) => ({ ...one, distance: Math.abs(one.value - share) }))
    .filter(({ distance }) => distance <= nearness)
    .toSorted((a, b) => a.distance - b.distance || Number(a.direct) - Number(b.direct))[0];
}

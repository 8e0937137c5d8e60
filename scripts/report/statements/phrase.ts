// Puts a figure into words: "drygt fyra av tio", "nästan alla" – or counts, where a share would claim too much.
import type { ShareFigure } from "../../statistics/uncertainty/figure.ts";
import { type Language, languages, type Words, wordsOf } from "./words.ts";

/** What is counted, in the two forms that follow a figure: "svarande kommuner" and "av de svarande kommunerna". */
export interface Noun {
  readonly direct: string;
  readonly of: string;
}

/** Where the rounding leaves more than this open (twenty percentage points), counts are written instead of a share. */
export const widestShare = 0.2;
/** How far from a reference point its words may be used (three percentage points). */
const nearness = 0.03;

/**
 * The figure in words, lower case, for the middle of a sentence. The rules, in order:
 * 1. A count of 0 is "högst fyra": up to four may have been rounded away.
 * 2. More than twenty points left open by the rounding, or all of them by the published counts alone: "omkring 5 av 20", never a share.
 * 3. Certainly nine of ten or more: "nästan alla".
 * 4. Within three points of a reference point (tenths, quarters, thirds): "drygt" or "knappt" where the share is certainly above or
 *    below it, otherwise "omkring". The percentage follows.
 * 5. Otherwise "omkring" and the percentage.
 */
export function phraseOf(language: Language, figure: ShareFigure, noun: Noun): string {
  const words = wordsOf[language];
  if (figure.count === 0) return `${words.atMostFour} ${language === "sv" ? noun.direct : noun.of}`;
  const { low, high } = figure.between;
  const isAll = figure.count === figure.of && low < 0.9;
  if (isWide(figure) || isAll) return `${countPhrase(language, figure)} ${noun.direct}`;
  const percent = percentOf(language, figure);
  if (low >= 0.9) return `${words.nearlyAll} ${language === "sv" ? noun.direct : noun.of} (${percent})`;
  const reference = nearestReference(words, figure.share);
  if (!reference) return `${words.around} ${percent} ${noun.of}`;
  const word = low > reference.value ? words.above : high < reference.value ? words.below : words.around;
  return `${word} ${reference.text} ${reference.direct ? noun.direct : noun.of} (${percent})`;
}

/** The share then and now, in whole per cent: "från 46 till 40 procent", "40 procent mot 46". Null where either share is not to be written. */
export function sincePhrase(
  language: Language,
  { now, before, how }: { readonly now: ShareFigure; readonly before: ShareFigure; readonly how: keyof Words["sinceThen"] },
): string | null {
  if (isWide(now) || isWide(before)) return null;
  const [earlier, later] = [before, now].map(({ share }) => String(Math.round(100 * share)));
  // Rounded counts never show that nobody or everybody does.
  if ([earlier, later].some((one) => one === "0" || one === "100")) return null;
  return wordsOf[language].sinceThen[how](earlier ?? "", later ?? "");
}

/** The figure alone: "14 procent", or counts where a share would claim too much. */
export function shortPhrase(language: Language, figure: ShareFigure): string {
  return figure.count === 0 || isWide(figure) ? countPhrase(language, figure) : percentOf(language, figure);
}

/** The figure as rounded counts: "omkring 80 av 175", or "högst fyra" where the count is 0. */
export function countPhrase(language: Language, { count, of }: ShareFigure): string {
  const { around, atMostFour, countOf } = wordsOf[language];
  const { inDigits } = languages[language];
  return count === 0 ? atMostFour : `${around} ${countOf(inDigits(count), inDigits(of))}`;
}

function percentOf(language: Language, { share }: ShareFigure): string {
  return `${Math.round(100 * share)} ${wordsOf[language].percent}`;
}

function isWide({ between: { low, high } }: ShareFigure): boolean {
  return high - low > widestShare;
}

/** The nearest reference point, where it is near enough; fractions before tenths where both are as near. */
function nearestReference({ references }: Words, share: number): Words["references"][number] | undefined {
  return references
    .map((one) => ({ ...one, distance: Math.abs(one.value - share) }))
    .filter(({ distance }) => distance <= nearness)
    .toSorted((a, b) => a.distance - b.distance || Number(a.direct) - Number(b.direct))[0];
}

// Decides which words a figure gets: drygt, knappt, omkring, fyra av tio, nästan alla – or a count, where a share would pretend too much.
import type { ShareFigure } from "../../statistics/uncertainty/figure.ts";
import { type Language, type Words, wordsOf } from "./words.ts";

/** What is counted, in the two forms that follow a figure: "svarande kommuner" and "av de svarande kommunerna". */
export interface Noun {
  readonly direct: string;
  readonly of: string;
}

/** Where the rounding leaves more than this open (twenty percentage points), a share is not written; the counts are. */
export const widestShare = 0.2;
/** How far from a reference point its words may be used (three percentage points). */
export const nearness = 0.03;

/**
 * The figure in words, lower case, for the middle of a sentence. The rules, in order:
 * 1. A count of 0 is "högst fyra": up to four may have been rounded away.
 * 2. More than twenty points left open by the rounding, or all of them by the published counts alone: "omkring 5 av 20", never a share.
 * 3. Certainly nine of ten or more: "nästan alla".
 * 4. Within three points of a reference point (tenths, quarters, thirds): "drygt" or "knappt" where the share is certainly above or
 *    below it, else "omkring". The per cent stands after it.
 * 5. Otherwise "omkring" and the per cent.
 */
export function phraseOf(language: Language, figure: ShareFigure, noun: Noun): string {
  const words = wordsOf[language];
  const around = words.approximations.find(([, means]) => means === "around")?.[0] ?? "";
  if (figure.count === 0) return `${words.atMostFour} ${language === "sv" ? noun.direct : noun.of}`;
  const { low, high } = figure.between;
  const isAll = figure.count === figure.of && low < 0.9;
  if (high - low > widestShare || isAll)
    return `${around} ${words.countOf(words.inDigits(figure.count), words.inDigits(figure.of))} ${noun.direct}`;
  const percent = `${Math.round(100 * figure.share)} ${words.percent}`;
  if (low >= 0.9) return `${words.nearlyAll} ${language === "sv" ? noun.direct : noun.of} (${percent})`;
  const reference = nearestReference(language, figure.share);
  if (!reference) return `${around} ${percent} ${noun.of}`;
  const side = low > reference.value ? "above" : high < reference.value ? "below" : "around";
  const word = words.approximations.find(([, means]) => means === side)?.[0] ?? around;
  return `${word} ${reference.text} ${reference.direct ? noun.direct : noun.of} (${percent})`;
}

/** The share then and now, in whole per cent: "från 46 till 40 procent", "40 procent mot 46". Null where either share is not to be written. */
export function sincePhrase(
  language: Language,
  { now, before, how }: { readonly now: ShareFigure; readonly before: ShareFigure; readonly how: keyof Words["sinceThen"] },
): string | null {
  if ([now, before].some(({ between: { low, high } }) => high - low > widestShare)) return null;
  const [earlier, later] = [before, now].map(({ share }) => String(Math.round(100 * share)));
  // Nobody or everybody is never known of rounded counts.
  if ([earlier, later].some((one) => one === "0" || one === "100")) return null;
  return wordsOf[language].sinceThen[how](earlier ?? "", later ?? "");
}

/** The figure alone, for lists of them: "14 procent", or counts where a share would pretend too much. */
export function shortPhrase(language: Language, figure: ShareFigure): string {
  const words = wordsOf[language];
  const around = words.approximations.find(([, means]) => means === "around")?.[0] ?? "";
  if (figure.count === 0) return words.atMostFour;
  const { low, high } = figure.between;
  if (high - low <= widestShare) return `${Math.round(100 * figure.share)} ${words.percent}`;
  return `${around} ${words.countOf(words.inDigits(figure.count), words.inDigits(figure.of))}`;
}

/** The nearest reference point, when it is near enough; fractions before tenths where both are as near. */
function nearestReference(language: Language, share: number) {
  const near = wordsOf[language].references
    .map((one) => ({ ...one, distance: Math.abs(one.value - share) }))
    .filter(({ distance, value, text }) => distance <= nearness && !(value === 0.5 && text !== "hälften" && text !== "half"));
  return near.sort((a, b) => a.distance - b.distance || Number(a.direct) - Number(b.direct))[0];
}

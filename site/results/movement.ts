// How a count of those that answered two rounds is shown.

import { countBounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { figureRule } from "../../scripts/statistics/wording/figure-rule.ts";
import { countWords } from "../../scripts/statistics/wording/phrase.ts";
import type { Language } from "../text/languages.ts";
import type { Words } from "../text/words.ts";

/** What became of the level, in the order of the bar. */
export const movementParts = ["rose", "same", "fell"] as const;

/** "omkring 35", or "högst fyra" of a published zero; in a panel of few, "31–39". `n`: the exact size of the panel. */
export function movedCount(count: number, n: number, { language, words }: { readonly language: Language; readonly words: Words }): string {
  if (figureRule(n) === "point") return countWords(language, { count, n, isSmall: false });
  const { low, high } = countBounds(count, n);
  return words.statistics.bounds(low, high);
}

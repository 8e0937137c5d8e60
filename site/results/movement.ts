// How a count of those that answered two rounds is shown.

import type { Movement } from "../../scripts/statistics/uncertainty/movement.ts";
import { countWords } from "../../scripts/statistics/wording/phrase.ts";
import type { Language } from "../text/languages.ts";
import type { Words } from "../text/words.ts";

/** What became of the level, in the order of the bar. */
export const movementParts = ["rose", "same", "fell"] as const;

/** "omkring 35", or "högst fyra" of a published zero; in a panel of few, "31–39". */
export function movedCount(
  { counts, isSmall, ...movement }: Movement,
  part: (typeof movementParts)[number],
  { language, words }: { readonly language: Language; readonly words: Words },
): string {
  const { low, high } = counts[part];
  return isSmall ? words.statistics.bounds(low, high) : countWords(language, { count: movement[part], counts: { low, high }, isSmall });
}

// Shares in words, for titles and findings. The rule and the words are those of the report.
import { terms } from "../../../../scripts/core/terms/sv.ts";
import { shareWords, type Worded } from "../../../../scripts/statistics/wording/phrase.ts";

const definite = new Map([terms.all, ...Object.values(terms.types)].map((noun) => [noun.plain, noun.definite]));

/** "kommuner" as "kommunerna". */
export function inDefinite(group: string): string {
  return definite.get(group) ?? group;
}

/** "drygt fyra av tio kommuner", "omkring hälften av kommunerna": for sentences that mention once that they answered. */
export function shareInWords(figure: Worded, group: string): string {
  return shareWords("sv", figure, { direct: group, of: `av ${inDefinite(group)}` });
}

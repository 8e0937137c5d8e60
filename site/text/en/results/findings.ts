import { shareWords, type Worded } from "../../../../scripts/statistics/wording/phrase.ts";

/** "municipalities" as "the municipalities". */
export function inDefinite(group: string): string {
  return `the ${group}`;
}

/** "just over four in ten of the municipalities": for sentences that mention once that they answered. */
export function shareInWords(figure: Worded, group: string): string {
  return shareWords("en", figure, { direct: group, of: `of the ${group}` });
}

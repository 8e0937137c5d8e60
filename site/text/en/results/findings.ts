import { shareWords, type Worded } from "../../../../scripts/statistics/wording/phrase.ts";

/** "municipalities" as "the municipalities". */
export function inDefinite(group: string): string {
  return `the ${group}`;
}

/** "just over four in ten of the municipalities": for sentences that mention once that they answered. */
export function shareInWords(figure: Worded, group: string): string {
  return shareWords("en", figure, { direct: group, of: `of the ${group}` });
}

/** "about four in ten of those that answered": where the sentence is about all that answered. */
export function answeredInWords(figure: Worded): string {
  return shareWords("en", figure, { direct: "organisations that answered", of: "of those that answered" });
}

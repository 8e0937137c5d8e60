// Groups in the definite form, for titles and findings.
import { terms } from "../../../../scripts/core/terms/sv.ts";

const definite = new Map([terms.all, ...Object.values(terms.types)].map((noun) => [noun.plain, noun.definite]));

/** "kommuner" as "kommunerna". */
export function inDefinite(group: string): string {
  return definite.get(group) ?? group;
}

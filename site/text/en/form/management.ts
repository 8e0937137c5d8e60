import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { ManagementWords } from "../../sv/form/management.ts";

const named = (superlative: string, names: readonly string[], value: string): string =>
  names.length > 3
    ? `${capitalize(inWords(names.length))} areas are ${superlative}, with ${value}.`
    : `${capitalize(superlative)}: ${names.map((one) => `“${one}”`).join(", ")} (${value}).`;

export const management: ManagementWords = {
  date: dateInWords,

  points: (shares) => `${listInWords([...new Set(shares.map(({ earned, possible }) => `${earned} of ${possible}`))])} points`,
  highest: (names, value) => named("highest", names, value),
  lowest: (names, value) => named("lowest", names, value),
  allAlike: (value) => `All areas are alike, with ${value}.`,
  risk: (goal, isUnknown, why) => `${isUnknown ? "First find out whether this is done" : "First in the plan"}: ${goal}. ${why}`,
  noneHigh: "No area reaches half of its points yet.",
};

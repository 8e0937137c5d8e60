// The texts of a page in each language.
import { knownLanguages, type Language } from "./languages.ts";
import type * as swedish from "./sv/words.ts";
import type { Widened } from "./widened.ts";

export type Words = Widened<typeof swedish>;

const all = new Map(await Promise.all(knownLanguages.map(async (one) => [one, (await import(`./${one}/words.ts`)) as Words] as const)));

/** @throws Error for a language without a folder. */
export function wordsIn(language: Language): Words {
  const words = all.get(language);
  if (!words) throw new Error(`site/text/${language}/words.ts is missing.`);
  return words;
}

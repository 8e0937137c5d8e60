// What a person is asked before something is signed or run, and whether they agree.
import type { Sentence } from "./diagnostic.ts";

/** Before anything is signed, once all of it has been shown. */
export const signQuestion: Sentence = { sv: "Skriva under? [j/N] ", en: "Sign it? [y/N] " };

/** Whether what was typed agrees, in either language. */
export function isYes(typed: string): boolean {
  return /^(j|ja|y|yes)$/i.test(typed);
}

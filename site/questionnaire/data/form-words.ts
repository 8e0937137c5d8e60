// The texts that the form's script uses, in one language. They load with the parts that use them.
import type { AtLoadWords } from "../../text/sv/form/at-load.ts";

/** What the script starts with. A page's script has one language only. */
export interface StartWords {
  readonly atLoad: AtLoadWords;
  readonly rest: () => Promise<FormWords>;
}

/** As in English, whose texts have the types that hold for every language: those of the Swedish, widened. */
export type FormWords = typeof import("../../text/en/entries/form-words.ts");

type LoadedBy<Key extends "sharing" | "merging" | "later" | "further"> = Awaited<ReturnType<FormWords[Key]>>;

export type ShareWords = LoadedBy<"sharing">;
export type MergeWords = LoadedBy<"merging">;
/** For opening files, a colleague's part and several organisations. */
export type LaterWords = LoadedBy<"later">;
/** For the appendix and the templates. */
export type ExportWords = LoadedBy<"further">;

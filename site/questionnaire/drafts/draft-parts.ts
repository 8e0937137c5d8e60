// What the form and the lazily loaded parts of its script share.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { FormStart, StartParts } from "../answering/form-parts.ts";
import type { FormWords, LaterWords, MergeWords, ShareWords } from "../data/form-words.ts";

export interface DraftParts extends StartParts, FormStart {
  readonly words: AnsweringWords;
  readonly partWords: Pick<FormWords, "later" | "sharing" | "merging">;
}

export interface ControlParts extends DraftParts {
  /** Shows a message beside the draft's controls, with each diagnostic listed. */
  readonly showStatus: (text: string, diagnostics?: readonly Diagnostic[]) => void;
  /** Loads the page anew, at its start and with every field empty. */
  readonly loadAnew: () => void;
}

/** With the texts that load together with the parts that use them. */
type With<Texts> = ControlParts & { readonly texts: Texts };

export type ShareParts = With<ShareWords>;
export type MergeParts = With<MergeWords>;
export type LaterParts = With<LaterWords>;

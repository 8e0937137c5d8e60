// Decides what the form and the parts of its script that load later work with together.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { FormWords, LaterWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "./local-store.ts";
import type { Filled, Store } from "./state.ts";

export interface DraftParts {
  readonly data: PageData;
  readonly store: Store;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
  readonly laterWords: FormWords["later"];
  /** Writes the answers into the form after they came from elsewhere. */
  readonly writeForm: () => void;
}

/** What the draft's own controls work with. */
export interface ControlParts extends DraftParts {
  /** Replaces what is filled in, in the form too. */
  readonly replace: (filled: Filled) => void;
  /** Says it by the draft's controls, with each thing that needs a look. */
  readonly showStatus: (text: string, diagnostics?: readonly Diagnostic[]) => void;
}

/** What the parts of the script that load later work with. */
export interface LaterParts extends ControlParts {
  /** Their own words, which came with them. */
  readonly texts: LaterWords;
}

// What the form and the lazily loaded parts of its script share.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { FormWords, LaterWords, ShareWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "./local-store.ts";
import type { Filled, Store } from "./state.ts";

export interface DraftParts {
  readonly data: PageData;
  readonly store: Store;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
  readonly laterWords: FormWords["later"];
  readonly shareWords: FormWords["sharing"];
  /** Writes the answers into the form after they came from elsewhere. */
  readonly writeForm: () => void;
}

export interface ControlParts extends DraftParts {
  /** Replaces what is filled in, in the store and in the form. */
  readonly replace: (filled: Filled) => void;
  /** Shows a message beside the draft's controls, with each diagnostic listed. */
  readonly showStatus: (text: string, diagnostics?: readonly Diagnostic[]) => void;
  /** Writes the open organisation's name wherever the page shows it. */
  readonly showOrganisation: () => void;
  /** Loads the page anew, at its start and with every field empty. */
  readonly loadAnew: () => void;
}

export interface ShareParts extends ControlParts {
  readonly texts: ShareWords;
}

export interface LaterParts extends ControlParts {
  /** Loaded together with the parts that use them. */
  readonly texts: LaterWords;
}

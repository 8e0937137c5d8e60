// What the parts of the form's script hand to each other.
import type { Checked } from "../../../scripts/core/diagnostic.ts";
import type { FormWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import type { Filled, Store } from "../drafts/state.ts";

/** What every part of the script starts from. */
export interface StartParts {
  readonly data: PageData;
  readonly store: Store;
  readonly local: LocalStore;
}

/** Shows what follows from the answers. */
export type Show = (filled: Filled) => void;

export interface PageParts extends StartParts {
  readonly words: FormWords;
}

/** What the form is bound with from the start. */
export interface FormStart {
  /** Replaces what is filled in, in the store and in the form. */
  readonly replace: (filled: Filled) => void;
  /** Called to write the answers into the form after they came from elsewhere. */
  readonly writers: (() => void)[];
  /** `isSaved`: a file holds the latest answers; set by whoever saves one. */
  readonly file: { isSaved: boolean };
  /** What an earlier visit stored, as it was read; undefined if nothing was stored. */
  readonly opened: Checked<Filled> | undefined;
}

/** What shows a method of some kind. `tellCleared`: absent where no tick clears another. */
export interface BoundPage extends Partial<Pick<FormPage, "tellCleared">> {
  readonly show: Show;
}

export interface FormPage {
  /** Call once, when what was stored is in place. */
  readonly begin: (form: FormStart) => void;
  /** Tells which answers another tab has replaced. Not before `begin`. */
  readonly tellOverridden: (questions: readonly string[]) => void;
  /** Tells how many ticks another one cleared. */
  readonly tellCleared: (count: number) => void;
}

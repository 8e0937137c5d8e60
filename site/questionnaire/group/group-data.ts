// What the page of a group hands to its script: the model, and the names of what it counts. Nothing is fetched later.
import type { ModelStep } from "../../../scripts/method/edition.ts";
import type { DraftData } from "../drafts/draft-text.ts";

export interface GroupData extends DraftData {
  readonly steps: readonly ModelStep[];
  /** By id, in the page's language. */
  readonly areas: Readonly<Record<string, string>>;
  /** Numbered as in the form. */
  readonly questions: Readonly<Record<string, { readonly number: string; readonly text: string }>>;
  /** By question, the goal of each of its options. */
  readonly goals: Readonly<Record<string, readonly string[]>>;
  /** By measure: its title, the address of its page, and how to do it together with others. */
  readonly measures: Readonly<Record<string, { readonly title: string; readonly address: string; readonly withNeighbour?: string }>>;
}

/** The data block's element id. */
export const groupDataId = "gruppens-data";

// What the page of a group hands to its script: the model, and the names of what it counts. Nothing is fetched later.
import type { ModelMeasure } from "../../../scripts/method/edition.ts";
import type { DraftData } from "../drafts/draft-text.ts";

export interface GroupData extends DraftData {
  readonly isPilot: boolean;
  readonly isRehearsal: boolean;
  readonly measures: readonly ModelMeasure[];
  /** By id, in the page's language. */
  readonly areas: Readonly<Record<string, string>>;
  /** Numbered as in the form. */
  readonly questions: Readonly<Record<string, { readonly number: string; readonly text: string }>>;
  readonly titles: Readonly<Record<string, string>>;
  /** The address of each measure's page. */
  readonly measurePages: Readonly<Record<string, string>>;
}

/** The data block's element id. */
export const groupDataId = "gruppens-data";

// The last merge: undoing it, and storing it until all is chosen, in the browser or, where that stores nothing, in the page.
import { chosenOf } from "../../../scripts/method/engine/answer.ts";
import type { PageData } from "../data/page-data.ts";
import { draftText, openDraft } from "../drafts/draft-file.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { rebase } from "../drafts/rebase.ts";
import type { Filled } from "../drafts/state.ts";
import type { Conflict, Offer } from "./merging.ts";

export interface MergeRecord {
  readonly before: Filled;
  /** Includes the choices made since the merge. */
  readonly after: Filled;
  readonly conflicts: readonly Conflict[];
}

/** Reverts the merge and its choices, and preserves later changes. */
export function undoMerge({ before, after }: MergeRecord, now: Filled): Filled {
  return rebase({ base: after, mine: now, theirs: before });
}

export function recordText({ before, after, conflicts }: MergeRecord, data: PageData): string {
  return JSON.stringify({ before: draftText(data, before), after: draftText(data, after), conflicts });
}

/** Undefined if the text is not a record of this edition. Omits conflicts whose offers this edition does not have. */
export function readRecord(text: string, data: PageData): MergeRecord | undefined {
  try {
    const { before, after, conflicts } = JSON.parse(text) as Readonly<Record<"before" | "after", string>> & Pick<MergeRecord, "conflicts">;
    const [first, last] = [openDraft(before, data), openDraft(after, data)];
    if (!first.ok || !last.ok) return undefined;
    return { before: first.value, after: last.value, conflicts: conflicts.filter((one) => isPossible(one, data)) };
  } catch {
    return undefined;
  }
}

function isPossible({ kind, id, offers }: Conflict, { model, facts }: PageData): boolean {
  const question = model.questions.find((one) => one.id === id);
  const fact = facts.find((one) => one.id === id);
  const isOption = ({ is }: Offer): boolean => {
    if (kind === "fact") return fact?.options.some((one) => one.id === is) ?? false;
    return question !== undefined && chosenOf(question, { answers: { [id]: is as never }, background: {} }) !== undefined;
  };
  return offers.length > 0 && offers.every((one) => isOption(one) && one.files.every((file) => typeof file === "string"));
}

let inPage: MergeRecord | undefined;
let isStored = false;

export function storeMerge(record: MergeRecord | undefined, data: PageData, local: LocalStore): void {
  inPage = record;
  const text = record ? recordText(record, data) : null;
  local.saveMerge(text);
  isStored = text !== null && local.loadMerge() === text;
}

/** The last merge, here or in another tab; undefined if there is none, or another tab has removed all answers. */
export function lastMerge(data: PageData, local: LocalStore): MergeRecord | undefined {
  const text = local.loadMerge();
  if (text !== null) return readRecord(text, data);
  return isStored ? undefined : inPage;
}

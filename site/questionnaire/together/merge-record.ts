// Decides what is remembered of a merge until it is done with: what was before and after it, and what is left to choose.
import { chosenOf } from "../../../scripts/method/engine/staircase.ts";
import type { PageData } from "../data/page-data.ts";
import { draftText, openDraft } from "../drafts/draft-file.ts";
import { rebase } from "../drafts/rebase.ts";
import type { Filled } from "../drafts/state.ts";
import type { Conflict, Offer } from "./merging.ts";

export interface MergeRecord {
  readonly before: Filled;
  /** With what the merge and the choices after it gave. */
  readonly after: Filled;
  readonly conflicts: readonly Conflict[];
}

/** The answers without what the merge and its choices gave. What has been changed since stays. */
export function undoMerge({ before, after }: MergeRecord, now: Filled): Filled {
  return rebase({ base: after, mine: now, theirs: before });
}

export function recordText({ before, after, conflicts }: MergeRecord, data: PageData): string {
  return JSON.stringify({ before: draftText(data, before), after: draftText(data, after), conflicts });
}

/** Undefined where the text is none of this edition's; conflicts that cannot be chosen among are left out. */
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

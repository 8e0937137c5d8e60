// Decides how every change is kept in the browser, so that two tabs, a page from the history or a full storage lose nothing.
import { type DraftData, draftText, openDraft } from "./draft-file.ts";
import type { LocalStore } from "./local-store.ts";
import { rebase } from "./rebase.ts";
import { emptyFilled, type Filled, isEmpty, type Store } from "./state.ts";

export interface KeepingParts {
  readonly data: DraftData;
  readonly store: Store;
  readonly local: LocalStore;
  /** Puts answers from elsewhere into the store and the form. */
  readonly replace: (filled: Filled) => void;
  /** Called after each attempt to keep. */
  readonly onKept: () => void;
}

/** Follows every change, here and in other tabs. `isSaved` tells whether a file holds the latest. */
export function bindKeeping({ data, store, local, replace, onKept }: KeepingParts): { isSaved: boolean } {
  const kept = { isSaved: true };
  const read = (text: string | null | undefined): Filled => {
    const opened = text ? openDraft(text, data) : undefined;
    return opened?.ok ? opened.value : emptyFilled(data.defaultTarget);
  };
  /** What the browser held when this page last wrote or read it. */
  let known = local.loadDraft();
  let isFromElsewhere = false;
  /** What another tab has kept, with what only this page has. */
  const follow = (text: string | null): void => {
    const next = rebase({ base: read(known), mine: store.read(), theirs: read(text) });
    known = text;
    isFromElsewhere = true;
    replace(next);
    isFromElsewhere = false;
  };
  store.onChange(() => {
    kept.isSaved = false;
    if (isFromElsewhere) return;
    const there = local.loadDraft();
    // Another tab has written and this one has not heard of it. Nothing at all there is no tab's work: a removal is always heard.
    if (there && there !== known) follow(there);
    const now = store.read();
    const text = isEmpty(now) ? null : draftText(data, now);
    if (text === null) local.removeDraft();
    else local.saveDraft(text);
    if (local.isWorking()) known = text;
    onKept();
  });
  local.onOtherTab(follow);
  // A page that the browser has set aside in its history hears nothing while it is away.
  window.addEventListener("pageshow", (event) => {
    const there = event.persisted ? local.loadDraft() : known;
    if (there !== undefined && there !== known) follow(there);
  });
  // Only where nothing is kept can something be lost.
  window.addEventListener("beforeunload", (event) => {
    if (!local.isWorking() && !kept.isSaved && !isEmpty(store.read())) event.preventDefault();
  });
  return kept;
}

// Decides how every change is kept in the browser, so that two tabs, a page from the history or a full storage lose nothing.
import { type DraftData, draftText, openDraft } from "./draft-file.ts";
import type { LocalStore } from "./local-store.ts";
import { rebase } from "./rebase.ts";
import { emptyFilled, type Filled, isEmpty, type Store } from "./state.ts";

export interface AutosaveParts {
  readonly data: DraftData;
  readonly store: Store;
  readonly local: LocalStore;
  /** Puts answers from elsewhere into the store and the form. */
  readonly replace: (filled: Filled) => void;
  /** Called after each attempt to keep. */
  readonly onSaved: () => void;
  /** Called where another tab has given other answers than the ones that stood here, with their questions. */
  readonly onOverridden: (questions: readonly string[]) => void;
}

/** Milliseconds within which another tab may have written without having heard of what was ticked here. */
const crossTabDelay = 2000;

/** Follows every change, here and in other tabs. `isSaved` tells whether a file holds the latest. */
export function bindAutosave({ data, store, local, replace, onSaved: onKept, onOverridden: onChanged }: AutosaveParts): { isSaved: boolean } {
  const kept = { isSaved: true };
  const read = (text: string | null | undefined): Filled => {
    const opened = text ? openDraft(text, data) : undefined;
    return opened?.ok ? opened.value : emptyFilled();
  };
  /** What the browser held when this page last wrote or read it. */
  let lastStored = local.loadDraft();
  /** What it held before the latest changes here, and when the last of them was. */
  let base = lastStored;
  let changedAt = Number.NEGATIVE_INFINITY;
  let isFromElsewhere = false;
  const isRecent = (): boolean => performance.now() - changedAt < crossTabDelay;
  /** Puts what is both here and there into the form. */
  const apply = (next: Filled, text: string | null): void => {
    const here = store.read().answers;
    lastStored = base = text;
    isFromElsewhere = true;
    replace(next);
    isFromElsewhere = false;
    const changed = Object.keys(here).filter((id) => next.answers[id] !== undefined && String(next.answers[id]) !== String(here[id]));
    if (changed.length > 0) onChanged(changed);
  };
  const save = (): void => {
    const now = store.read();
    const text = isEmpty(now) ? null : draftText(data, now);
    if (text === null) local.removeDraft();
    else local.saveDraft(text);
    if (local.isWorking()) lastStored = text;
    onKept();
  };
  /** What another tab has kept, with what this page has changed since `base`. */
  const mergeTheirs = (text: string | null, base: string | null | undefined): void =>
    apply(rebase({ base: read(base), mine: store.read(), theirs: read(text) }), text);
  /** The same where both were changed within a moment: the other tab did not take away what it had not heard of. */
  const mergeBoth = (text: string): void => {
    const theirs = read(text);
    const both = rebase({ base: read(base), mine: theirs, theirs: store.read() });
    apply(both, text);
    if (draftText(data, both) !== draftText(data, theirs)) save();
  };
  const onStored = (text: string | null): void => {
    if (text === lastStored) return;
    // A removal is a removal, of what was ticked just now too.
    if (text !== null && local.isWorking() && isRecent()) mergeBoth(text);
    else mergeTheirs(text, lastStored);
  };
  store.onChange(() => {
    kept.isSaved = false;
    if (isFromElsewhere) return;
    const there = local.loadDraft();
    // Another tab has written and this one has not heard of it. Nothing at all there is no tab's work: a removal is always heard.
    if (there && there !== lastStored) mergeTheirs(there, isRecent() ? base : lastStored);
    if (!isRecent()) base = lastStored;
    changedAt = performance.now();
    save();
  });
  local.onOtherTab(onStored);
  // A page that the browser has set aside in its history hears nothing while it is away.
  window.addEventListener("pageshow", (event) => {
    const there = event.persisted ? local.loadDraft() : lastStored;
    if (there !== undefined) onStored(there);
  });
  // Only where nothing is kept can something be lost.
  window.addEventListener("beforeunload", (event) => {
    if (!local.isWorking() && !kept.isSaved && !isEmpty(store.read())) event.preventDefault();
  });
  return kept;
}

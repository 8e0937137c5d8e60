// Saves every change in the browser, and merges what other tabs save, so that no answer is lost between tabs or to the page cache.
import type { FormStart } from "../answering/form-parts.ts";
import { openDraft } from "./draft-file.ts";
import { type DraftData, draftText } from "./draft-text.ts";
import type { LocalStore } from "./local-store.ts";
import { rebase } from "./rebase.ts";
import { emptyFilled, type Filled, isEmpty, type Store } from "./state.ts";

interface AutosaveParts {
  readonly data: DraftData;
  readonly store: Store;
  readonly local: LocalStore;
  /** Puts answers from elsewhere into the store and the form. */
  readonly replace: (filled: Filled) => void;
  /** Called after each attempt to save. */
  readonly onSaved: () => void;
  /** Called with the questions whose answers here were replaced by another tab's. */
  readonly onOverridden: (questions: readonly string[]) => void;
}

/** Milliseconds within which another tab may save before it has been notified of a change here. */
const crossTabDelay = 2000;

/** Restores what is stored, and follows every change, here and in other tabs. */
export function bindAutosave({ data, store, local, replace, onSaved, onOverridden }: AutosaveParts): Pick<FormStart, "file" | "opened"> {
  const file = { isSaved: true };
  const read = (text: string | null | undefined): Filled => {
    const opened = text ? openDraft(text, data) : undefined;
    return opened?.ok ? opened.value : emptyFilled();
  };
  /** What the browser's storage held when this page last wrote or read it. */
  let lastStored = local.loadDraft();
  /** What it held before the latest changes here, and when the last of them was made. */
  let beforeChanges = lastStored;
  let changedAt = Number.NEGATIVE_INFINITY;
  let isApplying = false;
  const isRecent = (): boolean => performance.now() - changedAt < crossTabDelay;
  const apply = (next: Filled, text: string | null): void => {
    const here = store.read().answers;
    lastStored = beforeChanges = text;
    isApplying = true;
    replace(next);
    isApplying = false;
    const changed = Object.keys(here).filter((id) => next.answers[id] !== undefined && String(next.answers[id]) !== String(here[id]));
    if (changed.length > 0) onOverridden(changed);
  };
  const save = (): void => {
    const now = store.read();
    const text = isEmpty(now) ? null : draftText(data, now);
    local.saveDraft(text);
    if (local.isWorking()) lastStored = text;
    onSaved();
  };
  /** Takes over what another tab has saved, and reapplies what has changed here since `base`. */
  const rebaseOnto = (text: string | null, base: string | null | undefined): void =>
    apply(rebase({ base: read(base), mine: store.read(), theirs: read(text) }), text);
  /** Merges concurrent changes: the other tab did not remove an answer that it had not been notified of. */
  const mergeConcurrent = (text: string): void => {
    const theirs = read(text);
    const both = rebase({ base: read(beforeChanges), mine: theirs, theirs: store.read() });
    apply(both, text);
    if (draftText(data, both) !== draftText(data, theirs)) save();
  };
  const onStored = (text: string | null): void => {
    if (text === lastStored) return;
    // Removing all answers wins, also over what was ticked just now.
    if (text !== null && local.isWorking() && isRecent()) mergeConcurrent(text);
    else rebaseOnto(text, lastStored);
  };
  store.onChange(() => {
    file.isSaved = false;
    if (isApplying) return;
    const stored = local.loadDraft();
    // Another tab has saved, and its event is still on the way. Storage is never emptied by a tab without an event.
    if (stored && stored !== lastStored) rebaseOnto(stored, isRecent() ? beforeChanges : lastStored);
    if (!isRecent()) beforeChanges = lastStored;
    changedAt = performance.now();
    save();
  });
  local.onOtherTab(onStored);
  // A page in the back/forward cache gets no storage events.
  window.addEventListener("pageshow", (event) => {
    const stored = event.persisted ? local.loadDraft() : lastStored;
    if (stored !== undefined) onStored(stored);
  });
  // Only if the browser does not save can anything be lost.
  window.addEventListener("beforeunload", (event) => {
    if (!local.isWorking() && !file.isSaved && !isEmpty(store.read())) event.preventDefault();
  });
  const opened = lastStored ? openDraft(lastStored, data) : undefined;
  if (opened?.ok && !isEmpty(opened.value)) replace(opened.value);
  return { file, opened };
}

// Saves every change in the browser, and merges what other tabs save, so that no answer is lost between tabs or to the page cache.
import type { Checked } from "../../../scripts/core/diagnostic.ts";
import { type DraftData, draftText } from "./draft-text.ts";
import type { LocalStore } from "./local-store.ts";
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
  /** Called if what reads drafts could not be loaded. The next change, here or in another tab, tries again. */
  readonly onFailure: () => void;
}

export interface Autosave {
  /** `isSaved`: a file holds the latest answers; set by whoever saves one. */
  readonly file: { isSaved: boolean };
  /** When what an earlier visit stored is in the store, with what has been answered meanwhile: what was read, undefined if nothing was stored. */
  readonly restored: Promise<Checked<Filled> | undefined>;
}

type Reading = typeof import("./stored.ts");

/** Milliseconds within which another tab may save before it has been notified of a change here. */
const crossTabDelay = 2000;

/** Follows every change, here and in other tabs. */
export function bindAutosave({ data, store, local, replace, onSaved, onOverridden, onFailure }: AutosaveParts): Autosave {
  const file = { isSaved: true };
  let reading: Reading | undefined;
  /** Whether something is stored that could not be read yet. Nothing is saved meanwhile: it would replace that. */
  let isBehind = false;
  let hasUnsaved = false;
  /** What the browser's storage held when this page last wrote or read it. */
  let lastStored = null as string | null | undefined;
  /** What it held before the latest changes here, and when the last of them was made. */
  let beforeChanges = lastStored;
  let changedAt = Number.NEGATIVE_INFINITY;
  let isApplying = false;
  let onRestored: (opened: Checked<Filled> | undefined) => void = () => undefined;
  const restored = new Promise<Checked<Filled> | undefined>((resolve) => {
    onRestored = resolve;
  });
  const read = (text: string | null | undefined): Filled => {
    const opened = text ? reading?.openDraft(text, data) : undefined;
    return opened?.ok ? opened.value : emptyFilled();
  };
  const merge = (changes: { readonly base: Filled; readonly mine: Filled; readonly theirs: Filled }): Filled =>
    reading?.rebase(changes) ?? changes.mine;
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
    if (text === null) local.removeDraft();
    else local.saveDraft(text);
    if (local.isWorking()) lastStored = text;
    onSaved();
  };
  /** Takes over what another tab has saved, and reapplies what has changed here since `base`. */
  const rebaseOnto = (text: string | null, base: string | null | undefined): void =>
    apply(merge({ base: read(base), mine: store.read(), theirs: read(text) }), text);
  /** Merges concurrent changes: the other tab did not remove an answer that it had not been notified of. */
  const mergeConcurrent = (text: string): void => {
    const theirs = read(text);
    const both = merge({ base: read(beforeChanges), mine: theirs, theirs: store.read() });
    apply(both, text);
    if (draftText(data, both) !== draftText(data, theirs)) save();
  };
  /** The first time that something else than this page's own is stored. What changes here until it can be read is saved with it. */
  const catchUp = async (text: string | null): Promise<void> => {
    isBehind = true;
    try {
      reading ??= await import("./stored.ts");
    } catch {
      // The browser remembers the failure until the page is loaded anew, and what has changed is to be there then.
      if (hasUnsaved) local.unsaved.save(draftText(data, store.read()));
      onFailure();
      return;
    }
    // Another change may have come this far first.
    if (!isBehind) return;
    isBehind = false;
    const unsaved = local.unsaved.load();
    if (unsaved !== null) {
      isApplying = true;
      replace(merge({ base: emptyFilled(), mine: store.read(), theirs: read(unsaved) }));
      isApplying = false;
      local.unsaved.save(null);
      hasUnsaved = true;
    }
    const now = local.loadDraft();
    const stored = now === undefined ? text : now;
    if (hasUnsaved) rebaseOnto(stored, stored !== null && isRecent() ? beforeChanges : lastStored);
    else onStored(stored);
    const filled = store.read();
    if (hasUnsaved || (stored !== null && !isEmpty(filled) && draftText(data, filled) !== stored)) save();
    onRestored(stored ? reading.openDraft(stored, data) : undefined);
  };
  const onStored = (text: string | null): void => {
    if (text === lastStored && !isBehind) return;
    if (isBehind || !reading) void catchUp(text);
    // Removing all answers wins, also over what was ticked just now.
    else if (text !== null && local.isWorking() && isRecent()) mergeConcurrent(text);
    else rebaseOnto(text, lastStored);
  };
  store.onChange(() => {
    file.isSaved = false;
    if (isApplying) return;
    const stored = local.loadDraft();
    // Another tab has saved, and its event is still on the way. Storage is never emptied by a tab without an event.
    const isOther = stored !== lastStored && stored;
    if (isBehind || (isOther && !reading)) {
      hasUnsaved = true;
      void catchUp(stored ?? null);
      return;
    }
    if (isOther) rebaseOnto(isOther, isRecent() ? beforeChanges : lastStored);
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
  // Only if the browser does not save, or not yet, can anything be lost.
  window.addEventListener("beforeunload", (event) => {
    if ((isBehind || !local.isWorking()) && !file.isSaved && !isEmpty(store.read())) event.preventDefault();
  });
  const first = local.loadDraft();
  if (first || local.unsaved.load() !== null) void catchUp(first ?? null);
  else onRestored(undefined);
  return { file, restored };
}

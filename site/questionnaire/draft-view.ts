// Decides how the draft is kept, saved to a file, opened from one and removed, and what is said each time.
import type { Checked, Diagnostic } from "../../scripts/diagnostic.ts";
import type { AnsweringWords } from "../text/sv/answering.ts";
import { confirm } from "./confirmation.ts";
import { draftLimit, draftName, draftText, openDraft } from "./draft-file.ts";
import { byId, make, saveFile, setText } from "./elements.ts";
import type { LocalStore } from "./local-store.ts";
import type { PageData } from "./page-data.ts";
import { questionAddress, questionText } from "./question-texts.ts";
import { sentenceOf, sentences } from "./sentences.ts";
import { countFilled, emptyFilled, type Filled, isEmpty, type Store } from "./state.ts";

export interface DraftParts {
  readonly data: PageData;
  readonly store: Store;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
  /** Writes the answers into the form after they came from elsewhere. */
  readonly writeForm: () => void;
}

/** Binds the draft's controls and restores what the browser has kept. */
export function bindDraft(parts: DraftParts): void {
  const replace = (filled: Filled): void => {
    parts.store.change(filled);
    parts.writeForm();
  };
  const kept = bindKeeping(parts, replace);
  bindSaving(parts, kept);
  bindOpening(parts, replace);
  bindClearing(parts, replace);
  restore(parts, replace);
}

/** Keeps every change in the browser, and follows what another tab has kept. `isSaved` tells whether a file holds the latest. */
function bindKeeping({ data, store, local, words }: DraftParts, replace: (filled: Filled) => void): { isSaved: boolean } {
  const kept = { isSaved: true };
  let isFromElsewhere = false;
  store.onChange((now) => {
    kept.isSaved = false;
    if (isFromElsewhere) return;
    if (isEmpty(now)) local.removeDraft();
    else local.saveDraft(draftText(data, now));
    tellKept(local, words);
  });
  local.onOtherTab((text) => {
    isFromElsewhere = true;
    const opened = text === null ? undefined : openDraft(text, data);
    replace(opened?.ok ? opened.value : emptyFilled(data.defaultTarget));
    isFromElsewhere = false;
  });
  // Only where nothing is kept can something be lost.
  window.addEventListener("beforeunload", (event) => {
    if (!local.isWorking() && !kept.isSaved && !isEmpty(store.read())) event.preventDefault();
  });
  return kept;
}

function bindSaving({ data, store, words }: DraftParts, kept: { isSaved: boolean }): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-save-draft]")) {
    button.addEventListener("click", () => {
      saveFile(draftName(data.edition), draftText(data, store.read()));
      kept.isSaved = true;
      tell(words.draftSaved(draftName(data.edition)), [], words);
    });
  }
}

function bindClearing({ data, store, words }: DraftParts, replace: (filled: Filled) => void): void {
  byId("utkast-rensa").addEventListener("click", async () => {
    const count = countFilled(store.read());
    const isSure = count > 0 && (await confirm({ text: words.confirmClear(count), yes: words.confirmClearYes, no: words.confirmClearNo }));
    if (!isSure) return tell(words.draftUntouched, [], words);
    replace(emptyFilled(data.defaultTarget));
    tell(words.draftCleared, [], words);
  });
}

function restore({ data, local, words }: DraftParts, replace: (filled: Filled) => void): void {
  tellKept(local, words);
  const kept = local.loadDraft();
  if (kept === null) return;
  const opened = openDraft(kept, data);
  if (!opened.ok || isEmpty(opened.value)) return;
  replace(opened.value);
  tell(words.draftRestored(countFilled(opened.value)), opened.diagnostics, words);
}

function bindOpening({ data, store, words }: DraftParts, replace: (filled: Filled) => void): void {
  const input = byId<HTMLInputElement>("utkast-oppna");
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    // A text longer than the limit is refused anyway; a huge file is not read whole.
    const opened: Checked<Filled> = openDraft(await file.slice(0, draftLimit + 1).text(), data);
    input.value = "";
    if (!opened.ok) return tell(words.draftRefused, opened.diagnostics, words);
    const here = countFilled(store.read());
    const inFile = countFilled(opened.value);
    const asked = { text: words.confirmReplace(inFile, here), yes: words.confirmReplaceYes, no: words.confirmReplaceNo };
    if (here > 0 && !(await confirm(asked))) return tell(words.draftUntouched, [], words);
    replace(opened.value);
    tell(opened.diagnostics.length > 0 ? words.draftOpenedPartly(inFile) : words.draftOpened(inFile), opened.diagnostics, words);
  });
}

function tellKept(local: LocalStore, words: AnsweringWords): void {
  setText(byId("utkast-lage"), local.isWorking() ? words.draftKept : words.draftNotKept);
}

function tell(text: string, diagnostics: readonly Diagnostic[], words: AnsweringWords): void {
  const items = diagnostics.map((one) => make("li", {}, sayOf(one, words)));
  byId("utkast-besked").replaceChildren(make("p", {}, text), ...(items.length > 0 ? [make("ul", {}, ...items)] : []));
}

function sayOf(one: Diagnostic, words: AnsweringWords): Node | string {
  const { question } = one.values;
  if (typeof question !== "string") return sentenceOf(one, sentences, words.language);
  const named = { ...one, values: { ...one.values, question: questionText(question) } };
  return make("a", { href: questionAddress(question) }, sentenceOf(named, sentences, words.language));
}

// Decides how the draft is restored, saved to a file and removed, and what is said each time; what is rarer loads when it is used.
import type { Diagnostic } from "../../scripts/diagnostic.ts";
import { confirm } from "./confirmation.ts";
import { draftText, openDraft } from "./draft-file.ts";
import type { DraftParts, LaterParts } from "./draft-parts.ts";
import { byId, make, saveFile, setText } from "./elements.ts";
import { bindKeeping } from "./keeping.ts";
import { draftName } from "./part.ts";
import { countFilled, countTexts, emptyFilled, type Filled, isEmpty, type Part } from "./state.ts";

/** Binds the draft's controls and restores what the browser has kept. */
export function bindDraft(parts: DraftParts): void {
  const { store, local, words } = parts;
  const replace = (filled: Filled): void => {
    store.change(filled);
    parts.writeForm();
  };
  const more: LaterParts = { ...parts, replace, tell };
  const tellKept = (): void => setText(byId("utkast-lage"), local.isWorking() ? words.draftKept : words.draftNotKept);
  const kept = bindKeeping({ ...parts, replace, onKept: tellKept });
  bindSaving(parts, kept);
  bindClearing(more);
  bindLater(more);
  tellKept();
  restore(more);
}

function bindSaving({ data, store, words }: DraftParts, kept: { isSaved: boolean }): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-save-draft]")) {
    button.addEventListener("click", () => {
      const { part } = store.read();
      const name = draftName(data, part);
      saveFile(name, draftText(data, store.read()));
      kept.isSaved = true;
      tell(part ? words.partSaved(name) : words.draftSaved(name));
    });
  }
}

function bindClearing(more: LaterParts): void {
  const { data, store, local, words, replace } = more;
  byId("utkast-rensa").addEventListener("click", async () => {
    const now = store.read();
    const asked = { text: words.confirmClear(countFilled(now), countTexts(now)), yes: words.confirmClearYes, no: words.confirmClearNo };
    if (isEmpty(now) || !(await confirm(asked))) return tell(words.draftUntouched);
    replace(emptyFilled(data.defaultTarget));
    // At once, whatever loads: nothing of the answers may stay behind.
    local.saveReviews(null);
    local.saveMerge(null);
    tell(words.draftCleared);
    void later().then(({ forgetBeside }) => forgetBeside(more), ignore);
  });
}

function restore({ data, local, words, replace }: LaterParts): void {
  const kept = local.loadDraft();
  if (!kept) return;
  const opened = openDraft(kept, data);
  if (!opened.ok) tell(words.draftUnreadable, opened.diagnostics);
  else if (!isEmpty(opened.value)) {
    replace(opened.value);
    tell(words.draftRestored(countFilled(opened.value)), opened.diagnostics);
  }
}

/** Everything that few need: files, parts for colleagues, what an earlier visit left to look at. */
function bindLater(more: LaterParts): void {
  const { store, local, words } = more;
  const use = (what: (part: Awaited<ReturnType<typeof later>>) => void): Promise<void> => later().then(what, () => tell(words.notLoaded));
  const input = byId<HTMLInputElement>("utkast-oppna");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void use(({ openFile }) => openFile(file, more));
  });
  for (const one of document.querySelectorAll<HTMLElement>("[data-together]"))
    one.addEventListener("toggle", () => void use(({ bindTogether }) => bindTogether(one, more)));
  let shown: Part | undefined;
  store.onChange(({ part }) => {
    if (part === shown) return;
    shown = part;
    void use(({ showPart }) => showPart(more));
  });
  if (local.loadReviews() ?? local.loadMerge()) void use(({ restoreBeside }) => restoreBeside(more));
}

const later = () => import("./later.ts");

function tell(text: string, diagnostics: readonly Diagnostic[] = []): void {
  const place = byId("utkast-besked");
  const said = make("p", {}, text);
  place.replaceChildren(said);
  if (diagnostics.length === 0) return;
  void later().then(({ listFaults }) => {
    // Something else may have been said meanwhile.
    if (said.isConnected) place.append(listFaults(diagnostics));
  }, ignore);
}

const ignore = (): void => undefined;

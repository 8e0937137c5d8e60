// Decides how the draft is restored, saved to a file and removed, and what is said each time; what is rarer loads when it is used.
import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { sentNotice } from "../sending/sent-notice.ts";
import { draftName } from "../together/part.ts";
import { confirm } from "../widgets/confirmation.ts";
import { byId, make, saveFile, setText } from "../widgets/elements.ts";
import { type DraftFileCode, draftText, openDraft } from "./draft-file.ts";
import type { DraftParts, LaterParts, ControlParts } from "./draft-parts.ts";
import { bindAutosave } from "./autosave.ts";
import { countFilled, countAnnotations, emptyFilled, type Filled, isEmpty, type Part } from "./state.ts";

/** Binds the draft's controls, and restores what the browser has kept: true where that is in its place now. */
export function bindDraft(parts: DraftParts): boolean {
  const { store, local, words } = parts;
  const replace = (filled: Filled): void => {
    store.change(filled);
    parts.writeForm();
  };
  const controls: ControlParts = { ...parts, replace, showStatus: makeStatus(words.language) };
  const showWhetherSaved = (): void => setText(byId("utkast-lage"), local.isWorking() ? words.draftKept : words.draftNotKept);
  const onChanged = (questions: readonly string[]): void =>
    controls.showStatus(
      words.draftElsewhere,
      questions.map((question) => fault<DraftFileCode>("draft-other-tab", `/answers/${question}`, { question })),
    );
  const kept = bindAutosave({ ...parts, replace, onSaved: showWhetherSaved, onOverridden: onChanged });
  // A browser that loads a page anew from its history fills in what it remembers of it, after everything else.
  window.addEventListener("pageshow", parts.writeForm);
  bindSaving(controls, kept);
  bindClearing(controls);
  bindLater(controls);
  showWhetherSaved();
  return restore(controls);
}

function bindSaving({ data, store, words, showStatus }: ControlParts, kept: { isSaved: boolean }): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-save-draft]")) {
    button.addEventListener("click", () => {
      const { part } = store.read();
      const name = draftName(data, part);
      saveFile(name, draftText(data, store.read()));
      kept.isSaved = true;
      showStatus(part ? words.partSaved(name) : words.draftSaved(name));
    });
  }
}

function bindClearing(controls: ControlParts): void {
  const { data, store, local, words, replace, showStatus } = controls;
  byId("utkast-rensa").addEventListener("click", async () => {
    const now = store.read();
    const asked = { text: words.confirmClear(countFilled(now), countAnnotations(now)), yes: words.confirmClearYes, no: words.confirmClearNo };
    if (isEmpty(now) || !(await confirm(asked))) return showStatus(words.draftUntouched);
    replace(emptyFilled());
    // At once, whatever loads: nothing of the answers may stay behind.
    local.saveReviews(null);
    local.saveMerge(null);
    if (data.round) local.saveReceipt(data.round.round, null);
    const sent = document.getElementById("skickat");
    if (sent) sent.hidden = true;
    showStatus(words.draftCleared);
    void later(controls).then(([{ forgetBeside }, parts]) => forgetBeside(parts), ignore);
  });
}

function restore({ data, local, words, replace, showStatus }: ControlParts): boolean {
  const kept = local.loadDraft();
  if (!kept) return false;
  const opened = openDraft(kept, data);
  if (!opened.ok) showStatus(words.draftUnreadable, opened.diagnostics);
  if (!opened.ok || isEmpty(opened.value)) return false;
  replace(opened.value);
  const sent = data.round ? sentNotice({ round: data.round, local, words }) : undefined;
  showStatus([words.draftRestored(countFilled(opened.value)), ...(sent ? [sent] : [])].join(" "), opened.diagnostics);
  return true;
}

/** Everything that few need: files, parts for colleagues, what an earlier visit left to look at. */
function bindLater(controls: ControlParts): void {
  const { store, local, words, showStatus } = controls;
  const use = (what: (part: Later, parts: LaterParts) => void): Promise<void> =>
    later(controls).then(
      (loaded) => what(...loaded),
      () => showStatus(words.notLoaded),
    );
  const input = byId<HTMLInputElement>("utkast-oppna");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void use(({ openFile }, parts) => openFile(file, parts));
  });
  for (const one of document.querySelectorAll<HTMLElement>("[data-together]"))
    one.addEventListener("toggle", () => void use(({ bindTogether }, parts) => bindTogether(one, parts)));
  let shown: Part | undefined;
  store.onChange(({ part }) => {
    if (part === shown) return;
    shown = part;
    void use(({ showPart }, parts) => showPart(parts));
  });
  if (local.loadReviews() ?? local.loadMerge()) void use(({ restoreBeside }, parts) => restoreBeside(parts));
}

type Later = typeof import("./later.ts");

async function later(controls: ControlParts): Promise<readonly [Later, LaterParts]> {
  const [part, said] = await Promise.all([import("./later.ts"), controls.laterWords()]);
  return [part, { ...controls, texts: said }];
}

function makeStatus(language: "sv" | "en"): ControlParts["showStatus"] {
  return (text: string, diagnostics: readonly Diagnostic[] = []) => {
    const place = byId("utkast-besked");
    const said = make("p", {}, text);
    place.replaceChildren(said);
    if (diagnostics.length === 0) return;
    void import("./later.ts").then(({ listFaults }) => {
      // Something else may have been said meanwhile.
      if (said.isConnected) place.append(listFaults(diagnostics, language));
    }, ignore);
  };
}

const ignore = (): void => undefined;

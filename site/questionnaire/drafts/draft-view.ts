// Decides how the draft is restored, saved to a file and removed, and what is said each time; what is rarer loads when it is used.
import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { sentTold } from "../sending/sent-notice.ts";
import { draftName } from "../together/part.ts";
import { confirm } from "../widgets/confirmation.ts";
import { byId, make, saveFile, setText } from "../widgets/elements.ts";
import { type DraftFileCode, draftText, openDraft } from "./draft-file.ts";
import type { DraftParts, LaterParts, ToldParts } from "./draft-parts.ts";
import { bindKeeping } from "./keeping.ts";
import { countFilled, countTexts, emptyFilled, type Filled, isEmpty, type Part } from "./state.ts";

/** Binds the draft's controls, and restores what the browser has kept: true where that is in its place now. */
export function bindDraft(parts: DraftParts): boolean {
  const { store, local, words } = parts;
  const replace = (filled: Filled): void => {
    store.change(filled);
    parts.writeForm();
  };
  const told: ToldParts = { ...parts, replace, tell: makeTell(words.language) };
  const tellKept = (): void => setText(byId("utkast-lage"), local.isWorking() ? words.draftKept : words.draftNotKept);
  const onChanged = (questions: readonly string[]): void =>
    told.tell(
      words.draftElsewhere,
      questions.map((question) => fault<DraftFileCode>("draft-other-tab", `/answers/${question}`, { question })),
    );
  const kept = bindKeeping({ ...parts, replace, onKept: tellKept, onChanged });
  // A browser that loads a page anew from its history fills in what it remembers of it, after everything else.
  window.addEventListener("pageshow", parts.writeForm);
  bindSaving(told, kept);
  bindClearing(told);
  bindLater(told);
  tellKept();
  return restore(told);
}

function bindSaving({ data, store, words, tell }: ToldParts, kept: { isSaved: boolean }): void {
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

function bindClearing(told: ToldParts): void {
  const { data, store, local, words, replace, tell } = told;
  byId("utkast-rensa").addEventListener("click", async () => {
    const now = store.read();
    const asked = { text: words.confirmClear(countFilled(now), countTexts(now)), yes: words.confirmClearYes, no: words.confirmClearNo };
    if (isEmpty(now) || !(await confirm(asked))) return tell(words.draftUntouched);
    replace(emptyFilled());
    // At once, whatever loads: nothing of the answers may stay behind.
    local.saveReviews(null);
    local.saveMerge(null);
    if (data.round) local.saveReceipt(data.round.round, null);
    const sent = document.getElementById("skickat");
    if (sent) sent.hidden = true;
    tell(words.draftCleared);
    void later(told).then(([{ forgetBeside }, parts]) => forgetBeside(parts), ignore);
  });
}

function restore({ data, local, words, replace, tell }: ToldParts): boolean {
  const kept = local.loadDraft();
  if (!kept) return false;
  const opened = openDraft(kept, data);
  if (!opened.ok) tell(words.draftUnreadable, opened.diagnostics);
  if (!opened.ok || isEmpty(opened.value)) return false;
  replace(opened.value);
  const sent = data.round ? sentTold({ round: data.round, local, words }) : undefined;
  tell([words.draftRestored(countFilled(opened.value)), ...(sent ? [sent] : [])].join(" "), opened.diagnostics);
  return true;
}

/** Everything that few need: files, parts for colleagues, what an earlier visit left to look at. */
function bindLater(told: ToldParts): void {
  const { store, local, words, tell } = told;
  const use = (what: (part: Later, parts: LaterParts) => void): Promise<void> =>
    later(told).then(
      (loaded) => what(...loaded),
      () => tell(words.notLoaded),
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

async function later(told: ToldParts): Promise<readonly [Later, LaterParts]> {
  const [part, said] = await Promise.all([import("./later.ts"), told.laterWords()]);
  return [part, { ...told, said }];
}

function makeTell(language: "sv" | "en"): ToldParts["tell"] {
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

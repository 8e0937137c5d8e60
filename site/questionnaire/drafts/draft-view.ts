// Controls of the draft: restoring and saving to a file. Rarer actions load on use.
import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { sentNotice } from "../sending/sent-notice.ts";
import { draftName } from "../together/part.ts";
import { openedView } from "../views/opened-view.ts";
import { showWho } from "../views/overview.ts";
import { byId, make, saveFile, setText } from "../widgets/elements.ts";
import { bindFileField } from "../widgets/file-field.ts";
import { bindAutosave } from "./autosave.ts";
import { chosenFile } from "./chosen-file.ts";
import { bindClearing } from "./clearing.ts";
import { draftText, openDraft } from "./draft-file.ts";
import type { ControlParts, DraftParts, LaterParts } from "./draft-parts.ts";
import type { DraftFileCode } from "./messages.ts";
import { makeShowOrganisation } from "./shown-organisation.ts";
import { countFilled, type Filled, isEmpty, type Part } from "./state.ts";

/** Binds the draft's controls and restores the stored draft. @returns Whether there was one. */
export function bindDraft(parts: DraftParts): boolean {
  const { store, local, words } = parts;
  const replace = (filled: Filled): void => {
    store.change(filled);
    parts.writeForm();
  };
  const loadAnew = (): void => location.replace(location.href.split("#")[0] ?? "");
  const showOrganisation = makeShowOrganisation(parts, loadAnew);
  const controls: ControlParts = { ...parts, replace, showStatus: makeStatus(words.language), showOrganisation, loadAnew };
  const showWhetherSaved = (): void => {
    const isKept = local.isWorking() && !isEmpty(store.read());
    setText(byId("utkast-lage"), local.isWorking() ? (isKept ? words.draftKept(timeNow(words.language)) : "") : words.draftNotKept);
  };
  const onOverridden = (questions: readonly string[]): void =>
    controls.showStatus(
      words.draftElsewhere,
      questions.map((question) => fault<DraftFileCode>("draft-other-tab", `/answers/${question}`, { question })),
    );
  const file = bindAutosave({ ...parts, replace, onSaved: showWhetherSaved, onOverridden });
  // On reload and history navigation the browser restores form controls of its own, after everything else.
  window.addEventListener("pageshow", parts.writeForm);
  bindSaving(controls, file);
  bindClearing(controls, () => void later(controls).then(([{ clearCarried }, loaded]) => clearCarried(loaded), ignore));
  bindLater(controls);
  showWhetherSaved();
  const isRestored = restore(controls);
  const handedOver = local.handedOver.load();
  local.handedOver.save(null);
  if (handedOver !== null) void use(controls, ({ openText }, own) => openText(handedOver, own));
  return isRestored;
}

function bindSaving({ data, store, local, words, showStatus }: ControlParts, file: { isSaved: boolean }): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-save-draft]")) {
    button.addEventListener("click", () => {
      const { part } = store.read();
      const name = draftName(data, part);
      saveFile(name, draftText(data, store.read(), local.organisations.open()?.name));
      file.isSaved = true;
      showStatus(part ? words.partSaved(name) : words.draftSaved(name));
    });
  }
}

function restore({ data, local, words, replace, showStatus }: ControlParts): boolean {
  const stored = local.loadDraft();
  if (!stored) return false;
  const opened = openDraft(stored, data);
  if (!opened.ok) showStatus(words.draftUnreadable, opened.diagnostics);
  if (!opened.ok || isEmpty(opened.value)) return false;
  replace(opened.value);
  const sent = data.round ? sentNotice({ round: data.round, local, words }) : undefined;
  if (local.isWorking()) setText(byId("utkast-lage"), words.draftRestored(countFilled(opened.value)));
  if (sent || opened.diagnostics.length > 0) showStatus(sent ?? "", opened.diagnostics);
  return true;
}

/** What few use: opening files, answering together, and what an earlier visit left to review. */
function bindLater(controls: ControlParts): void {
  const { store, local, words, showStatus } = controls;
  const fail = (): void => showStatus(words.notLoaded);
  bindFileField(byId<HTMLInputElement>("utkast-oppna"), ([file]) => {
    const chosen = file && chosenFile(file);
    if (chosen) void use(controls, ({ openFile }, parts) => openFile(chosen, parts));
  });
  byId("utkast-xlsx").addEventListener("click", () => void use(controls, ({ saveAnswers }, parts) => saveAnswers(parts)));
  const views = [
    openedView<[Filled]>("utkast", {
      load: async () => {
        const [{ makeOrganisationsView }, parts] = await later(controls);
        return makeOrganisationsView(parts);
      },
      onFailure: fail,
      leavesNoTrace: isEmpty,
    }),
    openedView<[Filled]>("dela", {
      load: async () => {
        const [{ makeShareView }, texts] = await Promise.all([import("../together/share-view.ts"), controls.shareWords()]);
        return makeShareView({ ...controls, texts });
      },
      onFailure: fail,
      leavesNoTrace: isEmpty,
    }),
  ];
  for (const show of views) {
    store.onChange(show);
    show(store.read());
  }
  showWho(local.sharing.load());
  let shown: Part | undefined;
  store.onChange(({ part }) => {
    if (part === shown) return;
    shown = part;
    void use(controls, ({ showPart }, parts) => showPart(parts));
  });
  if (local.reviews.load()) void use(controls, ({ restoreReviews }, parts) => restoreReviews(parts));
}

type Later = typeof import("./later.ts");

/** Loads the rarer actions, and does one of them. Whatever goes wrong is told. */
function use(controls: ControlParts, action: (part: Later, parts: LaterParts) => void | Promise<void>): Promise<void> {
  return later(controls)
    .then((loaded) => action(...loaded))
    .catch(() => controls.showStatus(controls.words.notLoaded));
}

async function later(controls: ControlParts): Promise<readonly [Later, LaterParts]> {
  const [part, texts] = await Promise.all([import("./later.ts"), controls.laterWords()]);
  return [part, { ...controls, texts }];
}

function makeStatus(language: "sv" | "en"): ControlParts["showStatus"] {
  return (text: string, diagnostics: readonly Diagnostic[] = []) => {
    const place = byId("utkast-besked");
    const message = make("p", {}, text);
    place.replaceChildren(message);
    if (diagnostics.length === 0) return;
    void import("../widgets/fault-list.ts").then(({ listFaults }) => {
      // A newer message may have replaced it meanwhile.
      if (message.isConnected) place.append(listFaults(diagnostics, language));
    }, ignore);
  };
}

function timeNow(language: "sv" | "en"): string {
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { timeStyle: "short" }).format(new Date());
}

const ignore = (): void => undefined;

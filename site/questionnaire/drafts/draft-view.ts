// Controls of the draft: saving to a file and removing. Rarer actions load on use.

import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import type { Language } from "../../text/languages.ts";
import { sentNotice } from "../sending/sent-notice.ts";
import { draftName } from "../together/part-name.ts";
import { openedView } from "../views/opened-view.ts";
import { showWho } from "../views/overview.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { bindFileField } from "../widgets/file-field.ts";
import { saveFile } from "../widgets/save-file.ts";
import { chosenFile } from "./chosen-file.ts";
import { bindClearing } from "./clearing.ts";
import type { ControlParts, DraftParts, LaterParts } from "./draft-parts.ts";
import { draftText } from "./draft-text.ts";
import type { DraftFileCode } from "./messages.ts";
import { countFilled, type Filled, isEmpty, type Part } from "./state.ts";

/** Binds the draft's controls, and tells what was restored. @returns What tells which answers another tab has replaced. */
export function bindDraft(parts: DraftParts): (questions: readonly string[]) => void {
  const { local, words } = parts;
  const loadAnew = (): void => location.replace(location.href.split("#")[0] ?? "");
  bindOrganisation(parts, loadAnew);
  const controls: ControlParts = { ...parts, showStatus: makeStatus(words.language), loadAnew };
  bindSaving(controls);
  bindClearing(controls, () => void later(controls).then(([{ clearCarried }, loaded]) => clearCarried(loaded), ignore));
  bindLater(controls);
  if (parts.opened) tellRestored(controls);
  const handedOver = local.handedOver.load();
  if (handedOver !== null)
    void use(controls, ({ openText }, own) => {
      local.handedOver.save(null);
      return openText(handedOver, own);
    });
  return (questions) =>
    controls.showStatus(
      words.draftElsewhere,
      questions.map((question) => fault<DraftFileCode>("draft-other-tab", `/answers/${question}`, { question })),
    );
}

function bindSaving({ data, store, local, words, file, showStatus }: ControlParts): void {
  byId("formularet").addEventListener("click", (event) => {
    if (!(event.target as Element).closest("[data-save-draft]")) return;
    // The overview's link is one of them, once a part is done.
    event.preventDefault();
    const { part } = store.read();
    const organisation = local.organisations.open()?.name;
    const name = draftName(data, { organisation, part });
    saveFile(name, draftText(data, store.read(), organisation));
    file.isSaved = true;
    showStatus(part ? words.partSaved(name) : words.draftSaved(name));
  });
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
    openedView<Filled>("utkast", {
      load: async () => {
        const [{ makeOrganisationsView }, parts] = await later(controls);
        return makeOrganisationsView(parts);
      },
      onFailure: fail,
      leavesNoTrace: isEmpty,
    }),
    openedView<Filled>("dela", {
      load: async () => {
        const [{ makeShareView }, texts] = await Promise.all([import("../together/share-view.ts"), controls.partWords.sharing()]);
        return makeShareView({ ...controls, texts });
      },
      onFailure: fail,
      leavesNoTrace: isEmpty,
    }),
  ];
  let shown: Part | undefined;
  const showChangedPart = ({ part }: Filled): void => {
    if (part === shown) return;
    shown = part;
    void use(controls, ({ showPart }, parts) => showPart(parts));
  };
  for (const show of [...views, showChangedPart, noteRound(controls)]) {
    store.onChange(show);
    show(store.read());
  }
  showWho(local.sharing.load());
  if (local.reviews.load()) void use(controls, ({ restoreReviews }, parts) => restoreReviews(parts));
}

/** Notes the open round in the draft. Where an earlier one has closed, the rest is loaded. */
function noteRound(controls: ControlParts): (now: Filled) => void {
  const open = controls.data.round?.round;
  let isFollowed = false;
  return (now) => {
    const before = now.plan?.lastRound ?? now.round;
    if (isFollowed || before === open || isEmpty(now) || now.part) return;
    if (open && !before) controls.store.change({ ...now, round: open });
    else {
      isFollowed = true;
      void use(controls, ({ followRound }, parts) => followRound(parts, now));
    }
  };
}

/** Tells what an earlier visit had stored. */
function tellRestored({ data, local, words, opened, showStatus }: ControlParts) {
  if (!opened) return;
  if (!opened.ok) return showStatus(words.draftUnreadable, opened.diagnostics);
  if (isEmpty(opened.value)) return;
  const sent = data.round ? sentNotice({ round: data.round, local, words }) : undefined;
  if (local.isWorking()) setText(byId("utkast-lage"), words.draftRestored(countFilled(opened.value)));
  if (sent || opened.diagnostics.length > 0) showStatus(sent ?? "", opened.diagnostics);
}

type Later = typeof import("./later.ts");

/** Loads the rarer actions, and does one of them. Whatever goes wrong is told. */
function use(controls: ControlParts, action: (part: Later, parts: LaterParts) => void | Promise<void>): Promise<void> {
  return later(controls)
    .then((loaded) => action(...loaded))
    .catch(() => controls.showStatus(controls.words.notLoaded));
}

async function later(controls: ControlParts): Promise<readonly [Later, LaterParts]> {
  const [part, texts] = await Promise.all([import("./later.ts"), controls.partWords.later()]);
  return [part, { ...controls, texts }];
}

function makeStatus(language: Language): ControlParts["showStatus"] {
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

const ignore = (): void => undefined;

/**
 * Shows the name now, and whenever it is changed. Nothing is shown of the only organisation while it has no name. `leave`: called if the
 * open one has been removed, since what is filled in here would have no place to be saved.
 */
function bindOrganisation({ local: { organisations }, words }: DraftParts, leave: () => void): void {
  const places = [...document.querySelectorAll<HTMLElement>("[data-organisation]")];
  const show = () => {
    const open = organisations.open();
    if (!open) return leave();
    const name = open.name || (organisations.all().length > 1 ? words.unnamed : "");
    for (const place of places) {
      setText(place.querySelector("b") ?? place, name);
      setHidden(place, name === "");
    }
  };
  organisations.onChange(show);
  show();
}

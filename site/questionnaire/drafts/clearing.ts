// Removing everything of the open organisation that this form has stored, and every trace of it in the page.
import { showWho } from "../views/overview.ts";
import { confirm } from "../widgets/confirmation.ts";
import { byId } from "../widgets/elements.ts";
import type { ControlParts } from "./draft-parts.ts";
import { forgetIn, isAnythingStored, isReceiptStored, type StoredIn, saveList } from "./organisation-storage.ts";
import { countAnnotations, countFilled, emptyFilled, isEmpty } from "./state.ts";

/**
 * Binds the button that removes everything. `forgetMarks`: removes the marks of answers that were carried over, which only a part of the
 * script that may not have loaded can do.
 */
export function bindClearing(controls: ControlParts, forgetMarks: () => void): void {
  const { data, store, local, words, replace, showStatus } = controls;
  const { organisations } = local;
  const places = [local.reviews, local.merges, local.sharing];
  /** What belongs to this form: a draft of another edition has a form of its own, and only a form that sends has receipts. */
  const own: StoredIn = {
    id: organisations.openId,
    editions: [data.edition, ...Object.keys(data.earlier ?? {})],
    isWithReceipts: document.getElementById("kvittens") !== null,
  };
  const isOnlyOne = (): boolean => organisations.all().length === 1;
  const nameAmongOthers = (): string => (isOnlyOne() ? "" : organisations.open()?.name || words.unnamed);
  const isAnythingKept = (): boolean => isAnythingStored(own, local) || places.some((one) => one.load() !== null);
  // Where there is only one organisation, its name is such a trace too.
  const isNamed = (): boolean => isOnlyOne() && organisations.open()?.name !== "";
  byId("utkast-rensa").addEventListener("click", async () => {
    const now = store.read();
    if (isEmpty(now) && !isNamed() && !isAnythingKept()) return showStatus(words.draftUntouched);
    const question = {
      text: words.confirmClear(countFilled(now), countAnnotations(now), nameAmongOthers(), isReceiptStored(own, local)),
      yes: words.confirmClearYes,
      no: words.confirmClearNo,
    };
    if (!(await confirm(question))) return showStatus(words.draftUntouched);
    // Storage first, and without waiting for anything to load: the views show what is stored.
    for (const one of places) one.save(null);
    if (data.round) local.receipt(data.round.round).save(null);
    forgetIn(own, local);
    if (isNamed()) saveList([{ id: organisations.openId, name: "" }], organisations);
    forgetInPage();
    replace(emptyFilled());
    forgetMarks();
    showWho(null);
    showStatus(words.draftCleared(nameAmongOthers()));
  });
  // Another tab may have removed everything. Nothing filled in is not enough: roles may have been chosen, or a file's merge undone.
  let wasEmpty = isEmpty(store.read());
  store.onChange((now) => {
    if (isEmpty(now) && !wasEmpty && !isAnythingKept()) {
      forgetInPage();
      forgetMarks();
      showWho(null);
    }
    wasEmpty = isEmpty(now);
  });
}

/** Empties what has been typed or told in any view, beside what the views show of what is stored. */
function forgetInPage(): void {
  const typed = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    ".view :is(input[type=text]:not(#organisation-namn, #ledningen-namn), input:is([type=date], [type=number]), textarea)",
  );
  for (const field of typed) field.value = field.defaultValue;
  for (const choice of document.querySelectorAll<HTMLSelectElement>(".view select:not(#dela select)")) {
    const first = [...choice.options].findIndex((one) => one.defaultSelected);
    choice.selectedIndex = Math.max(0, first);
  }
  for (const told of document.querySelectorAll('[id$="-besked"], .finding[id]')) told.replaceChildren();
}

// Removing everything of the open organisation: from the browser's storage, and from the page.
import { showWho } from "../views/overview.ts";
import { confirm } from "../widgets/confirmation.ts";
import { byId } from "../widgets/elements.ts";
import type { ControlParts } from "./draft-parts.ts";
import { forgetOrganisation, isAnythingStored } from "./organisation-storage.ts";
import { countAnnotations, countFilled, emptyFilled, isEmpty } from "./state.ts";

/**
 * Binds the button that removes everything. `forgetMarks`: removes the marks of answers that were carried over, which only a part of the
 * script that may not have loaded can do.
 */
export function bindClearing(controls: ControlParts, forgetMarks: () => void): void {
  const { data, store, local, words, replace, showStatus, showOrganisation } = controls;
  const { organisations } = local;
  const nameAmongOthers = (): string => (organisations.all().length > 1 ? organisations.open()?.name || words.unnamed : "");
  byId("utkast-rensa").addEventListener("click", async () => {
    const now = store.read();
    // Where there is only one organisation, its name is such a trace too.
    const isNamed = organisations.all().length === 1 && organisations.open()?.name !== "";
    if (isEmpty(now) && !isNamed && !isAnythingStored(organisations.openId, local)) return showStatus(words.draftUntouched);
    const question = {
      text: words.confirmClear(countFilled(now), countAnnotations(now), nameAmongOthers()),
      yes: words.confirmClearYes,
      no: words.confirmClearNo,
    };
    if (!(await confirm(question))) return showStatus(words.draftUntouched);
    // Storage first, and without waiting for anything to load: the views show what is stored.
    for (const one of [local.reviews, local.merges, local.sharing]) one.save(null);
    if (data.round) local.saveReceipt(data.round.round, null);
    forgetOrganisation(organisations.openId, local);
    if (isNamed) organisations.save([{ id: organisations.openId, name: "" }]);
    replace(emptyFilled());
    forgetInPage();
    forgetMarks();
    showOrganisation();
    showStatus(words.draftCleared(nameAmongOthers()));
  });
  // Another tab may have removed everything.
  let wasEmpty = isEmpty(store.read());
  store.onChange((now) => {
    if (isEmpty(now) && !wasEmpty) {
      forgetInPage();
      forgetMarks();
    }
    wasEmpty = isEmpty(now);
  });
}

/** Empties what has been typed or told in any view, beside what the views show of the answers. */
function forgetInPage(): void {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    ".view :is(input[type=text], input[type=date], textarea)",
  );
  for (const field of fields) field.value = field.defaultValue;
  for (const choice of document.querySelectorAll<HTMLSelectElement>(".view select"))
    choice.selectedIndex = Math.max(
      0,
      [...choice.options].findIndex((one) => one.defaultSelected),
    );
  for (const told of document.querySelectorAll('[id$="-besked"], .finding[id]')) told.replaceChildren();
  showWho(null);
}

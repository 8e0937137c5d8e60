// Starts the form: shows what needs the script, restores the draft, and follows every answer.
import type { FormWords } from "../data/form-words.ts";
import { type PageData, pageDataId } from "../data/page-data.ts";
import { bindDraft } from "../drafts/draft-view.ts";
import { takeEarlyTicks } from "../drafts/early-ticks.ts";
import { openLocalStore } from "../drafts/local-store.ts";
import { emptyFilled, makeStore } from "../drafts/state.ts";
import { followAddress } from "../views/router.ts";
import { byId, revealLive, setText } from "../widgets/elements.ts";
import { bindNotes } from "./notes-view.ts";
import { bindStaircasePage, type Page, type PageParts } from "./staircase-page.ts";

/** Call once, when the page has been parsed. */
export function start(words: FormWords): void {
  const data = JSON.parse(byId(pageDataId).textContent ?? "") as PageData;
  const store = makeStore(emptyFilled());
  const parts: PageParts = { data, store, local: openLocalStore(data.edition, window), words };
  revealLive();
  // In a task of its own, so that a slow machine can respond to the reader in between. See early-ticks.ts for what is ticked meanwhile.
  setTimeout(() => {
    bindPage(parts).then(
      (page) => follow(parts, page),
      () => setText(byId("utkast-besked"), words.answering.notLoaded),
    );
  });
}

/** A staircase needs nothing more; other kinds of results load their part of the script. */
async function bindPage(parts: PageParts): Promise<Page> {
  const { data, store, words } = parts;
  const staircase = data.model.thresholds.length > 0 ? bindStaircasePage(parts) : undefined;
  if (staircase && !data.results) return staircase;
  const [{ bindMethodPage, withResults }, { methodAnswering: methodWords }] = await Promise.all([
    import("./method-page.ts"),
    words.method(),
  ]);
  return staircase ? withResults(data, staircase, methodWords) : bindMethodPage({ data, store, words: words.answering, methodWords });
}

/** A message is about what was done in the view that it appeared in. One that lists what to put right stays until the next. */
function forgetMessage(): void {
  const place = byId("utkast-besked");
  if (place.dataset.shown !== undefined && !place.querySelector("li")) place.replaceChildren();
  place.dataset.shown = "";
}

function follow({ data, store, local, words }: PageParts, { show, writeForm: writeAnswers }: Page): void {
  const writeNotes = bindNotes(store);
  const writeForm = (): void => {
    writeAnswers();
    writeNotes();
  };
  store.onChange(show);
  const finishEarly = takeEarlyTicks();
  const isRestored = bindDraft({
    data,
    store,
    local,
    words: words.answering,
    laterWords: words.later,
    shareWords: words.sharing,
    writeForm,
  });
  if (!isRestored) {
    writeForm();
    show(store.read());
  }
  finishEarly();
  byId("formularet").dataset.ready = "true";
  followAddress(forgetMessage);
}

// Decides how the form starts: what needs the script is put in place, the draft restored, and every answer followed.
import { answering as words } from "../text/sv/answering.ts";
import { bindDraft } from "./draft-view.ts";
import { takeEarlyTicks } from "./early-ticks.ts";
import { byId, revealLive, setText } from "./elements.ts";
import { openLocalStore } from "./local-store.ts";
import { bindNotes } from "./notes-view.ts";
import { makeOwnList } from "./own-list.ts";
import { type PageData, pageDataId } from "./page-data.ts";
import { bindStaircasePage, type Page } from "./staircase-page.ts";
import { emptyFilled, makeStore } from "./state.ts";

const data = JSON.parse(byId(pageDataId).textContent ?? "") as PageData;
const store = makeStore(emptyFilled(data.defaultTarget));
const local = openLocalStore(data.edition, window);

/** A staircase is here at once; results of another kind bring their part of the script. */
async function bindPage(): Promise<Page> {
  const staircase = data.model.thresholds.length > 0 ? bindStaircasePage({ data, store, local, words }) : undefined;
  if (staircase && !data.results) return staircase;
  const { bindMethodPage, withResults } = await import("./method-page.ts");
  return staircase ? withResults(data, staircase) : bindMethodPage(data, store);
}

function start({ show, writeForm: writeAnswers }: Page): void {
  const writeNotes = bindNotes(store);
  const showNotes = makeOwnList(data, words);
  const writeForm = (): void => {
    writeAnswers();
    writeNotes();
  };
  store.onChange(show);
  store.onChange(showNotes);
  const finishEarly = takeEarlyTicks();
  bindDraft({ data, store, local, words, writeForm });
  writeForm();
  show(store.read());
  finishEarly();
  byId("formularet").dataset.ready = "true";
}

revealLive();
bindPage().then(start, () => setText(byId("lage-niva"), words.notLoaded));

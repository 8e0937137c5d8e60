// Decides how the form starts: what needs the script is put in place, the draft restored, and every answer followed.
import { answering } from "../text/sv/answering.ts";
import { bindDraft } from "./draft-view.ts";
import { byId, revealLive } from "./elements.ts";
import { bindForm } from "./form-view.ts";
import { makeLevelView } from "./level-view.ts";
import { openLocalStore } from "./local-store.ts";
import { makeMissingView } from "./missing-view.ts";
import { outcomeOf } from "./outcome.ts";
import { type PageData, pageDataId } from "./page-data.ts";
import { makePlanView } from "./plan-view.ts";
import { makeProgressView } from "./progress-view.ts";
import { makeSendingGate } from "./sending-gate.ts";
import { emptyFilled, makeStore } from "./state.ts";

/** Milliseconds of pause before what is heavier than the level is written. */
const pause = 120;

const words = answering;
const data = JSON.parse(byId(pageDataId).textContent ?? "") as PageData;
revealLive();
const store = makeStore(emptyFilled(data.defaultTarget));
const local = openLocalStore(data.edition, window);

const showProgress = makeProgressView(words);
const showLevel = makeLevelView(data, words);
const showMissing = makeMissingView(data, words);
const showPlan = makePlanView(data, words);
const showSending = data.round ? makeSendingGate({ data, round: data.round, local, words }) : undefined;

let waiting: ReturnType<typeof setTimeout> | undefined;
function show(): void {
  const filled = store.read();
  const outcome = outcomeOf(data.model, filled);
  showProgress(outcome);
  showLevel(outcome, filled.target);
  // At once, too: what is shown must be what a press on "send" a moment later seals.
  showSending?.(filled, outcome);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    showMissing(outcome);
    showPlan(outcome, filled.target);
  }, pause);
}

store.onChange(show);
const writeForm = bindForm(data, store);
bindDraft({ data, store, local, words, writeForm });
writeForm();
show();
byId("formularet").dataset.ready = "true";

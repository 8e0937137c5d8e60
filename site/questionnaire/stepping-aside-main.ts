// Decides how the page where one steps aside starts: the words of its language are fetched, then the form is put in place.
import { byId, revealLive, setHidden } from "./elements.ts";
import { openLocalStore } from "./local-store.ts";
import { type SteppingRound, steppingDataId } from "./stepping-aside-data.ts";
import type { SteppingParts } from "./stepping-aside-view.ts";

/** Only the page's own language is fetched. */
async function wordsOf(language: string): Promise<Pick<SteppingParts, "words" | "text">> {
  const [answering, stepping] =
    language === "en"
      ? await Promise.all([import("../text/en/answering.ts"), import("../text/en/stepping-aside.ts")])
      : await Promise.all([import("../text/sv/answering.ts"), import("../text/sv/stepping-aside.ts")]);
  return { words: answering.answering, text: stepping.steppingAside };
}

async function start(): Promise<void> {
  const round = JSON.parse(byId(steppingDataId).textContent ?? "") as SteppingRound;
  const [said, { bindSteppingAside }] = await Promise.all([wordsOf(document.documentElement.lang), import("./stepping-aside-view.ts")]);
  revealLive();
  bindSteppingAside({ round, local: openLocalStore(round.edition, window), ...said });
  byId("avsta").dataset.ready = "true";
}

start().catch(() => setHidden(byId("avsta-inte-hamtad"), false));

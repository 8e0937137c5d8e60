// Decides how the page where one steps aside starts: the form is put in place once its part of the script is here.

import { openLocalStore } from "../drafts/local-store.ts";
import { byId, revealLive, setHidden } from "../widgets/elements.ts";
import { type SteppingData, steppingDataId } from "./stepping-aside-data.ts";
import type { SteppingParts } from "./stepping-aside-view.ts";

/** Once, when the page has been read. */
export function startSteppingAside(words: Pick<SteppingParts, "words" | "text">): void {
  put(words).catch(() => setHidden(byId("avsta-inte-hamtad"), false));
}

async function put(words: Pick<SteppingParts, "words" | "text">): Promise<void> {
  const round = JSON.parse(byId(steppingDataId).textContent ?? "") as SteppingData;
  const { bindSteppingAside } = await import("./stepping-aside-view.ts");
  revealLive();
  bindSteppingAside({ round, local: openLocalStore(round.edition, window), ...words });
  byId("avsta").dataset.ready = "true";
}

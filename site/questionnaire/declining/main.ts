// Starts the opt-out page: loads its form's script, then shows the form.
import { openLocalStore } from "../drafts/local-store.ts";
import { byId, revealLive, setHidden } from "../widgets/elements.ts";
import { type OptOutData, optOutDataId } from "./opt-out-data.ts";
import type { OptOutParts } from "./opt-out-view.ts";

/** Call once, when the page has been parsed. */
export function start(words: Pick<OptOutParts, "words" | "text">): void {
  mount(words).catch(() => setHidden(byId("avsta-inte-hamtad"), false));
}

async function mount(words: Pick<OptOutParts, "words" | "text">): Promise<void> {
  const round = JSON.parse(byId(optOutDataId).textContent ?? "") as OptOutData;
  const { bindOptOut: bindSteppingAside } = await import("./opt-out-view.ts");
  revealLive();
  bindSteppingAside({ round, local: openLocalStore(round.edition, window), ...words });
  byId("avsta").dataset.ready = "true";
}

// Decides when what one takes along is made ready: once block 1 is complete. Not until then does that part of the script load.

import type { ExplainedPage, Update } from "../result/explained.ts";
import { byId, setHidden } from "../widgets/elements.ts";

/** Waits in the order of the changes; a load that fails is told, and tried again at the next change. */
export function makeTakeawayGate({ data, explains, words }: ExplainedPage): Update {
  let part: Promise<Update> | undefined;
  const fails = (isFailing: boolean): void => setHidden(byId("ta-med-fel"), !isFailing);
  return (filled, outcome) => {
    if (!part && outcome.score.answeredBlocks === 0) return;
    part ??= Promise.all([import("./takeaway-page.ts"), words.taking()]).then(([{ bindTakeaway }, taking]) =>
      bindTakeaway(data, explains.measures, taking),
    );
    part.then(
      (follow) => {
        fails(false);
        follow(filled, outcome);
      },
      () => {
        part = undefined;
        fails(true);
      },
    );
  };
}

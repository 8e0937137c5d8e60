// Decides when what one takes along is made ready: once block 1 is complete. Not until then does that part of the script load.
import { byId, setHidden } from "./elements.ts";
import type { Follow } from "./explained.ts";
import type { PageData } from "./page-data.ts";
import type { TakingWords } from "./taking-words.ts";

/** Waits in the order of the changes; a load that fails is told, and tried again at the next change. */
export function makeTakeawayGate(data: PageData, loadWords: () => Promise<TakingWords>): Follow {
  let part: Promise<Follow> | undefined;
  const fails = (isFailing: boolean): void => setHidden(byId("ta-med-fel"), !isFailing);
  return (filled, outcome) => {
    if (!part && outcome.score.answeredBlocks === 0) return;
    part ??= Promise.all([import("./takeaway-page.ts"), loadWords()]).then(([{ bindTakeaway }, words]) => bindTakeaway(data, words));
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

import type { ExplainedPage, Update } from "../result/explained.ts";
import { byId, setHidden } from "../widgets/elements.ts";
import { lazyPart } from "../widgets/lazy-part.ts";

export function makeTakeawayGate({ data, explains, words }: ExplainedPage): Update {
  const setFailed = (isFailed: boolean): void => setHidden(byId("ta-med-fel"), !isFailed);
  return lazyPart<Parameters<Update>>({
    load: async () => {
      const [{ bindTakeaway }, exportWords] = await Promise.all([import("./takeaway-page.ts"), words.loadExportWords()]);
      const update = await bindTakeaway(data, explains, exportWords);
      setFailed(false);
      return update;
    },
    isNeeded: (_filled, { score }) => score.answeredBlocks > 0,
    onFailure: () => setFailed(true),
  }).update;
}

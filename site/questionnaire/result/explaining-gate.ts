// Loads the explanation of the result when block 1 is complete, or on request.
import { embeddedAt } from "../data/embedded.ts";
import type { ExplainedWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { byId, setHidden } from "../widgets/elements.ts";
import { lazyPart } from "../widgets/lazy-part.ts";
import type { Update } from "./explained.ts";
import type { ExplanationData } from "./explains-data.ts";

export function makeExplainingGate(data: PageData, loadWords: () => Promise<ExplainedWords>): Update {
  const explains = embeddedAt<ExplanationData>(byId("mer").dataset.file ?? "");
  const part = lazyPart<Parameters<Update>>({
    load: async () => {
      const [{ bindExplaining }, words, content] = await Promise.all([import("./explaining-view.ts"), loadWords(), explains.load()]);
      const update = bindExplaining(data, words, content);
      setHidden(byId("mer-vantar"), true);
      return update;
    },
    isNeeded: (_filled, { score }) => score.answeredBlocks > 0,
    onFailure: () => setHidden(byId("mer-fel"), false),
  });
  byId("mer-visa").addEventListener("click", () => void part.open());
  return part.update;
}

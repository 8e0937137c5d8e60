// Decides when the result is explained: once block 1 is complete, or when somebody asks. Not until then does that part of the script load.

import { embeddedAt } from "../data/embedded.ts";
import type { ExplainedWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { byId, setHidden } from "../widgets/elements.ts";
import type { ExplainsData } from "./explains-data.ts";
import type { Outcome } from "./outcome.ts";

type Follow = (filled: Filled, outcome: Outcome) => void;

export function makeExplainingGate(data: PageData, loadWords: () => Promise<ExplainedWords>): Follow {
  let follow: Follow | undefined;
  let latest: Parameters<Follow> | undefined;
  const explains = embeddedAt<ExplainsData>(byId("mer").dataset.file ?? "");
  let isLoading = false;
  const open = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      const [{ bindExplaining }, words, told] = await Promise.all([import("./explaining-view.ts"), loadWords(), explains.load()]);
      follow = bindExplaining(data, words, told);
      setHidden(byId("mer-vantar"), true);
      if (latest) follow(...latest);
    } catch {
      setHidden(byId("mer-fel"), false);
    }
    isLoading = false;
  };
  byId("mer-visa").addEventListener("click", () => void open());
  return (filled, outcome) => {
    latest = [filled, outcome];
    if (follow) follow(filled, outcome);
    else if (outcome.score.answeredBlocks > 0) void open();
  };
}

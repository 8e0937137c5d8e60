// The level so far, beside the list of areas. Loads with the first answer.
import type { LevelWords } from "../../text/sv/form/level.ts";
import type { PageData } from "../data/page-data.ts";
import { effectiveTarget, type Filled } from "../drafts/state.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { explanationOf, headlineOf, showStaircase } from "./level-words.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** The returned function shows the level, and returns it in words: null before there is one. */
export function makeLevelView({ model }: PageData, words: LevelWords): (filled: Filled) => string | null {
  return (filled) => {
    const outcome = outcomeOf(model, filled);
    const { answeredBlocks, level } = outcome.score;
    const headline = headlineOf(outcome, words);
    setText(byId("lage-niva"), headline);
    setText(byId("lage-mer"), explanationOf(outcome, words));
    showStaircase("trappan", outcome, effectiveTarget(filled.target, level, model.thresholds.length), words);
    showProgress(outcome);
    return answeredBlocks > 0 ? headline : null;
  };
}

/** Only while the first block is being answered. */
function showProgress({ blocks: [first] }: Outcome): void {
  const bar = byId<HTMLProgressElement>("framsteg");
  setHidden(bar, !first || first.answered === 0 || first.answered === first.asked);
  bar.max = Math.max(1, first?.asked ?? 1);
  bar.value = first?.answered ?? 0;
}

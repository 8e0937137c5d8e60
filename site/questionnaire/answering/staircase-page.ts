// The form of a method with a staircase: the level is updated at once, the heavier parts after a pause.
import type { FormWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { effectiveTarget, type Filled, type Store } from "../drafts/state.ts";
import { makePlanGate } from "../plan/plan-gate.ts";
import { makeExplainingGate } from "../result/explaining-gate.ts";
import { makeLevelView } from "../result/level-view.ts";
import { headlineOf } from "../result/level-words.ts";
import { makeMissingView } from "../result/missing-view.ts";
import { type Outcome, outcomeOf } from "../result/outcome.ts";
import { makeSendingGate } from "../sending/sending-gate.ts";
import { makeOverview } from "../views/overview.ts";
import { bindForm, bindTarget } from "./form-view.ts";

export interface Page {
  /** Writes the store's answers into the form. */
  readonly writeForm: () => void;
  /** Shows what follows from the answers. */
  readonly show: (filled: Filled) => void;
}

export interface PageParts {
  readonly data: PageData;
  readonly store: Store;
  readonly local: LocalStore;
  readonly words: FormWords;
}

/** Milliseconds after an answer before the heavier parts are updated. */
const pause = 120;

export function bindStaircasePage({ data, store, local, words: { answering: words, explained, sending } }: PageParts): Page {
  const showOverview = makeOverview(data, words);
  const showLevel = makeLevelView(data, words);
  const showMissing = makeMissingView(data, words);
  const showPlan = makePlanGate({ data, words, loadWords: explained });
  const showExplained = makeExplainingGate(data, explained);
  const showSending = data.round ? makeSendingGate({ data, round: data.round, local, words }, sending) : undefined;
  const [writeAnswers, writeTarget] = [bindForm(data, store), bindTarget(store)];
  const aim = ({ target }: Filled, { score }: Outcome): number => effectiveTarget(target, score.level, data.model.thresholds.length);
  let isFirst = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    writeForm: () => {
      writeAnswers();
      writeTarget();
    },
    show: (filled) => {
      const outcome = outcomeOf(data.model, filled);
      const level = outcome.score.answeredBlocks > 0 ? headlineOf(outcome, words) : null;
      showOverview(filled, { level, notAsked: [] });
      showLevel(outcome, aim(filled, outcome));
      // Not after the pause: what is shown must be what a press on "send" a moment later seals.
      showSending?.(filled, outcome);
      clearTimeout(waiting);
      // A restored draft is shown before the first paint, to avoid a layout shift.
      if (isFirst) showMissing(outcome, filled);
      waiting = setTimeout(
        () => {
          if (!isFirst) showMissing(outcome, filled);
          isFirst = false;
          showPlan(outcome, aim(filled, outcome));
          waiting = setTimeout(() => showExplained(filled, outcome));
        },
        isFirst ? 0 : pause,
      );
    },
  };
}

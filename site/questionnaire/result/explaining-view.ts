// The parts that explain the result, in order. Loads when block 1 is complete, or on request.
import type { ExplainedWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { isEmpty } from "../drafts/state.ts";
import { makeComparisonView } from "../earlier/comparison-view.ts";
import { makeTakeawayGate } from "../takeaway/takeaway-gate.ts";
import { makeWhatIfView } from "../what-if/what-if-view.ts";
import { byId } from "../widgets/elements.ts";
import { makeConditionsView } from "./conditions-view.ts";
import type { ExplainedPage, Update } from "./explained.ts";
import type { ExplanationData } from "./explains-data.ts";
import { makePeersView } from "./peers-view.ts";
import { makeRequirementsView } from "./requirements-view.ts";

/** Adds the parts to the page. The returned function updates them. */
export function bindExplaining(data: PageData, words: ExplainedWords, explains: ExplanationData): Update {
  const page: ExplainedPage = { data, words, explains };
  const { frameworks, published } = explains;
  const parts = [
    makeWhatIfView(page),
    makeConditionsView(page),
    ...(frameworks.length > 0 ? [makeRequirementsView(page)] : []),
    makeComparisonView(page),
    ...(published ? [makePeersView(published, words.peers)] : []),
  ];
  byId("mer-delar").replaceChildren(...parts.map((one) => one.element));
  const updateTakeaway = makeTakeawayGate(page);
  const showInTurn = inTurn([...parts.map(({ show }) => show), updateTakeaway]);
  let wasEmpty = true;
  return (filled, outcome) => {
    const isGone = isEmpty(filled) && !wasEmpty;
    wasEmpty = isEmpty(filled);
    if (isGone) for (const { reset } of parts) reset?.();
    showInTurn(filled, outcome);
  };
}

/** Updates one part per task, so that input in between is handled at once. Newer answers start again from the first part. */
function inTurn(updates: readonly Update[]): Update {
  let turn = 0;
  return (filled, outcome) => {
    turn += 1;
    const ownTurn = turn;
    const rest = [...updates];
    const next = (): void => {
      if (ownTurn !== turn) return;
      rest.shift()?.(filled, outcome);
      if (rest.length > 0) setTimeout(next);
    };
    next();
  };
}

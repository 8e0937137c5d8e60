// Decides which parts explain the result, in which order, and what follows them. Loads once block 1 is complete, or when somebody asks for it.

import type { ExplainedWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { isEmpty } from "../drafts/state.ts";
import { makeComparisonView } from "../earlier/comparison-view.ts";
import { makeTakeawayGate } from "../takeaway/takeaway-gate.ts";
import { makeWhatIfView } from "../what-if/what-if-view.ts";
import { byId } from "../widgets/elements.ts";
import { makeConditionsView } from "./conditions-view.ts";
import type { ExplainedPage, Update } from "./explained.ts";
import type { ExplainsData } from "./explains-data.ts";
import { makePeersView } from "./peers-view.ts";
import { makeRequirementsView } from "./requirements-view.ts";

/** Puts the parts in the page, and returns what shows them for the answers of the moment. */
export function bindExplaining(data: PageData, words: ExplainedWords, explains: ExplainsData): Update {
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
  const takeAlong = makeTakeawayGate(page);
  const showInTurn = inTurn([...parts.map(({ show }) => show), takeAlong]);
  let wasEmpty = true;
  return (filled, outcome) => {
    const isGone = isEmpty(filled) && !wasEmpty;
    wasEmpty = isEmpty(filled);
    if (isGone) for (const { forget } of parts) forget?.();
    showInTurn(filled, outcome);
  };
}

/** One part a task, so that a press in between is answered at once; newer answers begin anew from the first. */
function inTurn(follows: readonly Update[]): Update {
  let turn = 0;
  return (filled, outcome) => {
    turn += 1;
    const mine = turn;
    const rest = [...follows];
    const next = (): void => {
      if (mine !== turn) return;
      rest.shift()?.(filled, outcome);
      if (rest.length > 0) setTimeout(next);
    };
    next();
  };
}

// Decides which parts explain the result, and in which order. Loads once block 1 is complete, or when somebody asks for it.
import { makeConditionsView } from "./conditions-view.ts";
import { byId } from "./elements.ts";
import type { ExplainedPage, Follow } from "./explained.ts";
import { type ExplainsData, explainsDataId } from "./explains-data.ts";
import type { PageData } from "./page-data.ts";
import { makePeersView } from "./peers-view.ts";
import { makeRequirementsView } from "./requirements-view.ts";
import { isEmpty } from "./state.ts";
import { makeThenNowView } from "./then-now-view.ts";
import { makeWhatIfView } from "./what-if-view.ts";

/** Puts the parts in the page, and returns what shows them for the answers of the moment. */
export function bindExplaining(data: PageData): Follow {
  const page: ExplainedPage = { data, explains: JSON.parse(byId(explainsDataId).textContent ?? "") as ExplainsData };
  const { frameworks, published } = page.explains;
  const parts = [
    makeWhatIfView(page),
    makeConditionsView(page),
    ...(frameworks.length > 0 ? [makeRequirementsView(page)] : []),
    makeThenNowView(page),
    ...(published ? [makePeersView(published)] : []),
  ];
  byId("mer-delar").replaceChildren(...parts.map((one) => one.element));
  let wasEmpty = true;
  return (filled, outcome) => {
    const isGone = isEmpty(filled) && !wasEmpty;
    wasEmpty = isEmpty(filled);
    for (const { show, forget } of parts) {
      if (isGone) forget?.();
      show(filled, outcome);
    }
  };
}

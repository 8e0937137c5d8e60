// The view of the result: level, way to the next, areas and what is missing, and below that the parts that explain it.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import { makeAnnotationList } from "../answering/annotation-list.ts";
import type { Embedded } from "../data/embedded.ts";
import type { ExplainedWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { effectiveTarget, type Filled, isEmpty } from "../drafts/state.ts";
import { makeComparisonView } from "../earlier/comparison-view.ts";
import { makeWhatIfView } from "../what-if/what-if-view.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { makeAreasView } from "./areas-view.ts";
import type { Update } from "./explained.ts";
import type { ExplanationData } from "./explains-data.ts";
import { makeFirstThree } from "./first-three.ts";
import { explanationOf, headlineOf, showStaircase } from "./level-words.ts";
import { makeMissingView } from "./missing-view.ts";
import type { Outcome } from "./outcome.ts";
import { makePeersView } from "./peers-view.ts";
import { makeRequirementsView } from "./requirements-view.ts";

export interface ResultParts {
  readonly data: PageData;
  readonly words: AnsweringWords & ResultWords;
  readonly explainedWords: ExplainedWords;
  readonly explains: Embedded<ExplanationData>;
}

/** The level and what is missing at once, the rest as soon as its content has been fetched. */
export function bindResult(parts: ResultParts): Update {
  const { data, words, explains } = parts;
  const showAreas = makeAreasView(data, words);
  const showMissing = makeMissingView(data, words);
  const showAnnotations = makeAnnotationList(data, words);
  let showRest: Update | undefined;
  let latest: Parameters<Update> | undefined;
  const loadRest = (): void => {
    explains.load().then(
      (content) => {
        setHidden(byId("mer-fel"), true);
        showRest = bindExplained(parts, content);
        if (latest) showRest(...latest);
      },
      () => setHidden(byId("mer-fel"), false),
    );
  };
  return (filled, outcome) => {
    latest = [filled, outcome];
    showLevel(filled, outcome, data, words);
    showAreas(outcome);
    showMissing(outcome, filled);
    showAnnotations(filled);
    if (showRest) showRest(filled, outcome);
    else loadRest();
  };
}

function showLevel({ target }: Filled, outcome: Outcome, data: PageData, words: AnsweringWords): void {
  setText(byId("resultat-niva"), headlineOf(outcome, words));
  setText(byId("resultat-mer"), explanationOf(outcome, words));
  setHidden(byId("resultat-vidare"), outcome.score.answeredBlocks === 0);
  showStaircase("trappan-resultat", outcome, effectiveTarget(target, outcome.score.level, data.model.thresholds.length), words);
}

function bindExplained({ data, words, explainedWords }: ResultParts, explains: ExplanationData): Update {
  const page = { data, words: explainedWords, explains };
  const { frameworks, published } = explains;
  const parts = [
    makeWhatIfView(page),
    ...(frameworks.length > 0 ? [makeRequirementsView(page)] : []),
    makeComparisonView(page),
    ...(published ? [makePeersView(published, explainedWords.peers)] : []),
  ];
  byId("mer").replaceChildren(...parts.map((one) => one.element));
  const showFirst = makeFirstThree({ data, plan: explains, words });
  const showInTurn = inTurn([showFirst, ...parts.map(({ show }) => show)]);
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

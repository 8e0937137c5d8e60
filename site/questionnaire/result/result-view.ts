// The view of the result: level, what is lacking, the plan in one sentence and the areas, and below that the parts that explain it.
import { swedishDay } from "../../../scripts/core/day.ts";
import { compareRequirements, countStandings } from "../../../scripts/method/references/requirements.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { LevelWords } from "../../text/sv/form/level.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import type { SituationWords } from "../../text/sv/form/situation.ts";
import { makeAnnotationList } from "../answering/annotation-list.ts";
import type { FormWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { effectiveTarget, type Filled, isEmpty } from "../drafts/state.ts";
import { ownPlan } from "../plan/own-plan.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { makeAreasView } from "./areas-view.ts";
import type { ExplainedInside, Update } from "./explained.ts";
import type { ExplanationData, Published } from "./explains-data.ts";
import { explanationOf, headlineOf, showStaircase } from "./level-words.ts";
import { makeMissingView, showLacking } from "./missing-view.ts";
import type { Outcome } from "./outcome.ts";
import { headline, resultSentences, said } from "./sentences.ts";
import { situationOf } from "./situation.ts";

export interface ResultParts {
  readonly data: PageData;
  readonly words: AnsweringWords & LevelWords & ResultWords & ManagementWords;
  readonly situation: SituationWords;
  readonly partWords: Pick<FormWords, "requirements" | "peers">;
  readonly loadExplains: () => Promise<ExplanationData>;
}

/** The level and what is missing are shown also where the content of the rest cannot be fetched. That is asked for again at each change. */
export async function bindResult(parts: ResultParts): Promise<Update> {
  const { data, words, loadExplains } = parts;
  const showAreas = makeAreasView(data, words);
  const showMissing = makeMissingView(data, words);
  const showAnnotations = makeAnnotationList(data, words);
  let showRest: Update | undefined;
  let latest: Parameters<Update> | undefined;
  const loadRest = (): Promise<void> =>
    loadExplains().then(
      (content) => {
        setHidden(byId("mer-fel"), true);
        showRest = bindExplained(parts, content);
        if (latest) show(...latest);
      },
      () => setHidden(byId("mer-fel"), false),
    );
  const show = (filled: Filled, outcome: Outcome): void => {
    const isFirst = !latest;
    latest = [filled, outcome];
    showLevel(filled, outcome, parts, showRest !== undefined);
    showAreas(outcome);
    showMissing(outcome, filled);
    showAnnotations(filled);
    if (showRest) showRest(filled, outcome);
    else if (!isFirst) void loadRest();
  };
  await loadRest();
  return show;
}

/** `isExplained`: what the plan is computed from is there, and the sentences that rest on it are written below. */
function showLevel({ target }: Filled, outcome: Outcome, { data, words }: ResultParts, isExplained: boolean): void {
  if (!isExplained || outcome.score.answeredBlocks === 0) {
    setText(byId("resultat-niva"), headlineOf(outcome, words));
    setText(byId("resultat-mer"), explanationOf(outcome, words));
  }
  setHidden(byId("resultat-vidare"), outcome.score.answeredBlocks === 0);
  showStaircase("trappan-resultat", outcome, effectiveTarget(target, outcome.score.level, data.model.thresholds.length), words);
}

/** The closed parts that the edition and its rounds have something for. */
function partsOf({ data, words, partWords }: ResultParts, explains: ExplanationData): readonly ExplainedPart[] {
  const { explained } = words;
  const { frameworks, published } = explains;
  const page = { data, explains };
  const requirements = openedPart({
    id: "krav",
    title: explained.requirements,
    // The law comes first, and what is found there is told while the part is closed.
    finding: (_filled, { response }) => {
      const findings = compareRequirements(data.model, response, frameworks[0]?.parts ?? []);
      const counts = countStandings(findings);
      return explained.requirementsFinding(counts.below, counts["cannot-tell"], findings.length);
    },
    load: async () => {
      const [{ makeRequirementsView }, own] = await Promise.all([import("./requirements-view.ts"), partWords.requirements()]);
      return makeRequirementsView(page, { ...own.requirements, finding: explained.requirementsFinding });
    },
  });
  const peers = (one: Published): ExplainedPart =>
    openedPart({
      id: "andra",
      title: explained.peers,
      load: async () => {
        const [{ makePeersView }, own] = await Promise.all([import("./peers-view.ts"), partWords.peers()]);
        return makePeersView(one, own.peers);
      },
    });
  return [...(frameworks.length > 0 ? [requirements] : []), ...(published ? [peers(published)] : [])];
}

function bindExplained(result: ResultParts, explains: ExplanationData): Update {
  const parts = partsOf(result, explains);
  byId("mer").replaceChildren(...parts.map((one) => one.element));
  const showInTurn = inTurn([showNext(result, explains), ...parts.map(({ show }) => show)]);
  let wasEmpty = true;
  return (filled, outcome) => {
    const isGone = isEmpty(filled) && !wasEmpty;
    wasEmpty = isEmpty(filled);
    if (isGone) for (const { reset } of parts) reset();
    showInTurn(filled, outcome);
  };
}

/** Where the organisation stands, what is lacking, and what the plan takes. */
function showNext({ data, situation: words }: ResultParts, explains: ExplanationData): Update {
  return (filled, outcome) => {
    // No trace of removed answers may remain.
    const isReady = outcome.score.answeredBlocks > 0;
    for (const id of ["resultat-lage", "saknas"]) setHidden(byId(id), !isReady);
    byId("resultat-lage").replaceChildren();
    byId("saknas-lista").replaceChildren();
    setText(byId("saknas-rubrik"), byId("saknas-rubrik").dataset.title ?? "");
    if (!isReady) return;
    const own = ownPlan({ model: data.model, steps: explains.steps, filled, outcome, today: swedishDay(new Date()) });
    const situation = situationOf(own, outcome, filled.target);
    setText(byId("resultat-niva"), headline(situation, words));
    setText(byId("resultat-mer"), "");
    byId("resultat-lage").replaceChildren(...said(resultSentences, situation, words).map((text) => make("p", {}, text)));
    showLacking(situation, { data, words, goals: explains.goals });
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

interface OpenedPart {
  readonly id: string;
  readonly title: string;
  /** What is found, told while the part is closed. */
  readonly finding?: (...now: Parameters<Update>) => string;
  /** Where it fails, that is told and the part is closed. */
  readonly load: () => Promise<ExplainedInside>;
}

type ExplainedPart = ReturnType<typeof openedPart>;

function openedPart({ id, title, finding, load }: OpenedPart) {
  const line = make("span", { class: "finding" });
  const summary = make("summary", {}, make("h3", { id: `${id}-rubrik` }, title), line);
  const element = make("details", { class: "explained reveal", id }, summary);
  let inside: ExplainedInside | undefined;
  let latest: Parameters<Update> | undefined;
  let isLoading = false;
  const open = async (): Promise<void> => {
    isLoading = true;
    try {
      const loaded = await load();
      element.append(...loaded.nodes);
      if (latest) loaded.show(...latest);
      inside = loaded;
    } catch {
      element.open = false;
    }
    setHidden(byId("mer-fel"), inside !== undefined);
    isLoading = false;
  };
  element.addEventListener("toggle", () => {
    if (element.open && !inside && !isLoading) void open();
  });
  const show: Update = (...now) => {
    latest = now;
    if (finding) setText(line, finding(...now));
    inside?.show(...now);
  };
  return { element, show, reset: () => inside?.reset?.() };
}

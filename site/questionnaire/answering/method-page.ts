// The form of a method with results other than a staircase's. Loads only for such a page.
import { type Method, methodOf } from "../../../scripts/method/engine/evaluate.ts";
import { applyingMeasures, methodWithConditions } from "../../../scripts/method/engine/measure-conditions.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { type MethodOutcome, methodOutcomeOf } from "../result/method-outcome.ts";
import { makeResultsView } from "../result/results-view.ts";
import { makeOverview } from "../views/overview.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { type AnnotationWords, makeAnnotationList, unknownItem } from "./annotation-list.ts";
import { makeFollowUpView } from "./follow-up-view.ts";
import type { BoundPage, Show } from "./form-parts.ts";

/** The form of a method without a staircase. */
export function makeMethodPage(data: PageData, answering: AnsweringWords, words: MethodWords): BoundPage {
  const method = readMethod(data);
  const say = (text: string): void => setText(byId("besked-upplast"), text);
  const showProgress = makeMethodView(words, answering);
  const showFollowUps = makeFollowUpView([...method.followUps.keys()], words, say);
  const showResults = makeResultsView(method, words);
  const showMeasures = makeMeasuresView(data);
  const showOverview = makeOverview(data, answering);
  const showAnnotations = makeAnnotationList(data, answering);
  return {
    tellCleared: (count) => say(words.cleared(count)),
    show: (filled) => {
      const outcome = methodOutcomeOf(method, filled);
      showFollowUps(outcome);
      showOverview(filled, { level: null, notAsked: outcome.notAsked });
      showProgress(outcome, filled);
      showResults(outcome);
      showMeasures(filled);
      showAnnotations(filled);
    },
  };
}

/** The form of a staircase with further results. */
export function withResults(data: PageData, show: Show, words: MethodWords): Show {
  const method = readMethod(data);
  const showResults = makeResultsView(method, words);
  return (filled) => {
    show(filled);
    showResults(methodOutcomeOf(method, filled));
  };
}

/** @throws Error if a rule is malformed: the build has validated them, so the page is not the one that was built. */
function readMethod({ model, results }: PageData): Method {
  const method = methodOf(model, results ?? {});
  if (!method.ok) throw new Error("the page's rules do not read");
  return method.value;
}

/** How far the answers have come, and what is to be found out. */
function makeMethodView(words: MethodWords, annotationWords: AnnotationWords): (outcome: MethodOutcome, filled: Filled) => void {
  return (outcome, filled) => {
    const { answered, asked, unknown } = outcome;
    const headline = words.answered(answered, asked);
    setText(byId("lage-niva"), headline);
    setText(byId("resultat-mer"), words.resultSoFar(answered, asked));
    const bar = byId<HTMLProgressElement>("framsteg");
    // All questions may be closed; a bar needs a maximum above 0.
    bar.max = Math.max(1, asked);
    bar.value = asked === 0 ? 1 : answered;
    const list = document.getElementById("vet-inte");
    if (!list) return;
    setHidden(byId("vet-inte-inga"), unknown.length > 0);
    list.replaceChildren(...unknown.map((question) => unknownItem(question, filled, annotationWords)));
  };
}

/** Shows the measures that apply. Does nothing on a page without such measures. @throws Error if a rule is malformed: the build has validated them. */
function makeMeasuresView({ model, results, measures = [] }: PageData): (filled: Filled) => void {
  if (measures.length === 0) return () => undefined;
  const read = methodWithConditions(model, results ?? {}, measures);
  if (!read.ok) throw new Error("the page's measures do not read");
  const method: Method = read.value;
  const places = [...document.querySelectorAll<HTMLElement>("[data-measure]")];
  return (filled) => {
    const { applying, undecided } = applyingMeasures(method, measures, { answers: filled.answers, background: filled.background });
    for (const place of places) setHidden(place, !applying.includes(place.dataset.measure ?? ""));
    setHidden(byId("atgarder-inga"), applying.length > 0);
    setHidden(byId("atgarder-oavgjorda"), undecided.length === 0);
  };
}

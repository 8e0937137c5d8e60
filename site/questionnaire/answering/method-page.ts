// The form of a method with results other than a staircase's. Loads only for such a page.
import { type Method, methodOf } from "../../../scripts/method/engine/evaluate.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import type { PageData } from "../data/page-data.ts";
import { makeMeasuresView } from "../result/measures-view.ts";
import { methodOutcomeOf } from "../result/method-outcome.ts";
import { makeResultsView } from "../result/results-view.ts";
import { makeOverview } from "../views/overview.ts";
import { byId, setText } from "../widgets/elements.ts";
import { makeAnnotationList } from "./annotation-list.ts";
import { makeFollowUpView } from "./follow-up-view.ts";
import type { Show } from "./form-parts.ts";
import { makeMethodView } from "./method-view.ts";

export interface MethodPage {
  readonly show: Show;
  /** Says how many ticks another one cleared. */
  readonly tellCleared: (count: number) => void;
}

/** The form of a method without a staircase. */
export function makeMethodPage(data: PageData, answering: AnsweringWords, words: MethodWords): MethodPage {
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

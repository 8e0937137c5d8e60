// Tries higher answers beside the actual result. Nothing of a trial reaches the store, the draft or a file.
import type { Raise } from "../../../scripts/method/result.ts";
import type { Filled } from "../drafts/state.ts";
import { type ExplainedPage, type ExplainedPart, makePart } from "../result/explained.ts";
import { makeAnnouncer } from "../widgets/announcer.ts";
import { make, setHidden, setText } from "../widgets/elements.ts";
import { candidatesOf, stillHigher, type Tried, whatIf } from "./what-if.ts";
import { optionsNode, plannedLevel, plannedRaises, writeChoices } from "./what-if-choice.ts";
import { trialNode } from "./what-if-trial.ts";

interface Trying {
  tried: Tried;
  filled: Filled | undefined;
  planned: readonly Raise[];
}

export function makeWhatIfView(page: ExplainedPage): ExplainedPart {
  const { whatIf: words } = page.words;
  const trying: Trying = { tried: {}, filled: undefined, planned: [] };
  const select = make("select", { id: "prova-fraga", autocomplete: "off" });
  const field = make("div", { class: "text-field" }, make("label", { for: "prova-fraga" }, words.question), select);
  const planButton = make("button", { type: "button", class: "button button-secondary" });
  const planRow = make("p", { class: "button-row" }, planButton);
  const [status, options, trial] = [make("p", {}), make("div", {}), make("div", {})];
  const announced = make("p", { class: "visually-hidden", "aria-live": "polite" });
  const draw = makeDrawing(trying, { page, select, options, trial, say: makeAnnouncer(announced) });
  select.addEventListener("change", draw.options);
  planButton.addEventListener("click", draw.plan);
  return {
    element: makePart("prova", words, status, planRow, field, options, trial, announced),
    reset: () => {
      trying.tried = {};
      select.value = "";
    },
    show: (filled, outcome) => {
      const candidates = candidatesOf(page.data.model, filled);
      const isReady = outcome.score.answeredBlocks > 0;
      trying.filled = filled;
      trying.planned = plannedRaises(page, outcome, filled.target);
      trying.tried = stillHigher(page.data.model, filled, trying.tried);
      setText(status, isReady ? words.none : words.waits);
      setHidden(status, isReady && candidates.length > 0);
      for (const one of [field, options, trial]) setHidden(one, !isReady || candidates.length === 0);
      setHidden(planRow, !isReady || trying.planned.length === 0);
      setText(planButton, words.wholePlan(plannedLevel(page.data, outcome, filled.target)));
      writeChoices(select, { candidates, planned: trying.planned }, page);
      draw.options();
      draw.trial();
    },
  };
}

interface Places {
  readonly page: ExplainedPage;
  readonly select: HTMLSelectElement;
  readonly options: HTMLElement;
  readonly trial: HTMLElement;
  readonly say: (text: string) => void;
}

function makeDrawing(trying: Trying, { page, select, options, trial, say }: Places) {
  const { model } = page.data;
  const { whatIf: words } = page.words;
  const draw = {
    options: (): void => {
      const { filled, tried, planned } = trying;
      const candidate = filled && candidatesOf(model, filled).find((one) => one.question === select.value);
      if (!filled || !candidate) return void options.replaceChildren();
      const { question } = candidate;
      const isUnknown = filled.answers[question] === "unknown";
      const to = planned.find((one) => one.question === question)?.to;
      const choose = (option: number): void => change({ ...trying.tried, [question]: option });
      const goals = page.explains.goals[question] ?? [];
      options.replaceChildren(optionsNode({ candidate, isUnknown, planned: to, tried: tried[question], goals, words }, choose));
    },
    /** Everything that the plan raises, at once. */
    plan: (): void => {
      change({ ...trying.tried, ...Object.fromEntries(trying.planned.map(({ question, to }) => [question, to])) });
      draw.options();
    },
    trial: (): void => {
      const { filled, tried } = trying;
      const found = filled && Object.keys(tried).length > 0 ? whatIf(model, filled, tried) : undefined;
      trial.replaceChildren(...(found ? [trialNode(found, tried, { page, remove, reset })] : []));
      say(found ? words.finding(found.now.score.level, found.trial.score.level) : "");
    },
  };
  const change = (tried: Tried): void => {
    trying.tried = tried;
    draw.trial();
  };
  const remove = (question: string): void => {
    change(Object.fromEntries(Object.entries(trying.tried).filter(([id]) => id !== question)));
    draw.options();
    // The button was removed with its line: focus moves to the next, or back to the choice.
    (trial.querySelector<HTMLElement>("button") ?? select).focus();
  };
  const reset = (): void => {
    change({});
    draw.options();
    say(words.removed);
    select.focus();
  };
  return draw;
}

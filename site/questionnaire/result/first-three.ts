// The way to the next level in measures, and the first three of them.
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import type { PathwayStep } from "../../../scripts/method/result.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import type { PageData } from "../data/page-data.ts";
import { mustsFirst } from "../plan/musts-first.ts";
import { byId, entryNote, link, make, setHidden, setText } from "../widgets/elements.ts";
import type { Update } from "./explained.ts";
import type { PlanMeasures } from "./explains-data.ts";
import type { Outcome } from "./outcome.ts";

interface Page {
  readonly data: PageData;
  readonly plan: PlanMeasures;
  readonly words: ResultWords;
}

export function makeFirstThree(page: Page): Update {
  const { data, plan, words } = page;
  return (_filled, outcome) => {
    const { level, answeredBlocks } = outcome.score;
    const isOnWay = answeredBlocks > 0 && level < data.model.thresholds.length;
    for (const id of ["resultat-vag", "viktigast"]) setHidden(byId(id), !isOnWay);
    if (!isOnWay) {
      // No trace of removed answers may remain.
      for (const id of ["resultat-vag", "viktigast-steg"]) byId(id).replaceChildren();
      return;
    }
    const way = pathway({ model: data.model, measures: plan.measures, response: outcome.response, target: level + 1 });
    setText(byId("resultat-vag"), words.liftTo(way.plan.length, level + 1));
    byId("viktigast-steg").replaceChildren(...way.plan.slice(0, 3).map((step) => itemOf(step, outcome, page)));
  };
}

/** The goal that names the measure in the plan, whether the next level needs it, and who does it. */
function itemOf({ measure, raises }: PathwayStep, { score }: Outcome, { data, plan, words }: Page): HTMLLIElement {
  const [first] = mustsFirst(raises, data.model);
  const text = plan.texts[measure];
  const goal = (first && plan.goals[first.question]?.[first.to]) ?? text?.title ?? measure;
  const isMust = score.unmet.some((one) => one.kind === "must" && raises.some(({ question }) => question === one.question));
  const must = isMust ? [make("span", { class: "entry-note must" }, words.must(score.level + 1))] : [];
  return make("li", {}, link("#plan", goal), ...must, entryNote(text?.responsible ?? ""));
}

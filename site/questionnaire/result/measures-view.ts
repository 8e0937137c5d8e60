// Shows the measures that apply with the answers given, in a method without a staircase.
import type { Method } from "../../../scripts/method/engine/evaluate.ts";
import { applyingMeasures, methodWithConditions } from "../../../scripts/method/engine/measure-conditions.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { byId, setHidden } from "../widgets/elements.ts";

/** Does nothing on a page without such measures. @throws Error if a rule is malformed: the build has validated them. */
export function makeMeasuresView({ model, results, measures = [] }: PageData): (filled: Filled) => void {
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

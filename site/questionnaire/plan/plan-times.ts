// The plan's first day, and whose hours are shown.

import type { PlanWords } from "../../text/sv/form/plan.ts";
import type { PlanChoices } from "../drafts/state.ts";
import { byId, setText } from "../widgets/elements.ts";
import { bindDayField } from "./day-field.ts";

type Change = (make: (now: PlanChoices) => PlanChoices) => void;

/** Binds the two fields. The returned function shows what holds now. */
export function bindTimes(words: PlanWords, change: Change): (start: string, size: "small" | "large") => void {
  const day = byId<HTMLInputElement>("plan-start");
  const sizes = byId<HTMLSelectElement>("plan-storlek");
  const fault = byId("plan-start-fel");
  setText(fault, words.badDay);
  bindDayField(day, fault, false, (start) => change((now) => ({ ...now, start })));
  sizes.addEventListener("change", () =>
    change(({ size: _before, ...now }) => (sizes.value === "large" ? { ...now, size: "large" } : now)),
  );
  return (start, size) => {
    if (document.activeElement !== day && fault.hidden) day.value = start;
    sizes.value = size;
    setText(byId("plan-tider-nu"), words.timesNow(words.date(start), sizes.selectedOptions[0]?.textContent ?? ""));
  };
}

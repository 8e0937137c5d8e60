// The plan's first day, and whose hours are shown.

import type { PlanWords } from "../../text/sv/form/plan.ts";
import type { PlanChoices } from "../drafts/state.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { isDay } from "./is-day.ts";

type Change = (make: (now: PlanChoices) => PlanChoices) => void;

/** Binds the two fields. The returned function shows what holds now. */
export function bindTimes(words: PlanWords, change: Change): (start: string, size: "small" | "large") => void {
  const day = byId<HTMLInputElement>("plan-start");
  const sizes = byId<HTMLSelectElement>("plan-storlek");
  const fault = byId("plan-start-fel");
  setText(fault, words.badDay);
  const showFault = (isWrong: boolean): void => {
    setHidden(fault, !isWrong);
    if (isWrong) day.setAttribute("aria-invalid", "true");
    else day.removeAttribute("aria-invalid");
  };
  // A year is wrong until its last digit: that is told once the field is left.
  day.addEventListener("change", () => {
    if (!isDay(day.value)) return;
    showFault(false);
    change((now) => ({ ...now, start: day.value }));
  });
  day.addEventListener("blur", () => showFault(!isDay(day.value)));
  sizes.addEventListener("change", () =>
    change(({ size: _before, ...now }) => (sizes.value === "large" ? { ...now, size: "large" } : now)),
  );
  return (start, size) => {
    if (document.activeElement !== day && fault.hidden) day.value = start;
    sizes.value = size;
    setText(byId("plan-tider-nu"), words.timesNow(words.date(start), sizes.selectedOptions[0]?.textContent ?? ""));
  };
}

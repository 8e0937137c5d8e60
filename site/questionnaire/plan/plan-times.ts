// The fields for the plan's first day, the hours a week, and whose hours are shown.

import type { Size } from "../../../scripts/method/pathway/hours.ts";
import type { PlanWords } from "../../text/sv/form/planning/plan.ts";
import type { PlanChoices } from "../drafts/state.ts";
import { byId, setText } from "../widgets/elements.ts";
import { bindCheckedField } from "./checked-field.ts";
import { isDay } from "./is-day.ts";
import type { OwnPlan } from "./own-plan.ts";
import { mostWeekly, usualWeekly, type Weekly } from "./plan-dates.ts";

/** Binds the fields. The returned function shows what holds now. */
export function bindTimes(words: PlanWords, change: (make: (now: PlanChoices) => PlanChoices) => void): (own: OwnPlan, size: Size) => void {
  const day = byId<HTMLInputElement>("plan-start");
  const sizes = byId<HTMLSelectElement>("plan-storlek");
  const fault = byId("plan-start-fel");
  const hours = { coordinator: byId<HTMLInputElement>("plan-samordnaren"), others: byId<HTMLInputElement>("plan-andra") };
  const faultOf = (whose: keyof Weekly): HTMLElement => byId(`${hours[whose].id}-fel`);
  let weekly: Weekly = usualWeekly;
  bindCheckedField(day, fault, { isRight: isDay, told: () => words.badDay, set: (start) => change((now) => ({ ...now, start })) });
  sizes.addEventListener("change", () =>
    change(({ size: _before, ...now }) => (sizes.value === "small" ? now : { ...now, size: sizes.value as Exclude<Size, "small"> })),
  );
  for (const whose of ["coordinator", "others"] as const) {
    bindCheckedField(hours[whose], faultOf(whose), {
      isRight: (given) => Number.isInteger(Number(given)) && Number(given) >= 1 && Number(given) <= mostWeekly,
      told: () => words.badHours(mostWeekly, weekly[whose]),
      set: (given) => change((now) => ({ ...now, weekly: { ...weekly, [whose]: Number(given) } })),
    });
  }
  return (own, size) => {
    weekly = own.weekly;
    if (document.activeElement !== day && fault.hidden) day.value = own.start;
    for (const whose of ["coordinator", "others"] as const)
      if (document.activeElement !== hours[whose] && faultOf(whose).hidden) hours[whose].value = String(weekly[whose]);
    sizes.value = size;
    setText(byId("plan-tider-nu"), words.timesNow(words.date(own.start), sizes.selectedOptions[0]?.textContent ?? ""));
  };
}

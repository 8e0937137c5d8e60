import { setHidden } from "../widgets/elements.ts";
import { isDay } from "./is-day.ts";

/** Binds a field for a day. `fault` is shown once it is left while wrong: a year is, until its last digit. @returns Whether it is wrong now. */
export function bindDayField(field: HTMLInputElement, fault: HTMLElement, mayBeEmpty: boolean, set: (day: string) => void): () => boolean {
  const isWrong = (): boolean => field.validity.badInput || !(isDay(field.value) || (mayBeEmpty && field.value === ""));
  const showFault = (wrong: boolean): void => {
    setHidden(fault, !wrong);
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  };
  field.addEventListener("change", () => {
    if (isWrong()) return;
    showFault(false);
    set(field.value);
  });
  field.addEventListener("blur", () => showFault(isWrong()));
  return isWrong;
}

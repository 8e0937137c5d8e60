import { setHidden } from "../widgets/elements.ts";

interface CheckedField {
  readonly isRight: (value: string) => boolean;
  /** Called with what is right. */
  readonly set: (value: string) => void;
}

/** Binds a field. `fault` is shown once it is left while wrong: a year is, until its last digit. @returns Whether it is wrong now. */
export function bindCheckedField(field: HTMLInputElement, fault: HTMLElement, { isRight, set }: CheckedField): () => boolean {
  const isWrong = (): boolean => field.validity.badInput || !isRight(field.value);
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

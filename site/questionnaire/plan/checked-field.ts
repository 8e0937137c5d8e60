import { setHidden, setText } from "../widgets/elements.ts";

interface CheckedField {
  readonly isRight: (value: string) => boolean;
  /** What is wrong, and what holds meanwhile. */
  readonly told: () => string;
  /** Called with what is right. */
  readonly set: (value: string) => void;
}

/** Binds a field. `fault` is shown once it is left while wrong: a year is, until its last digit. @returns Whether it is wrong now. */
export function bindCheckedField(field: HTMLInputElement, fault: HTMLElement, { isRight, told, set }: CheckedField): () => boolean {
  const isWrong = (): boolean => field.validity.badInput || !isRight(field.value);
  const showFault = (wrong: boolean): void => {
    setText(fault, wrong ? told() : "");
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

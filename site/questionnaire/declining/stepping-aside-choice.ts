// Decides how the choice is made: what one wants to do and, only where one declines, why.
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { type OptOut, type OptOutCode, optOutFrom } from "./opt-out.ts";

export interface ChoiceFields {
  readonly read: () => Checked<OptOut>;
  /** Marks each field that something is said of, and no other. */
  readonly showFaults: (faults: readonly ChoiceFault[]) => void;
}

export interface ChoiceFault {
  readonly code: OptOutCode;
  readonly text: string;
}

/** Fields by the fault that is put right in them; `first` is the radio that a link leads to. */
const fields: Readonly<Record<OptOutCode, { readonly field: string; readonly fault: string; readonly first: string }>> = {
  "choice-missing": { field: "avsta-val", fault: "avsta-val-fel", first: "avsta-decline" },
  "reason-missing": { field: "avsta-orsak", fault: "avsta-orsak-fel", first: "avsta-no-time" },
};

const codes = Object.keys(fields) as readonly OptOutCode[];

/** The address of the field where the fault is put right; undefined for a fault of something else. */
export function choiceAddress({ code }: Diagnostic): string | undefined {
  const found = codes.find((one) => one === code);
  return found && `#${fields[found].first}`;
}

/** `onChoice` hears of each change. */
export function bindChoice(onChoice: (stepping: Checked<OptOut>) => void): ChoiceFields {
  const [choice, reason] = [byId("avsta-val"), byId("avsta-orsak")];
  const ticked = (group: HTMLElement): string | undefined => group.querySelector<HTMLInputElement>("input:checked")?.value;
  const read = (): Checked<OptOut> => optOutFrom({ choice: ticked(choice), reason: ticked(reason) });
  const showFaults = (faults: readonly ChoiceFault[]): void => {
    for (const code of codes) {
      const told = faults.find((one) => one.code === code);
      setText(byId(fields[code].fault), told?.text ?? "");
      setHidden(byId(fields[code].fault), !told);
      byId(fields[code].field).classList.toggle("has-error", told !== undefined);
    }
  };
  const follow = (): void => {
    setHidden(reason, ticked(choice) !== "decline");
    showFaults([]);
    onChoice(read());
  };
  for (const group of [choice, reason]) group.addEventListener("change", follow);
  follow();
  return { read, showFaults };
}

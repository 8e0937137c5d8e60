// The opt-out form: the choice, the exact text to seal, faults and the receipt.
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import type { steppingAside } from "../../text/sv/form/stepping-aside.ts";
import type { Widened } from "../../text/widened.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { removeReceiptsLike } from "../drafts/organisation-storage.ts";
import { bindCodeField } from "../sending/code-field.ts";
import { prepare } from "../sending/prepared.ts";
import type { ReceivedReceipt } from "../sending/receipt-view.ts";
import { bindSubmitControls, type FaultLine, faultText, writeSealed } from "../sending/submit.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { messages, type OptOutCode } from "./messages.ts";
import { type OptOut, optOutFrom, optOutResponse } from "./opt-out.ts";
import type { OptOutData } from "./opt-out-data.ts";

export interface OptOutParts {
  readonly round: OptOutData;
  readonly local: LocalStore;
  readonly words: SendingWords;
  readonly text: Widened<typeof steppingAside>;
}

/** Binds the page's form, which must be in place. */
export function bindOptOut(parts: OptOutParts): void {
  const { round, local, words, text } = parts;
  const show = (inner: SealedResponse | null): void => writeChosen(inner, text);
  const prepared = prepare({ round: round.round, local, show });
  const choice = bindChoice((optOut) => prepared.update(optOut.ok ? (issuedAt) => optOutResponse(round, optOut.value, issuedAt) : null));
  const field = bindCodeField(words, round.round);
  const checkFirst = (): readonly FaultLine[] => {
    setHidden(byId("kvittens"), true);
    return choice.faults((one) => faultText(one, { words, messages }));
  };
  const onSent = ({ text }: ReceivedReceipt): void => {
    // The form's notice of an earlier response is no longer true.
    removeReceiptsLike(text, round.round, local);
    setHidden(byId("kvittens"), false);
    byId("kvittens-rubrik").focus();
  };
  const loadHolders = async () => [...round.holders];
  bindSubmitControls({ round, loadHolders, local, words, prepared, field, form: "avsta", messages, checkFirst, onSent });
}

/** The choice in plain words, which are announced when they change, and the exact text below. */
function writeChosen(inner: SealedResponse | null, { said, reasons, form }: OptOutParts["text"]): void {
  const plain = inner?.type === "decline" ? said.decline(reasons[inner.reason]) : said.withdraw;
  setText(byId("avsta-ord"), inner ? plain : form.sealedWaits);
  setHidden(byId("avsta-forseglas"), !inner);
  writeSealed("avsta-json", inner);
}

/** The group that each fault is corrected in, and the radio button there that a link leads to. */
const groups: Readonly<Record<OptOutCode, readonly [group: string, first: string]>> = {
  "choice-missing": ["avsta-val", "avsta-decline"],
  "reason-missing": ["avsta-orsak", "avsta-no-time"],
};

/** `onChoice` is called at each change. */
function bindChoice(onChoice: (optOut: Checked<OptOut>) => void) {
  const [choice, reason] = [byId("avsta-val"), byId("avsta-orsak")];
  const ticked = (group: HTMLElement): string | undefined => group.querySelector<HTMLInputElement>("input:checked")?.value;
  const read = (): Checked<OptOut> => optOutFrom({ choice: ticked(choice), reason: ticked(reason) });
  /** Marks the group with the fault, and clears the other. */
  const showFault = (code?: string, text = ""): void => {
    for (const [own, [group]] of Object.entries(groups)) {
      setText(byId(`${group}-fel`), own === code ? text : "");
      setHidden(byId(`${group}-fel`), own !== code);
      byId(group).classList.toggle("has-error", own === code);
    }
  };
  const update = (): void => {
    setHidden(reason, ticked(choice) !== "decline");
    showFault();
    onChoice(read());
  };
  for (const group of [choice, reason]) group.addEventListener("change", update);
  update();
  return {
    /** Shows what is wrong, if anything is, and returns it with its link. */
    faults: (told: (one: Diagnostic) => string): readonly FaultLine[] =>
      read().diagnostics.map((one) => {
        const text = told(one);
        showFault(one.code, text);
        return { text, href: `#${groups[one.code as OptOutCode][1]}` };
      }),
  };
}

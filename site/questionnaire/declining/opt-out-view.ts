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

const places = {
  faults: "avsta-fel",
  list: "avsta-fel-lista",
  status: "avsta-besked",
  send: "avsta-skicka",
  file: "avsta-fil",
} as const;

/** Binds the page's form, which must be in place. */
export function bindOptOut(parts: OptOutParts): void {
  const { round, local, words, text } = parts;
  const show = (inner: SealedResponse | null): void => writeChosen(inner, text);
  const prepared = prepare({ round: round.round, local, show });
  const choice = bindChoice((optOut) => prepared.update(optOut.ok ? (issuedAt) => optOutResponse(round, optOut.value, issuedAt) : null));
  const field = bindCodeField(words);
  const checkFirst = (): readonly FaultLine[] => {
    setHidden(byId("kvittens"), true);
    return choiceLines(choice, words);
  };
  const onSent = ({ text }: ReceivedReceipt): void => {
    // The form's notice of an earlier response is no longer true.
    removeReceiptsLike(text, round.round, local);
    setHidden(byId("kvittens"), false);
    byId("kvittens-rubrik").focus();
  };
  bindSubmitControls({
    round,
    loadHolders: async () => [...round.holders],
    local,
    words,
    prepared,
    field,
    places,
    messages,
    checkFirst,
    onSent,
  });
}

function choiceLines(choice: ReturnType<typeof bindChoice>, words: SendingWords): readonly FaultLine[] {
  const { diagnostics } = choice.read();
  const lines = diagnostics.map((one) => ({ text: faultText(one, { words, messages }), href: choiceAddress(one) ?? "" }));
  choice.showFaults(diagnostics.map((one, at) => ({ code: one.code as OptOutCode, text: lines[at]?.text ?? "" })));
  return lines;
}

/** The choice in plain words, which are announced when they change, and the exact text below. */
function writeChosen(inner: SealedResponse | null, { said, reasons, form }: OptOutParts["text"]): void {
  const plain = inner?.type === "decline" ? said.decline(reasons[inner.reason]) : said.withdraw;
  setText(byId("avsta-ord"), inner ? plain : form.sealedWaits);
  setHidden(byId("avsta-forseglas"), !inner);
  writeSealed("avsta-json", inner);
}

interface ChoiceFault {
  readonly code: OptOutCode;
  readonly text: string;
}

/** Fields by the fault that is corrected in them; `first` is the radio button that a link leads to. */
const fields: Readonly<Record<OptOutCode, { readonly field: string; readonly fault: string; readonly first: string }>> = {
  "choice-missing": { field: "avsta-val", fault: "avsta-val-fel", first: "avsta-decline" },
  "reason-missing": { field: "avsta-orsak", fault: "avsta-orsak-fel", first: "avsta-no-time" },
};

const codes = Object.keys(fields) as readonly OptOutCode[];

/** The address of the field to correct; undefined for any other fault. */
function choiceAddress({ code }: Diagnostic): string | undefined {
  const found = codes.find((one) => one === code);
  return found && `#${fields[found].first}`;
}

/** `onChoice` is called at each change. */
function bindChoice(onChoice: (optOut: Checked<OptOut>) => void) {
  const [choice, reason] = [byId("avsta-val"), byId("avsta-orsak")];
  const ticked = (group: HTMLElement): string | undefined => group.querySelector<HTMLInputElement>("input:checked")?.value;
  const read = (): Checked<OptOut> => optOutFrom({ choice: ticked(choice), reason: ticked(reason) });
  /** Marks the fields with faults, and clears the others. */
  const showFaults = (faults: readonly ChoiceFault[]): void => {
    for (const code of codes) {
      const found = faults.find((one) => one.code === code);
      setText(byId(fields[code].fault), found?.text ?? "");
      setHidden(byId(fields[code].fault), !found);
      byId(fields[code].field).classList.toggle("has-error", found !== undefined);
    }
  };
  const update = (): void => {
    setHidden(reason, ticked(choice) !== "decline");
    showFaults([]);
    onChoice(read());
  };
  for (const group of [choice, reason]) group.addEventListener("change", update);
  update();
  return { read, showFaults };
}

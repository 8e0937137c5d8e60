// Decides what is shown before, during and after one steps aside: the choice, the very text, the faults and the receipt.
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { steppingAside } from "../../text/sv/form/stepping-aside.ts";
import type { Widened } from "../../text/widened.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { bindCodeField } from "../sending/code-field.ts";
import { prepare } from "../sending/prepared.ts";
import { bindSubmitControls, type FaultLine, faultText, writeSealed } from "../sending/submit.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { type OptOutCode, optOutResponse } from "./opt-out.ts";
import { bindChoice, type ChoiceFields, choiceAddress } from "./stepping-aside-choice.ts";
import type { OptOutData } from "./stepping-aside-data.ts";
import { steppingSentences as sentences } from "./messages.ts";

export interface OptOutParts {
  readonly round: OptOutData;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
  readonly text: Widened<typeof steppingAside>;
}

const places = {
  faults: "avsta-fel",
  list: "avsta-fel-lista",
  told: "avsta-besked",
  send: "avsta-skicka",
  file: "avsta-fil",
} as const;

/** Binds the page's form, which must be in place. */
export function bindOptOut(parts: OptOutParts): void {
  const { round, local, words, text } = parts;
  const show = (inner: SealedResponse | null): void => writeChosen(inner, text);
  const prepared = prepare({ round: round.round, local, subBefore: words.sendSub, show });
  const choice = bindChoice((stepping) =>
    prepared.update(stepping.ok ? (sender) => optOutResponse(round, stepping.value, sender) : null),
  );
  const field = bindCodeField({ ...words, codeHolds: text.codeHolds }, (code) => void prepared.setCode(code));
  const begin = (): readonly FaultLine[] => {
    setHidden(byId("kvittens"), true);
    return choiceLines(choice, words);
  };
  // What the form tells of an earlier answer is no longer so.
  const onSent = (): void => local.saveReceipt(round.round, null);
  bindSubmitControls({
    round,
    loadRecipients: async () => round.recipients,
    local,
    words,
    prepared,
    field,
    places,
    sentences,
    checkFirst: begin,
    onSent,
  });
}

function choiceLines(choice: ChoiceFields, words: AnsweringWords): readonly FaultLine[] {
  const { diagnostics } = choice.read();
  const lines = diagnostics.map((one) => ({ text: faultText(one, { words, sentences }), href: choiceAddress(one) ?? "" }));
  choice.showFaults(diagnostics.map((one, at) => ({ code: one.code as OptOutCode, text: lines[at]?.text ?? "" })));
  return lines;
}

/** In plain words, which are read out when they change, and the very text under them. */
function writeChosen(inner: SealedResponse | null, { said, reasons, form }: OptOutParts["text"]): void {
  const plain = inner?.type === "decline" ? said.decline(reasons[inner.reason]) : said.withdraw;
  setText(byId("avsta-ord"), inner ? plain : form.sealedWaits);
  setHidden(byId("avsta-forseglas"), !inner);
  writeSealed("avsta-json", inner);
}

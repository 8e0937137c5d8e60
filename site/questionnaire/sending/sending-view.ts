// The submission form: the exact text to seal, faults and the receipt.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import { questionAddress } from "../answering/question-texts.ts";
import { embeddedAt } from "../data/embedded.ts";
import type { PageData, PageRound } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import type { Filled } from "../drafts/state.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, link, saveFile, setHidden, setText } from "../widgets/elements.ts";
import { bindCodeField } from "./code-field.ts";
import { messages } from "./messages.ts";
import { prepare } from "./prepared.ts";
import { receiptName } from "./receipt-view.ts";
import { makeSealedTable } from "./sealed-table.ts";
import { sentNotice } from "./sent-notice.ts";
import { partlyAnswered, type Submission, submissionOf } from "./submission.ts";
import { bindSubmitControls, writeSealed } from "./submit.ts";

export interface SendingParts {
  readonly data: PageData;
  readonly round: PageRound;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
}

const places = {
  faults: "skicka-fel",
  list: "skicka-fel-lista",
  status: "skicka-besked",
  send: "skicka-knapp",
  file: "skicka-fil",
} as const;

/** Binds the form, which is there when block 1 is complete. The returned function updates it. */
export function bindSending(parts: SendingParts, words: SendingWords): (filled: Filled, outcome: Outcome) => void {
  const { data, round, local } = parts;
  const showTable = makeSealedTable("skicka-svar", parts.words.unknownAnswer);
  const show = (inner: Submission | null): void => {
    showTable(inner);
    writeSealed("skicka-json", inner);
  };
  const onSent = (receipt: string): void => {
    local.saveReceipt(round.round, receipt);
    // The new receipt appears right below: two buttons that save a receipt would be ambiguous.
    setHidden(byId("skickat"), true);
  };
  showSent(parts);
  const prepared = prepare({ round: round.round, local, show });
  const recipients = embeddedAt<string[]>(byId("skicka").dataset.file ?? "");
  // Fetched early: the visitor may be offline when sealing to a file.
  recipients.load().catch(() => undefined);
  const field = bindCodeField(words, (code) => void prepared.setCode(code));
  bindSubmitControls({
    round,
    loadHolders: recipients.load,
    local,
    words,
    prepared,
    field,
    places,
    messages,
    onSent,
  });
  return (filled, outcome) => {
    const isComplete = outcome.score.answeredBlocks > 0;
    setHidden(byId("skicka-form"), !isComplete);
    setHidden(byId("skicka-vantar"), isComplete);
    if (!isComplete) {
      byId("skicka-vantar").replaceChildren(...whatRemains(outcome, parts.words));
      return;
    }
    writeScope(outcome, words);
    prepared.update((issuedAt) => submissionOf({ data, filled, outcome }, issuedAt));
  };
}

function whatRemains({ blocks: [first] }: Outcome, words: AnsweringWords): readonly (Node | string)[] {
  if (!first?.firstUnanswered) return [];
  return [`${words.sendWaits(first.asked - first.answered)} `, link(questionAddress(first.firstUnanswered), words.sendFirst)];
}

function writeScope(outcome: Outcome, words: SendingWords): void {
  setText(byId("skicka-block"), words.sendBlocks(outcome.score.answeredBlocks));
  const part = partlyAnswered(outcome);
  setHidden(byId("skicka-delvis"), part.length === 0);
  setText(byId("skicka-delvis"), part.length > 0 ? words.sendPartly(part) : "");
}

/** Shows when a response was sent on an earlier visit, with its receipt to save. */
function showSent(parts: SendingParts): void {
  const { round, local } = parts;
  const notice = sentNotice(parts);
  setHidden(byId("skickat"), notice === undefined);
  setText(byId("skickat-nar"), notice ?? "");
  byId("skickat-kvittens").onclick = () => saveFile(receiptName(round.round), local.loadReceipt(round.round) ?? "");
}

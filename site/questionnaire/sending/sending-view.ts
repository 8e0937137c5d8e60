// Decides what is shown before, during and after sending: the very text, the faults and the receipt. Loads when block 1 is complete.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { embeddedAt } from "../data/embedded.ts";
import type { PageData, PageRound } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import type { Filled } from "../drafts/state.ts";
import { type Outcome, partlyAnswered } from "../result/outcome.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { bindCodeField } from "./code-field.ts";
import { prepare } from "./prepared.ts";
import { makeSealedTable } from "./sealed-table.ts";
import { sendingSentences } from "./messages.ts";
import { bindSent } from "./sent-view.ts";
import { type Submission, submissionOf } from "./submission.ts";
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
  told: "skicka-besked",
  send: "skicka-knapp",
  file: "skicka-fil",
} as const;

/** Binds the sending and returns what keeps it in step with the answers. Needs block 1 in full. */
export function bindSending({ data, round, local, words }: SendingParts): (filled: Filled, outcome: Outcome) => void {
  const showTable = makeSealedTable("skicka-svar", words.unknownAnswer);
  const show = (inner: Submission | null): void => {
    showTable(inner);
    writeSealed("skicka-json", inner);
  };
  const onSent = (receipt: string): void => {
    local.saveReceipt(round.round, receipt);
    // The new receipt stands right below; two buttons that save a receipt would leave one to guess which.
    setHidden(byId("skickat"), true);
  };
  bindSent({ round, local, words });
  const prepared = prepare({ round: round.round, local, subBefore: words.sendSub, show });
  const recipients = embeddedAt<string[]>(byId("skicka").dataset.file ?? "");
  // Whoever has come here may be without a net when it is time to seal to a file.
  recipients.load().catch(() => undefined);
  const field = bindCodeField(words, (code) => void prepared.setCode(code));
  bindSubmitControls({
    round,
    loadRecipients: recipients.load,
    local,
    words,
    prepared,
    field,
    places,
    sentences: sendingSentences,
    onSent,
  });
  return (filled, outcome) => {
    writeScope(outcome, words);
    prepared.update((sender) => submissionOf({ data, round, filled, outcome }, sender));
  };
}

function writeScope(outcome: Outcome, words: AnsweringWords): void {
  setText(byId("skicka-block"), words.sendBlocks(outcome.score.answeredBlocks));
  const part = partlyAnswered(outcome);
  setHidden(byId("skicka-delvis"), part.length === 0);
  setText(byId("skicka-delvis"), part.length > 0 ? words.sendPartly(part) : "");
}

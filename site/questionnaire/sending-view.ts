// Decides what is shown before, during and after sending: the very text, the faults and the receipt. Loads when block 1 is complete.
import { type Checked, type Diagnostic, refused } from "../../scripts/diagnostic.ts";
import type { AnsweringWords } from "../text/sv/answering.ts";
import { bindCodeField, type CodeField, codeFaults } from "./code-field.ts";
import { byId, link, make, saveFile, setHidden, setText } from "./elements.ts";
import type { LocalStore } from "./local-store.ts";
import { onceAtATime } from "./once-at-a-time.ts";
import { type Outcome, partlyAnswered } from "./outcome.ts";
import type { PageData, PageRound } from "./page-data.ts";
import { type Prepared, prepare } from "./prepared.ts";
import { showReceipt } from "./receipt-view.ts";
import { type Desk, makeDesk, type Sealed } from "./sending.ts";
import { sendingSentences } from "./sending-sentences.ts";
import { sentenceOf } from "./sentence-of.ts";
import type { Filled } from "./state.ts";
import { linesOf, type Submission } from "./submission.ts";

export interface SendingParts {
  readonly data: PageData;
  readonly round: PageRound;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
}

/** Binds the sending and returns what keeps it in step with the answers. Needs block 1 in full. */
export function bindSending(parts: SendingParts): (filled: Filled, outcome: Outcome) => void {
  const { round, words } = parts;
  const desk = makeDesk(round);
  const prepared = prepare({ ...parts, subBefore: words.sendSub, show: writeSubmission });
  const field = bindCodeField(words, (code) => void prepared.take(code));
  const perform = (what: (sealed: Sealed) => Promise<Checked<unknown>>): Promise<void> => act({ parts, desk, prepared, field }, what);
  onceAtATime(byId("skicka-knapp"), () =>
    perform(async (sealed) => {
      setText(byId("skicka-besked"), words.sending);
      const sent = await desk.send(sealed, words.language);
      if (!sent.ok) return sent;
      field.clear();
      setText(byId("skicka-besked"), "");
      showReceipt(sent.value, round.round, words);
      return sent;
    }),
  );
  onceAtATime(byId("skicka-fil"), () =>
    perform(async ({ envelope }) => {
      const name = `${envelope.digest}.json`;
      saveFile(name, envelope.bytes);
      setText(byId("skicka-besked"), words.envelopeSaved(name));
      return { ok: true, value: name, diagnostics: [] };
    }),
  );
  return (filled, outcome) => {
    writeScope(outcome, words);
    prepared.follow(filled, outcome);
  };
}

interface Counter {
  readonly parts: SendingParts;
  readonly desk: Desk;
  readonly prepared: Prepared;
  readonly field: CodeField;
}

/** Seals what is shown and does something with it; every fault is told, and the code stays where it stands. */
async function act(counter: Counter, what: (sealed: Sealed) => Promise<Checked<unknown>>): Promise<void> {
  const { words } = counter.parts;
  showFaults([], "#kod");
  setText(byId("skicka-besked"), "");
  const typed = counter.field.read();
  if (!typed?.ok) {
    const faults = typed ? codeFaults(typed.diagnostics, words) : [words.codeMissing];
    counter.field.showFaults(faults);
    return showFaults(faults, "#kod");
  }
  const keys = await counter.prepared.take(typed.value);
  const sealed = keys.ok ? await sealShown(counter, keys.value) : refused(...keys.diagnostics);
  const done = sealed.ok ? await what(sealed.value) : sealed;
  if (done.ok) return;
  setText(byId("skicka-besked"), "");
  showFaults(
    done.diagnostics.map((one) => tell(one, words)),
    "#skicka-knapp",
  );
}

async function sealShown({ parts, desk, prepared }: Counter, keys: Parameters<Desk["seal"]>[1]): Promise<Checked<Sealed>> {
  const inner = prepared.shown();
  if (!inner) return refused();
  setText(byId("skicka-besked"), parts.words.sealing);
  const sealed = await desk.seal(inner, keys);
  if (sealed.ok) parts.local.rememberIssued(parts.round.round, inner.issuedAt);
  return sealed;
}

function writeSubmission(inner: Submission): void {
  byId("skicka-json").replaceChildren(
    ...linesOf(inner).map(({ depth, text }) => make("span", { class: `json-line json-depth-${depth}` }, text)),
  );
}

function writeScope(outcome: Outcome, words: AnsweringWords): void {
  setText(byId("skicka-block"), words.sendBlocks(outcome.score.answeredBlocks));
  const part = partlyAnswered(outcome);
  setHidden(byId("skicka-delvis"), part.length === 0);
  setText(byId("skicka-delvis"), part.length > 0 ? words.sendPartly(part) : "");
}

/** The summary takes the focus, and each line leads to where it is put right. */
function showFaults(faults: readonly string[], href: string): void {
  const summary = byId("skicka-fel");
  byId("skicka-fel-lista").replaceChildren(...faults.map((text) => make("li", {}, link(href, text))));
  setHidden(summary, faults.length === 0);
  if (faults.length > 0) summary.focus();
}

function tell(one: Diagnostic, words: AnsweringWords): string {
  const { reason } = one.values;
  const sentence = sentenceOf(one, sendingSentences, words.language);
  return typeof reason === "string" ? `${sentence} ${words.intakeSays(reason)}` : sentence;
}

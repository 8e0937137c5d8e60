// Decides what is shown before, during and after sending: the very text, the code, the faults and the receipt.
import { type Checked, type Diagnostic, refused } from "../../scripts/diagnostic.ts";
import { issuedAtAfter } from "../../scripts/envelope/inner.ts";
import type { InvitationCode, SubmissionKeys } from "../../scripts/envelope/invitation.ts";
import type { AnsweringWords } from "../text/sv/answering.ts";
import { bindCodeField, codeFaults } from "./code-field.ts";
import { byId, link, make, saveFile, setHidden, setText } from "./elements.ts";
import type { LocalStore } from "./local-store.ts";
import { type Outcome, partlyAnswered } from "./outcome.ts";
import type { PageData, PageRound } from "./page-data.ts";
import { showReceipt } from "./receipt-view.ts";
import { keysOf, makeDesk, type Sealed } from "./sending.ts";
import { sendingSentences } from "./sending-sentences.ts";
import { sentenceOf } from "./sentences.ts";
import type { Filled } from "./state.ts";
import { linesOf, type Submission, submissionOf } from "./submission.ts";

export interface SendingParts {
  readonly data: PageData;
  readonly round: PageRound;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
}

/** Binds the sending and returns what keeps it in step with the answers. Needs block 1 in full. */
export function bindSending(parts: SendingParts): (filled: Filled, outcome: Outcome) => void {
  const { data, round, local, words } = parts;
  const desk = makeDesk(round);
  let current: { readonly filled: Filled; readonly outcome: Outcome } | undefined;
  let keys: SubmissionKeys | undefined;
  let shown: Submission | undefined;
  let turn = 0;

  const show = (): void => {
    if (!current) return;
    const issuedAt = issuedAtAfter(Date.now() / 1000, local.lastIssued(round.round));
    shown = submissionOf({ data, round, ...current }, { sub: keys?.sub ?? words.sendSub, issuedAt });
    byId("skicka-json").replaceChildren(...linesOf(shown).map(({ depth, text }) => make("span", { class: `json-line json-depth-${depth}` }, text)));
  };
  const take = async (code: InvitationCode | null): Promise<Checked<SubmissionKeys> | undefined> => {
    const mine = ++turn;
    const made = code ? await keysOf(code, round.round) : undefined;
    // Somebody has typed on while the keys were made.
    if (mine !== turn) return made;
    const next = made?.ok ? made.value : undefined;
    if (next?.sub !== keys?.sub) {
      keys = next;
      show();
    }
    return made;
  };
  const field = bindCodeField(words, (code) => void take(code));

  /** Seals what is shown, once the code holds. */
  const sealShown = async (): Promise<Checked<Sealed> | undefined> => {
    const code = field.read();
    if (!code?.ok) {
      const faults = code ? codeFaults(code.diagnostics, words) : [words.codeMissing];
      field.showFaults(faults);
      showFaults(faults, words, "#kod");
      return undefined;
    }
    const made = await take(code.value);
    if (!made?.ok || !shown) return refused(...(made?.diagnostics ?? []));
    setText(byId("skicka-besked"), words.sealing);
    const sealed = await desk.seal(shown, made.value);
    if (sealed.ok) local.rememberIssued(round.round, sealed.value.inner.issuedAt);
    return sealed;
  };
  const perform = async (what: (sealed: Sealed) => Promise<Checked<unknown> | undefined>): Promise<void> => {
    showFaults([], words, "#kod");
    setText(byId("skicka-besked"), "");
    const sealed = await sealShown();
    const done = sealed?.ok ? await what(sealed.value) : sealed;
    if (!done || done.ok) return;
    setText(byId("skicka-besked"), "");
    showFaults(done.diagnostics.map((one) => tell(one, words)), words, "#skicka-knapp");
  };

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
      return undefined;
    }),
  );
  return (filled, outcome) => {
    current = { filled, outcome };
    writeScope(outcome, words);
    show();
  };
}

function writeScope(outcome: Outcome, words: AnsweringWords): void {
  setText(byId("skicka-block"), words.sendBlocks(outcome.score.answeredBlocks));
  const part = partlyAnswered(outcome);
  setHidden(byId("skicka-delvis"), part.length === 0);
  setText(byId("skicka-delvis"), part.length > 0 ? words.sendPartly(part) : "");
}

/** The summary takes the focus, and each line leads to where it is put right. */
function showFaults(faults: readonly string[], words: AnsweringWords, href: string): void {
  const summary = byId("skicka-fel");
  setHidden(summary, faults.length === 0);
  if (faults.length === 0) return;
  const title = make("h3", {}, words.errorTitle);
  summary.replaceChildren(title, make("ul", {}, ...faults.map((text) => make("li", {}, link(href, text)))));
  summary.focus();
}

function tell(one: Diagnostic, words: AnsweringWords): string {
  const { reason } = one.values;
  const sentence = sentenceOf(one, sendingSentences, words.language);
  return typeof reason === "string" ? `${sentence} ${words.intakeSays(reason)}` : sentence;
}

/** The button stays in place and enabled; a second press while the first is at work does nothing. */
function onceAtATime(button: HTMLElement, work: () => Promise<void>): void {
  let isWorking = false;
  button.addEventListener("click", async () => {
    if (isWorking) return;
    isWorking = true;
    try {
      await work();
    } finally {
      isWorking = false;
    }
  });
}

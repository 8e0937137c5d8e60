// Decides what is shown before, during and after one steps aside: the very text, the faults and the receipt.
import { accepted, type Checked, type Diagnostic, refused } from "../../scripts/diagnostic.ts";
import type { SealedResponse } from "../../scripts/envelope/schema.ts";
import type { AnsweringWords } from "../text/sv/answering.ts";
import type { steppingAside } from "../text/sv/stepping-aside.ts";
import type { Widened } from "../text/widened.ts";
import { bindCodeField, type CodeField, codeFaults } from "./code-field.ts";
import { byId, link, make, saveFile, setHidden, setText } from "./elements.ts";
import type { LocalStore } from "./local-store.ts";
import { onceAtATime } from "./once-at-a-time.ts";
import { showReceipt } from "./receipt-view.ts";
import { type Desk, makeDesk, type Sealed } from "./sending.ts";
import { sentenceOf } from "./sentence-of.ts";
import type { SteppingCode } from "./stepping-aside.ts";
import { bindChoice, type ChoiceFields, choiceAddress } from "./stepping-aside-choice.ts";
import type { SteppingRound } from "./stepping-aside-data.ts";
import { makeReady, type Ready } from "./stepping-aside-ready.ts";
import { steppingSentences } from "./stepping-aside-sentences.ts";
import { linesOf } from "./submission.ts";

export interface SteppingParts {
  readonly round: SteppingRound;
  readonly local: LocalStore;
  readonly words: AnsweringWords;
  readonly text: Widened<typeof steppingAside>;
}

interface Counter {
  readonly parts: SteppingParts;
  readonly desk: Desk;
  readonly ready: Ready;
  readonly choice: ChoiceFields;
  readonly field: CodeField;
}

/** Binds the page's form, which must be in place. */
export function bindSteppingAside(parts: SteppingParts): void {
  const { round, local, words, text } = parts;
  const desk = makeDesk(round);
  const ready = makeReady({ round, local, subBefore: words.sendSub, show: (inner) => writeSealed(inner, parts) });
  const choice = bindChoice((stepping) => ready.choose(stepping.ok ? stepping.value : null));
  const field = bindCodeField({ ...words, codeHolds: text.codeHolds }, (code) => void ready.take(code));
  const counter = { parts, desk, ready, choice, field };
  onceAtATime(byId("avsta-skicka"), () =>
    act(counter, async (sealed) => {
      setText(byId("avsta-besked"), words.sending);
      const sent = await desk.send(sealed, words.language);
      if (!sent.ok) return sent;
      field.clear();
      setText(byId("avsta-besked"), "");
      showReceipt(sent.value, round.round, words);
      return sent;
    }),
  );
  onceAtATime(byId("avsta-fil"), () =>
    act(counter, async ({ envelope }) => {
      const name = `${envelope.digest}.json`;
      saveFile(name, envelope.bytes);
      setText(byId("avsta-besked"), words.envelopeSaved(name));
      return accepted(name);
    }),
  );
}

/** One line of the summary: what needs to be put right, and where. */
interface Line {
  readonly text: string;
  readonly href: string;
}

/** Seals what is shown and does something with it; every fault is told at once, and what is chosen and typed stays. */
async function act(counter: Counter, what: (sealed: Sealed) => Promise<Checked<unknown>>): Promise<void> {
  const { parts, ready, field } = counter;
  showLines([]);
  setHidden(byId("kvittens"), true);
  setText(byId("avsta-besked"), "");
  const typed = field.read();
  const lines = [...choiceLines(counter), ...codeLines(counter)];
  if (lines.length > 0 || !typed?.ok) return showLines(lines);
  const keys = await ready.take(typed.value);
  const sealed = keys.ok ? await sealShown(counter, keys.value) : keys;
  const done = sealed.ok ? await what(sealed.value) : sealed;
  if (done.ok) return;
  setText(byId("avsta-besked"), "");
  showLines(done.diagnostics.map((one) => ({ text: told(one, parts.words), href: "#avsta-skicka" })));
}

async function sealShown({ parts, desk, ready }: Counter, keys: Parameters<Desk["seal"]>[1]): Promise<Checked<Sealed>> {
  const inner = ready.shown();
  if (!inner) return refused();
  setText(byId("avsta-besked"), parts.words.sealing);
  const sealed = await desk.seal(inner, keys);
  if (sealed.ok) parts.local.rememberIssued(parts.round.round, inner.issuedAt);
  return sealed;
}

function choiceLines({ parts, choice }: Counter): readonly Line[] {
  const { diagnostics } = choice.read();
  const lines = diagnostics.map((one) => ({ text: told(one, parts.words), href: choiceAddress(one) ?? "" }));
  choice.showFaults(diagnostics.map((one, at) => ({ code: one.code as SteppingCode, text: lines[at]?.text ?? "" })));
  return lines;
}

function codeLines({ parts: { words }, field }: Counter): readonly Line[] {
  const typed = field.read();
  const faults = typed === undefined ? [words.codeMissing] : codeFaults(typed.diagnostics, words);
  field.showFaults(faults);
  return faults.map((text) => ({ text, href: "#kod" }));
}

function told(one: Diagnostic, words: AnsweringWords): string {
  const { reason } = one.values;
  const sentence = sentenceOf(one, steppingSentences, words.language);
  return typeof reason === "string" ? `${sentence} ${words.intakeSays(reason)}` : sentence;
}

/** The summary takes the focus, and each line leads to where it is put right. */
function showLines(lines: readonly Line[]): void {
  const summary = byId("avsta-fel");
  byId("avsta-fel-lista").replaceChildren(...lines.map(({ text, href }) => make("li", {}, link(href, text))));
  setHidden(summary, lines.length === 0);
  if (lines.length > 0) summary.focus();
}

/** In plain words, which are read out when they change, and the very text under them. */
function writeSealed(inner: SealedResponse | null, { text }: SteppingParts): void {
  const { said, reasons, form } = text;
  const plain = inner?.type === "decline" ? said.decline(reasons[inner.reason]) : said.withdraw;
  setText(byId("avsta-ord"), inner ? plain : form.sealedWaits);
  setHidden(byId("avsta-forseglas"), !inner);
  const lines = inner ? linesOf(inner) : [];
  byId("avsta-json").replaceChildren(...lines.map((one) => make("span", { class: `json-line json-depth-${one.depth}` }, one.text)));
}

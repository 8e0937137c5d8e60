// Decides what happens when one seals: all that needs to be put right is told at once, what is shown is sealed, and it is sent or saved.
import { accepted, type Checked, type Diagnostic, refused, type Sentence } from "../../../scripts/core/diagnostic.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageRound } from "../data/page-data.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { byId, link, make, saveFile, setHidden, setText } from "../widgets/elements.ts";
import { onceAtATime } from "../widgets/once-at-a-time.ts";
import { type CodeField, codeFaults } from "./code-field.ts";
import type { Prepared } from "./prepared.ts";
import { showReceipt } from "./receipt-view.ts";
import { type Desk, type LoadRecipients, makeDesk, type Sealed } from "./sending.ts";
import { linesOf } from "./submission.ts";

export interface SubmitParts {
  readonly round: PageRound;
  readonly loadRecipients: LoadRecipients;
  readonly local: Pick<LocalStore, "rememberIssued">;
  readonly words: AnsweringWords;
  readonly prepared: Pick<Prepared<SealedResponse>, "take" | "shown">;
  readonly field: CodeField;
  /** Ids of the summary of faults and its list, of what is told, and of the two buttons. */
  readonly places: Readonly<Record<"faults" | "list" | "told" | "send" | "file", string>>;
  readonly sentences: Readonly<Record<string, Sentence>>;
  /** Called with the receipt's text, once there is one. */
  readonly onSent?: (receipt: string) => void;
  /** Called first, each time: what needs to be put right before the code. */
  readonly begin?: () => readonly Line[];
}

/** One line of the summary: what needs to be put right, and where. */
export interface Line {
  readonly text: string;
  readonly href: string;
}

/** Binds the buttons. What is chosen and typed stays whatever goes wrong. */
export function bindSubmitControls(parts: SubmitParts): void {
  const { round, loadRecipients, words, field, places } = parts;
  const desk = makeDesk(round, loadRecipients);
  const tell = (text: string): void => setText(byId(places.told), text);
  onceAtATime(byId(places.send), () =>
    act(parts, desk, async (sealed) => {
      tell(words.sending);
      const sent = await desk.send(sealed, words.language);
      if (!sent.ok) return sent;
      field.clear();
      tell(sent.diagnostics.map((one) => saidOf(one, parts)).join(" "));
      showReceipt(sent.value, round.round, words);
      parts.onSent?.(new TextDecoder().decode(sent.value.bytes));
      return sent;
    }),
  );
  onceAtATime(byId(places.file), () =>
    act(parts, desk, async ({ envelope }) => {
      const name = `${envelope.digest}.json`;
      saveFile(name, envelope.bytes);
      tell(words.envelopeSaved(name));
      return accepted(name);
    }),
  );
}

async function act(parts: SubmitParts, desk: Desk, what: (sealed: Sealed) => Promise<Checked<unknown>>): Promise<void> {
  const { field, places, prepared } = parts;
  showLines([], "wrong", parts);
  setText(byId(places.told), "");
  const typed = field.read();
  const lines = [...(parts.begin?.() ?? []), ...codeLines(parts)];
  if (lines.length > 0 || !typed?.ok) return showLines(lines, "wrong", parts);
  const keys = await prepared.take(typed.value);
  const sealed = keys.ok ? await sealShown(parts, desk, keys.value) : keys;
  const done = sealed.ok ? await what(sealed.value) : sealed;
  if (done.ok) return;
  setText(byId(places.told), "");
  // In the form that is one file there is nothing to send with.
  const href = `#${byId(places.send).hidden ? places.file : places.send}`;
  showLines(
    done.diagnostics.map((one) => ({ text: saidOf(one, parts), href })),
    "failed",
    parts,
  );
}

async function sealShown(parts: SubmitParts, desk: Desk, keys: Parameters<Desk["seal"]>[1]): Promise<Checked<Sealed>> {
  const inner = parts.prepared.shown();
  if (!inner) return refused();
  setText(byId(parts.places.told), parts.words.sealing);
  const sealed = await desk.seal(inner, keys);
  if (sealed.ok) parts.local.rememberIssued(parts.round.round, inner.issuedAt);
  return sealed;
}

function codeLines({ words, field }: SubmitParts): readonly Line[] {
  const typed = field.read();
  const faults = typed === undefined ? [words.codeMissing] : codeFaults(typed.diagnostics, words);
  field.showFaults(faults);
  return faults.map((text) => ({ text, href: "#kod" }));
}

/** The diagnostic's sentence, and what the intake said, if it said anything. */
export function saidOf(one: Diagnostic, { words, sentences }: Pick<SubmitParts, "words" | "sentences">): string {
  const { reason } = one.values;
  const sentence = sentenceOf(one, sentences, words.language);
  return typeof reason === "string" ? `${sentence} ${words.intakeSays(reason)}` : sentence;
}

/** The summary takes the focus, and each line leads to where it is put right, or to where it can be tried once more. */
function showLines(lines: readonly Line[], what: "wrong" | "failed", { places }: SubmitParts): void {
  const summary = byId(places.faults);
  const heading = byId(`${places.faults}-rubrik`);
  setText(heading, heading.dataset[what] ?? "");
  byId(places.list).replaceChildren(...lines.map(({ text, href }) => make("li", {}, link(href, text))));
  setHidden(summary, lines.length === 0);
  if (lines.length > 0) summary.focus();
}

/** The very text that is sealed, line by line. */
export function writeSealed(place: string, inner: SealedResponse | null): void {
  const lines = inner ? linesOf(inner) : [];
  byId(place).replaceChildren(...lines.map((one) => make("span", { class: `json-line json-depth-${one.depth}` }, one.text)));
}

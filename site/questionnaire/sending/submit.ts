// The buttons that seal the shown response, and send it or save it as a file. All faults are shown at once.
import { accepted, type Checked, type Diagnostic, type Messages, refused } from "../../../scripts/core/diagnostic.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import type { PageRound } from "../data/page-data.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { byId, link, make, setHidden, setText } from "../widgets/elements.ts";
import { onceAtATime } from "../widgets/once-at-a-time.ts";
import { saveFile } from "../widgets/save-file.ts";
import type { CodeField, SentBefore } from "./code-field.ts";
import type { ReceivedReceipt } from "./receipt-view.ts";
import { deriveKeys, type LoadHolders, makeSender, type Sealed, type Sender } from "./sending.ts";
import { linesOf } from "./submission.ts";

interface SubmitParts {
  readonly round: PageRound;
  readonly loadHolders: LoadHolders;
  readonly local: Pick<LocalStore, "issued">;
  readonly words: SendingWords;
  /** Gives the response that is shown. */
  readonly prepared: { readonly current: () => SealedResponse | null };
  readonly field: CodeField;
  /** What the ids of its parts begin with: the fault summary and its list, the status message and the two buttons. */
  readonly form: "skicka" | "avsta";
  readonly messages: Messages;
  /** Called when the receipt has been verified, before it is written on its sheet. */
  readonly onSent: (received: ReceivedReceipt, organisation: string) => void;
  /** The answers that are open. Absent where none are. */
  readonly open?: OpenAnswers;
  /** Called first, each time: faults to list before those of the code. */
  readonly checkFirst?: () => readonly FaultLine[];
}

/** Whose the open answers are, and become. An organisation is named as in the roster. */
export interface OpenAnswers extends SentBefore {
  /** Asks before anything is sealed as the organisation, if the answers do not say whose they are. */
  readonly confirm: (organisation: string) => Promise<boolean>;
  /** Called once an envelope has been sent, or saved as a file. */
  readonly onSealed: (organisation: string) => void;
}

const codeHref = "#kod";

/** One line of the fault summary, linked to where it is corrected. */
export interface FaultLine {
  readonly text: string;
  readonly href: string;
}

/** Binds the buttons. Nothing that was chosen or typed is lost, whatever goes wrong. */
export function bindSubmitControls(parts: SubmitParts): void {
  const { round, loadHolders, words, field, form } = parts;
  const sender = makeSender(round, loadHolders);
  const showLines = bindSummary(parts);
  const showStatus = (text: string): void => setText(byId(`${form}-besked`), text);
  onceAtATime(byId(`${form}-knapp`), () =>
    sealAnd({ ...parts, sender, showLines }, async (sealed, organisation) => {
      showStatus(words.sending);
      const sent = await sender.send(sealed, words.language);
      if (!sent.ok) return sent;
      field.clear();
      showStatus("");
      // Loaded before anything was sent.
      const sheet = await import("./receipt-view.ts");
      parts.onSent(sent.value, organisation);
      parts.open?.onSealed(organisation);
      const name = sheet.receiptName(round.round, parts.open?.name());
      sheet.writeReceipt(sent.value, { organisation, locale: words.locale, name });
      sheet.warn(sent.diagnostics.map((one) => faultText(one, parts)).join(" "));
      return sent;
    }),
  );
  onceAtATime(byId(`${form}-fil`), () =>
    sealAnd({ ...parts, sender, showLines }, async ({ envelope }, organisation) => {
      const name = `${envelope.digest}.json`;
      saveFile(name, envelope.bytes);
      showStatus(words.envelopeSaved(name));
      parts.open?.onSealed(organisation);
      return accepted(name);
    }),
  );
}

interface Sealing extends SubmitParts {
  readonly sender: Sender;
  readonly showLines: ShowLines;
}

async function sealAnd(parts: Sealing, action: (sealed: Sealed, organisation: string) => Promise<Checked<unknown>>): Promise<void> {
  const { field, form, showLines } = parts;
  showLines([], "wrong");
  setText(byId(`${form}-besked`), "");
  const read = await field.read();
  const lines = [...(parts.checkFirst?.() ?? []), ...field.faults().map(codeLine)];
  if (lines.length > 0 || !read) return showLines(lines, "wrong");
  if (parts.open && !(await parts.open.confirm(read.organisation))) return setText(byId(`${form}-besked`), parts.words.notSealed);
  const keys = await deriveKeys(read.code, parts.round.round);
  const sealed = keys.ok ? await sealShown(parts, keys.value) : keys;
  const done = sealed.ok ? await action(sealed.value, read.organisation) : sealed;
  if (done.ok) return;
  setText(byId(`${form}-besked`), "");
  // The form as one file has no button that sends.
  const href = `#${form}-${byId(`${form}-knapp`).hidden ? "fil" : "knapp"}`;
  const faults = done.diagnostics.map((one) => ({ text: faultText(one, parts), href }));
  showLines(faults, "failed");
}

async function sealShown(parts: Sealing, keys: Parameters<Sender["seal"]>[1]): Promise<Checked<Sealed>> {
  const inner = parts.prepared.current();
  if (!inner) return refused();
  setText(byId(`${parts.form}-besked`), parts.words.sealing);
  const sealed = await parts.sender.seal(inner, keys);
  if (sealed.ok) parts.local.issued(parts.round.round).save(String(inner.issuedAt));
  return sealed;
}

/** The first sentence: the rest is at the field. */
function codeLine(fault: string): FaultLine {
  return { text: fault.split(/(?<=[.?]) /)[0] ?? fault, href: codeHref };
}

/** The diagnostic's text, followed by the intake's own reason if it gave one. */
export function faultText(one: Diagnostic, { words, messages }: Pick<SubmitParts, "words" | "messages">): string {
  const { reason } = one.values;
  const sentence = sentenceOf(one, messages, words.language);
  return typeof reason === "string" ? `${sentence} ${words.intakeSays(reason)}` : sentence;
}

type ShowLines = (lines: readonly FaultLine[], kind: "wrong" | "failed") => void;

/**
 * The returned function shows the lines and moves focus to the summary. Each links to where it is corrected, or to the button for a retry.
 * What is wrong in a field stands there for as long as the field is marked, in the field's own words.
 */
function bindSummary({ form, field }: SubmitParts): ShowLines {
  const [summary, heading] = [byId(`${form}-fel`), byId(`${form}-fel-rubrik`)];
  let shown: readonly FaultLine[] = [];
  const write = (lines: readonly FaultLine[]): void => {
    shown = lines;
    byId(`${form}-fel-lista`).replaceChildren(...lines.map(({ text, href }) => make("li", {}, link(href, text))));
    setHidden(summary, lines.length === 0);
  };
  const renew = (): void => {
    const others = shown.filter(({ href }) => href !== codeHref && document.querySelector(`.has-error ${href}`));
    const lines = [...others, ...field.faults().map(codeLine)];
    if (lines.map(({ text }) => text).join() !== shown.map(({ text }) => text).join()) write(lines);
  };
  for (const kind of ["input", "change"])
    document.addEventListener(kind, () => {
      if (shown.length > 0 && heading.textContent === heading.dataset.wrong) renew();
    });
  return (lines, kind) => {
    setText(heading, heading.dataset[kind] ?? "");
    write(lines);
    if (lines.length > 0) summary.focus();
  };
}

/** Writes the exact text that is sealed, line by line. */
export function writeSealed(place: string, inner: SealedResponse | null): void {
  const lines = inner ? linesOf(inner) : [];
  byId(place).replaceChildren(...lines.map((one) => make("span", { class: `json-line json-depth-${one.depth}` }, one.text)));
}

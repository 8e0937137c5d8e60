// Decides how the code is typed: forgiving, judged as soon as it is whole, never stored and never in an address.
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { type InvitationCode, parseCode } from "../../../scripts/envelope/invitation/invitation.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { sendingSentences } from "./messages.ts";

export interface CodeField {
  /** Undefined while nothing is typed. */
  readonly read: () => Checked<InvitationCode> | undefined;
  readonly showFaults: (faults: readonly string[]) => void;
  readonly clear: () => void;
}

const codeLength = 36;

/** `onCode` hears of every whole code that its check characters accept, and of null when there is none. */
export function bindCodeField(words: AnsweringWords, onCode: (code: InvitationCode | null) => void): CodeField {
  const input = byId<HTMLTextAreaElement>("kod");
  const read = (): Checked<InvitationCode> | undefined => (input.value.trim() === "" ? undefined : parseCode(input.value));
  const showFaults = (faults: readonly string[]): void => {
    setText(byId("kod-fel"), faults.join(" "));
    setHidden(byId("kod-fel"), faults.length === 0);
    byId("kod-falt").classList.toggle("has-error", faults.length > 0);
    if (faults.length > 0) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  const judge = (isLeaving: boolean): void => {
    const parsed = read();
    const typed = countCharacters(input.value);
    const isJudged = parsed !== undefined && !parsed.ok && (isLeaving || typed >= codeLength || hasStrangeLetter(parsed.diagnostics));
    showFaults(isJudged && !parsed.ok ? codeFaults(parsed.diagnostics, words) : []);
    setText(byId("kod-antal"), parsed?.ok ? words.codeHolds : words.codeCount(typed));
    onCode(parsed?.ok ? parsed.value : null);
  };
  input.addEventListener("input", () => judge(false));
  input.addEventListener("change", () => {
    // An empty field has been judged as it was emptied, and what a press on the button said since then stays.
    if (input.value.trim() !== "") judge(true);
  });
  const clear = (): void => {
    input.value = "";
    judge(false);
  };
  return { read, showFaults, clear };
}

export function codeFaults(diagnostics: readonly Diagnostic[], words: AnsweringWords): readonly string[] {
  return diagnostics.map((one) => sentenceOf(one, sendingSentences, words.language));
}

function hasStrangeLetter(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.code === "code-character");
}

/** Letters and digits typed after IST1, as the reader of codes counts them. */
function countCharacters(text: string): number {
  const parsed = parseCode(text);
  if (parsed.ok) return codeLength;
  const length = parsed.diagnostics.find((one) => one.code === "code-length");
  return length ? Number(length.values.count) : text.trim() === "" ? 0 : codeLength;
}

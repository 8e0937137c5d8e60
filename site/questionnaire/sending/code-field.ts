// The field for the invitation code: validated as soon as it is complete, never stored and never part of a URL.
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { type InvitationCode, parseCode } from "../../../scripts/envelope/invitation/invitation.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { messages } from "./messages.ts";

export interface CodeField {
  /** Undefined while the field is empty. */
  readonly read: () => Checked<InvitationCode> | undefined;
  readonly showFaults: (faults: readonly string[]) => void;
  readonly clear: () => void;
}

const codeLength = 36;

/** `onCode` is called with each code whose check characters match, and with null for any other input. */
export function bindCodeField(words: SendingWords, onCode: (code: InvitationCode | null) => void): CodeField {
  const input = byId<HTMLTextAreaElement>("kod");
  const read = (): Checked<InvitationCode> | undefined => (input.value.trim() === "" ? undefined : parseCode(input.value));
  const showFaults = (faults: readonly string[]): void => {
    setText(byId("kod-fel"), faults.join(" "));
    setHidden(byId("kod-fel"), faults.length === 0);
    byId("kod-falt").classList.toggle("has-error", faults.length > 0);
    if (faults.length > 0) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  const validate = (isLeaving: boolean): void => {
    const parsed = read();
    const typed = countCharacters(input.value);
    const isReported = parsed !== undefined && !parsed.ok && (isLeaving || typed >= codeLength || hasUnknownCharacter(parsed.diagnostics));
    showFaults(isReported && !parsed.ok ? codeFaults(parsed.diagnostics, words) : []);
    setText(byId("kod-antal"), parsed?.ok ? words.codeHolds : words.codeCount(typed));
    onCode(parsed?.ok ? parsed.value : null);
  };
  input.addEventListener("input", () => validate(false));
  input.addEventListener("change", () => {
    // An empty field was validated when it was emptied; a fault shown by the button since then must stay.
    if (input.value.trim() !== "") validate(true);
  });
  const clear = (): void => {
    input.value = "";
    validate(false);
  };
  return { read, showFaults, clear };
}

export function codeFaults(diagnostics: readonly Diagnostic[], words: SendingWords): readonly string[] {
  return diagnostics.map((one) => sentenceOf(one, messages, words.language));
}

function hasUnknownCharacter(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.code === "code-character");
}

/** Characters typed after IST1, as `parseCode` counts them. */
function countCharacters(text: string): number {
  const parsed = parseCode(text);
  if (parsed.ok) return codeLength;
  const length = parsed.diagnostics.find((one) => one.code === "code-length");
  return length ? Number(length.values.count) : text.trim() === "" ? 0 : codeLength;
}

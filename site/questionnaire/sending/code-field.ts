// The field for the invitation code: checked as soon as it is complete, never stored and never part of a URL.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { codeCharacters, type InvitationCode, parseCode } from "../../../scripts/envelope/invitation/invitation.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { codeFaults } from "./code-faults.ts";
import { type CodeFault, messages } from "./messages.ts";

export interface CodeField {
  /** The code; undefined if there is none that holds, which is then shown at the field. */
  readonly read: () => InvitationCode | undefined;
  /** What the field shows is wrong, a sentence each. */
  readonly faults: () => readonly string[];
  readonly clear: () => void;
}

const codeLength = 36;

export function bindCodeField(words: SendingWords): CodeField {
  const input = byId<HTMLTextAreaElement>("kod");
  let shown: readonly string[] = [];
  const show = (faults: readonly Diagnostic<CodeFault>[]): void => {
    shown = faults.map((one) => sentenceOf(one, messages, words.language));
    setText(byId("kod-fel"), shown.join(" "));
    setHidden(byId("kod-fel"), shown.length === 0);
    byId("kod-falt").classList.toggle("has-error", shown.length > 0);
    if (shown.length > 0) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  const parse = (): InvitationCode | undefined => {
    const parsed = parseCode(input.value);
    return parsed.ok ? parsed.value : undefined;
  };
  const validate = (isLeaving: boolean): void => {
    const faults = codeFaults(input.value);
    const typed = codeCharacters(input.value).length;
    const isWrong = faults.some((one) => one.code === "code-letter" || one.code === "code-letter-u");
    show(typed > 0 && (isLeaving || isWrong || typed >= codeLength) ? faults : []);
    setText(byId("kod-antal"), parse() ? words.codeHolds : words.codeCount(typed));
  };
  input.addEventListener("input", () => validate(false));
  input.addEventListener("change", () => {
    // An empty field was validated when it was emptied; a fault shown by the button since then must stay.
    if (input.value.trim() !== "") validate(true);
  });
  // Typed before this script had loaded.
  if (input.value.trim() !== "") validate(false);
  return {
    read: () => {
      show(codeFaults(input.value));
      return parse();
    },
    faults: () => shown,
    clear: () => {
      input.value = "";
      validate(false);
    },
  };
}

// A dialog that asks before something is replaced or removed.
import { byId, setHidden, setText } from "./elements.ts";

/** Answers the open question with no. */
let pending: (() => void) | undefined;

interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** True only for an explicit yes; Escape and closing mean no. Focus returns to where it was. */
export async function confirm(question: Question): Promise<boolean> {
  return (await choose(question)) === "yes";
}

/** The same, where there may be another thing to do. Replaces a question that is still open, which then counts as answered with no. */
export function choose(question: Question & { readonly other?: string }): Promise<"yes" | "other" | "no"> {
  const dialog = byId<HTMLDialogElement>("bekrafta");
  setText(byId("bekrafta-text"), question.text);
  const yes = byId<HTMLButtonElement>("bekrafta-ja");
  const no = byId<HTMLButtonElement>("bekrafta-nej");
  setText(yes, question.yes);
  setText(no, question.no);
  const other = byId<HTMLButtonElement>("bekrafta-annat");
  setText(other, question.other ?? "");
  setHidden(other, question.other === undefined);
  return new Promise((answer) => {
    const settle = (value: "yes" | "other" | "no"): void => {
      pending = undefined;
      answer(value);
    };
    const press = (value: "yes" | "other" | "no") => (): void => {
      settle(value);
      dialog.close();
    };
    [yes.onclick, other.onclick, no.onclick] = [press("yes"), press("other"), press("no")];
    pending?.();
    pending = () => settle("no");
    // The event comes some time after the dialog has closed, when it may be open again with another question.
    dialog.onclose = () => {
      if (!dialog.open) pending?.();
    };
    if (!dialog.open) dialog.showModal();
    no.focus();
  });
}

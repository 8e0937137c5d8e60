// A dialog that asks before something is replaced or removed.
import { byId, setText } from "./elements.ts";

interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** True only for an explicit yes; Escape and closing mean no. Focus returns to where it was. */
export function confirm(question: Question): Promise<boolean> {
  const dialog = byId<HTMLDialogElement>("bekrafta");
  setText(byId("bekrafta-text"), question.text);
  const yes = byId<HTMLButtonElement>("bekrafta-ja");
  const no = byId<HTMLButtonElement>("bekrafta-nej");
  setText(yes, question.yes);
  setText(no, question.no);
  return new Promise((answer) => {
    let isYes = false;
    yes.onclick = () => {
      isYes = true;
      dialog.close();
    };
    no.onclick = () => dialog.close();
    dialog.addEventListener("close", () => answer(isYes), { once: true });
    dialog.showModal();
    no.focus();
  });
}

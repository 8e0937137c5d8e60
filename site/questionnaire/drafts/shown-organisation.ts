// The open organisation's name, wherever the page shows it.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { setHidden, setText } from "../widgets/elements.ts";
import type { LocalStore } from "./local-store.ts";

interface Parts {
  readonly local: Pick<LocalStore, "organisations">;
  readonly words: Pick<AnsweringWords, "unnamed">;
}

/**
 * Shows the name now, whenever another tab changes it, and when the returned function is called. Nothing is shown of the only organisation
 * while it has no name. `leave`: called if another tab has removed it, since what is filled in here would have no place to be saved.
 */
export function makeShowOrganisation({ local: { organisations }, words }: Parts, leave: () => void): () => void {
  const places = [...document.querySelectorAll<HTMLElement>("[data-organisation]")];
  const show = (): void => {
    const open = organisations.open();
    if (!open) {
      leave();
      return;
    }
    const name = open.name || (organisations.all().length > 1 ? words.unnamed : "");
    for (const place of places) {
      setText(place.querySelector("b") ?? place, name);
      setHidden(place, name === "");
    }
  };
  organisations.onChange(show);
  show();
  return show;
}

import type { LocalStore } from "../drafts/local-store.ts";
import { nameOpen } from "../drafts/organisation-name.ts";
import { byId, setHidden } from "../widgets/elements.ts";

/** The papers' field for the organisation's name, which is the draft's: saved as it is typed, and written when it is changed elsewhere. */
export function bindOpenName({ organisations }: Pick<LocalStore, "organisations">): void {
  const field = byId<HTMLInputElement>("ledningen-namn");
  const showFault = (isFault: boolean): void => {
    for (const place of document.querySelectorAll<HTMLElement>("[data-name-fault]")) setHidden(place, !isFault);
  };
  const typed = () => document.querySelector<HTMLInputElement>(":is(#ledningen-namn, #skrivelse-namn):focus");
  const write = (): void => {
    const name = organisations.open()?.name ?? "";
    if (field.value === name || typed()) return;
    field.value = name;
    field.dispatchEvent(new Event("input"));
  };
  field.addEventListener("input", () => {
    const isSaved = field.value === (organisations.open()?.name ?? "");
    showFault(!isSaved && nameOpen(field.value, organisations) !== undefined);
  });
  organisations.onChange(write);
  // What was typed and could not be saved is not taken for the name.
  addEventListener("hashchange", () => {
    typed()?.blur();
    write();
  });
  write();
}

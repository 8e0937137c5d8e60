import type { LocalStore } from "../drafts/local-store.ts";
import { nameOpen } from "../drafts/organisation-name.ts";
import { byId, setHidden } from "../widgets/elements.ts";

/** The field of the page for management for the organisation's name, which is the draft's: saved as it is typed, and written when it is changed elsewhere. */
export function bindOpenName({ organisations }: Pick<LocalStore, "organisations">): void {
  const field = byId<HTMLInputElement>("ledningen-namn");
  const write = (): void => {
    const name = organisations.open()?.name ?? "";
    if (field.value === name || document.activeElement === field) return;
    field.value = name;
    field.dispatchEvent(new Event("input"));
  };
  field.addEventListener("input", () => {
    const isSaved = field.value === (organisations.open()?.name ?? "");
    setHidden(byId("ledningen-namn-fel"), isSaved || nameOpen(field.value, organisations) === undefined);
  });
  organisations.onChange(write);
  // What was typed and could not be saved is not taken for the name.
  addEventListener("hashchange", () => {
    field.blur();
    write();
  });
  write();
}

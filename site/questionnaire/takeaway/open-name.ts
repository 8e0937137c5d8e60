import type { LocalStore } from "../drafts/local-store.ts";
import { byId } from "../widgets/elements.ts";

/** Writes the open organisation's name in the papers' field, which is not stored, unless another has been typed there. */
export function bindOpenName({ organisations }: Pick<LocalStore, "organisations">): void {
  const field = byId<HTMLInputElement>("ledningen-namn");
  let written = "";
  const write = (): void => {
    const name = organisations.open()?.name ?? "";
    if (["", written].includes(field.value)) field.value = name;
    written = name;
    field.dispatchEvent(new Event("input"));
  };
  addEventListener("hashchange", write);
  write();
}

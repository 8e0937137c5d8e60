// Removes what is stored for one organisation, and the receipts of one that has withdrawn.
import type { LocalStore } from "./local-store.ts";

/** Keys of one organisation: what, and whose. */
const ofOrganisation = /^infosaktrappan-.+-(?:utkast|igenom|ihop|delat|kvittens)(?:-([0-9a-f]{8}))?$/;

/** Removes everything stored for the organisation, in every edition and round. */
export function forgetOrganisation(id: string, { attempt }: Pick<LocalStore, "attempt">): void {
  removeWhere(attempt, (name) => isOf(id, name));
}

export function isAnythingStored(id: string, { attempt }: Pick<LocalStore, "attempt">): boolean {
  return attempt((storage) => namesIn(storage).some((name) => isOf(id, name))) ?? false;
}

function isOf(id: string, name: string): boolean {
  const found = ofOrganisation.exec(name);
  return found !== null && (found[1] ?? "") === id;
}

/** Removes the round's receipts under the same pseudonym as this one's, whichever organisation's they are. */
export function removeReceiptsLike(receipt: string, round: string, { attempt }: Pick<LocalStore, "attempt">): void {
  const sub = subIn(receipt);
  const start = `infosaktrappan-${round}-kvittens`;
  removeWhere(attempt, (name, storage) => sub !== undefined && name.startsWith(start) && subIn(storage.getItem(name) ?? "") === sub);
}

function removeWhere(attempt: LocalStore["attempt"], isGone: (name: string, storage: Storage) => boolean): void {
  attempt((storage) => {
    for (const name of namesIn(storage)) if (isGone(name, storage)) storage.removeItem(name);
  });
}

function namesIn(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
}

/** The pseudonym in a receipt; undefined if it cannot be read. */
function subIn(receipt: string): unknown {
  try {
    return (JSON.parse(receipt) as { readonly sub?: unknown }).sub;
  } catch {
    return undefined;
  }
}

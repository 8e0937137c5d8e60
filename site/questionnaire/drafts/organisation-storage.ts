// Removes what is stored for one organisation, and the receipts of one that has withdrawn.
import { parsed } from "../data/parsed.ts";
import { storedReceipt } from "../sending/sent-notice.ts";
import type { LocalStore } from "./local-store.ts";
import { listKey, type Organisation, type Organisations } from "./organisations.ts";

/** Keys of one organisation: in which edition or round, what, and whose. */
const ofOrganisation = /^infosaktrappan-(.+)-(utkast|igenom|ihop|delat|kvittens)(?:-([0-9a-f]{8}))?$/;

/** What one organisation has stored in some editions, and receipts of every round. */
export interface StoredIn {
  /** The organisation's id. */
  readonly id: string;
  /** Absent: every edition. */
  readonly editions?: readonly string[];
  readonly isWithReceipts: boolean;
}

/** Stores the organisations, and tells this tab what the browser tells the others by itself. */
export function saveList(next: readonly Organisation[], { save }: Organisations): void {
  save(next);
  dispatchEvent(new StorageEvent("storage", { key: listKey }));
}

/** Removes everything stored for the organisation, in every edition and round. */
export function forgetOrganisation(id: string, local: Pick<LocalStore, "attempt">): void {
  forgetIn({ id, isWithReceipts: true }, local);
}

export function forgetIn(stored: StoredIn, { attempt }: Pick<LocalStore, "attempt">): void {
  removeWhere(attempt, (name) => isIn(stored, name));
}

export function isAnythingStored(stored: StoredIn, { attempt }: Pick<LocalStore, "attempt">): boolean {
  return attempt((storage) => namesIn(storage).some((name) => isIn(stored, name))) ?? false;
}

/** Whether a receipt is among it. */
export function isReceiptStored(stored: StoredIn, local: Pick<LocalStore, "attempt">): boolean {
  return stored.isWithReceipts && isAnythingStored({ ...stored, editions: [] }, local);
}

function isIn({ id, editions, isWithReceipts }: StoredIn, name: string): boolean {
  const [, scope = "", what, whose = ""] = ofOrganisation.exec(name) ?? [];
  if (what === undefined || whose !== id) return false;
  return what === "kvittens" ? isWithReceipts : (editions?.includes(scope) ?? true);
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
  return parsed<{ readonly sub?: unknown } | null>(storedReceipt(receipt).text)?.sub;
}

// What the browser stores between visits: the draft, when the last response was sealed, and its receipt. Never an invitation code.

/** A view of `localStorage` that never throws: storage may be disabled, full or forbidden. */
export interface LocalStore {
  /** Whether the draft's last write or removal succeeded. */
  readonly isWorking: () => boolean;
  /** Null if there is none; undefined if the browser refuses to read. */
  readonly loadDraft: () => string | null | undefined;
  readonly saveDraft: (text: string) => void;
  readonly removeDraft: () => void;
  /** Answers from an earlier edition that remain to be reviewed, as JSON; null for none. */
  readonly loadReviews: () => string | null;
  readonly saveReviews: (text: string | null) => void;
  /** The last merge, with its remaining choices and what undoes it, as JSON; null for none. */
  readonly loadMerge: () => string | null;
  readonly saveMerge: (text: string | null) => void;
  /** Unix seconds of the last response sealed in this browser for the round. */
  readonly lastIssued: (round: string) => number | undefined;
  readonly rememberIssued: (round: string, issuedAt: number) => void;
  /** The intake's receipt in the round, as JSON; null if nothing was sent from here. */
  readonly loadReceipt: (round: string) => string | null;
  readonly saveReceipt: (round: string, text: string | null) => void;
  /** Called when another tab has saved or removed the draft. */
  readonly onOtherTab: (listener: (text: string | null) => void) => void;
}

const probe = "infosaktrappan-prov";

export function openLocalStore(edition: string, window: Window): LocalStore {
  const key = `infosaktrappan-${edition}-utkast`;
  const secondaryKey = (what: string): string => `infosaktrappan-${edition}-${what}`;
  const issuedKey = (round: string): string => `infosaktrappan-${round}-senast`;
  const receiptKey = (round: string): string => `infosaktrappan-${round}-kvittens`;
  /** Undefined if the browser refuses. */
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(window.localStorage);
    } catch {
      return undefined;
    }
  };
  const write = (name: string, text: string | null): boolean =>
    attempt((storage) => {
      if (text === null) storage.removeItem(name);
      else storage.setItem(name, text);
      return true;
    }) ?? false;
  const secondary = (what: string) => ({
    load: () => attempt((storage) => storage.getItem(secondaryKey(what))) ?? null,
    save: (text: string | null) => void write(secondaryKey(what), text),
  });
  const [reviews, merge] = [secondary("igenom"), secondary("ihop")];
  /** Receipts that the browser refused to store: kept while the page is open. */
  const unsaved = new Map<string, string>();
  let isWorking = write(probe, "1") && write(probe, null);
  return {
    isWorking: () => isWorking,
    loadDraft: () => attempt((storage) => storage.getItem(key)),
    saveDraft: (text) => {
      isWorking = write(key, text);
    },
    removeDraft: () => {
      isWorking = write(key, null);
    },
    loadReviews: reviews.load,
    saveReviews: reviews.save,
    loadMerge: merge.load,
    saveMerge: merge.save,
    lastIssued: (round) => {
      const last = Number(attempt((storage) => storage.getItem(issuedKey(round))) ?? Number.NaN);
      return Number.isSafeInteger(last) && last > 0 ? last : undefined;
    },
    rememberIssued: (round, issuedAt) => void write(issuedKey(round), String(issuedAt)),
    loadReceipt: (round) => attempt((storage) => storage.getItem(receiptKey(round))) ?? unsaved.get(round) ?? null,
    saveReceipt: (round, text) => {
      unsaved.delete(round);
      if (!write(receiptKey(round), text) && text !== null) unsaved.set(round, text);
    },
    onOtherTab: (listener) => {
      window.addEventListener("storage", (event) => {
        if (event.key !== key) return;
        // The event's value may have been overwritten since.
        const stored = attempt((storage) => storage.getItem(key));
        listener(stored === undefined ? event.newValue : stored);
      });
    },
  };
}

// Decides what the browser itself remembers between visits: the draft, the time of the last sealed answer and its receipt. Never a code.

/** The part of the browser's storage that is used; it can be switched off, full or forbidden, and then says so. */
export interface LocalStore {
  /** Whether the draft, as it was last written or removed, is what the browser holds. */
  readonly isWorking: () => boolean;
  /** Null where there is none; undefined where the browser does not let it be read. */
  readonly loadDraft: () => string | null | undefined;
  readonly saveDraft: (text: string) => void;
  readonly removeDraft: () => void;
  /** Which answers came from an earlier edition and are still to be read through, as text; null for none. */
  readonly loadReviews: () => string | null;
  readonly saveReviews: (text: string | null) => void;
  /** The last merge with what is left to choose and what undoes it, as text; null for none. */
  readonly loadMerge: () => string | null;
  readonly saveMerge: (text: string | null) => void;
  /** Unix seconds of the last answer sealed in this browser for the round. */
  readonly lastIssued: (round: string) => number | undefined;
  readonly rememberIssued: (round: string, issuedAt: number) => void;
  /** The receipt that the intake gave in the round, as text; null where nothing was sent from here. */
  readonly loadReceipt: (round: string) => string | null;
  readonly saveReceipt: (round: string, text: string | null) => void;
  /** Tells of a draft that another tab has saved. */
  readonly onOtherTab: (listener: (text: string | null) => void) => void;
}

const probe = "infosaktrappan-prov";

export function openLocalStore(edition: string, window: Window): LocalStore {
  const key = `infosaktrappan-${edition}-utkast`;
  const secondaryKey = (what: string): string => `infosaktrappan-${edition}-${what}`;
  const issuedKey = (round: string): string => `infosaktrappan-${round}-senast`;
  const receiptKey = (round: string): string => `infosaktrappan-${round}-kvittens`;
  /** Undefined where the browser refuses. */
  const attempt = <T>(what: (storage: Storage) => T): T | undefined => {
    try {
      return what(window.localStorage);
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
    loadReceipt: (round) => attempt((storage) => storage.getItem(receiptKey(round))) ?? null,
    saveReceipt: (round, text) => void write(receiptKey(round), text),
    onOtherTab: (listener) => {
      window.addEventListener("storage", (event) => {
        if (event.key !== key) return;
        // What is there now: the event may tell of something that has been written over since.
        const there = attempt((storage) => storage.getItem(key));
        listener(there === undefined ? event.newValue : there);
      });
    },
  };
}

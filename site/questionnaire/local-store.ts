// Decides what the browser itself remembers between visits: the draft, and the time of the last sealed answer. Never a code.

/** The part of the browser's storage that is used; it can be switched off, full or forbidden, and then says so. */
export interface LocalStore {
  /** False as soon as something could not be written. */
  readonly isWorking: () => boolean;
  readonly loadDraft: () => string | null;
  readonly saveDraft: (text: string) => void;
  readonly removeDraft: () => void;
  /** Unix seconds of the last answer sealed in this browser for the round. */
  readonly lastIssued: (round: string) => number | undefined;
  readonly rememberIssued: (round: string, issuedAt: number) => void;
  /** Tells of a draft that another tab has saved. */
  readonly onOtherTab: (listener: (text: string | null) => void) => void;
}

const probe = "infosaktrappan-prov";

export function openLocalStore(edition: string, window: Window): LocalStore {
  const key = `infosaktrappan-${edition}-utkast`;
  const issuedKey = (round: string): string => `infosaktrappan-${round}-senast`;
  let working = true;
  const attempt = <T>(what: (storage: Storage) => T): T | undefined => {
    try {
      return what(window.localStorage);
    } catch {
      working = false;
      return undefined;
    }
  };
  attempt((storage) => {
    storage.setItem(probe, "1");
    storage.removeItem(probe);
  });
  return {
    isWorking: () => working,
    loadDraft: () => attempt((storage) => storage.getItem(key)) ?? null,
    saveDraft: (text) => {
      attempt((storage) => storage.setItem(key, text));
    },
    removeDraft: () => {
      attempt((storage) => storage.removeItem(key));
    },
    lastIssued: (round) => {
      const last = Number(attempt((storage) => storage.getItem(issuedKey(round))) ?? Number.NaN);
      return Number.isSafeInteger(last) && last > 0 ? last : undefined;
    },
    rememberIssued: (round, issuedAt) => {
      attempt((storage) => storage.setItem(issuedKey(round), String(issuedAt)));
    },
    onOtherTab: (listener) => {
      window.addEventListener("storage", (event) => {
        if (event.key === key) listener(event.newValue);
      });
    },
  };
}

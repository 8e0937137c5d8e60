// What the browser stores between visits, for each organisation by itself: the draft, what remains of a merge, who answers what, and the
// last receipt. Never an invitation code.
import { type Organisations, openOrganisations } from "./organisations.ts";

/** A view of `localStorage` that never throws: storage may be disabled, full or forbidden. */
export interface LocalStore {
  readonly organisations: Organisations;
  /** Whether the draft's last write or removal succeeded. */
  readonly isWorking: () => boolean;
  /** Null if there is none; undefined if the browser refuses to read. */
  readonly loadDraft: () => string | null | undefined;
  readonly saveDraft: (text: string) => void;
  readonly removeDraft: () => void;
  /** The draft of another organisation; null if there is none. */
  readonly draftOf: (organisation: string) => string | null;
  /** Removes everything stored for the organisation, in every edition and round. */
  readonly forget: (organisation: string) => void;
  /** Answers from an earlier edition that remain to be reviewed, as JSON; null for none. */
  readonly reviews: Kept;
  /** The files that have been merged, as JSON; null for none. */
  readonly merges: Kept;
  /** Who answers what, as JSON; null if nobody has been chosen. */
  readonly sharing: Kept;
  /** Unix seconds of the last response sealed in this browser for the round, whoever's it was: a code may be used for any of them. */
  readonly lastIssued: (round: string) => number | undefined;
  readonly rememberIssued: (round: string, issuedAt: number) => void;
  /** The intake's receipt in the round, as JSON; null if nothing was sent from here. */
  readonly loadReceipt: (round: string) => string | null;
  readonly saveReceipt: (round: string, text: string | null) => void;
  /** Removes the round's receipts under the same pseudonym as this one's, whichever organisation's they are. */
  readonly removeReceiptsLike: (round: string, receipt: string) => void;
  /** Called when another tab has saved or removed the draft. */
  readonly onOtherTab: (listener: (text: string | null) => void) => void;
  /** Leaves a draft's text for the next load of this tab. @returns Whether the browser stored it. */
  readonly handOver: (text: string) => boolean;
  /** The text that was left, once. */
  readonly takeHandedOver: () => string | null;
}

/** Kept by the browser, or for as long as the page is open if it does not fit there. */
interface Kept {
  readonly load: () => string | null;
  readonly save: (text: string | null) => void;
}

const probe = "infosaktrappan-prov";
const handOverKey = "infosaktrappan-overlamnat";
/** Keys of one organisation: what, and whose. */
const ofOrganisation = /^infosaktrappan-.+-(?:utkast|igenom|ihop|delat|kvittens)(?:-([0-9a-f]{8}))?$/;

export function openLocalStore(edition: string, window: Window): LocalStore {
  /** Undefined if the browser refuses. */
  const attemptIn =
    (area: "localStorage" | "sessionStorage") =>
    <T>(action: (storage: Storage) => T): T | undefined => {
      try {
        return action(window[area]);
      } catch {
        return undefined;
      }
    };
  const [attempt, attemptInTab] = [attemptIn("localStorage"), attemptIn("sessionStorage")];
  const organisations = openOrganisations({ local: attempt, tab: attemptInTab, window });
  const keyOf = (scope: string, what: string, organisation = organisations.openId): string =>
    `infosaktrappan-${scope}-${what}${organisation === "" ? "" : `-${organisation}`}`;
  const key = keyOf(edition, "utkast");
  const issuedKey = (round: string): string => `infosaktrappan-${round}-senast`;
  const write = (name: string, text: string | null): boolean =>
    attempt((storage) => {
      if (text === null) storage.removeItem(name);
      else storage.setItem(name, text);
      return true;
    }) ?? false;
  const read = (name: string): string | null => attempt((storage) => storage.getItem(name)) ?? null;
  const kept = (what: string): Kept => {
    const name = keyOf(edition, what);
    let inPage: string | undefined;
    return {
      load: () => inPage ?? read(name),
      save: (text) => {
        inPage = write(name, text) ? undefined : (text ?? undefined);
      },
    };
  };
  const removeWhere = (isGone: (name: string, storage: Storage) => boolean): void =>
    void attempt((storage) => {
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      for (const name of names) if (isGone(name, storage)) storage.removeItem(name);
    });
  let isWorking = write(probe, "1") && write(probe, null);
  return {
    organisations,
    isWorking: () => isWorking,
    loadDraft: () => attempt((storage) => storage.getItem(key)),
    saveDraft: (text) => {
      isWorking = write(key, text);
    },
    removeDraft: () => {
      isWorking = write(key, null);
    },
    draftOf: (organisation) => read(keyOf(edition, "utkast", organisation)),
    forget: (organisation) =>
      removeWhere((name) => {
        const found = ofOrganisation.exec(name);
        return found !== null && (found[1] ?? "") === organisation;
      }),
    reviews: kept("igenom"),
    merges: kept("ihop"),
    sharing: kept("delat"),
    lastIssued: (round) => {
      const last = Number(read(issuedKey(round)) ?? Number.NaN);
      return Number.isSafeInteger(last) && last > 0 ? last : undefined;
    },
    rememberIssued: (round, issuedAt) => void write(issuedKey(round), String(issuedAt)),
    loadReceipt: (round) => read(keyOf(round, "kvittens")),
    saveReceipt: (round, text) => void write(keyOf(round, "kvittens"), text),
    removeReceiptsLike: (round, receipt) => {
      const sub = subIn(receipt);
      const start = keyOf(round, "kvittens", "");
      removeWhere((name, storage) => sub !== undefined && name.startsWith(start) && subIn(storage.getItem(name) ?? "") === sub);
    },
    onOtherTab: (listener) => {
      window.addEventListener("storage", (event) => {
        if (event.key !== key) return;
        // The event's value may have been overwritten since.
        const stored = attempt((storage) => storage.getItem(key));
        listener(stored === undefined ? event.newValue : stored);
      });
    },
    handOver: (text) =>
      attemptInTab((storage) => {
        storage.setItem(handOverKey, text);
        return true;
      }) ?? false,
    takeHandedOver: () =>
      attemptInTab((storage) => {
        const text = storage.getItem(handOverKey);
        storage.removeItem(handOverKey);
        return text;
      }) ?? null,
  };
}

/** The pseudonym in a receipt; undefined if it cannot be read. */
function subIn(receipt: string): unknown {
  try {
    return (JSON.parse(receipt) as { readonly sub?: unknown }).sub;
  } catch {
    return undefined;
  }
}

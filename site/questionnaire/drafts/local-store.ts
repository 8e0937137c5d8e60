// What the browser stores between visits, for each organisation by itself: the draft, what remains of a merge, who answers what, and the
// last receipt. Never an invitation code.
import { listKey, openOrganisations, type Place } from "./organisations.ts";

type Attempt = <T>(action: (storage: Storage) => T) => T | undefined;

export type LocalStore = Readonly<ReturnType<typeof openLocalStore>>;

/** A view of `localStorage` that never throws: storage may be disabled, full or forbidden. */
export function openLocalStore(edition: string, window: Window) {
  const attemptIn =
    (area: "localStorage" | "sessionStorage"): Attempt =>
    (action) => {
      try {
        return action(window[area]);
      } catch {
        return undefined;
      }
    };
  const attempt = attemptIn("localStorage");
  /** By key, what does not fit in storage: kept for as long as the page is open. */
  const inPage = new Map<string, string | null>();
  const place = (name: string, within = attempt): Place => ({
    load: () => inPage.get(name) ?? within((storage) => storage.getItem(name)) ?? null,
    save: (text) => {
      const isStored = write(name, text, within);
      inPage.set(name, isStored ? null : text);
      return isStored;
    },
  });
  const write = (name: string, text: string | null, within = attempt): boolean =>
    within((storage) => {
      if (text === null) storage.removeItem(name);
      else storage.setItem(name, text);
      return true;
    }) ?? false;
  const inTab = attemptIn("sessionStorage");
  const openKey = "infosaktrappan-oppen";
  const organisations = openOrganisations({ list: place(listKey), inTab: place(openKey, inTab), latest: place(openKey), window });
  const keyOf = (scope: string, what: string, organisation = organisations.openId): string =>
    `infosaktrappan-${scope}-${what}${organisation === "" ? "" : `-${organisation}`}`;
  const key = keyOf(edition, "utkast");
  const probe = "infosaktrappan-prov";
  let isWorking = write(probe, "1") && write(probe, null);
  return {
    organisations,
    /** Whether the draft's last write or removal succeeded. */
    isWorking: () => isWorking,
    /** Null if there is none; undefined if the browser refuses to read. Of the open organisation, if no other is given. */
    loadDraft: (organisation?: string) => attempt((storage) => storage.getItem(keyOf(edition, "utkast", organisation))),
    /** Null removes it. */
    saveDraft: (text: string | null): void => {
      isWorking = write(key, text);
    },
    /** Answers from an earlier edition that remain to be reviewed, as JSON; null for none. */
    reviews: place(keyOf(edition, "igenom")),
    /** The files that have been merged, as JSON; null for none. */
    merges: place(keyOf(edition, "ihop")),
    /** Who answers what, as JSON; null if nobody has been chosen. */
    sharing: place(keyOf(edition, "delat")),
    /** A draft's text for the next load of this tab. */
    handedOver: place("infosaktrappan-overlamnat", inTab),
    /** Unix seconds of the last response sealed in this browser for the round, whoever's it was: a code may be used for any of them. */
    issued: (round: string) => place(`infosaktrappan-${round}-senast`),
    /**
     * The intake's receipt in the round, as JSON, and below it the name in the roster of whom it was sent for, which stays here; null if
     * nothing was sent. Of the open organisation, if no other is given.
     */
    receipt: (round: string, organisation?: string) => place(keyOf(round, "kvittens", organisation)),
    /** Called when another tab has saved or removed the draft. */
    onOtherTab: (listener: (text: string | null) => void): void => {
      window.addEventListener("storage", (event) => {
        if (event.key !== key) return;
        // The event's value may have been overwritten since.
        const stored = attempt((storage) => storage.getItem(key));
        listener(stored === undefined ? event.newValue : stored);
      });
    },
    /** Undefined if the browser refuses. */
    attempt,
  };
}

// What the browser stores between visits, for each organisation by itself: the draft, what remains of a merge, who answers what, and the
// last receipt. Never an invitation code.
import { listKey, type Organisations, openOrganisations, type Place } from "./organisations.ts";

/** A view of `localStorage` that never throws: storage may be disabled, full or forbidden. */
export interface LocalStore {
  readonly organisations: Organisations;
  /** Whether the draft's last write or removal succeeded. */
  readonly isWorking: () => boolean;
  /** Null if there is none; undefined if the browser refuses to read. Of the open organisation, if no other is given. */
  readonly loadDraft: (organisation?: string) => string | null | undefined;
  /** Null removes it. */
  readonly saveDraft: (text: string | null) => void;
  /** Answers from an earlier edition that remain to be reviewed, as JSON; null for none. */
  readonly reviews: Place;
  /** The files that have been merged, as JSON; null for none. */
  readonly merges: Place;
  /** Who answers what, as JSON; null if nobody has been chosen. */
  readonly sharing: Place;
  /** A draft's text for the next load of this tab. */
  readonly handedOver: Place;
  /** Unix seconds of the last response sealed in this browser for the round, whoever's it was: a code may be used for any of them. */
  readonly issued: (round: string) => Place;
  /** The intake's receipt in the round, as JSON; null if nothing was sent from here. */
  readonly receipt: (round: string) => Place;
  /** Called when another tab has saved or removed the draft. */
  readonly onOtherTab: (listener: (text: string | null) => void) => void;
  /** Undefined if the browser refuses. */
  readonly attempt: Attempt;
}

type Attempt = <T>(action: (storage: Storage) => T) => T | undefined;

export function openLocalStore(edition: string, window: Window): LocalStore {
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
    isWorking: () => isWorking,
    loadDraft: (organisation) => attempt((storage) => storage.getItem(keyOf(edition, "utkast", organisation))),
    saveDraft: (text) => {
      isWorking = write(key, text);
    },
    reviews: place(keyOf(edition, "igenom")),
    merges: place(keyOf(edition, "ihop")),
    sharing: place(keyOf(edition, "delat")),
    handedOver: place("infosaktrappan-overlamnat", inTab),
    issued: (round) => place(`infosaktrappan-${round}-senast`),
    receipt: (round) => place(keyOf(round, "kvittens")),
    onOtherTab: (listener) => {
      window.addEventListener("storage", (event) => {
        if (event.key !== key) return;
        // The event's value may have been overwritten since.
        const stored = attempt((storage) => storage.getItem(key));
        listener(stored === undefined ? event.newValue : stored);
      });
    },
    attempt,
  };
}

// The organisations whose drafts this browser keeps apart, and the one that this tab has open.

export interface Organisation {
  /** Part of its storage keys. Empty for the first, whose keys are those of a browser with one organisation only. */
  readonly id: string;
  /** Empty until it is named. Never part of a key, an address or a submission. */
  readonly name: string;
}

/** A place in storage. Reading never throws; writing tells whether it succeeded. */
export interface Place {
  readonly load: () => string | null;
  readonly save: (text: string | null) => boolean;
}

interface OrganisationPlaces {
  readonly list: Place;
  /** Which one is open: in this tab, and in the tab where one was opened last. */
  readonly inTab: Place;
  readonly latest: Place;
  readonly window: Pick<Window, "addEventListener">;
}

export type Organisations = ReturnType<typeof openOrganisations>;

export const listKey = "infosaktrappan-organisationer";

export function openOrganisations({ list, inTab, latest, window }: OrganisationPlaces) {
  /** At least one. */
  const all = (): readonly Organisation[] => readList(list.load());
  const first = all();
  const openId = [inTab.load(), latest.load()].find((id) => first.some((one) => one.id === id)) ?? first[0]?.id ?? "";
  // A tab that is loaded anew has the same organisation open, whatever other tabs have opened meanwhile.
  inTab.save(openId);
  return {
    /** The same for as long as the page is open: another organisation is opened by loading the page anew. */
    openId,
    /** The open one. Undefined if another tab has removed it. */
    open: () => all().find((one) => one.id === openId),
    all,
    /** @returns Whether the browser stored them. If not, this page alone remembers them. */
    save: (next: readonly Organisation[]) => list.save(JSON.stringify(next)),
    /**
     * Lets this tab, and every new one, have the organisation open from the next load on. If that fails, this tab stays with the one it has.
     * @returns Whether the browser stored that.
     */
    openNext: (id: string) => latest.save(id) && inTab.save(id),
    /** Called when the list has changed, here by `saveList` or in another tab, or may have. */
    onChange: (listener: () => void): void => {
      window.addEventListener("storage", ({ key }) => {
        if (key === listKey || key === null) listener();
      });
      // A page in the back/forward cache gets no storage events.
      window.addEventListener("pageshow", ({ persisted }) => {
        if (persisted) listener();
      });
    },
  };
}

function readList(text: string | null): readonly Organisation[] {
  try {
    const list = (JSON.parse(text ?? "[]") as readonly Organisation[]).filter(
      ({ id, name }) => /^([0-9a-f]{8})?$/.test(id) && typeof name === "string",
    );
    if (list.length > 0) return list;
  } catch {
    // As if there were none.
  }
  return [{ id: "", name: "" }];
}

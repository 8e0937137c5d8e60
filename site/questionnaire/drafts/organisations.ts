// The organisations whose drafts this browser keeps apart, and the one that this tab has open.

export interface Organisation {
  /** Part of its storage keys. Empty for the first, whose keys are those of a browser with one organisation only. */
  readonly id: string;
  /** Empty until it is named. Never part of a key, an address, a file's name or a submission. */
  readonly name: string;
}

export interface Organisations {
  /** The same for as long as the page is open: another organisation is opened by loading the page anew. */
  readonly openId: string;
  /** The open one. Undefined if another tab has removed it. */
  readonly open: () => Organisation | undefined;
  /** At least one. */
  readonly all: () => readonly Organisation[];
  /** @returns Whether the browser stored them. If not, this page alone remembers them. */
  readonly save: (all: readonly Organisation[]) => boolean;
  /** Lets this tab, and every new one, have the organisation open from the next load on. @returns Whether the browser stored that. */
  readonly openNext: (id: string) => boolean;
  /** Called when another tab has changed the list, or may have. */
  readonly onChange: (listener: () => void) => void;
}

/** Longest name, in code points. */
export const nameLimit = 60;

/** Trimmed and with single spaces; undefined if it is empty, too long or not a text. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const name = value.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  return name !== "" && [...name].length <= nameLimit ? name : undefined;
}

/** Whether people would take them for the same name. */
export function isSameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase("sv") === other.toLocaleLowerCase("sv");
}

type Area = Pick<Storage, "getItem" | "setItem">;

interface OrganisationStorage {
  /** Undefined if the browser refuses. */
  readonly local: <T>(action: (storage: Area) => T) => T | undefined;
  /** Storage of this tab alone. */
  readonly tab: <T>(action: (storage: Area) => T) => T | undefined;
  readonly window: Pick<Window, "addEventListener">;
}

const listKey = "infosaktrappan-organisationer";
const openKey = "infosaktrappan-oppen";

export function openOrganisations({ local, tab, window }: OrganisationStorage): Organisations {
  let inPage: readonly Organisation[] | undefined;
  const all = (): readonly Organisation[] => inPage ?? readList(local((storage) => storage.getItem(listKey)) ?? "");
  const has = (id: string | null | undefined): id is string => all().some((one) => one.id === id);
  const [own, latest] = [tab, local].map((area) => area((storage) => storage.getItem(openKey)));
  const openId = has(own) ? own : has(latest) ? latest : (all()[0]?.id ?? "");
  const pin = (area: typeof tab, id: string): boolean =>
    area((storage) => {
      storage.setItem(openKey, id);
      return true;
    }) ?? false;
  // A tab that is loaded anew has the same organisation open, whatever other tabs have opened meanwhile.
  pin(tab, openId);
  return {
    openId,
    open: () => all().find((one) => one.id === openId),
    all,
    save: (list) => {
      const isStored = local((storage) => {
        storage.setItem(listKey, JSON.stringify(list));
        return true;
      });
      inPage = isStored ? undefined : list;
      return isStored ?? false;
    },
    openNext: (id) => pin(tab, id) && pin(local, id),
    onChange: (listener) => {
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

const unnamed: Organisation = { id: "", name: "" };

function readList(text: string): readonly Organisation[] {
  try {
    const list: unknown = JSON.parse(text);
    const read = Array.isArray(list) ? list.flatMap(readOrganisation) : [];
    const distinct = read.filter((one, index) => read.findIndex(({ id }) => id === one.id) === index);
    return distinct.length > 0 ? distinct : [unnamed];
  } catch {
    return [unnamed];
  }
}

function readOrganisation(value: unknown): readonly Organisation[] {
  const { id, name } = (value ?? {}) as { readonly [key in keyof Organisation]?: unknown };
  return typeof id === "string" && /^([0-9a-f]{8})?$/.test(id) ? [{ id, name: nameOf(name) ?? "" }] : [];
}

import { expect, test } from "vitest";
import { type LocalStore, openLocalStore } from "./local-store.ts";
import { forgetOrganisation, removeReceiptsLike } from "./organisation-storage.ts";

/** One browser: its tabs share one storage, and have one each. */
function memory(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  } as unknown as Storage;
}

function tabOf(storage: Partial<Storage> | undefined, own: Partial<Storage> | undefined = storage && memory()): Window {
  const given = (area: Partial<Storage> | undefined): Partial<Storage> => {
    if (!area) throw new Error("forbidden");
    return area;
  };
  return {
    get localStorage() {
      return given(storage);
    },
    get sessionStorage() {
      return given(own);
    },
    addEventListener: () => undefined,
  } as unknown as Window;
}

test("a draft is stored per edition, and can be removed", () => {
  const window = tabOf(memory());
  const local = openLocalStore("2026", window);
  local.saveDraft("text");
  expect(local.isWorking()).toBe(true);
  expect(openLocalStore("2026", window).loadDraft()).toBe("text");
  expect(openLocalStore("2027", window).loadDraft()).toBeNull();
  local.saveDraft(null);
  expect(local.loadDraft()).toBeNull();
});

test("what is beside the draft is stored per edition, and can be cleared", () => {
  const window = tabOf(memory());
  const local = openLocalStore("2026", window);
  for (const what of ["reviews", "merges", "sharing"] as const) {
    local[what].save("[]");
    expect(openLocalStore("2026", window)[what].load()).toBe("[]");
    expect(openLocalStore("2027", window)[what].load()).toBeNull();
    expect(local.loadDraft()).toBeNull();
    local[what].save(null);
    expect(local[what].load()).toBeNull();
  }
});

test("forbidden storage breaks nothing, and is reported", () => {
  const local = openLocalStore("2026", tabOf(undefined));
  expect(local.isWorking()).toBe(false);
  local.saveDraft("text");
  // Not null: unreadable is not the same as empty.
  expect(local.loadDraft()).toBeUndefined();
  expect(local.isWorking()).toBe(false);
  expect(local.organisations.save([{ id: "", name: "Exempelkommun" }])).toBe(false);
  // The page remembers for as long as it is open.
  expect(local.organisations.open()?.name).toBe("Exempelkommun");
  local.merges.save("merge");
  expect(local.merges.load()).toBe("merge");
  expect(local.handedOver.save("text")).toBe(false);
});

test("full storage is reported as long as it is full, and reading does not hide it", () => {
  const storage = memory();
  const { setItem } = storage;
  const local = openLocalStore("2026", tabOf(storage));
  expect(local.isWorking()).toBe(true);
  local.saveDraft("earlier");
  storage.setItem = () => {
    throw new Error("full");
  };
  local.saveDraft("later");
  expect(local.loadDraft()).toBe("earlier");
  expect(local.isWorking()).toBe(false);
  storage.setItem = setItem;
  local.saveDraft("later");
  expect(local.isWorking()).toBe(true);
});

test("a merge that does not fit in the storage is kept by the page, and does not affect the status of the draft", () => {
  const storage = memory();
  const { setItem } = storage;
  const local = openLocalStore("2026", tabOf(storage));
  storage.setItem = (key, value) => {
    if (key.endsWith("-ihop")) throw new Error("full");
    setItem(key, value);
  };
  local.saveDraft("text");
  local.merges.save("merge");
  expect(local.merges.load()).toBe("merge");
  expect(openLocalStore("2026", tabOf(storage)).merges.load()).toBeNull();
  expect(local.isWorking()).toBe(true);
});

test("the time of the last sealing is stored per round, whichever organisation is open", () => {
  const storage = memory();
  const [first, second] = [openLocalStore("2026", tabOf(storage)), openLocalStore("2027", tabOf(storage))];
  first.issued("r").save("1790000000");
  expect(second.issued("r").load()).toBe("1790000000");
  expect(first.issued("other").load()).toBeNull();
});

test("a receipt is stored per round and can be removed; one that the browser refuses to store is there while the page is open", () => {
  const storage = memory();
  const window = tabOf(storage);
  const local = openLocalStore("2026", window);
  local.receipt("ovning-1").save("first");
  expect(openLocalStore("2026", window).receipt("ovning-1").load()).toBe("first");
  expect(local.receipt("ovning-2").load()).toBeNull();
  local.receipt("ovning-1").save(null);
  expect(local.receipt("ovning-1").load()).toBeNull();
  for (const refusing of [tabOf(undefined), tabOf({ ...storage, getItem: () => null, setItem: () => refuse() })]) {
    const full = openLocalStore("2026", refusing);
    full.receipt("ovning-1").save("second");
    expect(full.receipt("ovning-1").load()).toBe("second");
    full.receipt("ovning-1").save(null);
    expect(full.receipt("ovning-1").load()).toBeNull();
  }
});

function refuse(): never {
  throw new Error("full");
}
const [a, b, c] = ["", "0000000b", "0000000c"] as const;
const three = [
  { id: a, name: "A" },
  { id: b, name: "B" },
  { id: c, name: "C" },
];

/** Opens the organisation in a tab of its own. */
function openAs(id: string, storage: Storage): LocalStore {
  const tab = memory();
  const first = openLocalStore("2026", tabOf(storage, tab));
  first.organisations.save(three);
  first.organisations.openNext(id);
  return openLocalStore("2026", tabOf(storage, tab));
}

function fillAll(local: LocalStore, text: string): void {
  local.saveDraft(text);
  for (const what of ["reviews", "merges", "sharing"] as const) local[what].save(text);
  local.receipt("r").save(text);
}

function all(local: LocalStore): readonly unknown[] {
  return [local.loadDraft(), local.reviews.load(), local.merges.load(), local.sharing.load(), local.receipt("r").load()];
}

test("three organisations have nothing in common: draft, reviews, merges, sharing, receipt", () => {
  const storage = memory();
  const locals = [a, b, c].map((id) => openAs(id, storage));
  for (const [index, one] of locals.entries()) fillAll(one, `text ${index}`);
  for (const [index, one] of locals.entries()) expect(all(one)).toEqual(Array.from({ length: 5 }, () => `text ${index}`));
  expect([a, b, c].map((id) => locals[0]?.loadDraft(id))).toEqual(["text 0", "text 1", "text 2"]);
  // The first has the keys of a browser with one organisation, so that earlier drafts are its own.
  expect(storage.getItem("infosaktrappan-2026-utkast")).toBe("text 0");
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  expect(keys.filter((one) => /[ABC]/.test(one))).toEqual([]);
});

test("removing one organisation removes everything of it, in every edition, and nothing of the others", () => {
  const storage = memory();
  const locals = [a, b, c].map((id) => openAs(id, storage));
  for (const gone of [1, 0]) {
    for (const [index, one] of locals.entries()) fillAll(one, `text ${index}`);
    storage.setItem(`infosaktrappan-2028-utkast${gone === 0 ? "" : `-${b}`}`, "another edition");
    if (locals[2]) forgetOrganisation([a, b, c][gone] ?? "", locals[2]);
    for (const [index, one] of locals.entries())
      expect(all(one)).toEqual(Array.from({ length: 5 }, () => (index === gone ? null : `text ${index}`)));
    expect(storage.getItem(`infosaktrappan-2028-utkast${gone === 0 ? "" : `-${b}`}`)).toBeNull();
  }
});

test("each tab keeps its organisation through a reload, whatever another tab opens; a new tab opens the latest", () => {
  const storage = memory();
  const [one, other] = [memory(), memory()];
  const open = (tab?: Storage): LocalStore => openLocalStore("2026", tabOf(storage, tab));
  open(one).organisations.save(three);
  open(one).organisations.openNext(b);
  expect(open(one).organisations.open()?.name).toBe("B");
  expect(open(other).organisations.open()?.name).toBe("B");
  open(other).organisations.openNext(c);
  expect(open(other).organisations.open()?.name).toBe("C");
  expect(open(one).organisations.open()?.name).toBe("B");
  expect(open(memory()).organisations.open()?.name).toBe("C");
  // One that has been removed is not opened any longer, and a page that has it open can tell.
  const left = open(one);
  left.organisations.save(three.filter(({ id }) => id !== b));
  expect(left.organisations.open()).toBeUndefined();
  expect(open(one).organisations.open()?.name).toBe("C");
});

test.each([["", "{", "null", "[]", '[{"id":"../x","name":"A"}]', '[{"name":"A"}]', "[7]"]])(
  "a malformed list of organisations is as if there were only the first, without a name",
  (...texts) => {
    for (const text of texts) {
      const storage = memory();
      storage.setItem("infosaktrappan-organisationer", text);
      expect(openLocalStore("2026", tabOf(storage)).organisations.all()).toEqual([{ id: "", name: "" }]);
    }
  },
);

test("withdrawing removes the receipts under the same pseudonym, whichever organisation is open", () => {
  const storage = memory();
  const [first, second] = [openAs(a, storage), openAs(b, storage)];
  const receipt = (sub: string): string => JSON.stringify({ sub });
  first.receipt("r").save(receipt("one"));
  second.receipt("r").save(receipt("two"));
  second.receipt("s").save(receipt("one"));
  removeReceiptsLike(receipt("one"), "r", second);
  expect([first.receipt("r").load(), second.receipt("r").load(), second.receipt("s").load()]).toEqual([
    null,
    receipt("two"),
    receipt("one"),
  ]);
  removeReceiptsLike("{", "r", second);
  expect(second.receipt("r").load()).toBe(receipt("two"));
});

test("a text that is handed over to the next load is that tab's alone", () => {
  const storage = memory();
  const tab = memory();
  const local = openLocalStore("2026", tabOf(storage, tab));
  expect(local.handedOver.save("draft")).toBe(true);
  expect(openLocalStore("2026", tabOf(storage)).handedOver.load()).toBeNull();
  expect(openLocalStore("2026", tabOf(storage, tab)).handedOver.load()).toBe("draft");
});

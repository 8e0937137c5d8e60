import { expect, test } from "vitest";
import { openLocalStore } from "./local-store.ts";

function windowWith(storage: Partial<Storage> | undefined): Window {
  return {
    get localStorage() {
      if (!storage) throw new Error("forbidden");
      return storage;
    },
    addEventListener: () => undefined,
  } as unknown as Window;
}

function memory(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    get length() {
      return entries.size;
    },
  } as unknown as Storage;
}

test("a draft is stored per edition, and can be removed", () => {
  const window = windowWith(memory());
  const local = openLocalStore("2026", window);
  local.saveDraft("text");
  expect(local.isWorking()).toBe(true);
  expect(openLocalStore("2026", window).loadDraft()).toBe("text");
  expect(openLocalStore("2027", window).loadDraft()).toBeNull();
  local.removeDraft();
  expect(local.loadDraft()).toBeNull();
});

test("review marks are stored per edition beside the draft, and can be cleared", () => {
  const window = windowWith(memory());
  const local = openLocalStore("2026", window);
  local.saveReviews("[]");
  expect(openLocalStore("2026", window).loadReviews()).toBe("[]");
  expect(openLocalStore("2027", window).loadReviews()).toBeNull();
  expect(local.loadDraft()).toBeNull();
  local.saveReviews(null);
  expect(local.loadReviews()).toBeNull();
});

test("forbidden storage breaks nothing, and is reported", () => {
  const local = openLocalStore("2026", windowWith(undefined));
  expect(local.isWorking()).toBe(false);
  local.saveDraft("text");
  // Not null: unreadable is not the same as empty.
  expect(local.loadDraft()).toBeUndefined();
  expect(local.loadMerge()).toBeNull();
  expect(local.isWorking()).toBe(false);
});

test("full storage is reported as long as it is full, and reading does not hide it", () => {
  const storage = memory();
  const { setItem } = storage;
  const local = openLocalStore("2026", windowWith(storage));
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

test("a merge that does not fit in the storage does not affect the status of the draft", () => {
  const storage = memory();
  const { setItem } = storage;
  const local = openLocalStore("2026", windowWith(storage));
  storage.setItem = (key, value) => {
    if (key.endsWith("-ihop")) throw new Error("full");
    setItem(key, value);
  };
  local.saveDraft("text");
  local.saveMerge("merge");
  expect(local.loadMerge()).toBeNull();
  expect(local.isWorking()).toBe(true);
});

test("the time of the last sealing is stored per round, and a malformed one is ignored", () => {
  const storage = memory();
  const local = openLocalStore("2026", windowWith(storage));
  local.rememberIssued("r", 1_790_000_000);
  expect(local.lastIssued("r")).toBe(1_790_000_000);
  expect(local.lastIssued("other")).toBeUndefined();
  storage.setItem("infosaktrappan-r-senast", "soon");
  expect(local.lastIssued("r")).toBeUndefined();
});

test("a receipt is stored per round and can be removed; one that the browser refuses to store is there while the page is open", () => {
  const storage = memory();
  const window = windowWith(storage);
  const local = openLocalStore("2026", window);
  local.saveReceipt("ovning-1", "first");
  expect(openLocalStore("2026", window).loadReceipt("ovning-1")).toBe("first");
  expect(local.loadReceipt("ovning-2")).toBeNull();
  local.saveReceipt("ovning-1", null);
  expect(local.loadReceipt("ovning-1")).toBeNull();
  for (const refusing of [windowWith(undefined), windowWith({ ...storage, getItem: () => null, setItem: () => refuse() })]) {
    const full = openLocalStore("2026", refusing);
    full.saveReceipt("ovning-1", "second");
    expect(full.loadReceipt("ovning-1")).toBe("second");
    full.saveReceipt("ovning-1", null);
    expect(full.loadReceipt("ovning-1")).toBeNull();
  }
});

function refuse(): never {
  throw new Error("full");
}

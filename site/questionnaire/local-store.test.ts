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
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    get length() {
      return kept.size;
    },
  } as unknown as Storage;
}

test("a draft is kept per edition, and can be removed", () => {
  const window = windowWith(memory());
  const local = openLocalStore("2026", window);
  local.saveDraft("text");
  expect(local.isWorking()).toBe(true);
  expect(openLocalStore("2026", window).loadDraft()).toBe("text");
  expect(openLocalStore("2027", window).loadDraft()).toBeNull();
  local.removeDraft();
  expect(local.loadDraft()).toBeNull();
});

test("storage that is forbidden stops nothing, and is told", () => {
  const local = openLocalStore("2026", windowWith(undefined));
  local.saveDraft("text");
  expect(local.loadDraft()).toBeNull();
  expect(local.isWorking()).toBe(false);
});

test("storage that becomes full is told from then on", () => {
  const storage = memory();
  const local = openLocalStore("2026", windowWith(storage));
  expect(local.isWorking()).toBe(true);
  storage.setItem = () => {
    throw new Error("full");
  };
  local.saveDraft("text");
  expect(local.isWorking()).toBe(false);
});

test("the last sealed time is remembered per round, and nonsense is no time", () => {
  const storage = memory();
  const local = openLocalStore("2026", windowWith(storage));
  local.rememberIssued("r", 1_790_000_000);
  expect(local.lastIssued("r")).toBe(1_790_000_000);
  expect(local.lastIssued("other")).toBeUndefined();
  storage.setItem("infosaktrappan-r-senast", "soon");
  expect(local.lastIssued("r")).toBeUndefined();
});

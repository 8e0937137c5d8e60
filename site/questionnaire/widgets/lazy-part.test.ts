import { expect, test, vi } from "vitest";
import { lazyPart } from "./lazy-part.ts";

function setUp(load: (shown: number[]) => Promise<(change: number) => void>) {
  const shown: number[] = [];
  const onFailure = vi.fn();
  const loader = vi.fn(() => load(shown));
  const part = lazyPart<[number]>({ load: loader, isNeeded: (change) => change > 0, onFailure });
  return { part, shown, onFailure, loader };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

test("a part loads once, at the first change that calls for it, and gets the latest change and all after it", async () => {
  const { part, shown, loader } = setUp(async (all) => (change) => void all.push(change));
  part.update(0);
  expect(loader).not.toHaveBeenCalled();
  part.update(1);
  part.update(2);
  await settled();
  part.update(0);
  expect(shown).toEqual([2, 0]);
  expect(loader).toHaveBeenCalledOnce();
});

test("a part that is opened before any change waits for the first", async () => {
  const { part, shown } = setUp(async (all) => (change) => void all.push(change));
  await part.open();
  expect(shown).toEqual([]);
  part.update(0);
  expect(shown).toEqual([0]);
});

test("after a failure the next change that calls for the part tries again", async () => {
  let isOnline = false;
  const { part, shown, onFailure, loader } = setUp(async (all) => {
    if (!isOnline) throw new TypeError("offline");
    return (change) => void all.push(change);
  });
  part.update(1);
  await settled();
  expect(onFailure).toHaveBeenCalledOnce();
  isOnline = true;
  part.update(2);
  await settled();
  expect(shown).toEqual([2]);
  expect(loader).toHaveBeenCalledTimes(2);
});

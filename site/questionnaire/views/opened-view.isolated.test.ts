import { beforeEach, expect, test, vi } from "vitest";

const sight = vi.hoisted(() => ({ id: "oversikt" }));
vi.mock("./router.ts", () => ({ viewInSight: () => sight }));

const { openedView } = await import("./opened-view.ts");

const page = new EventTarget();
vi.stubGlobal("window", page);
vi.stubGlobal("document", { getElementById: () => ({ dataset: {} }) });
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
const goTo = (id: string): Promise<void> => {
  sight.id = id;
  page.dispatchEvent(new Event("hashchange"));
  return settled();
};

function setUp(load: (shown: number[]) => Promise<(change: number) => void>) {
  const shown: number[] = [];
  const onFailure = vi.fn();
  const loader = vi.fn(() => load(shown));
  return { update: openedView<number>("plan", { load: loader, onFailure }), shown, onFailure, loader };
}

beforeEach(() => {
  sight.id = "oversikt";
});

test("a view loads once, when it comes in sight, and gets the latest change and all after it", async () => {
  const { update, shown, loader } = setUp(async (all) => (change) => void all.push(change));
  update(1);
  update(2);
  await settled();
  expect(loader).not.toHaveBeenCalled();
  await goTo("plan");
  update(3);
  expect(shown).toEqual([2, 3]);
  expect(loader).toHaveBeenCalledOnce();
});

test("a view out of sight gets no change until it is back, and then the latest, once", async () => {
  const { update, shown } = setUp(async (all) => (change) => void all.push(change));
  await goTo("plan");
  update(1);
  await settled();
  await goTo("oversikt");
  update(2);
  update(3);
  expect(shown).toEqual([1]);
  await goTo("plan");
  await goTo("plan");
  expect(shown).toEqual([1, 3]);
});

test("a view that has been shown is told out of sight that everything is gone", async () => {
  const shown: number[] = [];
  const load = async () => (change: number) => void shown.push(change);
  const update = openedView<number>("plan", { load, onFailure: vi.fn(), leavesNoTrace: (change) => change === 0 });
  update(0);
  await settled();
  expect(shown).toEqual([]);
  update(1);
  await goTo("plan");
  await goTo("oversikt");
  update(2);
  update(0);
  expect(shown).toEqual([1, 0]);
});

test("a change while the view loads is the one that it is shown with", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { update, shown } = setUp(async (all) => {
    await promise;
    return (change) => void all.push(change);
  });
  update(1);
  await goTo("plan");
  update(2);
  resolve();
  await settled();
  expect(shown).toEqual([2]);
});

test("after a failure the next change tries again", async () => {
  let isOnline = false;
  const { update, shown, onFailure, loader } = setUp(async (all) => {
    if (!isOnline) throw new TypeError("offline");
    return (change) => void all.push(change);
  });
  sight.id = "plan";
  update(1);
  await settled();
  expect(onFailure).toHaveBeenCalledOnce();
  isOnline = true;
  update(2);
  await settled();
  expect(shown).toEqual([2]);
  expect(loader).toHaveBeenCalledTimes(2);
});

test("a view that is left and opened again while a load that fails is under way is loaded again", async () => {
  const shown: number[] = [];
  const waiting: ((isThere: boolean) => void)[] = [];
  const load = () =>
    new Promise<(change: number) => void>((done, fail) =>
      waiting.push((isThere) => (isThere ? done((change) => void shown.push(change)) : fail(new Error("no net")))),
    );
  const onFailure = vi.fn();
  const update = openedView<number>("plan", { load, onFailure });
  update(1);
  await goTo("plan");
  await goTo("oversikt");
  await goTo("plan");
  waiting[0]?.(false);
  await settled();
  expect(onFailure).toHaveBeenCalledOnce();
  expect(waiting).toHaveLength(2);
  waiting[1]?.(true);
  await settled();
  expect(shown).toEqual([1]);
});

import { afterAll, describe, expect, test } from "vitest";
import { cases, isLong } from "../test-profile.ts";
import { trust } from "../trust/trustees.ts";
import { forges, openBare } from "./forges.ts";
import { type Delivery, deliverUninterrupted, deliverWithCrashes, fillOutbox } from "./interrupted-delivery.ts";
import { inventStore } from "./invented-store.ts";
import { type CrashPoint, wirePower } from "./power-loss.ts";

const { verifyRound } = trust;

const store = await inventStore();
const prepared = { store, envelopes: await fillOutbox(store, verifyRound), verifyRound, power: wirePower() };
afterAll(() => prepared.power.restore());

/** Where power is lost. In the long profile before and after every call, and a second time in the delivery that follows the first. */
function historiesOf(calls: number): readonly (readonly CrashPoint[])[] {
  if (!isLong) return [[{ at: Math.round(calls / 2), when: "after" }]];
  const alone = Array.from({ length: calls }, (_, at) => (["before", "after"] as const).map((when) => [{ at: at + 1, when }]));
  const pairs = Array.from({ length: 60 }, (_, index): readonly CrashPoint[] => [
    { at: 1 + ((index * 7) % calls), when: index % 2 === 0 ? "after" : "before" },
    { at: 1 + ((index * 13) % calls), when: index % 3 === 0 ? "before" : "after" },
  ]);
  return [...alone.flat(), ...pairs];
}

describe.each(cases({ part: forges.slice(0, 1), whole: forges }))("a delivery to %s", (_, open) => {
  test("that loses power at any call is completed by the next one: two batches, two proposals, each envelope once", async () => {
    const delivery: Delivery = { ...prepared, open };
    const { calls, faults } = await deliverUninterrupted(delivery);
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(30);
    for (const history of historiesOf(calls)) expect([history, await deliverWithCrashes(delivery, history)]).toEqual([history, []]);
  });
});

test("an incomplete delivery is detected: here an outbox that keeps what has been proposed", async () => {
  const { around } = prepared.power;
  const power = { ...prepared.power, around: <T extends object>(outbox: T): T => around({ ...outbox, remove: () => Promise.resolve() }) };
  const { faults } = await deliverUninterrupted({ ...prepared, power, open: openBare });
  expect(faults.filter((one) => one.endsWith("is left in the outbox"))).toHaveLength(3);
});

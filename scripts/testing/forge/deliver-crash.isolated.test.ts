import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "../test-profile.ts";
import { trust } from "../trust/trustees.ts";
import { forges, openBare } from "./forges.ts";
import { type Delivery, deliverUninterrupted, deliverWithCrashes, fillOutbox } from "./interrupted-delivery.ts";
import { inventStore } from "./invented-store.ts";
import { wirePower } from "./power-loss.ts";

const { verifyRound } = trust;

let prepared: Omit<Delivery, "open">;
beforeAll(async () => {
  const store = await inventStore();
  prepared = { store, envelopes: await fillOutbox(store, verifyRound), verifyRound, power: wirePower() };
});
afterAll(() => {
  prepared.power.restore();
  rmSync(prepared.store.folder, { recursive: true, force: true });
});

/** Evenly spread over the delivery. The long tests try every point, and pairs of them. */
const points = cases({ part: 1, whole: 3 });

describe.each(cases({ part: forges.slice(0, 1), whole: forges }))("a delivery to %s", (_, open) => {
  test("that loses power at any call is completed by the next one: two batches, two proposals, each envelope once", async () => {
    const delivery: Delivery = { ...prepared, open };
    const { calls, faults } = await deliverUninterrupted(delivery);
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(30);
    const found: string[] = [];
    for (let index = 1; index <= points; index++) {
      const point = { at: Math.round((index * calls) / (points + 1)), when: index % 2 === 0 ? "before" : "after" } as const;
      const left = await deliverWithCrashes(delivery, [point]);
      found.push(...left.map((one) => `${point.when} call ${point.at} of ${calls}: ${one}`));
    }
    expect(found).toEqual([]);
  });
});

test("an incomplete delivery is detected: here an outbox that keeps what has been proposed", async () => {
  const { around } = prepared.power;
  const power = { ...prepared.power, around: <T extends object>(outbox: T): T => around({ ...outbox, remove: () => Promise.resolve() }) };
  const { faults } = await deliverUninterrupted({ ...prepared, power, open: openBare });
  expect(faults.filter((one) => one.endsWith("is left in the outbox"))).toHaveLength(3);
});

import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trust } from "../trust/trustees.ts";
import { forges } from "./forges.ts";
import { type Delivery, deliverUninterrupted, deliverWithCrashes, fillOutbox } from "./interrupted-delivery.ts";
import { inventStore } from "./invented-store.ts";
import { type CrashPoint, wirePower } from "./power-loss.ts";

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

async function faultsOf(delivery: Delivery, histories: readonly (readonly CrashPoint[])[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const history of histories) {
    const left = await deliverWithCrashes(delivery, history);
    faults.push(...left.map((one) => `${history.map(({ at, when }) => `${when} ${at}`).join(", then ")}: ${one}`));
  }
  return faults;
}

describe.each(forges)("a delivery to %s", (_, open) => {
  test("is completed after a crash before and after every single call", async () => {
    const delivery: Delivery = { ...prepared, open };
    const { calls } = await deliverUninterrupted(delivery);
    const ats = Array.from({ length: calls }, (_one, index) => index + 1);
    expect(
      await faultsOf(
        delivery,
        ats.flatMap((at) => [[{ at, when: "before" }], [{ at, when: "after" }]]),
      ),
    ).toEqual([]);
  });

  test("is completed after a second crash in the delivery that follows the first", async () => {
    const delivery: Delivery = { ...prepared, open };
    const { calls } = await deliverUninterrupted(delivery);
    const pairs = Array.from({ length: 60 }, (_one, index): readonly CrashPoint[] => [
      { at: 1 + ((index * 7) % calls), when: index % 2 === 0 ? "after" : "before" },
      { at: 1 + ((index * 13) % calls), when: index % 3 === 0 ? "before" : "after" },
    ]);
    expect(await faultsOf(delivery, pairs)).toEqual([]);
  });
});

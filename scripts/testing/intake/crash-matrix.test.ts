import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { type InventedStore, inventStore } from "../forge/invented-store.ts";
import { cases } from "../test-profile.ts";
import { trust } from "../trust/trustees.ts";
import { type Fault, runWithFaults } from "./crash-matrix.ts";

const { verifyRound } = trust;

let store: InventedStore;
let envelopes: readonly SealedEnvelope[];
let points: number;
const run = (faults: readonly Fault[]) => runWithFaults({ store, envelopes, verifyRound, faults });
beforeAll(async () => {
  store = await inventStore();
  envelopes = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
  points = (await run([])).points;
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const nothingLost = { lost: 0, duplicates: 0, doubled: 0, left: 0 };

test("without a fault everything is proposed once and nothing waits", async () => {
  expect(await run([])).toMatchObject({ ...nothingLost, restarts: 0 });
  expect(points).toBeGreaterThan(30);
});

// The whole matrix, and the mutations that it must detect, are in the long tests.
test("a power cut at any of a few points loses nothing, and needs one restart", async () => {
  for (let point = 0; point < points; point += cases({ part: 18, whole: 6 })) {
    const fault = { point, when: point % 36 === 0 ? "before" : "after", kind: "power" } as const;
    expect(await run([fault]), JSON.stringify(fault)).toMatchObject({ ...nothingLost, restarts: 1 });
  }
});

// A file is not durable before its folder has been synced, however often the write is retried.
test("an I/O error, and a power cut after the retry, lose nothing", async () => {
  for (let point = 0; point < cases({ part: 3, whole: 10 }); point++) {
    const faults = [
      { point, when: "before", kind: "EIO" },
      { point: point + 12, when: "before", kind: "power" },
    ] as const;
    expect(await run(faults), JSON.stringify(faults)).toMatchObject({ ...nothingLost, acknowledged: envelopes.length });
  }
});

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type PowerDisk, powerDisk } from "../testing/intake/power-disk.ts";
import type { Disk } from "./durable.ts";
import { type Batch, openOutbox } from "./outbox.ts";

let root: string;
let power: PowerDisk;
let fails: string | undefined;
/** Loses in a power cut what was not synced; syncing the folder `fails` names fails once. */
const disk = (): Disk => ({
  ...power,
  syncFolder: (folder) => {
    if (folder !== fails) return power.syncFolder(folder);
    fails = undefined;
    return Promise.reject(new Error("disk"));
  },
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "outbox-"));
  mkdirSync(join(root, "parent"));
  power = powerDisk(join(root, "parent", "outbox"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const batch: Batch = { id: "0123456789abcdef", round: "ovning-1", day: "2026-10-01", base: "0".repeat(40), digests: ["a".repeat(64)] };
const folder = (): string => join(root, "parent", "outbox");

test("a batch that has been listed survives a power cut, even if syncing its name failed when it was written", async () => {
  const outbox = await openOutbox(folder(), disk());
  fails = join(folder(), "batches");
  await expect(outbox.putBatch(batch)).rejects.toThrow("disk");
  expect(await outbox.batches()).toEqual([batch]);
  power.powerCut();
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([batch]);
});

test("a batch that was never listed may be lost in a power cut", async () => {
  const outbox = await openOutbox(folder(), disk());
  fails = join(folder(), "batches");
  await expect(outbox.putBatch(batch)).rejects.toThrow("disk");
  power.powerCut();
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([]);
});

test("an outbox that is opened again relies on nothing that an earlier process did not sync", async () => {
  const outbox = await openOutbox(folder(), disk());
  fails = join(folder(), "batches");
  await expect(outbox.putBatch(batch)).rejects.toThrow("disk");
  // The process dies of the error, without a power cut.
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([batch]);
  power.powerCut();
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([batch]);
});

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
/** Forgets what was not waited for; a wait for the named folder fails once. */
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
  mkdirSync(join(root, "held"));
  power = powerDisk(join(root, "held", "outbox"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const batch: Batch = { id: "0123456789abcdef", round: "ovning-1", day: "2026-10-01", base: "0".repeat(40), digests: ["a".repeat(64)] };
const folder = (): string => join(root, "held", "outbox");

test("a batch that is seen is there after a power cut, also where the wait for its name failed when it was written", async () => {
  const outbox = await openOutbox(folder(), disk());
  fails = join(folder(), "batches");
  await expect(outbox.putBatch(batch)).rejects.toThrow("disk");
  expect(await outbox.batches()).toEqual([batch]);
  power.powerCut();
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([batch]);
});

test("a batch that nobody has seen may be gone with the power", async () => {
  const outbox = await openOutbox(folder(), disk());
  fails = join(folder(), "batches");
  await expect(outbox.putBatch(batch)).rejects.toThrow("disk");
  power.powerCut();
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([]);
});

test("an outbox that is opened again relies on nothing that an earlier life did not wait for", async () => {
  const outbox = await openOutbox(folder(), disk());
  fails = join(folder(), "batches");
  await expect(outbox.putBatch(batch)).rejects.toThrow("disk");
  // The process dies of the error, and not of the power.
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([batch]);
  power.powerCut();
  expect(await (await openOutbox(folder(), disk())).batches()).toEqual([batch]);
});

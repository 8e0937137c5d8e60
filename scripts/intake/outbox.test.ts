import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Receipt } from "../envelope/schema.ts";
import { type PowerDisk, powerDisk } from "../testing/intake/power-disk.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
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
  root = temporaryFolder("outbox");
  mkdirSync(join(root, "parent"));
  power = powerDisk(join(root, "parent", "outbox"));
});

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

const digest = "b".repeat(64);
const unsigned = { schema: "infosaktrappan-receipt/2", sub: "s", receivedOn: "2026-10-01", kid: "k", sig: "" } as const;
const receipt: Receipt = { ...unsigned, round: "ovning-1", envelope: digest };

test("a receipt that is found when the outbox is opened survives a power cut, even if syncing its name failed when it was written", async () => {
  const outbox = await openOutbox(folder(), disk());
  fails = join(folder(), "receipts", receipt.round);
  await expect(outbox.put(receipt, new Uint8Array(8))).rejects.toThrow("disk");
  expect((await openOutbox(folder(), disk())).receipts(receipt.round)).toHaveLength(1);
  power.powerCut();
  const again = await openOutbox(folder(), disk());
  expect([again.receipts(receipt.round).length, await again.waiting(receipt.round)]).toEqual([1, [digest]]);
});

test("no receipt is written before its envelope is durable under its name", async () => {
  const begun: string[] = [];
  const folderOf = (path: string): string => relative(folder(), path).split("/")[0] ?? "";
  const told: Disk = {
    ...power,
    write: (file, bytes) => {
      begun.push(`write ${folderOf(file)}`);
      return power.write(file, bytes);
    },
    syncFolder: (at) => {
      begun.push(`sync ${folderOf(at)}`);
      return power.syncFolder(at);
    },
  };
  const outbox = await openOutbox(folder(), told);
  await outbox.put(receipt, new Uint8Array(8));
  expect(begun.slice(-4)).toEqual(["write waiting", "sync waiting", "write receipts", "sync receipts"]);
});

// Decides how envelopes wait on the intake's disk, and what is remembered of those that have left it.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { receiptText } from "../envelope/receipt.ts";
import type { Receipt } from "../envelope/schema.ts";
import { type Disk, folderKeeper, keep, realDisk, sweep } from "./durable.ts";

/** Which envelopes go into one proposal. Written down before the proposal is made, so that a retry makes the same one. */
export interface Batch {
  readonly id: string;
  readonly round: string;
  /** The day on which all of them were received, YYYY-MM-DD. */
  readonly day: string;
  readonly base: string;
  /** Sorted. */
  readonly digests: readonly string[];
}

/**
 * A folder: `waiting/<round>/<digest>.json` holds envelopes as they came, `receipts/<round>/<digest>.json` what was
 * acknowledged (for as long as the folder lives), `batches/<id>.json` what is being proposed,
 * `set-aside/<round>/<code>/` what may no longer be proposed, by its reason, and `unacknowledged/<round>/` what a crash kept from
 * getting its receipt (its sender was told that it had not been received, and sends again), and `shut/<round>` a round whose list of receipts has been made. One process owns it.
 */
export interface Outbox {
  receipt(round: string, digest: string): Receipt | undefined;
  receipts(round: string): readonly Receipt[];
  /** Keeps envelope and receipt, the envelope first. Both are durable when the promise holds. @throws the disk's error */
  put(receipt: Receipt, bytes: Uint8Array): Promise<void>;
  /** Digests that wait and have their receipt, sorted. */
  waiting(round: string): Promise<readonly string[]>;
  rounds(): Promise<readonly string[]>;
  read(round: string, digest: string): Promise<Uint8Array | undefined>;
  /** Durable when the promise holds: a batch must not be crossed off while its envelopes can come back. */
  remove(round: string, digests: readonly string[]): Promise<void>;
  /** `code`: of the diagnostic that says why. */
  setAside(round: string, digest: string, code: string): Promise<void>;
  /** What was set aside: digest → code. */
  aside(round: string): Promise<ReadonlyMap<string, string>>;
  /** Whether the round's list of acknowledged envelopes has been made: nothing more may be acknowledged then. */
  isShut(round: string): boolean;
  /** Durable when the promise holds. */
  shut(round: string): Promise<void>;
  batches(): Promise<readonly Batch[]>;
  putBatch(batch: Batch): Promise<void>;
  removeBatch(id: string): Promise<void>;
}

/** Opens the folder, makes it where it is missing, clears away half files and reads the receipts. */
export async function openOutbox(folder: string, disk: Disk = realDisk): Promise<Outbox> {
  const at = (...parts: readonly string[]): string => join(folder, ...parts);
  const keepFolder = folderKeeper(disk, folder);
  /** What lies here is relied upon from now on: an earlier life may have ended before its names were on the disk. */
  const rely = async (...parts: readonly string[]): Promise<void> => {
    await keepFolder(at(...parts));
    await sweep(at(...parts));
    await disk.syncFolder(at(...parts));
  };
  await rely("batches");
  for (const kind of ["waiting", "receipts"]) for (const round of await foldersIn(at(kind))) await rely(kind, round);
  for (const round of await foldersIn(at("shut"))) await keepFolder(at("shut", round));
  const receipts = await readReceipts(at("receipts"));
  for (const round of await foldersIn(at("waiting"))) {
    for (const digest of await namesIn(at("waiting", round))) {
      if (receipts.get(round)?.has(digest)) continue;
      await keepFolder(at("unacknowledged", round));
      await disk.rename(at("waiting", round, `${digest}.json`), at("unacknowledged", round, `${digest}.json`));
    }
  }
  const shut = new Set(await foldersIn(at("shut")));
  return {
    isShut: (round) => shut.has(round),
    shut: async (round) => {
      await keepFolder(at("shut", round));
      shut.add(round);
    },
    receipt: (round, digest) => receipts.get(round)?.get(digest),
    receipts: (round) => [...(receipts.get(round)?.values() ?? [])],
    put: async (receipt, bytes) => {
      const { round, envelope: digest } = receipt;
      for (const kind of ["waiting", "receipts"]) await keepFolder(at(kind, round));
      await keep(disk, at("waiting", round, `${digest}.json`), bytes);
      await keep(disk, at("receipts", round, `${digest}.json`), Buffer.from(receiptText(receipt)));
      receipts.set(round, (receipts.get(round) ?? new Map()).set(digest, receipt));
    },
    waiting: async (round) => (await namesIn(at("waiting", round))).filter((digest) => receipts.get(round)?.has(digest)),
    rounds: () => foldersIn(at("waiting")),
    read: (round, digest) => readIfThere(at("waiting", round, `${digest}.json`)),
    remove: async (round, digests) => {
      for (const digest of digests) await disk.remove(at("waiting", round, `${digest}.json`));
      if (existsSync(at("waiting", round))) await disk.syncFolder(at("waiting", round));
    },
    setAside: async (round, digest, code) => {
      await keepFolder(at("set-aside", round, code));
      await disk.rename(at("waiting", round, `${digest}.json`), at("set-aside", round, code, `${digest}.json`));
      await disk.syncFolder(at("set-aside", round, code));
    },
    aside: async (round) => {
      const codes = await foldersIn(at("set-aside", round));
      const all = await Promise.all(
        codes.map(async (code) => (await namesIn(at("set-aside", round, code))).map((one) => [one, code] as const)),
      );
      return new Map(all.flat());
    },
    batches: async () => {
      const ids = await namesIn(at("batches"));
      // One whose name could not be waited for lies here all the same: proposed, and then gone with the power, it would be made anew.
      if (ids.length > 0) await disk.syncFolder(at("batches"));
      const texts = await Promise.all(ids.map((id) => readFile(at("batches", `${id}.json`), "utf8")));
      return texts.map((text) => JSON.parse(text) as Batch);
    },
    putBatch: (batch) => keep(disk, at("batches", `${batch.id}.json`), Buffer.from(JSON.stringify(batch))),
    removeBatch: (id) => disk.remove(at("batches", `${id}.json`)),
  };
}

type Receipts = Map<string, Map<string, Receipt>>;

async function readReceipts(folder: string): Promise<Receipts> {
  const receipts: Receipts = new Map();
  for (const round of await foldersIn(folder)) {
    const held = new Map<string, Receipt>();
    for (const digest of await namesIn(join(folder, round))) {
      held.set(digest, JSON.parse(await readFile(join(folder, round, `${digest}.json`), "utf8")) as Receipt);
    }
    receipts.set(round, held);
  }
  return receipts;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The hex names of a folder's files; anything else in it is not ours. */
async function namesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).flatMap((name) => /^([0-9a-f]{16}|[0-9a-f]{64})\.json$/.exec(name)?.[1] ?? []).sort();
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  return existsSync(file) ? new Uint8Array(await readFile(file)) : undefined;
}

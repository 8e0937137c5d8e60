// The outbox: envelopes that wait on the intake's disk, and the receipts of all that it acknowledged.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { receiptText } from "../envelope/receipt.ts";
import type { Receipt } from "../envelope/schema.ts";
import { type Disk, folderMaker, probeFolder, realDisk, removeUnfinished, writeDurably } from "./durable.ts";

/** The envelopes of one proposal. Stored before the proposal is made, so that a retry makes the same one. */
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
 * A folder, owned by one process. `waiting/<round>/<digest>.json`: envelopes as they were received. `receipts/<round>/<digest>.json`:
 * every receipt, kept for good. `batches/<id>.json`: what is being proposed. `set-aside/<round>/<code>/`: what may no longer be proposed,
 * by reason. `unacknowledged/<round>/`: envelopes that a crash deprived of a receipt; the sender got an error and sends again.
 * `shut/<round>`: the list of the round's receipts has been made.
 */
export interface Outbox {
  receipt(round: string, digest: string): Receipt | undefined;
  receipts(round: string): readonly Receipt[];
  /** Stores the envelope, then the receipt. Both are durable once the promise resolves. @throws the disk's error */
  put(receipt: Receipt, bytes: Uint8Array): Promise<void>;
  /** Digests of waiting envelopes that have a receipt, sorted. */
  waiting(round: string): Promise<readonly string[]>;
  rounds(): Promise<readonly string[]>;
  read(round: string, digest: string): Promise<Uint8Array | undefined>;
  /** Durable once the promise resolves: a batch must not be removed while its envelopes can reappear. */
  remove(round: string, digests: readonly string[]): Promise<void>;
  /** `code`: that of the diagnostic with the reason. */
  setAside(round: string, digest: string, code: string): Promise<void>;
  /** Digest → code of everything that was set aside. */
  setAsideCodes(round: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Whether the round's list of acknowledged envelopes has been made: then nothing more may be acknowledged. Looks at the disk at each
   * call, since another process may have closed it. `round` is the id of a round that exists.
   */
  isRoundClosed(round: string): boolean;
  /** Durable once the promise resolves. */
  closeRound(round: string): Promise<void>;
  /** Writes a file as large as an envelope may be, and removes it: whether one could be stored now. @throws the disk's error */
  probe(): Promise<void>;
  batches(): Promise<readonly Batch[]>;
  putBatch(batch: Batch): Promise<void>;
  removeBatch(id: string): Promise<void>;
}

/** Opens the folder, or makes it; removes partial files and reads the receipts. */
export async function openOutbox(folder: string, disk: Disk = realDisk): Promise<Outbox> {
  const at = (...parts: readonly string[]): string => join(folder, ...parts);
  const makeFolder = folderMaker(disk, folder);
  /** An earlier process may have died before syncing the names that this one relies on. */
  const recover = async (...parts: readonly string[]): Promise<void> => {
    await makeFolder(at(...parts));
    await removeUnfinished(at(...parts));
    await disk.syncFolder(at(...parts));
  };
  await recover("batches");
  for (const kind of ["waiting", "receipts"]) for (const round of await foldersIn(at(kind))) await recover(kind, round);
  for (const round of await foldersIn(at("shut"))) await makeFolder(at("shut", round));
  const receipts = await readReceipts(at("receipts"));
  for (const round of await foldersIn(at("waiting"))) {
    for (const digest of await namesIn(at("waiting", round))) {
      if (receipts.get(round)?.has(digest)) continue;
      await makeFolder(at("unacknowledged", round));
      await disk.rename(at("waiting", round, `${digest}.json`), at("unacknowledged", round, `${digest}.json`));
    }
  }
  return {
    isRoundClosed: (round) => existsSync(at("shut", round)),
    closeRound: (round) => makeFolder(at("shut", round)),
    receipt: (round, digest) => receipts.get(round)?.get(digest),
    receipts: (round) => [...(receipts.get(round)?.values() ?? [])],
    put: async (receipt, bytes) => {
      const { round, envelope: digest } = receipt;
      for (const kind of ["waiting", "receipts"]) await makeFolder(at(kind, round));
      await writeDurably(disk, at("waiting", round, `${digest}.json`), bytes);
      await writeDurably(disk, at("receipts", round, `${digest}.json`), Buffer.from(receiptText(receipt)));
      receipts.set(round, (receipts.get(round) ?? new Map()).set(digest, receipt));
    },
    waiting: async (round) => (await namesIn(at("waiting", round))).filter((digest) => receipts.get(round)?.has(digest)),
    rounds: () => foldersIn(at("waiting")),
    read: (round, digest) => readIfExists(at("waiting", round, `${digest}.json`)),
    remove: async (round, digests) => {
      for (const digest of digests) await disk.remove(at("waiting", round, `${digest}.json`));
      if (existsSync(at("waiting", round))) await disk.syncFolder(at("waiting", round));
    },
    setAside: async (round, digest, code) => {
      await makeFolder(at("set-aside", round, code));
      await disk.rename(at("waiting", round, `${digest}.json`), at("set-aside", round, code, `${digest}.json`));
      await disk.syncFolder(at("set-aside", round, code));
    },
    setAsideCodes: async (round) => {
      const codes = await foldersIn(at("set-aside", round));
      const all = await Promise.all(
        codes.map(async (code) => (await namesIn(at("set-aside", round, code))).map((one) => [one, code] as const)),
      );
      return new Map(all.flat());
    },
    probe: () => probeFolder(disk, at("batches")),
    batches: async () => {
      const ids = await namesIn(at("batches"));
      // A batch whose name was never synced can be listed too. Were it proposed and then lost in a power cut, it would be proposed twice.
      if (ids.length > 0) await disk.syncFolder(at("batches"));
      const texts = await Promise.all(ids.map((id) => readFile(at("batches", `${id}.json`), "utf8")));
      return texts.map((text) => JSON.parse(text) as Batch);
    },
    putBatch: (batch) => writeDurably(disk, at("batches", `${batch.id}.json`), Buffer.from(JSON.stringify(batch))),
    removeBatch: (id) => disk.remove(at("batches", `${id}.json`)),
  };
}

type Receipts = Map<string, Map<string, Receipt>>;

async function readReceipts(folder: string): Promise<Receipts> {
  const receipts: Receipts = new Map();
  for (const round of await foldersIn(folder)) {
    const ofRound = new Map<string, Receipt>();
    for (const digest of await namesIn(join(folder, round))) {
      ofRound.set(digest, JSON.parse(await readFile(join(folder, round, `${digest}.json`), "utf8")) as Receipt);
    }
    receipts.set(round, ofRound);
  }
  return receipts;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The hex names of a folder's `.json` files; other files are ignored. */
async function namesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).flatMap((name) => /^([0-9a-f]{16}|[0-9a-f]{64})\.json$/.exec(name)?.[1] ?? []).sort();
}

async function readIfExists(file: string): Promise<Uint8Array | undefined> {
  return existsSync(file) ? new Uint8Array(await readFile(file)) : undefined;
}

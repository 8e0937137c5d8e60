// Runs the intake from start to end with faults planted at its I/O, and counts what was lost.
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import type { Forge } from "../../forge/forge.ts";
import { bareForge } from "../../forge/git/bare-git.ts";
import { listFiles } from "../../forge/git/objects.ts";
import type { RoundVerifier } from "../../forge/round-at.ts";
import { deliver } from "../../intake/deliver.ts";
import type { Disk } from "../../intake/durable.ts";
import { type Outbox, openOutbox } from "../../intake/outbox.ts";
import { intakeApp } from "../../intake/server.ts";
import { type InventedStore, inventedDay, inventStore } from "../forge/invented-store.ts";
import { trust } from "../trust/trustees.ts";
import { type PowerDisk, powerDisk } from "./power-disk.ts";

/**
 * What may happen at an I/O operation. `power`: the process dies, and unsynced work with it. The others are errors that the operation
 * returns.
 */
export const faultKinds = [
  "power",
  "ENOSPC",
  "EDQUOT",
  "EIO",
  "EMFILE",
  "EACCES",
  "EROFS",
  "ETIMEDOUT",
  "ECONNRESET",
  "EPIPE",
  "EBUSY",
] as const;

export interface Fault {
  /** Number of the operation, counted over the run from 0. */
  readonly point: number;
  readonly when: "before" | "after";
  readonly kind: (typeof faultKinds)[number];
}

/** A mutation of what the intake depends on, which the matrix must detect. */
export interface Mutant {
  readonly disk?: (disk: PowerDisk) => PowerDisk;
  readonly outbox?: (outbox: Outbox) => Outbox;
  readonly forge?: (forge: Forge) => Forge;
}

interface Run {
  readonly store: InventedStore;
  /** Posted one after another: the first on one day, the others on the next, the last after the first delivery. */
  readonly envelopes: readonly SealedEnvelope[];
  readonly verifyRound: RoundVerifier;
  readonly faults: readonly Fault[];
  readonly mutant?: Mutant;
}

export interface Outcome {
  readonly points: number;
  /** How many of the planned faults occurred: a run may end before it reaches a point. */
  readonly occurred: number;
  readonly restarts: number;
  /** Envelopes with a receipt. */
  readonly acknowledged: number;
  /** Acknowledged, and in no proposal at the end. */
  readonly lost: number;
  /** Envelopes in more than one proposal. */
  readonly duplicates: number;
  /** Branches with more than one open proposal. */
  readonly doubled: number;
  /** Envelopes and batches still waiting at the end. */
  readonly left: number;
}

/** What a run comes to that loses nothing and proposes nothing twice. */
export const nothingLost = { lost: 0, duplicates: 0, doubled: 0, left: 0 };

const mostRestarts = 8;
/** In memory where the machine has such a folder: the power disk decides what is durable, and syncing a real one takes most of the time. */
const scratch = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A store with three sealed envelopes, and how many operations a run without faults has. */
export async function prepareMatrix() {
  const store = await inventStore();
  const envelopes = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
  const run = (faults: readonly Fault[], mutant?: Mutant): Promise<Outcome> =>
    runWithFaults({ store, envelopes, verifyRound: trust.verifyRound, faults, ...(mutant ? { mutant } : {}) });
  return { run, acknowledged: envelopes.length, points: (await run([])).points };
}

/** Restarts the intake until everything is acknowledged and proposed. Each fault occurs once. */
async function runWithFaults(run: Run): Promise<Outcome> {
  const folder = mkdtempSync(join(scratch, "crash-"));
  cpSync(run.store.folder, folder, { recursive: true });
  try {
    return await runUntilDone(run, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runUntilDone(run: Run, folder: string): Promise<Outcome> {
  const power = powerDisk(join(folder, "outbox"));
  const disk = run.mutant?.disk?.(power) ?? power;
  const git = { directory: join(folder, "store.git") };
  const world = makeWorld(run.faults);
  const acknowledged = new Set<string>();
  let restarts = -1;
  for (let isDone = false; !isDone && restarts < mostRestarts; ) {
    restarts++;
    world.restart();
    const forge = world.forge(run.mutant?.forge?.(bareForge(git)) ?? bareForge(git));
    // After a crash the late envelope arrives before the next delivery: an earlier batch must not include it.
    const late = restarts === 0 ? 1 : 0;
    isDone = await runOnce({ ...run, acknowledged, forge, late, disk: world.disk(disk), folder: join(folder, "outbox") });
    if (world.isDead()) power.powerCut();
    isDone &&= !world.isDead();
  }
  const proposals = await bareForge(git).proposals();
  const held = await Promise.all(
    proposals.map(async (one) => (await listFiles(git, one.head, "submissions")).map(({ path }) => path.slice(-69, -5))),
  );
  const counts = new Map<string, number>();
  for (const digest of held.flat()) counts.set(digest, (counts.get(digest) ?? 0) + 1);
  const branches = proposals.filter((one) => one.state === "open").map((one) => one.branch);
  return {
    points: world.points(),
    occurred: world.occurred(),
    restarts,
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((digest) => !counts.has(digest)).length,
    duplicates: [...counts.values()].filter((count) => count > 1).length,
    doubled: branches.length - new Set(branches).size,
    left: await remainingIn(join(folder, "outbox"), run.store.round.document.round),
  };
}

/** Envelopes and batches still waiting; 1 where the outbox cannot even be opened. */
async function remainingIn(folder: string, round: string): Promise<number> {
  try {
    const outbox = await openOutbox(folder);
    return (await outbox.waiting(round)).length + (await outbox.batches()).length;
  } catch {
    return 1;
  }
}

interface Attempt extends Run {
  readonly acknowledged: Set<string>;
  readonly forge: Forge;
  readonly disk: Disk;
  readonly folder: string;
  /** How many of the envelopes come between the two deliveries. */
  readonly late: number;
}

/** Whether everything was acknowledged and proposed. Senders and the delivery timer try twice. */
async function runOnce(attempt: Attempt): Promise<boolean> {
  const { acknowledged, envelopes, forge, late, mutant, store, verifyRound } = attempt;
  try {
    const opened = await openOutbox(attempt.folder, attempt.disk);
    const outbox = mutant?.outbox?.(opened) ?? opened;
    // Two days are two batches: what one of them has removed must not come back with the other.
    const today = (): string => (acknowledged.size === 0 ? inventedDay : "2026-10-02");
    const receiptSigner = () => store.round.signReceipt;
    const app = intakeApp({ forge, outbox, verifyRound, receiptSigner, today, describe: () => [] });
    const post = async ({ bytes, digest }: SealedEnvelope): Promise<void> => {
      if (acknowledged.has(digest)) return;
      const headers = { "content-type": "application/json" };
      const { status } = await app.request("/v1/rounds/ovning-1/envelopes", { method: "POST", body: bytes as BodyInit, headers });
      if (status === 200 || status === 202) acknowledged.add(digest);
    };
    const all = { forge, outbox, verifyRound };
    let isDelivered = false;
    for (let tries = 0; tries < 2; tries++) {
      for (const one of envelopes.slice(0, envelopes.length - late)) await post(one);
      isDelivered = await deliver(all).then(
        () => true,
        () => false,
      );
      for (const one of envelopes.slice(envelopes.length - late)) await post(one);
      isDelivered = await deliver(all).then(
        () => true,
        () => false,
      );
      if (isDelivered && acknowledged.size === envelopes.length) return true;
    }
    return false;
  } catch {
    return false;
  }
}

/** Counts every operation on disk and forge, and makes the planned ones fail. After a power cut nothing works until the restart. */
function makeWorld(faults: readonly Fault[]) {
  let [count, occurred, dead] = [0, 0, false];
  const at = async <T>(operation: () => Promise<T>): Promise<T> => {
    if (dead) throw new Error("no power");
    const planned = faults.find((one) => one.point === count);
    count++;
    if (planned?.when !== "before") {
      const result = await operation();
      if (!planned) return result;
    }
    occurred++;
    dead = planned?.kind === "power";
    throw Object.assign(new Error(planned?.kind), { code: planned?.kind });
  };
  return {
    points: () => count,
    occurred: () => occurred,
    isDead: () => dead,
    restart: () => {
      dead = false;
    },
    disk: (disk: Disk): Disk => ({
      write: (file, bytes) => at(() => disk.write(file, bytes)),
      rename: (from, to) => at(() => disk.rename(from, to)),
      syncFolder: (folder) => at(() => disk.syncFolder(folder)),
      remove: (file) => at(() => disk.remove(file)),
    }),
    forge: (forge: Forge): Forge => ({
      ...forge,
      head: (branch) => at(() => forge.head(branch)),
      readTree: (commit, folder) => at(() => forge.readTree(commit, folder)),
      proposals: () => at(() => forge.proposals()),
      proposeFiles: (files) => at(() => forge.proposeFiles(files)),
    }),
  };
}

// Decides nothing in the product: runs the intake's whole life with faults planted at its I/O, and says what was lost. For tests only.
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
import { type InventedStore, inventedDay } from "../forge/invented-store.ts";
import { type PowerDisk, powerDisk } from "./power-disk.ts";

/** What may happen at a point. `power`: the process dies and unsynced work with it. The others are errors that are told. */
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
  /** Counted over the whole run, from 0. */
  readonly point: number;
  readonly when: "before" | "after";
  readonly kind: (typeof faultKinds)[number];
}

/** A fault seeded on purpose into what the intake stands on, to see that the matrix finds it. */
export interface Mutant {
  readonly disk?: (disk: PowerDisk) => PowerDisk;
  readonly outbox?: (outbox: Outbox) => Outbox;
  readonly forge?: (forge: Forge) => Forge;
}

export interface Run {
  readonly store: InventedStore;
  /** Posted one after another: the first on one day, the others on the next, the last only after the first delivery. */
  readonly envelopes: readonly SealedEnvelope[];
  readonly verifyRound: RoundVerifier;
  readonly faults: readonly Fault[];
  readonly mutant?: Mutant;
}

export interface Outcome {
  readonly points: number;
  /** How many of the planned faults happened: a point that a run never came to does not. */
  readonly met: number;
  readonly restarts: number;
  /** Envelopes that got a receipt. */
  readonly acknowledged: number;
  /** Acknowledged, and in no proposal when everything is over. */
  readonly lost: number;
  /** Envelopes in more than one proposal. */
  readonly duplicates: number;
  /** Branches with more than one open proposal. */
  readonly doubled: number;
  /** What still waited, though every fault was over. */
  readonly left: number;
}

const mostRestarts = 8;
/** In memory where the machine has such a folder: what is durable is decided by the power disk, and syncing a real one is most of the time. */
const roomy = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** One life after another until all is acknowledged and proposed. Each fault happens once. */
export async function runWithFaults(run: Run): Promise<Outcome> {
  const folder = mkdtempSync(join(roomy, "crash-"));
  cpSync(run.store.folder, folder, { recursive: true });
  try {
    return await live(run, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function live(run: Run, folder: string): Promise<Outcome> {
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
    // After a crash the one who was late is there before the next delivery: a batch must not take it in.
    const late = restarts === 0 ? 1 : 0;
    isDone = await oneLife({ ...run, acknowledged, forge, late, disk: world.disk(disk), folder: join(folder, "outbox") });
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
    met: world.met(),
    restarts,
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((digest) => !counts.has(digest)).length,
    duplicates: [...counts.values()].filter((count) => count > 1).length,
    doubled: branches.length - new Set(branches).size,
    left: await leftIn(join(folder, "outbox"), run.store.round.document.round),
  };
}

/** Envelopes and batches that still wait; one where the outbox cannot even be opened. */
async function leftIn(folder: string, round: string): Promise<number> {
  try {
    const outbox = await openOutbox(folder);
    return (await outbox.waiting(round)).length + (await outbox.batches()).length;
  } catch {
    return 1;
  }
}

interface Life extends Run {
  readonly acknowledged: Set<string>;
  readonly forge: Forge;
  readonly disk: Disk;
  readonly folder: string;
  /** How many of the envelopes come between the two deliveries. */
  readonly late: number;
}

/** Whether everything was acknowledged and proposed. A sender tries twice; so does the timer of the deliveries. */
async function oneLife(life: Life): Promise<boolean> {
  const { acknowledged, envelopes, forge, late, mutant, store, verifyRound } = life;
  try {
    const opened = await openOutbox(life.folder, life.disk);
    const outbox = mutant?.outbox?.(opened) ?? opened;
    // Two days are two batches: what one of them has crossed off must not come back with the other.
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
    for (let attempt = 0; attempt < 2; attempt++) {
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

/** Counts every operation on disk and forge, and lets the planned ones fail. After a power cut nothing works until the restart. */
function makeWorld(faults: readonly Fault[]) {
  let [count, met, dead] = [0, 0, false];
  const at = async <T>(operation: () => Promise<T>): Promise<T> => {
    if (dead) throw new Error("no power");
    const planned = faults.find((one) => one.point === count);
    count++;
    if (planned?.when !== "before") {
      const result = await operation();
      if (!planned) return result;
    }
    met++;
    dead = planned?.kind === "power";
    throw Object.assign(new Error(planned?.kind), { code: planned?.kind });
  };
  return {
    points: () => count,
    met: () => met,
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

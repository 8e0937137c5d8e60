// Deliveries interrupted by power loss at chosen calls, and what is wrong after the next one.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { envelopePath } from "../../envelope/verify.ts";
import type { Forge } from "../../forge/forge.ts";
import { readBlobs } from "../../forge/git/objects.ts";
import type { RoundVerifier } from "../../forge/round-at.ts";
import { deliver } from "../../intake/deliver.ts";
import { openOutbox } from "../../intake/outbox.ts";
import { inventIntake, outboxFolder } from "../intake/test-intake.ts";
import type { OpenAForge, OpenForge } from "./forges.ts";
import { type InventedStore, inventedDay } from "./invented-store.ts";
import type { CrashPoint, Power } from "./power-loss.ts";

export interface Delivery {
  readonly store: InventedStore;
  readonly envelopes: readonly SealedEnvelope[];
  readonly verifyRound: RoundVerifier;
  readonly open: OpenAForge;
  readonly power: Power;
}

/** Three envelopes received on two days: two batches. */
export async function fillOutbox(store: InventedStore, verifyRound: RoundVerifier): Promise<readonly SealedEnvelope[]> {
  const envelopes = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
  for (const [index, { bytes }] of envelopes.entries()) {
    const today = (): string => (index === 2 ? "2026-10-02" : inventedDay);
    await (await inventIntake(store, verifyRound, { setup: { today } })).post(bytes);
  }
  return envelopes;
}

/** The number of calls in a delivery that nothing interrupts, and what is wrong after it. */
export async function deliverUninterrupted(delivery: Delivery): Promise<{ readonly calls: number; readonly faults: readonly string[] }> {
  return withCopy(delivery, async (place) => {
    delivery.power.arm();
    await deliverOnce(delivery, place, place.here.forge);
    const calls = delivery.power.count();
    return { calls, faults: await faultsAfter(delivery, place, place.here.forge) };
  });
}

/** The machine dies at each point in turn, restarts, and delivers. Returns what is wrong afterwards. */
export async function deliverWithCrashes(delivery: Delivery, points: readonly CrashPoint[]): Promise<readonly string[]> {
  return withCopy(delivery, async (place) => {
    for (const point of points) {
      delivery.power.arm(point);
      await startAndDeliver(delivery, place).catch(() => undefined);
    }
    delivery.power.arm();
    return faultsAfter(delivery, place, await startAndDeliver(delivery, place));
  });
}

interface Place {
  readonly folder: string;
  readonly here: OpenForge;
}

async function withCopy<T>({ store, open, power }: Delivery, run: (place: Place) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "delivery-"));
  cpSync(store.folder, folder, { recursive: true });
  power.arm();
  const here = await open({ folder, git: { directory: join(folder, "store.git") } }, power.fetch);
  try {
    return await run({ folder, here });
  } finally {
    await here.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startAndDeliver(delivery: Delivery, place: Place): Promise<Forge> {
  const forge = await place.here.restart();
  await deliverOnce(delivery, place, forge);
  return forge;
}

async function deliverOnce({ store, verifyRound, power }: Delivery, { folder }: Place, forge: Forge): Promise<void> {
  const outbox = power.around(await openOutbox(outboxFolder({ ...store, folder })));
  await deliver({ forge, outbox, verifyRound });
}

async function faultsAfter({ store, envelopes }: Delivery, { folder, here }: Place, forge: Forge): Promise<readonly string[]> {
  const proposals = await forge.proposals();
  const branches = new Set(proposals.map((one) => one.branch));
  const faults: string[] = [...here.faults()];
  if (proposals.length !== 2 || branches.size !== 2) faults.push(`${proposals.length} proposals of ${branches.size} branches`);
  if (proposals.some((one) => one.state !== "open")) faults.push("a proposal is closed");
  for (const { digest } of envelopes) {
    const blobs = await readBlobs(
      forge.git,
      proposals.map((one) => `${one.head}:${envelopePath("ovning-1", digest)}`),
    );
    const holding = blobs.filter((bytes) => bytes && createHash("sha256").update(bytes).digest("hex") === digest);
    if (holding.length !== 1) faults.push(`an envelope lies in ${holding.length} proposals`);
  }
  const left = readdirSync(outboxFolder({ ...store, folder }), { recursive: true, withFileTypes: true });
  const files = left.filter((entry) => entry.isFile() && !entry.parentPath.includes("receipts")).map((entry) => entry.name);
  return [...faults, ...files.map((file) => `${file} is left in the outbox`)];
}

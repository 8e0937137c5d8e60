// The real intake over an invented store.

import { join } from "node:path";
import type { Hono } from "hono";
import type { RoundVerifier } from "../../forge/round-at.ts";
import { type Disk, realDisk } from "../../intake/durable.ts";
import type { LogEntry } from "../../intake/journal.ts";
import { type Outbox, openOutbox } from "../../intake/outbox.ts";
import { type IntakeSetup, intakeApp } from "../../intake/server.ts";
import { type InventedStore, inventedDay } from "../forge/invented-store.ts";

export interface InventedIntake {
  readonly app: Hono;
  readonly outbox: Outbox;
  readonly log: readonly LogEntry[];
  readonly post: (body: Uint8Array | string, round?: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
}

export interface Invention {
  readonly disk?: Disk;
  readonly setup?: Partial<IntakeSetup>;
}

export function outboxFolder(store: InventedStore): string {
  return join(store.folder, "outbox");
}

/** Starts an intake as after a restart: all its state comes from the folder. */
export async function inventIntake(
  store: InventedStore,
  verifyRound: RoundVerifier,
  { disk = realDisk, setup = {} }: Invention = {},
): Promise<InventedIntake> {
  const outbox = await openOutbox(outboxFolder(store), disk);
  const log: LogEntry[] = [];
  const app = intakeApp({
    forge: store.forge,
    outbox,
    verifyRound,
    receiptSigner: (round) => (round === store.round.document.round ? store.round.signReceipt : undefined),
    today: () => inventedDay,
    describe: (diagnostics) => diagnostics.map((one) => ({ code: one.code })),
    log: (entry) => log.push(entry),
    ...setup,
  });
  const post: InventedIntake["post"] = async (body, round = "ovning-1", headers = {}) =>
    app.request(`/v1/rounds/${round}/envelopes`, {
      method: "POST",
      body: body as BodyInit,
      headers: { "content-type": "application/json", ...headers },
    });
  return { app, outbox, log, post };
}

/** The codes in a response. */
export async function codesIn(response: Response): Promise<readonly string[]> {
  return ((await response.json()) as { diagnostics: { code: string }[] }).diagnostics.map((one) => one.code);
}

/** A disk on which nothing is written before `release`; `reached` resolves at the first attempt. */
export function slowDisk() {
  const blocked = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const disk: Disk = {
    ...realDisk,
    write: async (file, bytes) => {
      reached.resolve();
      await blocked.promise;
      await realDisk.write(file, bytes);
    },
  };
  return { disk, reached: reached.promise, release: blocked.resolve };
}

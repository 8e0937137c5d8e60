// The real intake over an invented store, in a process of its own, for `npm run bench`. Listens on this machine only.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import { bareForge } from "../../forge/git/bare-git.ts";
import { type Disk, realDisk } from "../../intake/durable.ts";
import { openOutbox } from "../../intake/outbox.ts";
import { startIntake } from "../../intake/service.ts";
import { trustRound } from "../../trust/trust-round.ts";
import { inventedDay } from "../forge/invented-store.ts";

/** `setup.json` in the folder that is this process's only argument. */
export interface LoadSetup {
  readonly git: string;
  /** Digest of the trust list. */
  readonly trust: string;
  readonly receiptSeed: string;
  /** Bytes that the disk holds before it is full. */
  readonly capacity: number;
}

const folder = process.argv[2] as string;
const setup = JSON.parse(readFileSync(join(folder, "setup.json"), "utf8")) as LoadSetup;

/** The real disk, durable writes and all, which fails with ENOSPC once it holds so many bytes. */
function smallDisk(capacity: number): Disk {
  let used = 0;
  return {
    ...realDisk,
    write: async (file, bytes) => {
      if (used + bytes.length > capacity) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      used += bytes.length;
      await realDisk.write(file, bytes);
    },
    remove: async (file) => {
      used -= statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      await realDisk.remove(file);
    },
  };
}

const { sign } = signingKeyOf(setup.receiptSeed) as SigningKey;
const service = await startIntake({
  forge: bareForge({ directory: setup.git }),
  outbox: await openOutbox(join(folder, "outbox"), smallDisk(setup.capacity)),
  verifyRound: (folder, round, seenVersion) =>
    trustRound({ authority: { rehearsal: true, trust: setup.trust }, folder, round, seenVersion }),
  receiptSigner: () => sign,
  today: () => inventedDay,
  describe: (diagnostics) => diagnostics.map(({ code }) => ({ code })),
  log: () => undefined,
  port: 0,
  host: "127.0.0.1",
  metricsPort: undefined,
  seconds: 86_400,
  // All the bench's senders are one host.
  limits: { pace: { inProgress: 1_000_000, burst: 1_000_000, perSecond: 1_000_000 }, connectionsPerHost: 1_000 },
});
console.log(service.port);
// The bench kills it, as a power cut would; should the bench itself be gone, it ends after half an hour.
setTimeout(() => process.exit(1), 1_800_000);

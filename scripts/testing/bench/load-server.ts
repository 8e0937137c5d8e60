// The real intake over an invented store, in a process of its own, for `npm run bench`. Listens on this machine only.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import { bareForge } from "../../forge/git/bare-git.ts";
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
}

const folder = process.argv[2] as string;
const setup = JSON.parse(readFileSync(join(folder, "setup.json"), "utf8")) as LoadSetup;

const { sign } = signingKeyOf(setup.receiptSeed) as SigningKey;
const service = await startIntake({
  forge: bareForge({ directory: setup.git }),
  outbox: await openOutbox(join(folder, "outbox")),
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
// The bench kills it; should the bench itself be gone, it ends after half an hour.
setTimeout(() => process.exit(1), 1_800_000);

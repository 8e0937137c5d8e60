// The rehearsal's intake: the real one over a bare store, and how it stops accepting without losing an envelope.
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { fault } from "../core/diagnostic.ts";
import { bareForge } from "../forge/git/bare-git.ts";
import type { ForgeCode } from "../forge/messages.ts";
import type { RoundVerifier } from "../forge/round-at.ts";
import { deliver } from "../intake/deliver.ts";
import { type Outbox, openOutbox } from "../intake/outbox.ts";
import { type IntakeSetup, intakeApp } from "../intake/server.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import type { Place } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { unwrap } from "../repository/read-file.ts";
import { trustRound } from "../trust/trust-round.ts";

/** The forge, the outbox and the round's verification. One process at a time owns the outbox. */
interface OutboxAccess {
  readonly forge: ReturnType<typeof bareForge>;
  readonly outbox: Outbox;
  readonly verifyRound: RoundVerifier;
}

/** @throws Error if the place's authority.yaml cannot be read. */
export async function openOutboxOf(place: Place): Promise<OutboxAccess> {
  const authority = unwrap(readAuthority(place));
  return {
    forge: bareForge({ directory: place.git }),
    outbox: await openOutbox(join(place.root, "outbox")),
    verifyRound: (folder, round, seenVersion) => trustRound({ authority, folder, round, seenVersion }),
  };
}

/** Proposes everything that waits. Returns the digests of all envelopes ever acknowledged in the round. */
export async function drainOutbox(access: OutboxAccess, round: string): Promise<readonly string[]> {
  await deliver(access);
  return access.outbox.receipts(round).map((one) => one.envelope);
}

interface RehearsalIntake {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Accepts nothing more for the round, waits for requests in progress and proposes everything. Returns every acknowledged digest. */
  readonly close: (round: string) => Promise<readonly string[]>;
  /** Accepts envelopes again: the round could not be closed after all. */
  readonly reopen: (round: string) => void;
}

/** The intake of the served rehearsal. After `close` it answers 409, as for a closed round. */
export async function openIntake(place: Place, messagesOf: IntakeSetup["describe"]): Promise<RehearsalIntake> {
  const access = await openOutboxOf(place);
  const app = intakeApp({
    ...access,
    today: () => swedishDay(new Date()),
    describe: messagesOf,
    receiptSigner: (round) => signingKeysIn({ folder: join(place.root, "keys"), round, rehearsal: true }, "receipt")[0]?.sign,
  });
  const closed = new Set<string>();
  const inProgress = new Set<Promise<Response>>();
  return {
    fetch: async (request) => {
      const round = /^\/v1\/rounds\/([^/]+)\//.exec(new URL(request.url).pathname)?.[1] ?? "";
      if (closed.has(round))
        return Response.json({ diagnostics: messagesOf([fault<ForgeCode>("round-closed", "", { round })]) }, { status: 409 });
      const answer = Promise.resolve(app.fetch(request));
      inProgress.add(answer);
      return answer.finally(() => inProgress.delete(answer));
    },
    close: async (round) => {
      closed.add(round);
      await Promise.allSettled(inProgress);
      return drainOutbox(access, round);
    },
    reopen: (round) => void closed.delete(round),
  };
}

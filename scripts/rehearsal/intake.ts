// Decides how a rehearsal takes in answers: the real intake over its bare store, and how its door is shut without losing any.

import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { fault } from "../core/diagnostic.ts";
import { bareForge } from "../forge/git/bare-git.ts";
import type { ForgeCode } from "../forge/messages.ts";
import type { RoundJudge } from "../forge/round-at.ts";
import { deliver } from "../intake/deliver.ts";
import { type Outbox, openOutbox } from "../intake/outbox.ts";
import { type IntakeSetup, intakeApp } from "../intake/server.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { trustRound } from "../keys/trust.ts";
import type { Place } from "../shared/place.ts";
import { unwrap } from "../shared/read-file.ts";
import { readAuthority } from "../shared/read-method.ts";

/** What the door and the closing need of the place: its forge, its outbox and whom it trusts. One process at a time owns it. */
export interface Desk {
  readonly forge: ReturnType<typeof bareForge>;
  readonly outbox: Outbox;
  readonly verifyRound: RoundJudge;
}

/** @throws Error where the place's authority.yaml cannot be read. */
export async function openDesk(place: Place): Promise<Desk> {
  const authority = unwrap(readAuthority(place));
  return {
    forge: bareForge({ directory: place.git }),
    outbox: await openOutbox(join(place.root, "outbox")),
    verifyRound: (folder, round, seenVersion) => trustRound({ authority, folder, round, seenVersion }),
  };
}

/** Makes proposals of everything that waits, and gives the digests of all that was ever acknowledged in the round. */
export async function emptyOutbox(desk: Desk, round: string): Promise<readonly string[]> {
  await deliver(desk);
  return desk.outbox.receipts(round).map((one) => one.envelope);
}

export interface Door {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Takes nothing more for the round, waits for what is under way, proposes all of it. Gives the digests of all that was acknowledged. */
  readonly shut: (round: string) => Promise<readonly string[]>;
  /** Takes envelopes again: the round could not be closed after all. */
  readonly reopen: (round: string) => void;
}

/** The intake as the served rehearsal has it. A shut round answers 409, as a closed one does. */
export async function openDoor(place: Place, tell: IntakeSetup["tell"]): Promise<Door> {
  const desk = await openDesk(place);
  const app = intakeApp({
    ...desk,
    today: () => swedishDay(new Date()),
    tell,
    receiptSigner: (round) => signingKeysIn({ folder: join(place.root, "keys"), round, rehearsal: true }, "receipt")[0]?.sign,
  });
  const shut = new Set<string>();
  const underWay = new Set<Promise<Response>>();
  return {
    fetch: async (request) => {
      const round = /^\/v1\/rounds\/([^/]+)\//.exec(new URL(request.url).pathname)?.[1] ?? "";
      if (shut.has(round)) return Response.json({ diagnostics: tell([fault<ForgeCode>("round-closed", "", { round })]) }, { status: 409 });
      const answer = Promise.resolve(app.fetch(request));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    shut: async (round) => {
      shut.add(round);
      await Promise.allSettled(underWay);
      return emptyOutbox(desk, round);
    },
    reopen: (round) => void shut.delete(round),
  };
}

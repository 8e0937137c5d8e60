// Decides how a rehearsal takes in answers: the real intake over its bare store, proposing each delivery at once.
import { join } from "node:path";
import { bareForge } from "../forge/bare-git.ts";
import type { RoundJudge } from "../forge/round-at.ts";
import { deliver } from "../intake/deliver.ts";
import { type Outbox, openOutbox } from "../intake/outbox.ts";
import { type IntakeSetup, intakeApp } from "../intake/server.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { trustRound } from "../keys/trust.ts";
import type { Authority } from "../method/authority.ts";
import { type Place, readAuthority, unwrap } from "../read.ts";

/** What both the door and the closing need of the place: its forge, its outbox and whom it trusts. */
export interface Desk {
  readonly forge: ReturnType<typeof bareForge>;
  readonly outbox: Outbox;
  readonly verifyRound: RoundJudge;
}

export async function openDesk(place: Place): Promise<Desk> {
  const authority: Authority = unwrap(readAuthority(place), String);
  return {
    forge: bareForge({ directory: place.git }),
    outbox: await openOutbox(join(place.root, "outbox")),
    verifyRound: (folder, round) => trustRound({ authority, folder, round }),
  };
}

/** Everything waiting becomes proposals. Repeating it is safe, also beside another process that does the same. */
export async function propose(desk: Desk, today: string): Promise<void> {
  await deliver({ ...desk, today });
}

/** The intake's app. After each delivery what waits is proposed: in an exercise nobody wants to wait for the daily batch. */
export async function rehearsalDoor(place: Place, tell: IntakeSetup["tell"]) {
  const desk = await openDesk(place);
  const today = (): string => new Date().toISOString().slice(0, 10);
  const app = intakeApp({
    ...desk,
    today,
    tell,
    receiptSigner: (round) => signingKeysIn({ folder: join(place.root, "keys"), round, rehearsal: true }, "receipt")[0]?.sign,
  });
  let proposing: Promise<unknown> = Promise.resolve();
  app.use(async (context, next) => {
    await next();
    if (context.res.status === 202) proposing = proposing.then(() => propose(desk, today())).catch(() => undefined);
  });
  return app;
}

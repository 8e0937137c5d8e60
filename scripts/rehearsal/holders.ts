// Sessions of counting in a rehearsal, whose holders all open on this machine.
import { join } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { openForSession } from "../holder/open.ts";
import { readClosedRound } from "../holder/read-round.ts";
import { secretsIn } from "../keys/key-folder.ts";
import type { Held } from "../release/meeting.ts";
import { releaseFault } from "../release/messages.ts";
import { acceptParts, type CountingSession, type ItemsToOpen, startSession, thirdHolder } from "../release/session.ts";
import type { Place } from "../repository/place.ts";
import { trusteeNames } from "./open-round.ts";

export interface RehearsalSession {
  readonly place: Place;
  readonly wanted: ItemsToOpen;
  /** The rehearsal's keys: each trustee's in a folder of that name. */
  readonly keys: string;
  /** Names of those who take part; by default the first two. */
  readonly holders?: readonly string[];
}

/** A session to which these holders have handed over their parts of every round. */
export async function holdSession({
  place,
  wanted,
  keys,
  holders = trusteeNames.slice(0, 2),
}: RehearsalSession): Promise<Checked<CountingSession>> {
  const session = await startSession(place, wanted);
  if (!session.ok) return session;
  for (const name of holders) {
    const added = await handOver({ place, session: session.value, keys, name });
    if (!added.ok) return added;
  }
  return session;
}

/** One holder's parts of every round of the session. */
export async function handOver(request: {
  readonly place: Place;
  readonly session: CountingSession;
  readonly keys: string;
  readonly name: string;
}): Promise<Checked<true>> {
  const { place, session, keys, name } = request;
  for (const { round } of session.session.rounds) {
    const key = holderOf(join(keys, name), round);
    if (!key) return refused(releaseFault("count-holders", { round, count: 0 }));
    const read = await readClosedRound(place, round, true);
    if (!read.ok) return read;
    const parts = await openForSession({ place, round: read.value, session: session.session, secret: key });
    if (!parts.ok) return parts;
    const taken = acceptParts(session, round, parts.value.sealed);
    if (!taken.ok) return taken;
  }
  return accepted(true);
}

function holderOf(folder: string, round: string): Uint8Array | undefined {
  const [secret] = secretsIn({ folder, round, rehearsal: true }, "holder");
  return secret === undefined ? undefined : (fromBase64url(secret) ?? undefined);
}

/** The session of the first two of them. `third` hands over the third's parts at once. */
export async function holdForCount(request: Omit<RehearsalSession, "holders">): Promise<Checked<Held>> {
  const session = await holdSession(request);
  if (!session.ok) return session;
  const nameIn = (round: string): string => String(thirdHolder(session.value, round)?.values["name"] ?? "");
  return accepted({
    session: session.value,
    third: (round) => handOver({ ...request, session: session.value, name: nameIn(round) }),
  });
}

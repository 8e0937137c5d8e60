// Sessions of counting: in a rehearsal its holders open on this machine, otherwise those at the meeting on theirs.
import { join } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { type HolderKey, holderKey } from "../holder/box.ts";
import { openForSession } from "../holder/open.ts";
import { readClosedRound } from "../holder/read-round.ts";
import { secretsIn } from "../keys/key-folder.ts";
import { holdMeeting, type Meeting, waitForThird } from "../release/meeting.ts";
import { type ReleaseCode, releaseFault } from "../release/messages.ts";
import { acceptParts, type CountingSession, type ItemsToOpen, startSession, thirdHolder } from "../release/session.ts";
import type { Signer } from "../release/signer.ts";
import type { Place } from "../repository/place.ts";
import { forTerminal } from "../shared/print.ts";
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
    const parts = await openForSession({ place, round: read.value, session: session.session, key });
    if (!parts.ok) return parts;
    const taken = acceptParts(session, round, parts.value.sealed);
    if (!taken.ok) return taken;
  }
  return accepted(true);
}

function holderOf(folder: string, round: string): HolderKey | undefined {
  const [secret] = secretsIn({ folder, round, rehearsal: true }, "holder");
  const bytes = secret === undefined ? null : fromBase64url(secret);
  return bytes ? holderKey(bytes) : undefined;
}

export interface SessionRequest {
  readonly place: Place;
  readonly wanted: ItemsToOpen;
  readonly isRehearsal: boolean;
  /** In a rehearsal: its keys. */
  readonly keys: string;
  /** Otherwise: the folder through which the holders' machines and this one exchange files. */
  readonly folder: string;
  /** Who counts, if they sign the session. */
  readonly signer?: Signer;
  readonly openOwn?: Meeting["openOwn"];
}

/**
 * A session to which two holders have handed over their parts. In a rehearsal, whose keys are all in its folder, at once; otherwise when
 * the holders at the meeting have done so. `third` gets the third holder's parts.
 */
export async function sessionFor(
  request: SessionRequest,
): Promise<Checked<{ readonly session: CountingSession; readonly third: (round: string) => Promise<Checked<true>> }>> {
  const { place, wanted, isRehearsal, keys, folder, signer, openOwn } = request;
  const session = isRehearsal ? await holdSession(request) : await startSession(place, wanted);
  if (!session.ok) return session;
  if (isRehearsal) return accepted({ session: session.value, third: (round) => handOverThird(place, session.value, { keys, round }) });
  const show = (sv: string, en: string): void => console.error(`${sv}\n${en}`);
  const meeting: Meeting = {
    session: session.value,
    folder,
    openOwn,
    show,
    showFaults: (faults) => console.error(forTerminal(faults)),
    ...(signer ? { signer } : {}),
  };
  await holdMeeting(meeting);
  const third = async (round: string): Promise<Checked<true>> => {
    await waitForThird(meeting, round);
    return accepted(true);
  };
  return accepted({ session: session.value, third });
}

/** All three, where a rehearsal's envelopes did not open with two. */
function handOverThird(
  place: Place,
  session: CountingSession,
  { keys, round }: { readonly keys: string; readonly round: string },
): Promise<Checked<true>> {
  return handOver({ place, session, keys, name: String(thirdHolder(session, round)?.values["name"] ?? "") });
}

/** Runs a count, and again with the third holder's parts of a round if something of it did not open with two. */
export async function withThird<T>(
  work: () => Promise<Checked<T>>,
  { round, third }: { readonly round: string; readonly third: (round: string) => Promise<Checked<true>> },
): Promise<Checked<T>> {
  for (;;) {
    const done = await work();
    const asked = done.diagnostics.find(({ code }) => code === ("count-third-holder" satisfies ReleaseCode));
    if (done.ok || !asked) return done;
    console.error(forTerminal(done.diagnostics));
    const added = await third(String(asked.values["round"] ?? round));
    if (!added.ok) return added;
  }
}

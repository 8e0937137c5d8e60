// A meeting of holders at a counting machine: writes the session, waits for two holders' parts, and asks for the third's when needed.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { accepted, type Checked, type Diagnostic } from "../core/diagnostic.ts";
import { said } from "../core/said.ts";
import { writeFileAtomic } from "../core/write.ts";
import { toBase64url } from "../envelope/base64url.ts";
import { sessionCode, sessionMessage } from "../holder/session.ts";
import type { Place } from "../repository/place.ts";
import { canonicalText } from "../repository/round-files.ts";
import type { ReleaseCode } from "./messages.ts";
import {
  acceptParts,
  type CountingSession,
  type ItemsToOpen,
  missingHolders,
  presentHolders,
  startSession,
  thirdHolder,
} from "./session.ts";
import type { Signer } from "./signer.ts";

export interface Meeting {
  readonly session: CountingSession;
  /** Where `session.json` is written and holders' files are put: a shared folder or a memory stick. */
  readonly folder: string;
  /** Shows a line to those present. */
  readonly show: (line: string) => void;
  readonly showFaults: (faults: readonly Diagnostic[]) => void;
  /** Who counts: signs the session, for holders who cannot see the screen. */
  readonly signer?: Signer;
  /** Opens the part of whoever counts, if they are a holder: once another holder's has come. False if it was not opened. */
  readonly openOwn?: ((round: string) => boolean) | undefined;
}

export interface Held {
  readonly session: CountingSession;
  /** Gets the third holder's parts of a round, of which `faults` say that it did not open with two. */
  readonly third: (round: string, faults: readonly Diagnostic[]) => Promise<Checked<true>>;
}

/** Name of the file with the signature on `session.json`, by the trustee's name. Written before it. */
const sessionSignatures = "session.signatures.json";

/** Milliseconds between checks of the folder. */
const interval = 300;

/** Until two holders have handed over their parts of every round. The session's key exists only in this process. */
export async function holdMeeting(meeting: Meeting): Promise<void> {
  const { session, folder, show, signer, openOwn } = meeting;
  const file = join(folder, "session.json");
  // Of an earlier session: they open nothing here.
  for (const name of partsIn(folder)) rmSync(join(folder, name));
  if (signer) {
    const signature = toBase64url(signer.key.sign(sessionMessage(session.session)));
    writeFileAtomic(join(folder, sessionSignatures), canonicalText({ [signer.name]: signature }));
  }
  writeFileAtomic(file, `${JSON.stringify(session.session)}\n`);
  const rounds = [...session.rounds.keys()];
  show(said({ sv: `Sessionens kod: ${sessionCode(session.session)}`, en: `The session's code: ${sessionCode(session.session)}` }));
  const commands = rounds.map((round) => `  npm run -s holder -- open --round ${round} --session ${file} --key <file> --out ${folder}`);
  show(
    said({
      sv: `Nu kör ${openOwn ? "en av de andra" : "två av de tre"} nyckelhållarna, på sin egen dator:\n${commands.join("\n")}`,
      en: `Now ${openOwn ? "one of the other" : "two of the three"} holders run, on a machine of their own:\n${commands.join("\n")}`,
    }),
  );
  const seen = new Set<string>();
  const isShort = (round: string, needed: number): boolean => presentHolders(session, round).length < needed;
  if (openOwn) await takeFilesUntil(meeting, () => !rounds.some((round) => isShort(round, 1)), seen);
  for (const round of openOwn ? rounds : [])
    if (isShort(round, 2) && !openOwn?.(round))
      show(
        said({
          sv: `${round}: er egen del är inte öppnad. Kör holder som ovan.`,
          en: `${round}: your own part is not opened. Run holder as above.`,
        }),
      );
  await takeFilesUntil(meeting, () => missingHolders(session).length === 0, seen);
}

/** Until every holder of a round whose key is not lost has handed over the parts. */
export async function waitForThird(meeting: Meeting, round: string): Promise<void> {
  await takeFilesUntil(meeting, () => thirdHolder(meeting.session, round) === undefined);
}

async function takeFilesUntil(meeting: Meeting, isDone: () => boolean, seen = new Set<string>()): Promise<void> {
  while (!isDone()) {
    for (const name of partsIn(meeting.folder)) {
      const bytes = readFileSync(join(meeting.folder, name));
      // A file is read again when it has changed: it may have been incomplete, or made for an earlier session.
      const key = `${name} ${bytes.length} ${bytes.subarray(0, 32).toString("hex")}`;
      if (seen.has(key)) continue;
      seen.add(key);
      takeFile(meeting, name, bytes);
    }
    if (!isDone()) await sleep(interval);
  }
}

function partsIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^parts-.+\.bin$/.test(name)) : [];
}

function takeFile({ session, show, showFaults }: Meeting, name: string, bytes: Uint8Array): void {
  const round = [...session.rounds.keys()].find((one) => name.startsWith(`parts-${one}-`));
  if (round === undefined) return;
  const taken = acceptParts(session, round, bytes);
  if (taken.ok)
    show(said({ sv: `✓ ${round}: ${taken.value} har lämnat sina delar`, en: `✓ ${round}: ${taken.value} has handed over the parts` }));
  else showFaults(taken.diagnostics);
}

/** Runs a count, and again with the third holder's parts of a round if something of it did not open with two. */
export async function withThird<T>({ third }: Pick<Held, "third">, round: string, work: () => Promise<Checked<T>>): Promise<Checked<T>> {
  for (;;) {
    const done = await work();
    const asked = done.diagnostics.find(({ code }) => code === ("count-third-holder" satisfies ReleaseCode));
    if (done.ok || !asked) return done;
    const added = await third(String(asked.values["round"] ?? round), done.diagnostics);
    if (!added.ok) return added;
  }
}

/** A session for these items, once two of the holders at a meeting have handed over their parts. */
export async function meet(place: Place, wanted: ItemsToOpen, at: Omit<Meeting, "session">): Promise<Checked<Held>> {
  const session = await startSession(place, wanted);
  if (!session.ok) return session;
  const meeting: Meeting = { ...at, session: session.value };
  await holdMeeting(meeting);
  const third: Held["third"] = async (round, faults) => {
    at.showFaults(faults);
    await waitForThird(meeting, round);
    return accepted(true);
  };
  return accepted({ session: session.value, third });
}

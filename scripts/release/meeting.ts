// A meeting of holders at a counting machine: writes the session, waits for two holders' parts, and asks for the third's when needed.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Checked, Diagnostic } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { toBase64url } from "../envelope/base64url.ts";
import { sessionCode, sessionMessage } from "../holder/session.ts";
import { canonicalText } from "../repository/round-files.ts";
import { acceptParts, type CountingSession, missingHolders, presentHolders, thirdHolder } from "./session.ts";
import type { Signer } from "./signer.ts";

export interface Meeting {
  readonly session: CountingSession;
  /** Where `session.json` is written and holders' files are put: a shared folder or a memory stick. */
  readonly folder: string;
  /** Shows a line to those present, in both languages. */
  readonly show: (sv: string, en: string) => void;
  readonly showFaults: (faults: readonly Diagnostic[]) => void;
  /** Who counts: signs the session, for holders who cannot see the screen. */
  readonly signer?: Signer;
  /** Opens the part of whoever counts, if they are a holder: once another holder's has come. False if it was not opened. */
  readonly openOwn?: ((round: string) => boolean) | undefined;
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
  show(`Sessionens kod: ${sessionCode(session.session)}`, `The session's code: ${sessionCode(session.session)}`);
  const commands = rounds.map((round) => `  npm run -s holder -- open --round ${round} --session ${file} --key <file> --out ${folder}`);
  show(
    `Nu kör ${openOwn ? "en av de andra" : "två av de tre"} nyckelhållarna, på sin egen dator:\n${commands.join("\n")}`,
    `Now ${openOwn ? "one of the other" : "two of the three"} holders run the command above, on a machine of their own.`,
  );
  const seen = new Set<string>();
  const isShort = (round: string, needed: number): boolean => presentHolders(session, round).length < needed;
  if (openOwn) await takeFilesUntil(meeting, () => !rounds.some((round) => isShort(round, 1)), seen);
  for (const round of openOwn ? rounds : [])
    if (isShort(round, 2) && !openOwn?.(round))
      show(`${round}: er egen del är inte öppnad. Kör holder som ovan.`, `${round}: your own part is not opened. Run holder as above.`);
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
  const accepted: Checked<string> = acceptParts(session, round, bytes);
  if (accepted.ok) show(`✓ ${round}: ${accepted.value} har lämnat sina delar`, `✓ ${round}: ${accepted.value} has handed over the parts`);
  else showFaults(accepted.diagnostics);
}

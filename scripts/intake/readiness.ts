// Finds everything that the intake lacks to receive envelopes.

import { type Checked, type Diagnostic, fault } from "../core/diagnostic.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import type { Signer } from "../envelope/verifiers.ts";
import type { Forge } from "../forge/forge.ts";
import { listFiles, readBlobs } from "../forge/git/objects.ts";
import { countSignatures } from "../forge/round-at.ts";
import { signaturesFile, versionFile } from "../repository/round-files.ts";
import type { RoundFolder } from "../repository/round-folder.ts";
import { isFull } from "./durable.ts";
import type { IntakeCode } from "./messages.ts";
import type { Outbox } from "./outbox.ts";
import type { RoundCache } from "./rounds.ts";

export interface ReadinessSetup {
  readonly forge: Forge;
  readonly rounds: Pick<RoundCache, "list" | "read">;
  /** Undefined: not looked at, for one that could not be opened. */
  readonly outbox: Pick<Outbox, "probe"> | undefined;
  /** Signs a round's receipts; undefined if this intake has no key for the round. */
  readonly receiptSigner: (round: string) => Signer | undefined;
  /** YYYY-MM-DD. */
  readonly today: () => string;
}

const problem = fault<IntakeCode>;

/**
 * All that is missing: a disk that can be written to, a repository that can be reached, folders of rounds that can be read and verified,
 * and the receipt key of every round that is open or has yet to open. Empty if envelopes can be received.
 */
export async function findMissing(setup: ReadinessSetup): Promise<readonly Diagnostic[]> {
  return (await Promise.all([outboxFaults(setup), forgeFaults(setup)])).flat();
}

/** How long an answer about what is missing is used again, so that asking often costs nothing. */
const maxAge = 10_000;

/** Returns a function that gives the codes of what is missing, sorted, looking again when the last answer is ten seconds old. */
export function codesNow(setup: ReadinessSetup & { readonly clock?: () => number }): () => Promise<readonly string[]> {
  const clock = setup.clock ?? (() => performance.now());
  let last: { readonly at: number; readonly codes: Promise<readonly string[]> } | undefined;
  return () => {
    const now = clock();
    if (!last || now - last.at >= maxAge) {
      const codes = findMissing(setup).then((all) => [...new Set(all.map((one) => one.code))].sort());
      last = { at: now, codes };
    }
    return last.codes;
  };
}

async function outboxFaults({ outbox }: ReadinessSetup): Promise<readonly Diagnostic[]> {
  try {
    await outbox?.probe();
    return [];
  } catch (error) {
    return [problem(isFull(error) ? "intake-outbox-full" : "intake-outbox-folder")];
  }
}

async function forgeFaults(setup: ReadinessSetup): Promise<readonly Diagnostic[]> {
  try {
    const listed = await setup.rounds.list();
    if (!listed) return [problem("intake-no-store")];
    return (await Promise.all(listed.rounds.map((round) => roundFaults(setup, listed.commit, round)))).flat();
  } catch {
    return [problem("intake-store-unreachable")];
  }
}

async function roundFaults(setup: ReadinessSetup, commit: string, name: string): Promise<readonly Diagnostic[]> {
  const { round } = await setup.rounds.read(name);
  if (!round.ok) return (await shouldBeReadable(setup.forge, commit, name)) ? unreadable(round, name) : [];
  const { document } = round.value;
  if (document.status !== "open" || document.closes < setup.today()) return [];
  return (await hasReceiptKey(setup, document)) ? [] : [problem("intake-receipt-key", "", { round: name })];
}

function unreadable({ diagnostics }: Checked<RoundFolder>, round: string): readonly Diagnostic[] {
  return [problem("intake-round-unreadable", "", { round, codes: [...new Set(diagnostics.map((one) => one.code))].join(" ") })];
}

/** Whether a round that cannot be read should be: not one that is not open yet, nor a closed one, whose form may be old. */
async function shouldBeReadable({ git }: Forge, commit: string, round: string): Promise<boolean> {
  const files = await listFiles(git, commit, `content/rounds/${round}/versions`);
  const signatures = files.find(({ path }) => path.endsWith(signaturesFile(versionFile(1))));
  const newest = files.filter(({ path }) => /\/[0-9]{4}\.json$/.test(path)).at(-1);
  if (!signatures) return false;
  const read = await readBlobs(git, newest ? [signatures.blob, newest.blob] : [signatures.blob]);
  const [signed = "", text = ""] = read.map((bytes) => Buffer.from(bytes ?? []).toString("utf8"));
  return countSignatures(signed) >= 3 && !text.includes('"status":"closed"');
}

/** Tries the key on a text that is no receipt. */
async function hasReceiptKey({ receiptSigner }: ReadinessSetup, { round, receiptKey }: RoundDocument): Promise<boolean> {
  const key = fromBase64url(receiptKey);
  const message = Buffer.from(`infosaktrappan-readiness/1\n${round}\n`);
  try {
    const signature = await receiptSigner(round)?.(message);
    return key !== null && signature !== undefined && nodeVerifiers.signature({ key, message, signature });
  } catch {
    return false;
  }
}

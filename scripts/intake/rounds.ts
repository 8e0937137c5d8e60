// The intake's view of the rounds: what is on the main branch now, and what waits to get there.
import { type Checked, fault, refused } from "../core/diagnostic.ts";
import { mainBranch } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import type { ObjectId } from "../forge/git/git.ts";
import type { ForgeCode } from "../forge/messages.ts";
import { type EnvelopesByKey, envelopesByKey } from "../forge/quota.ts";
import { type RoundVerifier, readRoundAt } from "../forge/round-at.ts";
import type { RoundFolder } from "../repository/round-folder.ts";
import type { Outbox } from "./outbox.ts";

interface CurrentRound {
  readonly round: Checked<RoundFolder>;
  /** Digests of a key's envelopes that are accepted or in the outbox. */
  readonly envelopesOf: (sub: string) => Promise<ReadonlySet<string>>;
}

export interface RoundCache {
  /** The round as the main branch has it now. @throws the forge's error */
  readonly read: (round: string) => Promise<CurrentRound>;
  /** The main branch's commit and the rounds that have a charter in it; undefined without a main branch. @throws the forge's error */
  readonly list: () => Promise<{ readonly commit: ObjectId; readonly rounds: readonly string[] } | undefined>;
  /** Whether the round existed when the main branch was last looked at. Reads nothing. */
  readonly isKnown: (round: string) => boolean;
}

/** What one commit of the main branch holds. Each round is read when first asked for. */
interface Head {
  readonly commit: ObjectId;
  readonly names: ReadonlySet<string>;
  readonly folders: Map<string, Promise<Checked<RoundFolder>>>;
  readonly accepted: Map<string, Promise<EnvelopesByKey>>;
}

export interface CacheSetup {
  readonly forge: Forge;
  readonly outbox: Pick<Outbox, "receipts">;
  readonly verifyRound: RoundVerifier;
}

/**
 * Reads Git once for each commit of the main branch, and once for each round in it: the names of the rounds are listed first, so that one
 * that does not exist costs nothing, whatever it is called. Callers at the same time share a read.
 */
export function roundCache({ forge, outbox, verifyRound }: CacheSetup): RoundCache {
  let newest: Head | undefined;
  let pendingHead: Promise<Head | undefined> | undefined;
  const readHead = async (): Promise<Head | undefined> => {
    const commit = await forge.head(mainBranch);
    if (!commit) newest = undefined;
    else if (newest?.commit !== commit) {
      const names = new Set((await forge.readTree(commit, "content/rounds")).flatMap(({ path }) => documentPath.exec(path)?.[1] ?? []));
      newest = { commit, names, folders: new Map(), accepted: new Map() };
    }
    return newest;
  };
  const current = (): Promise<Head | undefined> => {
    pendingHead ??= readHead().finally(() => {
      pendingHead = undefined;
    });
    return pendingHead;
  };
  return {
    read: async (round) => {
      const head = await current();
      if (!head) return { round: refused(fault<ForgeCode>("branch-missing", "", { branch: mainBranch })), envelopesOf: none };
      if (!head.names.has(round)) return { round: refused(fault<ForgeCode>("round-missing")), envelopesOf: none };
      const { commit } = head;
      const folder = await once(head.folders, round, () => readRoundAt({ git: forge.git, commit, round, verifyRound }));
      const envelopesOf: CurrentRound["envelopesOf"] = async (sub) => {
        const accepted = await once(head.accepted, round, () => envelopesByKey(forge.git, commit, round));
        const waiting = outbox.receipts(round).flatMap((receipt) => (receipt.sub === sub ? [receipt.envelope] : []));
        return new Set([...(accepted.get(sub) ?? []), ...waiting]);
      };
      return { round: folder, envelopesOf };
    },
    list: async () => {
      const head = await current();
      return head && { commit: head.commit, rounds: [...head.names].sort() };
    },
    isKnown: (round) => newest?.names.has(round) ?? false,
  };
}

const documentPath = /^content\/rounds\/([^/]+)\/charter\.json$/;
const none: CurrentRound["envelopesOf"] = async () => new Set();

/** The value made for a key the first time. One that failed is made again the next time. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const existing = made.get(key);
  if (existing) return existing;
  const value = make();
  made.set(key, value);
  value.catch(() => made.delete(key));
  return value;
}

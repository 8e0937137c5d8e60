// The intake's view of a round: what is on the main branch now, and what waits to get there.
import { type Checked, fault, refused } from "../core/diagnostic.ts";
import { mainBranch } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import type { ForgeCode } from "../forge/messages.ts";
import { type EnvelopesByKey, envelopesByKey } from "../forge/quota.ts";
import { type RoundVerifier, readRoundAt } from "../forge/round-at.ts";
import type { RoundFolder } from "../shared/read-round.ts";
import type { Outbox } from "./outbox.ts";

export interface RoundCache {
  readonly read: (round: string) => Promise<{
    readonly round: Checked<RoundFolder>;
    /** Digests of a key's envelopes that are accepted or in the outbox. */
    readonly envelopesOf: (sub: string) => ReadonlySet<string>;
  }>;
}

interface Cached {
  readonly commit: string;
  readonly round: Checked<RoundFolder>;
  readonly accepted: EnvelopesByKey;
}

// Names come from addresses: only existing rounds are cached, and no more than this.
const maxRounds = 20;

/** Reads a round again when the main branch has moved, rather than for every submission. */
export function roundCache(setup: { readonly forge: Forge; readonly outbox: Outbox; readonly verifyRound: RoundVerifier }): RoundCache {
  const { forge, outbox, verifyRound } = setup;
  const cache = new Map<string, Cached>();
  const load = async (commit: string, round: string): Promise<Cached> => {
    const folder = await readRoundAt({ git: forge.git, commit, round, verifyRound });
    return { commit, round: folder, accepted: folder.ok ? await envelopesByKey(forge.git, commit, round) : new Map() };
  };
  return {
    read: async (round) => {
      const commit = await forge.head(mainBranch);
      if (!commit) return { round: refused(fault<ForgeCode>("branch-missing", "", { branch: mainBranch })), envelopesOf: () => new Set() };
      const cached = cache.get(round);
      const now = cached?.commit === commit ? cached : await load(commit, round);
      if (now.round.ok && (cached || cache.size < maxRounds)) cache.set(round, now);
      const envelopesOf = (sub: string): ReadonlySet<string> => {
        const waiting = outbox.receipts(round).flatMap((receipt) => (receipt.sub === sub ? [receipt.envelope] : []));
        return new Set([...(now.accepted.get(sub) ?? []), ...waiting]);
      };
      return { round: now.round, envelopesOf };
    },
  };
}

// Decides what the intake knows of a round: what the main branch holds now, and what waits to get there.

import type { Checked } from "../core/diagnostic.ts";
import { fault, refused } from "../core/diagnostic.ts";
import { mainBranch } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import type { ForgeCode } from "../forge/messages.ts";
import { type EnvelopesByKey, envelopesByKey } from "../forge/quota.ts";
import { type RoundJudge, readRoundAt } from "../forge/round-at.ts";
import type { RoundFolder } from "../shared/read-round.ts";
import type { Outbox } from "./outbox.ts";

export interface RoundNow {
  readonly round: Checked<RoundFolder>;
  /** Digests of the envelopes that a key has in the base or in the outbox. */
  readonly heldBy: (sub: string) => ReadonlySet<string>;
}

export interface RoundKeeper {
  at(round: string): Promise<RoundNow>;
}

interface Held {
  readonly commit: string;
  readonly round: Checked<RoundFolder>;
  readonly accepted: EnvelopesByKey;
}

// Names come from addresses: only rounds that exist are remembered, and no more of them than this.
const mostRounds = 20;

/** Reads a round anew when the main branch has moved, and not for each delivery. */
export function roundKeeper(setup: { readonly forge: Forge; readonly outbox: Outbox; readonly verifyRound: RoundJudge }): RoundKeeper {
  const { forge, outbox, verifyRound } = setup;
  const held = new Map<string, Held>();
  const read = async (commit: string, round: string): Promise<Held> => {
    const folder = await readRoundAt({ git: forge.git, commit, round, verifyRound });
    return { commit, round: folder, accepted: folder.ok ? await envelopesByKey(forge.git, commit, round) : new Map() };
  };
  return {
    at: async (round) => {
      const commit = await forge.head(mainBranch);
      if (!commit) return { round: refused(fault<ForgeCode>("branch-missing", "", { branch: mainBranch })), heldBy: () => new Set() };
      const before = held.get(round);
      const now = before?.commit === commit ? before : await read(commit, round);
      if (now.round.ok && (before || held.size < mostRounds)) held.set(round, now);
      const heldBy = (sub: string): ReadonlySet<string> => {
        const waiting = outbox.receipts(round).flatMap((receipt) => (receipt.sub === sub ? [receipt.envelope] : []));
        return new Set([...(now.accepted.get(sub) ?? []), ...waiting]);
      };
      return { round: now.round, heldBy };
    },
  };
}

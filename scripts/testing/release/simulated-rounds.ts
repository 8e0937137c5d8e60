// Rounds in which some senders are attacked: what each sender remembers, what the store holds, and what the reply then says. Codes, sealing,
// opening, counting and replies are the real code; the store is a list, and there is no log: what a batch has stops the count (logged.test.ts).
import { toBase64url } from "../../envelope/base64url.ts";
import { deriveReplyKey, makeCode, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { type Reply, readReply } from "../../envelope/read-reply.ts";
import { makeReplies, type Outcome } from "../../envelope/reply.ts";
import { slotLength } from "../../envelope/reply-slot.ts";
import type { SealedResponse } from "../../envelope/schema.ts";
import { seal } from "../../envelope/seal.ts";
import { envelopePath } from "../../envelope/verify.ts";
import type { Random } from "../../rehearsal/random.ts";
import { openEnvelopes, type RegistryBySub, type StoredEnvelope } from "../../release/opening/open.ts";
import { repliesFor } from "../../release/opening/replies.ts";
import { resolve } from "../../release/opening/resolve.ts";
import { type InventedRound, inventResponse, inventRound, partsOfEnvelope, passed } from "../envelope/invented-round.ts";

export const attacks = ["impersonation", "drop", "replay", "swapped-reply", "slow-clock", "quarantine", "replaced-letter"] as const;
export type Attack = (typeof attacks)[number];

/** What a sender knows of one envelope of its own. */
interface Sent {
  readonly digest: string;
  readonly type: SealedResponse["type"];
}

export interface Sender {
  readonly organisation: string;
  readonly attack: Attack | null;
  /** In the order in which they were sent. */
  readonly sent: readonly Sent[];
  readonly reply: Reply | null;
  /** Whether its last envelope is the one that counts, by the count itself; true if it sent none. */
  readonly isCounted: boolean;
}

const [day, opened] = [86_400, 1_790_035_200];
const counted: Readonly<Record<SealedResponse["type"], Outcome>> = { submit: "counted", decline: "declined", withdraw: "withdrawn" };

/** An envelope to seal. */
interface Planned {
  readonly type: SealedResponse["type"];
  readonly issuedAt: number;
  readonly addedAt: number;
  readonly position: number;
  /** Not by the sender itself: somebody else who has its code. */
  readonly isForged?: boolean;
  readonly isDropped?: boolean;
  /** None of its boxes opens. */
  readonly isBroken?: boolean;
}

type Code = Awaited<ReturnType<typeof newCode>>;

async function newCode(round: string) {
  const code = makeCode();
  return { keys: await submissionKeys(code, round), replyKey: await deriveReplyKey(code, round) };
}

/** One round of `size` senders, each attacked with probability 0.15, counted and replied to with the real code. */
export async function simulateRound(chance: Random, size: number): Promise<readonly Sender[]> {
  const round = `ovning-${chance.below(1_000_000)}`;
  const invented = await inventRound(0, round);
  const plans = Array.from({ length: size }, () => {
    const attack = chance.next() < 0.15 ? chance.pick(attacks) : null;
    return { attack, planned: attacked(chance, attack), forged: envelope(chance, 1, opened + 2 * day) };
  });
  const drafts = await Promise.all(
    plans.map(async ({ attack, planned, forged }) => {
      const [own, other] = [await newCode(round), attack === "replaced-letter" ? await newCode(round) : undefined];
      const sealed = await Promise.all(planned.map((one) => sealOne(invented, own, one)));
      // Who replaces a letter that nobody has lost answers with the new code.
      return { attack, own, other, sealed, further: other ? [await sealOne(invented, other, forged)] : [] };
    }),
  );
  const codes = drafts.flatMap(({ own, other }, at) => [own, ...(other ? [other] : [])].map((code) => ({ ...code, at })));
  const registry: RegistryBySub = new Map(
    codes.map(({ keys, replyKey, at }) => [keys.sub, { organisation: `o-${at}`, reply: toBase64url(replyKey) }]),
  );
  const subs = [...registry.keys()];
  const revoked = drafts.flatMap(({ own, other }) => (other ? [own.keys.sub] : []));
  const envelopes = drafts.flatMap(({ sealed, further }) => [...sealed, ...further]).filter((one) => !one.isDropped);
  const roster = { round, keys: subs.toSorted(), of: new Map<string, string>(), revoked };
  const found = await openEnvelopes({ envelopes: envelopes.map(({ stored }) => stored), round: invented.document, roster });
  const resolution = resolve(found.opened, registry);
  const slots = repliesFor({ registry, revoked, opened: found, resolution, counted: { quarantined: [] } });
  const release = { round, release: "r1" };
  const replies = await makeReplies({ ...release, slots });
  swap(replies, subs, drafts);
  const winners = new Set(resolution.outcomes.map(({ path }) => path));
  return Promise.all(
    drafts.map(async ({ attack, own, sealed }, at) => {
      const mine = sealed.filter((one) => !one.isForged);
      const last = mine.at(-1);
      return {
        organisation: `o-${at}`,
        attack,
        sent: mine.map(({ digest, type }) => ({ digest, type })),
        reply: await readReply({ ...release, replies, subs, sub: own.keys.sub, replyKey: own.replyKey }),
        isCounted: last === undefined || winners.has(last.stored.path),
      };
    }),
  );
}

async function sealOne(invented: InventedRound, { keys }: Code, planned: Planned) {
  const { type, issuedAt, addedAt, position, isBroken } = planned;
  const { answers, background, ...facts } = inventResponse(invented.document, undefined, { issuedAt }) as SealedResponse & {
    type: "submit";
  };
  const content = { submit: { answers, background }, decline: { reason: "other" }, withdraw: {} }[type];
  const inner = { ...facts, ...content, type } as SealedResponse;
  const { bytes, digest, envelope } = passed(await seal({ round: invented.document, keys, inner }));
  const parts = isBroken ? new Map([[1, null] as const, [2, null] as const]) : partsOfEnvelope(invented, envelope);
  const stored: StoredEnvelope = { path: envelopePath(invented.document.round, digest), bytes, addedAt, position, parts };
  return { ...planned, digest, stored };
}

function envelope(chance: Random, at: number, addedAt: number): Planned {
  const type = chance.pick(["submit", "submit", "submit", "decline", "withdraw"] as const);
  return { type, issuedAt: addedAt - 60, addedAt, position: at * 1000 + chance.below(1000) };
}

/** What a sender sends, and what the attack makes of it. */
function attacked(chance: Random, attack: Attack | null): readonly Planned[] {
  // A clock is slow for somebody who sends twice in a day; what is dropped, replayed or set aside has been sent.
  const least = attack === "slow-clock" ? 2 : attack === "drop" || attack === "replay" || attack === "quarantine" ? 1 : 0;
  const own = Array.from({ length: least + chance.below(3) }, (_, at) => envelope(chance, at, opened + at * day + chance.below(day)));
  const at = own.length > 0 ? chance.below(own.length) : 0;
  const withOne = (change: Partial<Planned>) => own.map((one, place) => (place === at ? { ...one, ...change } : one));
  if (attack === "drop") return withOne({ isDropped: true });
  if (attack === "quarantine") return withOne({ isBroken: true });
  // At any time: before the sender's own, so that it is replaced, or after, so that it replaces.
  if (attack === "impersonation") return [...own, { ...envelope(chance, chance.below(4), opened + chance.below(4 * day)), isForged: true }];
  const [before, last] = own.slice(-2);
  // A replayed envelope has the same bytes, and so the same file.
  if (attack !== "slow-clock" || !before || !last) return own;
  // The last is sent on the day of the one before, with a clock that lags behind that one's.
  const addedAt = before.addedAt - (before.addedAt % day) + day - 1;
  return [...own.slice(0, -1), { ...last, addedAt, issuedAt: before.issuedAt - 1 - chance.below(3_600) }];
}

/** The slot of each sender whose reply is swapped is written over with its neighbour's. */
function swap(
  replies: Uint8Array,
  subs: readonly string[],
  drafts: readonly { readonly attack: Attack | null; readonly own: Code }[],
): void {
  const order = subs.toSorted();
  for (const { own, attack } of drafts) {
    if (attack !== "swapped-reply") continue;
    const at = order.indexOf(own.keys.sub);
    const other = (at + 1) % order.length;
    replies.copyWithin(at * slotLength, other * slotLength, (other + 1) * slotLength);
  }
}

/**
 * Whether the reply says what the sender remembers: it was read, is of its own organisation and its only code, each of its envelopes is
 * there, and the last one counted.
 */
export function matchesSender({ organisation, sent, reply }: Omit<Sender, "attack" | "isCounted">): boolean {
  if (reply === null || reply.count !== sent.length) return false;
  if (reply.organisation !== organisation || reply.state !== "valid" || reply.codes !== 1) return false;
  const outcomes = new Map(reply.envelopes.map(({ digest, outcome }) => [digest, outcome]));
  return sent.every(({ digest, type }, at) => outcomes.get(digest.slice(0, 16)) === (at === sent.length - 1 ? counted[type] : "replaced"));
}

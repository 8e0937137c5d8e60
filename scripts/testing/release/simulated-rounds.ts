// Rounds in which some senders are attacked: what each sender remembers, what the store holds, and what the reply then says.
import { toBase64url } from "../../envelope/base64url.ts";
import { deriveReplyKey, type InvitationCode, makeCode, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { type Reply, readReply } from "../../envelope/read-reply.ts";
import { makeReplies, type Outcome } from "../../envelope/reply.ts";
import { slotLength } from "../../envelope/reply-slot.ts";
import type { SealedResponse } from "../../envelope/schema.ts";
import type { Random } from "../../rehearsal/random.ts";
import type { OpenedEnvelope, Quarantined, RegistryBySub } from "../../release/opening/open.ts";
import { repliesFor } from "../../release/opening/replies.ts";
import { resolve } from "../../release/opening/resolve.ts";

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
}

const [day, opened] = [86_400, 1_790_035_200];
const counted: Readonly<Record<SealedResponse["type"], Outcome>> = { submit: "counted", decline: "declined", withdraw: "withdrawn" };

interface Draft {
  readonly code: InvitationCode;
  readonly sub: string;
  readonly replyKey: Uint8Array;
  readonly attack: Attack | null;
  readonly sent: readonly Sent[];
  readonly stored: readonly OpenedEnvelope[];
  readonly setAside: readonly Quarantined[];
}

/** One round of `size` senders, each attacked with probability 0.15, counted and replied to with the real code. */
export async function simulateRound(chance: Random, size: number): Promise<readonly Sender[]> {
  const round = `ovning-${chance.below(1_000_000)}`;
  const drafts = await Promise.all(Array.from({ length: size }, () => draft(chance, round)));
  // Who replaces a letter that nobody has lost answers with the new code.
  const replaced = drafts.flatMap((one, at) => (one.attack === "replaced-letter" ? [{ ...one, sub: `ny-${at}`, at }] : []));
  const registry: RegistryBySub = new Map(
    [...drafts.map((one, at) => ({ ...one, at })), ...replaced].map(({ sub, replyKey, at }) => [
      sub,
      { organisation: `o-${at}`, reply: toBase64url(replyKey as Uint8Array<ArrayBuffer>) },
    ]),
  );
  const forged = replaced.map(({ sub }) => envelope(chance, { sub, at: 1, addedAt: opened + 2 * day }));
  const envelopes = [...drafts.flatMap(({ stored }) => stored), ...forged];
  const quarantined = drafts.flatMap(({ setAside }) => setAside);
  const slots = repliesFor({
    registry,
    revoked: drafts.flatMap(({ sub, attack }) => (attack === "replaced-letter" ? [sub] : [])),
    opened: { opened: envelopes, quarantined },
    resolution: resolve(envelopes, registry),
    counted: { quarantined: [] },
  });
  const release = { round, release: "r1" };
  const replies = await makeReplies({ ...release, slots });
  const subs = [...registry.keys()];
  swap(replies, subs, drafts);
  return Promise.all(
    drafts.map(async ({ attack, sent, sub, replyKey }, at) => ({
      organisation: `o-${at}`,
      attack,
      sent,
      reply: await readReply({ ...release, replies, subs, sub, replyKey }),
    })),
  );
}

async function draft(chance: Random, round: string): Promise<Draft> {
  const code = makeCode();
  const [{ sub }, replyKey] = [await submissionKeys(code, round), await deriveReplyKey(code, round)];
  const attack = chance.next() < 0.15 ? chance.pick(attacks) : null;
  // A clock is slow for somebody who sends twice in a day; the others need something to attack, but for who impersonates.
  const least =
    attack === "slow-clock"
      ? 2
      : attack === null || attack === "impersonation" || attack === "swapped-reply" || attack === "replaced-letter"
        ? 0
        : 1;
  const count = least + chance.below(3);
  const own = Array.from({ length: count }, (_, at) => envelope(chance, { sub, at, addedAt: opened + at * day + chance.below(day) }));
  const sent = own.map(({ digest, response }) => ({ digest, type: response.type }));
  return { code, sub, replyKey, attack, sent, ...attacked(chance, own, { sub, attack }) };
}

interface ToInvent {
  readonly sub: string;
  readonly at: number;
  readonly addedAt: number;
  readonly issuedAt?: number;
}

function envelope(chance: Random, { sub, at, addedAt, issuedAt = addedAt - 60 }: ToInvent): OpenedEnvelope {
  const digest = Buffer.from(chance.bytes(32)).toString("hex");
  const type = chance.pick(["submit", "submit", "submit", "decline", "withdraw"] as const);
  const response = { type, issuedAt, answers: {}, background: {}, reason: "other" } as unknown as SealedResponse;
  return { path: digest, digest, sub, addedAt, position: at * 1000 + chance.below(1000), response, seed: new Uint8Array(32) };
}

/** What the store holds of a sender after the attack. */
function attacked(
  chance: Random,
  own: readonly OpenedEnvelope[],
  { sub, attack }: Pick<Draft, "sub" | "attack">,
): Pick<Draft, "stored" | "setAside"> {
  const whole = { stored: own, setAside: [] };
  const at = own.length > 0 ? chance.below(own.length) : 0;
  switch (attack) {
    case "impersonation":
      // At any time: before the sender's own, so that it is replaced, or after, so that it replaces.
      return { ...whole, stored: [...own, envelope(chance, { sub, at: chance.below(4), addedAt: opened + chance.below(4 * day) })] };
    case "drop":
      return { ...whole, stored: own.filter((_, place) => place !== at) };
    case "quarantine": {
      const { digest, addedAt, position } = own[at] as OpenedEnvelope;
      const by = { sub, digest, addedAt, position };
      return { stored: own.filter((_, place) => place !== at), setAside: [{ path: digest, code: "open-not-as-sealed", by }] };
    }
    case "slow-clock": {
      // The last is sent on the day of the one before, with a clock that lags behind that one's.
      const [before, last] = own.slice(-2) as [OpenedEnvelope, OpenedEnvelope];
      const addedAt = before.addedAt - (before.addedAt % day) + day - 1;
      const response = { ...last.response, issuedAt: before.response.issuedAt - 1 - chance.below(3_600) };
      return { ...whole, stored: [...own.slice(0, -1), { ...last, addedAt, response }] };
    }
    default:
      // A replayed envelope has the same bytes, and so the same file.
      return whole;
  }
}

/** The slot of each sender whose reply is swapped is written over with its neighbour's. */
function swap(replies: Uint8Array, subs: readonly string[], drafts: readonly Draft[]): void {
  const order = subs.toSorted();
  for (const { sub, attack } of drafts) {
    if (attack !== "swapped-reply") continue;
    const [at, other] = [order.indexOf(sub), (order.indexOf(sub) + 1) % order.length];
    replies.copyWithin(at * slotLength, other * slotLength, (other + 1) * slotLength);
  }
}

/**
 * Whether the reply says what the sender remembers: it was read, is of its own organisation and its only code, each of its envelopes is
 * there, and the last one counted.
 */
export function matchesSender({ organisation, sent, reply }: Omit<Sender, "attack">): boolean {
  if (reply === null || reply.count !== sent.length) return false;
  if (reply.organisation !== organisation || reply.state !== "valid" || reply.codes !== 1) return false;
  const outcomes = new Map(reply.envelopes.map(({ digest, outcome }) => [digest, outcome]));
  return sent.every(({ digest, type }, at) => outcomes.get(digest.slice(0, 16)) === (at === sent.length - 1 ? counted[type] : "replaced"));
}

// Decides the shapes of what travels: the envelope, what is sealed inside it, the receipt, and the round that binds them.
import Type, { type Static } from "typebox";
import { Answers, Background, EditionId } from "../method/schema.ts";
import { TablePlan } from "../statistics/schema.ts";

const closed = { additionalProperties: false } as const;
const Hex256 = Type.String({ pattern: "^[0-9a-f]{64}$" });
/** 32 bytes in base64url without padding: an Ed25519 public key. */
const Key = Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" });
/** 64 bytes in base64url without padding: an Ed25519 signature. */
const Signature = Type.String({ pattern: "^[A-Za-z0-9_-]{86}$" });
const Kid = Type.String({ pattern: "^[0-9a-f]{32}$" });
/** Says in a rehearsal's files that its organisations are invented. */
const notice = Type.Optional(Type.String({ minLength: 1 }));
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
export const RoundId = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 40 });

/** Exactly six string members; the file is one line of canonical JSON, named by the SHA-256 of its bytes. */
export const Envelope = Type.Object(
  {
    ct: Type.String({ pattern: "^[A-Za-z0-9_-]+$" }),
    kid: Kid,
    round: RoundId,
    schema: Type.Literal("infosaktrappan-envelope/1"),
    sig: Signature,
    sub: Key,
  },
  closed,
);

export const declineReasons = ["no-time", "other-followup", "confidentiality", "no-benefit", "other"] as const;

const inner = {
  edition: EditionId,
  editionDigest: Hex256,
  /** Whole Unix seconds by the sender's clock: max(now, last + 1). */
  issuedAt: Type.Integer({ minimum: 0, maximum: 9_999_999_999 }),
  round: RoundId,
  schema: Type.Literal("infosaktrappan-response/1"),
  sub: Key,
};
/** What is sealed. `answers` and `background` only with submit, `reason` only with decline. */
export const SealedResponse = Type.Union([
  Type.Object({ ...inner, type: Type.Literal("submit"), answers: Answers, background: Background }, closed),
  Type.Object({ ...inner, type: Type.Literal("decline"), reason: Type.Enum([...declineReasons]) }, closed),
  Type.Object({ ...inner, type: Type.Literal("withdraw") }, closed),
]);

export const Receipt = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-receipt/1"),
    round: RoundId,
    /** SHA-256 of the envelope's bytes. */
    envelope: Hex256,
    sub: Key,
    receivedOn: Day,
    kid: Kid,
    /** Ed25519 by the round's receipt key over the canonical bytes of the other members. */
    sig: Signature,
  },
  closed,
);

/** `consultation` is the one under 4 § förordning (1982:668), after those concerned have been consulted. */
export const decisionNames = ["securityProtection", "secrecy", "classification", "archive", "consultation", "storage"] as const;

/** The recorded decisions without which no round opens outside a rehearsal. Each names a diary number and a date. */
export const Decisions = Type.Object(
  Object.fromEntries(decisionNames.map((name) => [name, Type.Object({ diaryNumber: Type.String({ minLength: 1 }), date: Day }, closed)])),
  closed,
);

export const roundActs = ["open", "extend", "close"] as const;

/** What was decided about the round's days: the diary number and the day of the decision. */
const Act = Type.Object({ act: Type.Enum([...roundActs]), decision: Type.String({ minLength: 1, maxLength: 60 }), date: Day }, closed);

/** The one document that pins everything about a round. Root-signed, with a rising version. */
export const RoundDocument = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-round/1"),
    round: RoundId,
    version: Type.Integer({ minimum: 1 }),
    status: Type.Enum(["open", "closed"]),
    /** True only in a rehearsal: development keys, no recorded decisions, the banner everywhere. */
    rehearsal: Type.Boolean(),
    edition: EditionId,
    editionDigest: Hex256,
    opens: Day,
    closes: Day,
    /** age post-quantum hybrid recipients (`age1pq1…`): operations and recovery. */
    recipients: Type.Array(Type.String({ pattern: "^age1pq1[02-9ac-hj-np-z]+$" }), { minItems: 2, maxItems: 2 }),
    kid: Kid,
    /** Bytes that every plaintext is padded to with spaces. */
    padding: Type.Integer({ minimum: 1024, maximum: 32768 }),
    receiptKey: Key,
    releaseKeys: Type.Array(Type.Object({ name: Type.String({ minLength: 1 }), key: Key }, closed), { minItems: 1 }),
    /** Digests of the files beside this one. */
    roster: Hex256,
    registry: Hex256,
    population: Type.Object({ id: EditionId, digest: Hex256 }, closed),
    plan: TablePlan,
    /** Digest of what the measures raise, cost and rest on, not of their words. Where the plan counts key measures. */
    measures: Type.Optional(Hex256),
    /** An earlier round of the same series whose answers the release compares with: it publishes a panel beside its cube. */
    compares: Type.Optional(RoundId),
    /** An earlier round of another edition, whose answers the release scores again by this one's rules. */
    rescores: Type.Optional(RoundId),
    /** How many release signatures the site requires. */
    signatures: Type.Integer({ minimum: 1, maximum: 5 }),
    decisions: Type.Optional(Decisions),
    /** Digest of `acknowledged.json`. In a closed round only: what the intake had acknowledged when its door was shut. */
    acknowledged: Type.Optional(Hex256),
    /** By which decisions it was opened, extended and closed, in order. */
    acts: Type.Optional(Type.Array(Act)),
  },
  closed,
);

/** `roster.json`: the public keys that may sign in the round, sorted, and those revoked. Names nobody. */
export const Roster = Type.Object(
  { schema: Type.Literal("infosaktrappan-roster/1"), notice, round: RoundId, keys: Type.Array(Key), revoked: Type.Array(Key) },
  closed,
);

/** `signatures.json`: by the root key over `infosaktrappan-round/1\n<hex SHA-256 of the document's canonical bytes>\n`. */
export const RoundSignatures = Type.Object({ schema: Type.Literal("infosaktrappan-round-signatures/1"), notice, root: Signature }, closed);

/**
 * `acknowledged.json`: every envelope that the intake gave a receipt for, signed with the round's receipt key. One that is not in the
 * store stands under `excused` with a code; the signature leaves that out, since the root key answers for it by the document's pin.
 */
export const Acknowledged = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-acknowledged/1"),
    notice,
    round: RoundId,
    envelopes: Type.Array(Hex256),
    excused: Type.Array(Type.Object({ envelope: Hex256, code: Type.String({ pattern: "^[a-z]+(-[a-z]+)*$" }) }, closed)),
    sig: Signature,
  },
  closed,
);

export type Envelope = Static<typeof Envelope>;
export type SealedResponse = Static<typeof SealedResponse>;
export type Receipt = Static<typeof Receipt>;
export type RoundDocument = Static<typeof RoundDocument>;
export type Roster = Static<typeof Roster>;
export type RoundSignatures = Static<typeof RoundSignatures>;
export type Acknowledged = Static<typeof Acknowledged>;
export type DeclineReason = (typeof declineReasons)[number];

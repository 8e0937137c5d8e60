// The shapes of a round's files: the signed document and the files whose digests it pins.
import Type, { type Static } from "typebox";
import { Day, Hex256, Key, Kid, RoundId, Signature } from "../envelope/schema.ts";
import { EditionId } from "../method/schema.ts";
import { TablePlan } from "../statistics/schema.ts";

const closed = { additionalProperties: false } as const;
/** Says in a rehearsal's files that its organisations are invented. */
const notice = Type.Optional(Type.String({ minLength: 1 }));

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

export type RoundDocument = Static<typeof RoundDocument>;
export type Roster = Static<typeof Roster>;
export type RoundSignatures = Static<typeof RoundSignatures>;
export type Acknowledged = Static<typeof Acknowledged>;

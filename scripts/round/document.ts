// The shapes of a round's files: the signed document and the files that it pins by digest.
import Type, { type Static } from "typebox";
import { Day, Hex256, Key, Kid, RoundId, Signature } from "../envelope/schema.ts";
import { EditionId } from "../method/schema.ts";
import { TablePlan } from "../statistics/schema.ts";

const closed = { additionalProperties: false } as const;
/** In a rehearsal: says that the organisations are invented. */
const notice = Type.Optional(Type.String({ minLength: 1 }));

/** `consultation`: the decision under 4 § förordning (1982:668), made after consulting those concerned. */
export const decisionNames = ["securityProtection", "secrecy", "classification", "archive", "consultation", "storage"] as const;

/** The decisions that must be recorded, with registration number and date, before a real round opens. */
const Decisions = Type.Object(
  Object.fromEntries(decisionNames.map((name) => [name, Type.Object({ diaryNumber: Type.String({ minLength: 1 }), date: Day }, closed)])),
  closed,
);

export const roundActs = ["open", "extend", "close"] as const;

/** A decision that opened, extended or closed the round: its registration number and date. */
const Act = Type.Object({ act: Type.Enum([...roundActs]), decision: Type.String({ minLength: 1, maxLength: 60 }), date: Day }, closed);

/** The document that pins everything about a round. Signed by the root key; the version rises with every change. */
export const RoundDocument = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-round/1"),
    round: RoundId,
    version: Type.Integer({ minimum: 1 }),
    status: Type.Enum(["open", "closed"]),
    /** True only in a rehearsal: development keys, no recorded decisions, a notice on every page. */
    rehearsal: Type.Boolean(),
    edition: EditionId,
    editionDigest: Hex256,
    opens: Day,
    closes: Day,
    /** age post-quantum hybrid recipients (`age1pq1…`): operations, then recovery. */
    recipients: Type.Array(Type.String({ pattern: "^age1pq1[02-9ac-hj-np-z]+$" }), { minItems: 2, maxItems: 2 }),
    kid: Kid,
    /** Length in bytes to which every plaintext is padded with spaces. */
    padding: Type.Integer({ minimum: 1024, maximum: 32768 }),
    receiptKey: Key,
    releaseKeys: Type.Array(Type.Object({ name: Type.String({ minLength: 1 }), key: Key }, closed), { minItems: 1 }),
    /** Digests of the files beside this one. */
    roster: Hex256,
    registry: Hex256,
    population: Type.Object({ id: EditionId, digest: Hex256 }, closed),
    plan: TablePlan,
    /** Digest of what the measures raise, cost and depend on, not of their wording. If the plan counts key measures. */
    measures: Type.Optional(Hex256),
    /** An earlier round of the same series that the release compares with, publishing a panel beside its cube. */
    compares: Type.Optional(RoundId),
    /** An earlier round of another edition that the release re-scores by this edition's rules. */
    rescores: Type.Optional(RoundId),
    /** Number of release signatures that the site requires. */
    signatures: Type.Integer({ minimum: 1, maximum: 5 }),
    decisions: Type.Optional(Decisions),
    /** Digest of `acknowledged.json`. In a closed round only: what the intake had acknowledged when it stopped accepting. */
    acknowledged: Type.Optional(Hex256),
    /** The decisions that opened, extended and closed it, in order. */
    acts: Type.Optional(Type.Array(Act)),
  },
  closed,
);

/** `roster.json`: the public keys that may sign in the round, sorted, and those revoked. It names no organisation. */
export const Roster = Type.Object(
  { schema: Type.Literal("infosaktrappan-roster/1"), notice, round: RoundId, keys: Type.Array(Key), revoked: Type.Array(Key) },
  closed,
);

/** `signatures.json`: the root key's signature over `infosaktrappan-round/1\n<hex SHA-256 of the document's canonical JSON>\n`. */
export const RoundSignatures = Type.Object({ schema: Type.Literal("infosaktrappan-round-signatures/1"), notice, root: Signature }, closed);

/**
 * `acknowledged.json`: every envelope that the intake gave a receipt for, signed with the round's receipt key. An envelope that is not in
 * the store is listed under `excused` with a code. The signature excludes that list; the root key vouches for it through the document.
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

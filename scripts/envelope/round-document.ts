// The shapes of a round's files: the signed document and the files that it pins by digest.
import { plainLine } from "../core/text.ts";
import { type Static, Type } from "../core/type.ts";
import { EditionId } from "../method/basic-shapes.ts";
import { rehearsalNotice, roundKinds, TablePlan } from "../statistics/plan-schema.ts";
import { Day, Hex256, Key, Kid, RoundId, Signature, TrusteeName } from "./schema.ts";

/** In a rehearsal: that the organisations are invented, and nothing else, which a signer would have to be shown. */
export const notice = Type.Optional(Type.Literal(rehearsalNotice));

/** One decision may cover them. `consultation`: under 4 § förordning (1982:668). `trustees`: contract and confidentiality of outsiders. */
export const coveredDecisions = [
  "securityProtection",
  "secrecy",
  "classification",
  "archive",
  "consultation",
  "storage",
  "trustees",
] as const;
export const decisionNames = [...coveredDecisions, "disposal"] as const;

/** Shown to whoever signs, as is a regulation: without what moves or hides text on a terminal. */
const RegistrationNumber = Type.String({ pattern: plainLine });
const Decision = { diaryNumber: RegistrationNumber, date: Day };
/** To destroy keys, and what then cannot be read: a decision of its own, under a regulation on disposal by the archives authority. */
export const Disposal = Type.Closed({ ...Decision, regulation: RegistrationNumber });

const Covered = Type.Closed(Decision);

/** The decisions that must be recorded, with registration number and date, before a real round opens. */
const Decisions = Type.Closed({
  ...(Object.fromEntries(coveredDecisions.map((name) => [name, Covered])) as Record<(typeof coveredDecisions)[number], typeof Covered>),
  disposal: Disposal,
});

/**
 * The round is counted by jobs of the forge: on the authority's own runners, or on the forge's, which then sees every answer while it is
 * counted. Either way by a recorded decision.
 */
const Counting = Type.Closed({ runners: Type.Enum(["own", "hosted"]), ...Decision });

export const roundActs = ["open", "extend", "replace", "lose", "close", "correct"] as const;

/**
 * A decision about the round: its registration number and date.
 * `on`: of a closing, the day on which it was made, which is earlier than the promised last day if the round was closed ahead of time.
 * `count`: how many letters a change of who can answer concerns: lost, leaked or forgotten.
 * `opened`: of a correction of the closing, that answers had been opened.
 */
const Act = Type.Closed({
  act: Type.Enum([...roundActs]),
  decision: RegistrationNumber,
  date: Day,
  on: Type.Optional(Day),
  count: Type.Optional(Type.Integer({ minimum: 1 })),
  opened: Type.Optional(Type.Literal(true)),
});

/**
 * A trustee's key of this round: MLKEM768-X25519, 1,216 bytes in base64url. `proof` is the signature by that trustee's root key over
 * `infosaktrappan/2/holder\n<round>\n<name>\n<key>\n`.
 */
const Holder = Type.Closed({ name: TrusteeName, key: Type.String({ pattern: "^[A-Za-z0-9_-]{1622}$" }), proof: Signature });

/** What the round is based on. Frozen: every version names it by the digest of its canonical JSON, and the letters print that digest. */
export const RoundCharter = Type.Closed({
  schema: Type.Literal("infosaktrappan-charter/2"),
  notice,
  round: RoundId,
  /** Its purpose. A pilot's release has no tables, and no other round compares with it. */
  kind: Type.Enum([...roundKinds]),
  /** True only in a rehearsal: development keys, no recorded decisions, a notice on every page. */
  rehearsal: Type.Boolean(),
  /** Digest of the trust list whose trustees, or whose successors', sign the round's versions and releases. */
  trust: Hex256,
  edition: EditionId,
  editionDigest: Hex256,
  opens: Day,
  /** The trustees of that list, in its order: any two of them open what is sealed to the round. */
  holders: Type.Array(Holder, { minItems: 3, maxItems: 3 }),
  kid: Kid,
  /** Length in bytes to which every plaintext is padded with spaces. */
  padding: Type.Integer({ minimum: 1024, maximum: 32768 }),
  receiptKey: Key,
  population: Type.Closed({ id: EditionId, digest: Hex256 }),
  plan: TablePlan,
  /** An earlier round of the same series that the release compares with, publishing a panel beside its cube. */
  compares: Type.Optional(RoundId),
  /** An earlier round of another edition that the release re-scores by this edition's rules. */
  rescores: Type.Optional(RoundId),
  /** Number of trustees whose signature a release needs. */
  signatures: Type.Integer({ minimum: 2, maximum: 3 }),
  decisions: Type.Optional(Decisions),
  /** Absent: counted on the trustees' own offline machines. */
  counting: Type.Optional(Counting),
});

/**
 * `versions/<nnnn>.json`: what changes during a round. Each version names the one before it by digest. Lists only grow, at their end;
 * `closes` never becomes earlier. `signaturesNeeded` in `trust/chain.ts` says how many trustees sign each.
 */
export const RoundVersion = Type.Closed({
  schema: Type.Literal("infosaktrappan-round/2"),
  notice,
  round: RoundId,
  version: Type.Integer({ minimum: 1 }),
  /** Digest of the version before; null in the first. */
  previous: Type.Union([Hex256, Type.Null()]),
  charter: Hex256,
  status: Type.Enum(["open", "closed"]),
  closes: Day,
  /** Digests of `roster/<digest>.json`: the roster is their sum, so nothing that was revoked returns. */
  roster: Type.Array(Hex256, { minItems: 1 }),
  /** Digests of `registry/<digest>.sealed`. */
  registry: Type.Array(Hex256),
  /** The decisions that opened, extended and closed it, in order. */
  acts: Type.Array(Act),
  /** Holders whose key is lost: the other two open. */
  lost: Type.Array(TrusteeName),
  /** When the round was closed: digests over every envelope in the store (`holder/items.ts`), and of the code that is to count them. */
  closing: Type.Optional(Type.Closed({ root: Hex256, code: Hex256 })),
  /** Digest of `acknowledged.json`. In a closed round only: what the intake had acknowledged when it stopped accepting. */
  acknowledged: Type.Optional(Hex256),
});

const Invited = Type.Closed({ of: Hex256, sub: Key });
/** `roster/<digest>.json`: public keys that may sign from now on, each with whose it is (`commitmentTo`), and those now revoked; sorted. */
export const RosterPart = Type.Closed({
  schema: Type.Literal("infosaktrappan-roster/3"),
  notice,
  round: RoundId,
  add: Type.Array(Invited),
  revoke: Type.Array(Key),
});

/**
 * `acknowledged.json`: every envelope that the intake gave a receipt for, signed with the round's receipt key. An envelope that is not in
 * the store is listed under `excused` with a code. The signature excludes that list; the trustees vouch for it by the closing version.
 */
export const Acknowledged = Type.Closed({
  schema: Type.Literal("infosaktrappan-acknowledged/1"),
  notice,
  round: RoundId,
  envelopes: Type.Array(Hex256),
  excused: Type.Array(Type.Closed({ envelope: Hex256, code: Type.String({ pattern: "^[a-z]+(-[a-z]+)*$" }) })),
  sig: Signature,
});

export type RoundCharter = Static<typeof RoundCharter>;
export type RoundVersion = Static<typeof RoundVersion>;
export type RosterPart = Static<typeof RosterPart>;
export type Acknowledged = Static<typeof Acknowledged>;

/** A round as its charter and its newest version describe it. */
export type RoundDocument = Omit<RoundCharter, "schema" | "notice"> &
  Pick<RoundVersion, "version" | "status" | "closes" | "acts" | "acknowledged" | "closing" | "lost">;

/** The sum of a round's roster parts: the keys that were ever invited, and those of them that are revoked; sorted. */
export interface Roster {
  readonly round: string;
  readonly keys: readonly string[];
  /** By key: the commitment to whose it is. */
  readonly of: ReadonlyMap<string, string>;
  readonly revoked: readonly string[];
}

/** The last day on which the round really was, or will be, open. */
export function lastDayOf({ closes, acts }: Pick<RoundVersion, "closes" | "acts">): string {
  const closing = acts.findLast(({ act }) => act === "close")?.on;
  return closing !== undefined && closing < closes ? closing : closes;
}

export function documentOf({ schema: _, notice: _n, ...charter }: RoundCharter, newest: RoundVersion): RoundDocument {
  const { version, status, closes, acts, lost, acknowledged, closing } = newest;
  const closed = { ...(acknowledged === undefined ? {} : { acknowledged }), ...(closing === undefined ? {} : { closing }) };
  return { ...charter, version, status, closes, acts, lost, ...closed };
}

/** What a count depends on in a closed round's version: two versions with the same text give the same count. */
export function countPins({ acknowledged, closing, registry, roster }: RoundVersion): string {
  return JSON.stringify([acknowledged ?? null, closing ?? null, registry, roster]);
}

// A session of counting: one counting machine asks holders for their parts, once, and never writes the key that opens them.
import { createHash } from "node:crypto";
import { canonicalize, type Json } from "../core/canonical.ts";
import { type Place, partLength } from "../envelope/sealing/layout.ts";
import { signedMessage } from "../trust/chain.ts";
import type { ItemKind } from "./items.ts";

export interface SessionRound {
  readonly round: string;
  readonly kinds: readonly ItemKind[];
  /** `itemsDigest` of what is asked for. */
  readonly items: string;
  /** By place: 32 random bytes in a box to that holder, in base64url. Only who opens it can hand over that holder's parts. */
  readonly challenges: readonly string[];
}

/** `session.json`. Public: whoever reads it learns nothing, and parts sealed to it open on the counting machine alone. */
export interface Session {
  readonly schema: "infosaktrappan-session/2";
  /** The counting machine's public key for this session: MLKEM768-X25519, 1,216 bytes in base64url. */
  readonly recipient: string;
  readonly rounds: readonly SessionRound[];
}

function digestOf(session: Session): string {
  return createHash("sha256")
    .update(canonicalize(session as unknown as Json))
    .digest("hex");
}

/** 24 hex characters in groups of four, to be read on the counting machine's screen and typed on the holder's. */
export function sessionCode(session: Session): string {
  return (digestOf(session).slice(0, 24).match(/.{4}/g) ?? []).join(" ");
}

/** What the counting person signs with the release key, so that a holder's program can tell the session's maker without a code. */
export function sessionMessage(session: Session): Uint8Array {
  return signedMessage("session", session);
}

/** Bytes that a holder hands over for each item: 1 and the part, or zeros where the box does not open. */
export const partRecordLength = 1 + partLength;

/** What a holder's challenge is bound to. */
export function challengeContext({ recipient }: Pick<Session, "recipient">, round: string, place: Place): string {
  return `infosaktrappan/2/challenge\n${recipient}\n${round}\n${place}\n`;
}

/** `info` of the box with a holder's challenge. */
export const challengeInfo = "infosaktrappan/2/challenge";

/** What a holder's parts are bound to. `answer`: what the holder's challenge says, so that nobody hands over parts in another's name. */
export function partsContext(session: Session, { round, place, answer }: PartsFacts): string {
  return `infosaktrappan/2/parts\n${digestOf(session)}\n${round}\n${place}\n${Buffer.from(answer).toString("hex")}\n`;
}

interface PartsFacts {
  readonly round: string;
  readonly place: Place;
  readonly answer: Uint8Array;
}

/** `info` of the box with a holder's parts. */
export const partsInfo = "infosaktrappan/2/parts";

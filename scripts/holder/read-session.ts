// A session as a holder's machine reads and tries it, and the file of what it hands over.
import { signersOf } from "../trust/chain.ts";
import type { Signatures, TrustList } from "../trust/schema.ts";
import { itemKinds } from "./items.ts";
import { type Session, type SessionRound, sessionCode, sessionMessage } from "./session.ts";

/** Whether what the holder types is the session's code, whatever spaces and capitals it is written with. */
export function isSessionCode(session: Session, typed: string): boolean {
  return typed.replaceAll(/\s/g, "").toLowerCase() === sessionCode(session).replaceAll(" ", "");
}

/** The trustee of the list whose release key signed the session; undefined if nobody's did. */
export function counterOf(session: Session, signatures: Signatures, list: TrustList): string | undefined {
  return signersOf(list, "release", signatures, sessionMessage(session))[0];
}

/** Name of the file with a holder's parts of a round. */
export function partsFile(round: string, name: string): string {
  return `parts-${round}-${name}.bin`;
}

/** The session in a text; null if it is none. */
export function parseSession(text: string): Session | null {
  try {
    const { schema, recipient, rounds } = JSON.parse(text) as Partial<Session>;
    const isRounds = Array.isArray(rounds) && rounds.length > 0 && rounds.every(isRound);
    if (schema !== "infosaktrappan-session/2" || typeof recipient !== "string" || !isRounds) return null;
    return { schema, recipient, rounds: rounds.map(({ round, kinds, items, challenges }) => ({ round, kinds, items, challenges })) };
  } catch {
    return null;
  }
}

function isRound(value: Partial<SessionRound> | null): boolean {
  const { round, kinds, items, challenges } = value ?? {};
  const isKinds = Array.isArray(kinds) && kinds.length > 0 && kinds.every((one) => itemKinds.includes(one));
  const isChallenges = Array.isArray(challenges) && challenges.length === 3 && challenges.every((one) => typeof one === "string");
  const isNamed = typeof round === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(round);
  return isNamed && isKinds && typeof items === "string" && isChallenges;
}

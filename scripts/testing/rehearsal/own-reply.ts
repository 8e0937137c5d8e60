// A release's reply to the holder of a code, read as the page does: from public files and the code alone.

import { deriveReplyKey, formatCode, makeCode, parseCode } from "../../envelope/invitation/invitation.ts";
import { type Reply, readReply } from "../../envelope/read-reply.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import type { Place } from "../../repository/place.ts";
import { readPublished } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { readRound } from "../../repository/read-round.ts";
import { keysOf } from "./odd-envelopes.ts";

/** Null if the code is not of the round, or if the reply does not open with it. @throws Error if the release may not be shown. */
export async function ownReply(place: Place, round: string, code: string, release = "r1"): Promise<Reply | null> {
  const { document, roster } = unwrap(readRound(place, round));
  const { replies } = unwrap(await readPublished(place, round, release));
  const { sub } = await keysOf(document, code);
  const replyKey = await deriveReplyKey(unwrap(parseCode(code)), round);
  return readReply({ replies, subs: roster.keys, sub, replyKey, round, release });
}

/** How many envelopes the code's key sent, and what became of each. */
export async function outcomesOf(place: Place, round: string, code: string): Promise<readonly [number, ...string[]]> {
  const reply = await ownReply(place, round, code);
  return [reply?.count ?? -1, ...(reply?.envelopes.map(({ outcome }) => outcome) ?? [])];
}

/** The codes of a rehearsal's round, in the population's order: they follow from its seed, and are stored nowhere. */
export function rehearsalCodes(place: Place, round: string, seed: number): readonly string[] {
  const chance = randomFrom(seed, `round ${round}`);
  const { population } = unwrap(readRound(place, round)).document;
  const { organisations } = unwrap(readPopulation(place, population.id));
  return organisations.map(() => formatCode(makeCode((length) => new Uint8Array(chance.bytes(length)))));
}

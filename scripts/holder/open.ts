// A holder's part in a count: opens the holder's own box of every item, and seals the parts to the counting machine's session.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { boxOf, type Place as HolderPlace, partLength, shareInfo } from "../envelope/sealing/layout.ts";
import type { Place } from "../repository/place.ts";
import { type HolderKey, holderPublicKey, openBoxNatively, sealNatively } from "./box.ts";
import { itemsDigest, itemsOf } from "./items.ts";
import type { HolderCode } from "./messages.ts";
import type { ClosedRound } from "./read-round.ts";
import { challengeContext, challengeInfo, partsContext, partsInfo, type Session } from "./session.ts";

const problem = fault<HolderCode>;

/** Bytes for each item: 1 and the part, or zeros where the box does not open. */
export const partRecordLength = 1 + partLength;

export interface OpenRequest {
  readonly place: Place;
  readonly round: ClosedRound;
  readonly session: Session;
  readonly key: HolderKey;
  readonly progress?: (done: number) => void;
}

export interface HolderParts {
  /** The holder's name in the charter. */
  readonly name: string;
  readonly items: number;
  /** HPKE box to the session, for the counting machine alone. */
  readonly sealed: Uint8Array;
}

/** The holder's parts of what the session asks for of this round. Refused if the counting machine's list is not this machine's. */
export async function openForSession({ place, round, session, key, progress }: OpenRequest): Promise<Checked<HolderParts>> {
  const { charter, version } = round;
  const wanted = session.rounds.find((one) => one.round === charter.round);
  const own = placeOf(charter, key);
  if (!wanted) return refused(problem("holder-session-round", "", { round: charter.round }));
  if (!own) return refused(problem("holder-key-other", "", { round: charter.round }));
  const { place: at, name } = own;
  const challenge = fromBase64url(wanted.challenges[at - 1] ?? "");
  const bound = Buffer.from(challengeContext(session, charter.round, at));
  const answer = challenge && openBoxNatively(challenge, key, challengeInfo, bound);
  const recipient = fromBase64url(session.recipient);
  if (!answer || !recipient) return refused(problem("holder-session-form"));
  const records: Uint8Array[] = [];
  const list = itemsDigest();
  for await (const item of itemsOf({ place, round: charter.round, kid: charter.kid, registry: version.registry }, wanted.kinds)) {
    list.add(item);
    records.push(recordOf(item.sealed, { key, context: item.context, place: at }));
    progress?.(records.length);
  }
  if (list.digest() !== wanted.items) return refused(problem("holder-other-list", "", { round: charter.round }));
  const aad = Buffer.from(partsContext(session, { round: charter.round, place: at, answer }));
  const sealed = sealNatively(recipient, Buffer.concat(records), partsInfo, aad);
  return sealed ? accepted({ name, items: records.length, sealed }) : refused(problem("holder-session-form"));
}

/** The place and name of whoever has this key; undefined if the charter does not have it. */
export function placeOf(
  { holders }: ClosedRound["charter"],
  key: HolderKey,
): { readonly name: string; readonly place: HolderPlace } | undefined {
  const publicKey = holderPublicKey(key).toString("base64url");
  const at = holders.findIndex((one) => one.key === publicKey);
  return at < 0 ? undefined : { name: holders[at]?.name ?? "", place: (at + 1) as HolderPlace };
}

function recordOf(sealed: Uint8Array, own: { readonly key: HolderKey; readonly context: string; readonly place: HolderPlace }): Uint8Array {
  const record = new Uint8Array(partRecordLength);
  const part = openBoxNatively(boxOf(sealed, own.place), own.key, shareInfo(own.place), Buffer.from(own.context));
  if (part?.length === partLength) {
    record[0] = 1;
    record.set(part, 1);
  }
  return record;
}

// A holder's part in a count: opens the holder's own box of every item, and seals the parts to the counting machine's session.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { fromBase64url, toBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import { hpkeOpen, hpkeSeal, publicKeyOf } from "../envelope/sealing/hpke.ts";
import { boxOf, type Place as HolderPlace, partLength, shareInfo } from "../envelope/sealing/layout.ts";
import type { Place } from "../repository/place.ts";
import { itemsDigest, itemsOf } from "./items.ts";
import type { HolderCode } from "./messages.ts";
import type { ClosedRound } from "./read-round.ts";
import { challengeContext, challengeInfo, partRecordLength, partsContext, partsInfo, type Session } from "./session.ts";

const problem = fault<HolderCode>;

export interface OpenRequest {
  readonly place: Place;
  readonly round: ClosedRound;
  readonly session: Session;
  /** The holder's own secret, 32 bytes. */
  readonly secret: Uint8Array;
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
export async function openForSession({ place, round, session, secret, progress }: OpenRequest): Promise<Checked<HolderParts>> {
  const { charter, version } = round;
  const wanted = session.rounds.find((one) => one.round === charter.round);
  const own = placeOf(charter, secret);
  if (!wanted) return refused(problem("holder-session-round", "", { round: charter.round }));
  if (!own) return refused(problem("holder-key-other", "", { round: charter.round }));
  const { place: at, name } = own;
  const challenge = fromBase64url(wanted.challenges[at - 1] ?? "");
  const bound = utf8(challengeContext(session, charter.round, at));
  const answer = challenge && hpkeOpen({ box: challenge, secret, info: challengeInfo, aad: bound });
  const recipient = fromBase64url(session.recipient);
  if (!answer || !recipient) return refused(problem("holder-session-form"));
  const records: Uint8Array[] = [];
  const list = itemsDigest();
  for await (const item of itemsOf({ place, round: charter.round, kid: charter.kid, registry: version.registry }, wanted.kinds)) {
    list.add(item);
    records.push(recordOf(item.sealed, { secret, context: item.context, place: at }));
    progress?.(records.length);
  }
  if (list.digest() !== wanted.items) return refused(problem("holder-other-list", "", { round: charter.round }));
  const aad = utf8(partsContext(session, { round: charter.round, place: at, answer }));
  const sealed = hpkeSeal({ to: recipient, plaintext: Buffer.concat(records), info: partsInfo, aad });
  return sealed ? accepted({ name, items: records.length, sealed }) : refused(problem("holder-session-form"));
}

/** The place and name of whoever has this secret; undefined if the charter does not have it. */
export function placeOf(
  { holders }: ClosedRound["charter"],
  secret: Uint8Array,
): { readonly name: string; readonly place: HolderPlace } | undefined {
  const publicKey = toBase64url(publicKeyOf(secret));
  const at = holders.findIndex((one) => one.key === publicKey);
  return at < 0 ? undefined : { name: holders[at]?.name ?? "", place: (at + 1) as HolderPlace };
}

function recordOf(
  sealed: Uint8Array,
  own: { readonly secret: Uint8Array; readonly context: string; readonly place: HolderPlace },
): Uint8Array {
  const record = new Uint8Array(partRecordLength);
  const part = hpkeOpen({ box: boxOf(sealed, own.place), secret: own.secret, info: shareInfo(own.place), aad: utf8(own.context) });
  if (part?.length === partLength) {
    record[0] = 1;
    record.set(part, 1);
  }
  return record;
}

// Sealed values that a dishonest sender could make: every one must be refused, and by every pair of holders alike.

import { joined, utf8 } from "../../envelope/digest.ts";
import { checkHolders, type Holders } from "../../envelope/sealing/holders.ts";
import { hpkeSeal, publicKeyOf } from "../../envelope/sealing/hpke.ts";
import { boxLength, boxOf, type Place, payloadOf, places, shareInfo } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { flipped, type InventedHolders, smallOrderPoints } from "./invented-holders.ts";
import { passed } from "./invented-round.ts";
import { openBox } from "./open-box.ts";

export interface HostileSealed {
  readonly name: string;
  readonly sealed: Uint8Array;
}

/** Bytes of every plaintext here. */
export const hostilePlaintext = 200;
const boxesLength = places.length * boxLength;

/** `each` values of each of the kinds, all of the right length but for those that are of a wrong one. */
export async function hostileSealed(invented: InventedHolders, each: number): Promise<readonly HostileSealed[]> {
  const crafted: HostileSealed[] = [];
  for (let at = 0; at < each; at++) {
    for (const [name, sealed] of Object.entries(await craft(invented))) crafted.push({ name: `${name} (${at})`, sealed });
  }
  return crafted;
}

/** One value of each kind, from a value sealed anew. */
async function craft(invented: InventedHolders): Promise<Readonly<Record<string, Uint8Array>>> {
  const { holders, context, draw, below, secrets } = invented;
  const sealWith = (changes: { readonly holders?: Holders; readonly context?: string; readonly seed?: Uint8Array } = {}) =>
    sealToHolders({ plaintext: draw(hostilePlaintext), holders, context, seed: draw(32), ...changes });
  const seed = draw(32);
  const [sealed, other] = [await sealWith({ seed }), await sealWith()];
  const payload = payloadOf(sealed);
  const boxes = places.map((place) => boxOf(sealed, place));
  const parts = places.map((place) => openBox(boxOf(sealed, place), place, secrets[place], context) as Uint8Array);
  const sealPart = (place: Place, part: Uint8Array): Uint8Array =>
    hpkeSeal({
      to: holders[place - 1] as Uint8Array,
      info: shareInfo(place),
      aad: utf8(context),
      plaintext: part,
    }) as Uint8Array;
  const withBox = (place: Place, box: Uint8Array): Uint8Array => joined(...boxes.with(place - 1, box), payload);
  const order = (...order: readonly Place[]): Uint8Array => joined(...order.map((place) => boxOf(sealed, place)), payload);
  const pieces = [draw(32), draw(32), draw(32)];
  const consistent = places.map((place) => sealPart(place, joined(...pieces.filter((_, index) => index !== place - 1))));
  const ofKinds: Record<string, Uint8Array> = {
    "a bit of the payload": flipped(sealed, boxesLength + below(payload.length), below(8)),
    "the payload of another value": joined(...boxes, payloadOf(other)),
    "a junk payload": joined(...boxes, draw(payload.length)),
    "junk throughout": draw(sealed.length),
    "zeros throughout": new Uint8Array(sealed.length),
    "all boxes of another value": joined(other.subarray(0, boxesLength), payload),
    "pieces that fit together and do not follow from their seed": joined(...consistent, payload),
    "right pieces, other coins in every box": joined(...places.map((place) => sealPart(place, parts[place - 1] as Uint8Array)), payload),
    "junk pieces in every box": joined(...places.map((place) => sealPart(place, draw(64))), payload),
    "sealed for another use": await sealWith({ context: context.replace("/envelope", "/registry") }),
    "sealed for another sender": await sealWith({ context: context.replace("s\n", "t\n") }),
    "boxes of this context, payload of another": joined(
      ...boxes,
      (await sealWith({ seed, context: context.replace("s\n", "t\n") })).subarray(boxesLength),
    ),
    "payload of this context, boxes of another": joined(
      (await sealWith({ seed, context: context.replace("s\n", "t\n") })).subarray(0, boxesLength),
      payload,
    ),
    "boxes 1 and 2 in each other's place": order(2, 1, 3),
    "boxes 1 and 3 in each other's place": order(3, 2, 1),
    "boxes 2 and 3 in each other's place": order(1, 3, 2),
    "boxes moved on by one place": order(2, 3, 1),
    "one box three times": order(1, 1, 1),
    "cut short": sealed.subarray(0, sealed.length - 1 - below(sealed.length)),
    "a byte too long": joined(sealed, draw(1)),
    "a box too long": joined(...boxes, draw(boxLength), payload),
    "a box too few": joined(...boxes.slice(1), payload),
  };
  for (const place of places) {
    const foreign = passed(checkHolders(holders.map((key, index) => (index === place - 1 ? publicKeyOf(draw(32)) : key))));
    const elsewhere = await sealWith({ seed, holders: foreign });
    const part = parts[place - 1] as Uint8Array;
    const half = joined(part.subarray(0, 32), draw(32));
    Object.assign(ofKinds, {
      [`a bit of box ${place}`]: flipped(sealed, (place - 1) * boxLength + below(boxLength), below(8)),
      [`a bit of the tag of box ${place}`]: flipped(sealed, place * boxLength - 1 - below(16), below(8)),
      [`a stranger in place ${place}`]: elsewhere,
      [`box ${place} to a stranger, payload from here`]: withBox(place, boxOf(elsewhere, place)),
      [`junk for box ${place}`]: withBox(place, draw(boxLength)),
      [`junk pieces in box ${place}`]: withBox(place, sealPart(place, draw(64))),
      [`one junk piece in box ${place}`]: withBox(place, sealPart(place, half)),
      [`the pieces the other way round in box ${place}`]: withBox(place, sealPart(place, joined(part.subarray(32), part.subarray(0, 32)))),
      [`box ${place} of another value`]: withBox(place, boxOf(other, place)),
      [`pieces of another value in box ${place}`]: withBox(
        place,
        sealPart(place, openBox(boxOf(other, place), place, secrets[place], context) as Uint8Array),
      ),
      [`right pieces, other coins in box ${place}`]: withBox(place, sealPart(place, part)),
      [`a point of small order in box ${place}`]: withBox(
        place,
        withPoint(boxOf(sealed, place), smallOrderPoints[below(smallOrderPoints.length)] as Uint8Array),
      ),
    });
  }
  return ofKinds;
}

/** The box with another encapsulated X25519 key: the last 32 of the 1,120 bytes. */
function withPoint(box: Uint8Array, point: Uint8Array): Uint8Array {
  const changed = box.slice();
  changed.set(point, 1120 - 32);
  return changed;
}

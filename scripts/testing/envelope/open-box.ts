// Opens one holder's box.
import type { Bytes } from "../../envelope/base64url.ts";
import { utf8 } from "../../envelope/digest.ts";
import { hpkeOpen } from "../../envelope/sealing/hpke.ts";
import { boxLength, type Place, shareInfo } from "../../envelope/sealing/layout.ts";

/**
 * A holder's part of a sealed value, 64 bytes; null if the box does not open with this secret in this place and context.
 * @throws RangeError unless the secret is 32 bytes.
 */
export function openBox(box: Uint8Array, place: Place, secret: Uint8Array, context: string): Bytes | null {
  return box.length === boxLength ? hpkeOpen({ box, secret, info: shareInfo(place), aad: utf8(context) }) : null;
}

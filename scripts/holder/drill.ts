// Tries a holder's key before the round opens.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import { hpkeOpen, hpkeSeal, publicKeyOf } from "../envelope/sealing/hpke.ts";
import type { Place } from "../repository/place.ts";

/** Whether the secret is of a key in the round's charter, or in its draft, and opens what is sealed to it. */
export function isTried({ place, round, secret }: { readonly place: Place; readonly round: string; readonly secret: Uint8Array }): boolean {
  const to = publicKeyOf(secret);
  const folder = join(place.content, "rounds", round);
  const file = ["charter.json", "draft.yaml"].map((name) => join(folder, name)).find((one) => existsSync(one));
  const bound = { info: "infosaktrappan/2/drill", aad: utf8(round) };
  const box = hpkeSeal({ to, plaintext: utf8("drill"), ...bound });
  const opens = box !== null && hpkeOpen({ box, secret, ...bound }) !== null;
  return opens && file !== undefined && readFileSync(file, "utf8").includes(toBase64url(to));
}

// Tries a holder's key before the round opens.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../repository/place.ts";
import { type HolderKey, holderPublicKey, openBoxNatively, sealNatively } from "./box.ts";

/** Whether the key is one of those in the round's charter, or in its draft, and opens what is sealed to it. */
export function isTried({ place, round, key }: { readonly place: Place; readonly round: string; readonly key: HolderKey }): boolean {
  const publicKey = holderPublicKey(key);
  const folder = join(place.content, "rounds", round);
  const file = ["charter.json", "draft.yaml"].map((name) => join(folder, name)).find((one) => existsSync(one));
  const [info, aad, plain] = ["infosaktrappan/2/drill", Buffer.from(round), Buffer.from(`${Date.now()}`)];
  const box = sealNatively(publicKey, plain, info, aad);
  const opens = box !== null && openBoxNatively(box, key, info, aad)?.equals(plain);
  return opens === true && file !== undefined && readFileSync(file, "utf8").includes(publicKey.toString("base64url"));
}

// Opens one envelope of a rehearsal with its holders' development keys, as no single person could.

import { join } from "node:path";
import { type Bytes, fromBase64url } from "../../envelope/base64url.ts";
import { unpad } from "../../envelope/padding.ts";
import type { Envelope, SealedResponse } from "../../envelope/schema.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { boxOf, contextOf, type Place as HolderPlace } from "../../envelope/sealing/layout.ts";
import { openSealed } from "../../envelope/sealing/open-sealed.ts";
import { secretsIn } from "../../keys/key-folder.ts";
import { secondRound } from "../../rehearsal/make.ts";
import { trusteeNames } from "../../rehearsal/open-round.ts";
import type { Place } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { openBox } from "../envelope/open-box.ts";

/** With the first and the third holder's. @throws Error if it was not sealed to the open round */
export async function openWithTwo(place: Place, { ct, sub }: Envelope): Promise<SealedResponse> {
  const { document } = unwrap(readRound(place, secondRound));
  const sealed = fromBase64url(ct) as Bytes;
  const context = contextOf({ use: "envelope", round: secondRound, kid: document.kid, subject: sub });
  const part = (at: HolderPlace) => {
    const own = { folder: join(place.root, "keys", trusteeNames[at - 1] ?? ""), round: secondRound, rehearsal: true };
    return openBox(boxOf(sealed, at), at, fromBase64url(secretsIn(own, "holder")[0] ?? "") as Bytes, context);
  };
  const parts = new Map(([1, 3] as const).map((at) => [at, part(at)]));
  const opened = await openSealed({ sealed, length: document.padding, holders: unwrap(await readHolders(document)), context, parts });
  if (!opened.ok) throw new Error("the envelope was not sealed to this round");
  return JSON.parse(new TextDecoder().decode(unpad(opened.plaintext))) as SealedResponse;
}

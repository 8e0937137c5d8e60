// A place that `npm run intake` can serve: content, keys and a bare store in one folder, with a round that is open today.
import { join } from "node:path";
import { swedishDay } from "../../core/day.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import { keyFile } from "../../keys/key-file.ts";
import { putFile } from "../files.ts";
import { type InventedStore, inventStore } from "../forge/invented-store.ts";
import { pinnedAuthority } from "../trust/trustees.ts";

/** Its root is the store's folder. */
export async function makeServingPlace(members?: number): Promise<InventedStore> {
  const store = await inventStore(members);
  const secret = generateSeed();
  const { publicKey } = signingKeyOf(secret) as SigningKey;
  await store.publish({ charter: { receiptKey: publicKey, opens: swedishDay(new Date()) }, first: { closes: "2999-12-31" } });
  putFile(join(store.folder, "content", "authority.yaml"), pinnedAuthority());
  const { name, text } = keyFile({ use: "receipt", round: "ovning-1", development: true, publicKey, secret });
  putFile(join(store.folder, "keys", name), text);
  return store;
}

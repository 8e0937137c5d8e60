// A place that `npm run intake` can serve: content, keys and a bare store in one folder, with a round that is open today.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { swedishDay } from "../../core/day.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import { keyFile } from "../../keys/key-file.ts";
import { type InventedStore, inventStore } from "../forge/invented-store.ts";
import { trust } from "../trust/trustees.ts";

/** Its root is the store's folder. */
export async function makeServingPlace(members?: number): Promise<InventedStore> {
  const store = await inventStore(members);
  const secret = generateSeed();
  const { publicKey } = signingKeyOf(secret) as SigningKey;
  await store.publish({ charter: { receiptKey: publicKey, opens: swedishDay(new Date()) }, first: { closes: "2999-12-31" } });
  const authority = parse(readFileSync(join("content", "authority.yaml"), "utf8")) as object;
  for (const folder of ["content", "keys"]) mkdirSync(join(store.folder, folder));
  writeFileSync(
    join(store.folder, "content", "authority.yaml"),
    stringify({ ...authority, rehearsal: true, trust: trust.digest }, { lineWidth: 0 }),
  );
  const { name, text } = keyFile({ use: "receipt", round: "ovning-1", development: true, publicKey, secret });
  writeFileSync(join(store.folder, "keys", name), text);
  return store;
}

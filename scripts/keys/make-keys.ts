// Makes keys as files: a trustee's own, a trustee's key of one round, and the receipt key of an intake.

import { fromBase64url, toBase64url } from "../envelope/base64url.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { publicKeyOf } from "../envelope/sealing/hpke.ts";
import { holderMessage } from "../trust/chain.ts";
import { type KeyFileFacts, keyFile } from "./key-file.ts";
import type { SecretFile } from "./secret-files.ts";

/** A new Ed25519 key: its file and its public half. */
export function makeSigningKey(facts: Omit<KeyFileFacts, "publicKey" | "secret">): {
  readonly file: SecretFile;
  readonly publicKey: string;
} {
  const secret = generateSeed();
  const { publicKey } = signingKeyOf(secret) as SigningKey;
  const { name, text } = keyFile({ ...facts, publicKey, secret });
  return { file: { path: name, text }, publicKey };
}

/** A trustee's two keys, and the public card that goes into a trust list: one line of JSON. */
export function makeTrustee(name: string, development: boolean): { readonly files: readonly SecretFile[]; readonly card: string } {
  const [root, release] = (["root", "release"] as const).map((use) => makeSigningKey({ use, name, development }));
  const keys = { release: release?.publicKey, root: root?.publicKey };
  return { files: [root, release].flatMap((one) => one?.file ?? []), card: JSON.stringify({ name, ...keys }) };
}

export interface HolderRequest {
  readonly round: string;
  readonly name: string;
  readonly development: boolean;
  /** The trustee's own root key, which vouches for the new one. */
  readonly root: SigningKey;
}

/** A trustee's key of one round, and its line in the round's charter. */
export function makeHolder({ round, name, development, root }: HolderRequest): {
  readonly file: SecretFile;
  readonly holder: { readonly name: string; readonly key: string; readonly proof: string };
} {
  const secret = generateSeed();
  const key = toBase64url(publicKeyOf(fromBase64url(secret) ?? new Uint8Array()));
  const { name: file, text } = keyFile({ use: "holder", round, name, development, publicKey: key, secret });
  return { file: { path: file, text }, holder: { name, key, proof: toBase64url(root.sign(holderMessage(round, name, key))) } };
}

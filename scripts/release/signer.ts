// The signer of a release on this machine, and the signature.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { toBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import type { SigningKey } from "../envelope/node-signing.ts";
import { type KeyFolder, keyFaultsIn, signingKeysIn } from "../keys/key-folder.ts";
import { sha256 } from "../repository/digests.ts";
import { type ManifestBody, manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import type { RoundChain } from "../trust/chain.ts";
import { releaseFault } from "./messages.ts";

/** A trustee, with their release key. */
export interface Signer {
  readonly name: string;
  readonly key: SigningKey;
}

/** The one trustee whose release key is in the folder. Refused if there are two: one person must not sign for another. */
export function findSigner({ lists }: Pick<RoundChain, "lists">, keys: KeyFolder): Checked<Signer> {
  const found = signingKeysIn(keys, "release");
  const own = (lists.at(-1)?.document.trustees ?? []).flatMap(({ name, release }) => {
    const key = found.find((one) => one.publicKey === release);
    return key ? [{ name, key }] : [];
  });
  const [signer] = own;
  if (!signer) return refused(releaseFault("release-no-signer", { round: keys.round }), ...keyFaultsIn(keys, "release"));
  return own.length > 1 ? refused(releaseFault("release-signers-together", { count: own.length })) : accepted(signer);
}

/** A signer's signature over a manifest's body, in base64url. */
export function signatureOf(body: ManifestBody, signer: Signer): string {
  return toBase64url(signer.key.sign(utf8(manifestSigningText(sha256(manifestText(body))))));
}

/** `manifest.json`, with the signers' names sorted, so that it does not matter who signed first. */
export function manifestFile(body: ManifestBody, signatures: Readonly<Record<string, string>>): string {
  const sorted = Object.fromEntries(Object.entries(signatures).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...body, signatures: sorted }, null, 2)}\n`;
}

// The signer of a release on this machine, and the signature.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { toBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import type { SigningKey } from "../keys/ed25519.ts";
import { type KeyFolder, keyFaultsIn, signingKeysIn } from "../keys/key-folder.ts";
import type { RoundDocument } from "../round/document.ts";
import { sha256 } from "../shared/digests.ts";
import { type ManifestBody, manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import { releaseFault } from "./messages.ts";

/** One of the round's named signers, with their key. */
export interface Signer {
  readonly name: string;
  readonly key: SigningKey;
}

/** The one signer whose key is in the folder. Refused if there are two: one person must not sign for another. */
export function findSigner(document: RoundDocument, keys: KeyFolder): Checked<Signer> {
  const own = signersOf(document, signingKeysIn(keys, "release"));
  const [signer] = own;
  if (!signer) return refused(releaseFault("release-no-signer", { round: document.round }), ...keyFaultsIn(keys, "release"));
  return own.length > 1 ? refused(releaseFault("release-signers-together", { count: own.length })) : accepted(signer);
}

/** The keys that belong to the round's named signers, one per name. */
function signersOf(document: RoundDocument, keys: readonly SigningKey[]): readonly Signer[] {
  return document.releaseKeys.flatMap(({ name, key }) => {
    const own = keys.find((one) => one.publicKey === key);
    return own ? [{ name, key: own }] : [];
  });
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

// Finds what a release needs besides the envelopes: an opening key, the signer's key and the rounding secret.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { type KeyFolder, keyFaultsIn, secretsIn } from "../keys/key-folder.ts";
import type { Place } from "../shared/place.ts";
import { readAuthority } from "../shared/read-method.ts";
import { readRound } from "../shared/read-round.ts";
import { releaseFault } from "./messages.ts";
import { type OpenedSecret, readRoundingSecret } from "./rounding-key.ts";
import { seriesGeographyFaults } from "./series-geography.ts";
import { findSigner, type Signer } from "./signer.ts";

export interface Means {
  readonly identities: readonly string[];
  readonly signer: Signer;
  readonly secret: OpenedSecret;
}

export interface MeansRequest {
  readonly place: Place;
  readonly round: string;
  /** Folder of key files with an opening identity. */
  readonly keys: string;
  /** Folder with one signer's key; `keys` by default. Two signers' keys in one folder are refused. */
  readonly signer?: string;
  /** For a correction the organisations' division is not checked again: what it corrects is published. */
  readonly correction?: object;
}

/** Refused if something is missing, or if the population divides organisations otherwise than the series does. */
export async function findMeans({ place, round, keys, signer: signerFolder = keys, correction }: MeansRequest): Promise<Checked<Means>> {
  const [authority, folder] = [readAuthority(place), readRound(place, round)];
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  const { rehearsal } = authority.value;
  const { document } = folder.value;
  const moved = correction ? [] : seriesGeographyFaults(place, document);
  if (moved.length > 0) return refused(...moved);
  const identities = findIdentities({ folder: keys, round, rehearsal });
  if (!identities.ok) return identities;
  const signer = findSigner(folder.value, { folder: signerFolder, round, rehearsal });
  const secret = await readRoundingSecret(place, round, identities.value);
  if (!signer.ok || !secret.ok) return refused(...signer.diagnostics, ...secret.diagnostics);
  return accepted({ identities: identities.value, signer: signer.value, secret: secret.value });
}

/** One identity that opens the round: the operations key in the folder, else the recovery key; or the reasons why there is none. */
export function findIdentities(keys: KeyFolder): Checked<readonly string[]> {
  const identities = [...secretsIn(keys, "operations"), ...secretsIn(keys, "recovery")].slice(0, 1);
  if (identities.length > 0) return accepted(identities);
  const reasons = [...keyFaultsIn(keys, "operations"), ...keyFaultsIn(keys, "recovery")];
  return refused(releaseFault("release-no-identity", { round: keys.round }), ...reasons);
}

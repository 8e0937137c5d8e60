// Verifies releases before they are shown: signed by the round's signers, in a round signed by the root key.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { verifyWithNode } from "../envelope/node-verifiers.ts";
import { rootKeyFor } from "../keys/root.ts";
import { roundDigest, signersOutsideRehearsal } from "../keys/sign-round.ts";
import { trustRound } from "../keys/trust.ts";
import type { Authority } from "../method/authority.ts";
import type { RoundDocument } from "../round/document.ts";
import { brandVerified, type ProtectedCube } from "../statistics/cube/cube.ts";
import { checkManifest, manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import type { StatisticsCode } from "../statistics/messages.ts";
import { brandPanel, type ProtectedPanel } from "../statistics/panel/panel.ts";
import type { Cube, Manifest, Panel, Rescored } from "../statistics/schema.ts";
import { sha256 } from "./digests.ts";
import type { Place } from "./place.ts";
import { readAuthority } from "./read-method.ts";
import { readReleaseFiles } from "./read-release.ts";
import { readRound } from "./read-round.ts";

/** An earlier round's re-scored figures, verified. */
export type ProtectedRescored = Omit<Rescored, "cube"> & { readonly cube: ProtectedCube | null };

export interface PublishedRelease {
  readonly cube: ProtectedCube;
  /** The change since an earlier round, divided; null if the release compares with none. */
  readonly panel: ProtectedPanel | null;
  /** An earlier round re-scored by this edition's rules; null if the release re-scores none. */
  readonly rescored: ProtectedRescored | null;
  readonly manifest: Manifest;
  /** Hashes of the envelopes that it was made from: one per line, sorted. */
  readonly inputs: string;
}

/** The root key in base64url, for readers to compare with the one on their letter; null if none is pinned yet. */
export function publicRootKey(authority: Pick<Authority, "rehearsal" | "rootKey">): string | null {
  const key = rootKeyFor(authority);
  return key.ok ? key.value : null;
}

/**
 * A release that the site may show: the root key has signed the round's document, the manifest belongs to that document and has the
 * digests of this cube and these inputs, and as many of the round's signers as it requires have signed the manifest.
 */
export async function readRelease(place: Place, round: string, release: string): Promise<Checked<PublishedRelease>> {
  const files = readReleaseFiles(place, round, release);
  const folder = readRound(place, round);
  const authority = readAuthority(place);
  if (!files.ok || !folder.ok || !authority.ok) return refused(...[files, folder, authority].flatMap((one) => one.diagnostics));
  const trusted = await trustRound({ authority: authority.value, folder: folder.value, round });
  if (!trusted.ok) return trusted;
  const { cube, cubeBytes, panel, panelBytes, rescored, rescoredBytes, inputs, manifest } = files.value;
  const document = trusted.value;
  const faults = checkManifest({
    manifest,
    cube,
    cubeDigest: sha256(cubeBytes),
    panelDigest: panelBytes && sha256(panelBytes),
    rescoredDigest: rescoredBytes && sha256(rescoredBytes),
    inputRoot: sha256(inputs),
    round: { round, release, digest: await roundDigest(document), edition: document.editionDigest, population: document.population.digest },
    verified: signersOf(manifest, document),
    needed: Math.max(document.signatures, document.rehearsal ? 1 : signersOutsideRehearsal),
  });
  if (faults.length > 0) return refused(...faults);
  const branded = brandVerified(cube, true);
  const compared = panel ? panelOf(place, panel, cube) : accepted(null);
  const again = rescored?.cube ? brandVerified(rescored.cube, true) : accepted(null);
  if (!branded.ok || !compared.ok || !again.ok) return refused(...[branded, compared, again].flatMap((one) => one.diagnostics));
  const verified = rescored && { ...rescored, cube: again.value };
  return accepted({ cube: branded.value, panel: compared.value, rescored: verified, manifest, inputs });
}

/** The panel, checked against the earlier release that it names: its sums cannot be checked without it. */
function panelOf(place: Place, panel: Panel, after: Cube): Checked<ProtectedPanel> {
  const before = readReleaseFiles(place, panel.compares.round, panel.compares.release);
  return before.ok ? brandPanel({ panel, before: before.value.cube, after }, true) : before;
}

/**
 * Checks that every release is shown: a round's are r1, r2 … without a gap, and each after the first is a correction of the one before
 * it. Permanent addresses must work, and the release that a correction refers to must be there.
 */
export function checkReleases(releases: readonly Pick<PublishedRelease, "manifest">[]): Checked<true> {
  const faults = [...Map.groupBy(releases, ({ manifest }) => manifest.round)].flatMap(([round, all]) => {
    const shown = new Set(all.map(({ manifest }) => manifest.release));
    return all.flatMap(({ manifest: { release, corrects } }) => {
      const number = Number(release.slice(1));
      const before = number > 1 ? `r${number - 1}` : undefined;
      if (corrects?.release !== before) return [fault<StatisticsCode>("manifest-corrects", "/corrects", { round, release })];
      if (before === undefined || shown.has(before)) return [];
      return [fault<StatisticsCode>("manifest-earlier-missing", "/corrects", { round, release, earlier: before })];
    });
  });
  return faults.length > 0 ? refused(...faults) : accepted(true);
}

/** Names of the round's signers whose signature on the manifest is valid; one key counts once, even under several names. */
function signersOf(manifest: Manifest, document: RoundDocument): readonly string[] {
  const message = new TextEncoder().encode(manifestSigningText(sha256(manifestText(manifest))));
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64url"));
  const verified = document.releaseKeys.filter(({ name, key }) =>
    verifyWithNode({ key: bytes(key), message, signature: bytes(manifest.signatures[name] ?? "") }),
  );
  return [...new Map(verified.map(({ name, key }) => [key, name])).values()];
}

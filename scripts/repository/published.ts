// Verifies releases before they are shown: signed by two trustees, in a round whose every version trustees signed.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { countPins, type RoundVersion } from "../envelope/round-document.ts";
import { brandVerified, type ProtectedCube } from "../statistics/cube/cube.ts";
import { manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import type { ReleaseFileCode } from "../statistics/cube/messages.ts";
import { type Participation, participationFaults, reasonForNoTables } from "../statistics/cube/participation.ts";
import type { StatisticsCode } from "../statistics/messages.ts";
import { brandPanel, type ProtectedPanel } from "../statistics/panel/panel.ts";
import type { Cube, Manifest, Panel, Rescored } from "../statistics/schema.ts";
import { canonicalDigest, type RoundChain } from "../trust/chain.ts";
import { trustRound } from "../trust/trust-round.ts";
import { earlierManifests, goneSignatures } from "./announced.ts";
import { sha256 } from "./digests.ts";
import type { Place } from "./place.ts";
import { readAuthority } from "./read-authority.ts";
import { readPopulation } from "./read-population.ts";
import {
  isAnnounced,
  isReleased,
  readAnnouncedFiles,
  readParticipationFiles,
  readReleaseFiles,
  releaseHasTables,
  type SignedFiles,
} from "./read-release.ts";
import { readRound } from "./read-round.ts";
import { releaseFaults } from "./release-faults.ts";

/** An earlier round's re-scored figures, verified. */
export type ProtectedRescored = Omit<Rescored, "cube"> & { readonly cube: ProtectedCube | null };

export interface PublishedRelease {
  readonly cube: ProtectedCube;
  /** The change since an earlier round, divided; null if the release compares with none. */
  readonly panel: ProtectedPanel | null;
  /** An earlier round re-scored by this edition's rules; null if the release re-scores none. */
  readonly rescored: ProtectedRescored | null;
  readonly manifest: Manifest;
  /** What became of each key's envelopes, readable with its code alone. */
  readonly replies: Uint8Array;
}

/** A release without tables: how many were invited and how many answered. */
export interface PublishedParticipation {
  readonly participation: Participation;
  readonly manifest: Manifest;
  readonly replies: Uint8Array;
}

/**
 * A release that the site may show, with or without tables: trustees have signed every version of the round, the manifest belongs to a
 * closed version and has the digests of these figures and these replies, and as many trustees as the charter requires have signed the
 * manifest. Refused if a pilot has tables.
 */
export async function readPublished(
  place: Place,
  round: string,
  release: string,
): Promise<Checked<PublishedRelease | PublishedParticipation>> {
  return releaseHasTables(place, { round, release }) ? readRelease(place, round, release) : readParticipation(place, round, release);
}

/**
 * A release whose replies are public and whose figures are not, verified as `readPublished` says of all but the figures; null if there is
 * none, if it waits for a signature, or if a later version of the round changes what is counted. Refused where a signature is false, where
 * one was there before, and where two have signed and the replies are gone.
 */
export async function readAnnounced(place: Place, round: string): Promise<Checked<SignedFiles | null>> {
  if (isReleased(place, round)) return accepted(null);
  const folder = readRound(place, round);
  if (!folder.ok) return folder;
  const { rehearsal } = folder.value.charter;
  // Of the figures only their digests are public.
  const faultsOf = ({ manifest, files }: Pick<SignedFiles, "manifest" | "files">): Promise<readonly Diagnostic[]> =>
    signedFaults(place, round, "r1", {
      manifest,
      figures: { round, release: "r1", rehearsal },
      files: { ...manifest.digests, ...files },
    });
  if (!isAnnounced(place, round)) {
    for (const manifest of earlierManifests(place, round))
      if ((await faultsOf({ manifest, files: {} })).length === 0)
        return refused(fault<ReleaseFileCode>("release-replies-gone", "", { round }));
    return accepted(null);
  }
  const files = readAnnouncedFiles(place, round);
  if (!files.ok) return files;
  const { manifest } = files.value;
  const faults = await faultsOf(files.value);
  const waits = new Set<string>(["manifest-signatures", "manifest-other-round"] satisfies readonly ReleaseFileCode[]);
  const gone = goneSignatures(place, folder.value, manifest);
  if (gone.length > 0 || faults.some(({ code }) => !waits.has(code))) return refused(...gone, ...faults);
  return accepted(faults.length === 0 ? files.value : null);
}

/** A release with tables, verified as `readPublished` says. Refused if it has none. */
export async function readRelease(place: Place, round: string, release: string): Promise<Checked<PublishedRelease>> {
  const files = readReleaseFiles(place, round, release);
  if (!files.ok) return files;
  const { cube, panel, rescored, replies, manifest } = files.value;
  const faults = await signedFaults(place, round, release, { manifest, figures: cube, files: files.value.files });
  const [whole] = cube.rows;
  // A correction keeps its tables, however few remain.
  const hasTooFew = release === "r1" && reasonForNoTables("ordinary", whole?.answered ?? 0) !== null;
  if (faults.length > 0 || hasTooFew)
    return refused(...faults, ...(hasTooFew ? [fault<StatisticsCode>("cube-few-answers", "", { round, release })] : []));
  const branded = brandVerified(cube, true);
  const compared = panel ? panelOf(place, panel, cube) : accepted(null);
  const again = rescored?.cube ? brandVerified(rescored.cube, true) : accepted(null);
  if (!branded.ok || !compared.ok || !again.ok) return refused(...[branded, compared, again].flatMap((one) => one.diagnostics));
  const verified = rescored && { ...rescored, cube: again.value };
  return accepted({ cube: branded.value, panel: compared.value, rescored: verified, manifest, replies });
}

/** A release without tables, verified as `readPublished` says. */
export async function readParticipation(place: Place, round: string, release: string): Promise<Checked<PublishedParticipation>> {
  const files = readParticipationFiles(place, round, release);
  if (!files.ok) return files;
  const { participation, manifest, replies } = files.value;
  const faults = await signedFaults(place, round, release, { manifest, figures: participation, files: files.value.files });
  const folder = readRound(place, round);
  if (!folder.ok || faults.length > 0) return refused(...faults, ...folder.diagnostics);
  const { kind, population } = folder.value.charter;
  const frame = readPopulation(place, population.id);
  if (!frame.ok) return frame;
  const wrong = participationFaults(participation, { kind, invited: frame.value.organisations.length });
  return wrong.length > 0 ? refused(...wrong) : accepted({ participation, manifest, replies });
}

type Named = Pick<Parameters<typeof releaseFaults>[1], "manifest" | "figures" | "files">;

/** Faults of a release's round, of what its folder holds and of its manifest. */
async function signedFaults(place: Place, round: string, release: string, named: Named): Promise<readonly Diagnostic[]> {
  const [folder, authority] = [readRound(place, round), readAuthority(place)];
  if (!folder.ok || !authority.ok) return [...folder.diagnostics, ...authority.diagnostics];
  const trusted = await trustRound({ authority: authority.value, folder: folder.value, round });
  if (!trusted.ok) return trusted.diagnostics;
  const message = new TextEncoder().encode(manifestSigningText(sha256(manifestText(named.manifest))));
  const counted = countedVersion(folder.value, named.manifest);
  return releaseFaults(folder.value, { ...named, release, counted, message });
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
      if (corrects?.release !== before) return [fault<ReleaseFileCode>("manifest-corrects", "/corrects", { round, release })];
      if (before === undefined || shown.has(before)) return [];
      return [fault<ReleaseFileCode>("manifest-earlier-missing", "/corrects", { round, release, earlier: before })];
    });
  });
  return faults.length > 0 ? refused(...faults) : accepted(true);
}

/**
 * The version that the manifest names if that gives the same count as the newest; else the newest. What is recorded later of a round that is
 * released changes no count.
 */
function countedVersion({ versions }: RoundChain, { digests }: Manifest): RoundVersion | undefined {
  const newest = versions.at(-1)?.document;
  if (newest?.status !== "closed") return undefined;
  const alike = versions.map(({ document }) => document).filter((one) => countPins(one) === countPins(newest));
  return alike.find((one) => canonicalDigest(one) === digests["round"]) ?? newest;
}

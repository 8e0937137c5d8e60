// The files published with a release: generated from its cube at build, then read back and compared with it.
import { canonicalize, type Json } from "../../scripts/core/canonical.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import { sha256 } from "../../scripts/repository/digests.ts";
import { readEdition } from "../../scripts/repository/read-method.ts";
import { readRound } from "../../scripts/repository/read-round.ts";
import { qualityFacts } from "../../scripts/statistics/cube/quality.ts";
import type { Dataset } from "../../scripts/statistics/formats/dataset.ts";
import { type DataFile, mediaTypes } from "../../scripts/statistics/formats/files.ts";
import { datasetOf, verifiedFiles, verifiedRescoredFiles } from "../../scripts/statistics/formats/reading/verified-files.ts";
import { releaseReadme } from "../../scripts/statistics/formats/readme.ts";
import { rehearsalNotice } from "../../scripts/statistics/schema.ts";
import { authority, documentOf, place, unwrap } from "../data/content.ts";
import { daysOf, knownErrors, type NumbersRelease, numbersReleases, type Release, releases, releasesByRound } from "../data/releases.ts";
import { declaredOf } from "../results/declared.ts";
import { breaksIn } from "../results/rounds.ts";
import { jsonFile, type ServedFile } from "./served-file.ts";

export interface ReleaseFiles {
  readonly release: Release;
  readonly dataset: Dataset;
  /** The round's edition, also when a newer one is in use. */
  readonly edition: Edition;
  readonly written: readonly DataFile[];
  /** An earlier round's figures by this edition's rules; empty where the release publishes none. */
  readonly estimated: readonly DataFile[];
  /** The quality declaration for programs, with the same facts as the page. */
  readonly quality: ServedFile;
  /** SHA-256 and name of every file, as `sha256sum -c` reads them. */
  readonly digests: string;
}

const filesByRelease = new Map(releases.map((release) => [release, makeFiles(release)]));

/** @throws Error for a release that is not in `releases`: a bug. */
export function filesOf(release: Release): ReleaseFiles {
  const found = filesByRelease.get(release);
  if (!found) throw new Error(`${release.round}/${release.release} is not one of the site's releases`);
  return found;
}

/** The newest release of each round, in round order: the target of `/resultat/<round>/latest/`. */
export const newestOfRounds: readonly Release[] = [...releasesByRound.values()].flatMap((all) => all.slice(-1));

/** Releases without tables are never corrected, so that each is its round's newest. */
export const newestAddresses = [...newestOfRounds, ...numbersReleases];

/** Every file in the release's folder, apart from the tables behind single figures. */
export function servedFiles(release: Release): readonly ServedFile[] {
  const { dataset, written, estimated, quality, digests } = filesOf(release);
  return [
    ...comparisonFiles(release),
    ...[...written, ...estimated].map(({ name, format, text }) => ({ name, mediaType: mediaTypes[format], text })),
    quality,
    readmeOf(dataset),
    { name: "digests.txt", mediaType: "text/plain", text: digests },
    ...signedFiles(release),
  ];
}

/** The figures, their manifest and what `replyFiles` gives, as the exact bytes that the manifest's digests cover. */
export function signedFiles(release: Release | NumbersRelease): readonly ServedFile[] {
  return [
    "cube" in release ? canonicalFile("cube.json", release.cube) : canonicalFile("participation.json", release.participation),
    canonicalFile("manifest.json", release.manifest),
    ...replyFiles(release),
  ];
}

/** The replies, and the keys in their order: all that is served of a release whose figures wait. */
export function replyFiles({ round, replies }: Pick<Release, "round" | "replies">): readonly ServedFile[] {
  return [
    { name: "replies.bin", mediaType: "application/octet-stream", text: "", bytes: new Uint8Array(replies) },
    {
      name: "keys.txt",
      mediaType: "text/plain",
      // Sorted: a release has one reply for each.
      text: unwrap(readRound(place, round))
        .roster.keys.map((sub) => `${sub}\n`)
        .join(""),
    },
  ];
}

/** The panel and the rescored round, where the release has them. The manifest covers them too. */
function comparisonFiles({ panel, rescored }: Release): readonly ServedFile[] {
  return [...(panel ? [canonicalFile("panel.json", panel)] : []), ...(rescored ? [canonicalFile("rescored.json", rescored)] : [])];
}

function canonicalFile(name: string, value: unknown): ServedFile {
  return { name, mediaType: "application/json", text: canonicalize(value as Json) };
}

function makeFiles(release: Release): ReleaseFiles {
  const { cube, panel, rescored } = release;
  const edition = unwrap(readEdition(place, cube.edition));
  const compared = panel && { panel, before: documentOf(panel.compares.round) };
  const round = documentOf(release.round);
  const shared = { edition, authority, errors: knownErrors, days: daysOf(release) };
  const dataset = datasetOf({ ...shared, cube, panel: compared, round, breaks: breaksIn(release) });
  const written = unwrap(verifiedFiles(dataset));
  const again = rescored?.cube && { ...shared, cube: rescored.cube, round: documentOf(rescored.of.round) };
  const estimated = again ? unwrap(verifiedRescoredFiles(again)) : [];
  const quality = qualityFile(release);
  const texts = [...written, ...estimated].map(({ name, text }) => ({ name, text }));
  const beside = [...texts, ...comparisonFiles(release), quality, readmeOf(dataset), ...signedFiles(release)];
  return { release, dataset, edition, written, estimated, quality, digests: digestList(beside) };
}

/** Beside the files that it describes. */
export function readmeOf(dataset: Dataset): ServedFile {
  return { name: "README.txt", mediaType: "text/plain", text: releaseReadme(dataset) };
}

function qualityFile(release: Release): ServedFile {
  const { round, cube } = release;
  const notice = cube.rehearsal ? { notice: rehearsalNotice } : {};
  return jsonFile("kvalitet.json", { ...notice, round, release: cube.release, ...qualityFacts(declaredOf(release)) }, 1);
}

/** As `sha256sum -c` reads it: a file a line. */
export function digestList(files: readonly Pick<ServedFile, "name" | "text" | "bytes">[]): string {
  return files.map(({ name, text, bytes }) => `${sha256(bytes ?? text)}  ${name}\n`).join("");
}

// Decides which files lie beside a release: made of its cube when the site is built, and compared with it before anyone sees them.
import type { Edition } from "../../scripts/method/edition.ts";
import { sha256 } from "../../scripts/shared/digests.ts";
import { readEdition } from "../../scripts/shared/read-method.ts";
import type { Dataset } from "../../scripts/statistics/formats/dataset.ts";
import { type DataFile, mediaTypes } from "../../scripts/statistics/formats/files.ts";
import { datasetOf, writtenFiles, writtenRescored } from "../../scripts/statistics/formats/reading/verified-files.ts";
import { authority, documentOf, measures, mustHold, place } from "../data/content.ts";
import { canonicalText, type Release, releases, releasesByRound } from "../data/releases.ts";
import { breaksIn } from "../results/rounds.ts";
import { qualityText } from "./quality-file.ts";

/** A file of figures, with what is known of it when it is written. */
export type WrittenFile = DataFile & { readonly bytes: number; readonly sha256: string };

export interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface ReleaseFiles {
  readonly release: Release;
  readonly dataset: Dataset;
  /** The edition that the round had, also when a newer one is in use. */
  readonly edition: Edition;
  readonly written: readonly WrittenFile[];
  /** An earlier round's figures by this edition's rules; none where the release publishes no such figures. */
  readonly estimated: readonly WrittenFile[];
  /** The facts of the quality declaration. */
  readonly quality: ServedFile;
  /** The lists of digests: name and SHA-256 as `sha256sum -c` reads them. */
  readonly digests: string;
}

const made = new Map(releases.map((release) => [release, make(release)]));

/** @throws Error for a release that the site does not show: a bug. */
export function filesBeside(release: Release): ReleaseFiles {
  const found = made.get(release);
  if (!found) throw new Error(`${release.round}/${release.release} is not one of the site's releases`);
  return found;
}

/** The newest release of each round, in the rounds' order. What `/resultat/<round>/latest/` is. */
export const newestOfRounds: readonly Release[] = [...releasesByRound.values()].flatMap((all) => all.slice(-1));

/** Everything that is served beside a release but its page, its panel among it; the cube, the manifest and the inputs have endpoints of their own. */
export function servedBeside(release: Release): readonly ServedFile[] {
  const { written, estimated, quality, digests } = filesBeside(release);
  return [
    ...comparedFiles(release),
    ...[...written, ...estimated].map(({ name, format, text }) => ({ name, mediaType: mediaTypes[format], text })),
    quality,
    { name: "digests.txt", mediaType: "text/plain", text: digests },
  ];
}

/** What the manifest vouches for, as it lies beside the release. */
export function vouchedFor({ cube, manifest, inputs }: Release): readonly ServedFile[] {
  return [
    { name: "cube.json", mediaType: "application/json", text: canonicalText(cube) },
    { name: "manifest.json", mediaType: "application/json", text: canonicalText(manifest) },
    { name: "inputs.txt", mediaType: "text/plain", text: inputs },
  ];
}

/** What not every release has, and so has no endpoint of its own. The manifest vouches for it as well. */
function comparedFiles({ panel, rescored }: Release): readonly ServedFile[] {
  const files = { "panel.json": panel, "rescored.json": rescored };
  return Object.entries(files).flatMap(([name, value]) =>
    value === null ? [] : [{ name, mediaType: "application/json", text: canonicalText(value) }],
  );
}

function make(release: Release): ReleaseFiles {
  const { cube, panel, rescored } = release;
  const edition = mustHold(readEdition(place, cube.edition));
  const dataset = datasetOf({ cube, panel, edition, measures, authority, round: documentOf(release.round), breaks: breaksIn(release) });
  const written = mustHold(writtenFiles(dataset)).map(measured);
  const again = rescored?.cube && { cube: rescored.cube, edition, measures, authority, round: documentOf(rescored.of.round) };
  const estimated = again ? mustHold(writtenRescored(again)).map(measured) : [];
  const quality = { name: "kvalitet.json", mediaType: "application/json", text: qualityText(release) };
  const beside = [...written, ...estimated, ...comparedFiles(release), quality, ...vouchedFor(release)];
  return { release, dataset, edition, written, estimated, quality, digests: digestList(beside) };
}

/** A list of digests as `sha256sum -c` reads it: a file a line. */
export function digestList(files: readonly Pick<ServedFile, "name" | "text">[]): string {
  return files.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join("");
}

function measured(file: DataFile): WrittenFile {
  return { ...file, bytes: Buffer.byteLength(file.text), sha256: sha256(file.text) };
}

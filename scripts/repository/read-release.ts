import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { CitedFigures } from "../statistics/cited-figures.ts";
import type { ReleaseFileCode } from "../statistics/cube/messages.ts";
import { Participation, tableFiles } from "../statistics/cube/participation.ts";
import { Cube, Manifest, Panel, Rescored } from "../statistics/schema.ts";
import { sha256 } from "./digests.ts";
import type { Place } from "./place.ts";
import { listFolders, readFolder, readShaped } from "./read-file.ts";

/** What every release has. */
export interface SignedFiles {
  /** What became of each key's envelopes: see `envelope/reply.ts`. */
  readonly replies: Uint8Array;
  readonly manifest: Manifest;
  /** Hex SHA-256 of the files beside it, by the name that a manifest gives each. */
  readonly files: Readonly<Record<string, string>>;
}

export interface ReleaseFiles extends SignedFiles {
  readonly cube: Cube;
  /** Null if the release compares with no earlier round. */
  readonly panel: Panel | null;
  /** Null if the release re-scores no earlier round. */
  readonly rescored: Rescored | null;
}

/** The files of a release without tables. */
export interface ParticipationFiles extends SignedFiles {
  readonly participation: Participation;
}

interface ReleaseName {
  readonly round: string;
  readonly release: string;
}

const participationFile = "participation.json";

function folderOf(place: Place, { round, release }: ReleaseName): string {
  return join(place.content, "statistics", round, release);
}

/** Whether the release has tables, as far as its folder's files say. */
export function releaseHasTables(place: Place, name: ReleaseName): boolean {
  return !existsSync(join(folderOf(place, name), participationFile));
}

/** What every release has, of one with or without tables: shape checked, nothing verified. */
export function readSignedFiles(place: Place, round: string, release: string): Checked<SignedFiles> {
  return readSignedIn(folderOf(place, { round, release }));
}

/** Where a round's first release lies until its figures are published: its manifest and its replies. */
export function announcedFolder(place: Place, round: string): string {
  return join(place.content, "rounds", round, "replies");
}

/** Whether the round has a release with figures. What a crash left beside it is none. Nothing is verified. */
export function isReleased(place: Place, round: string): boolean {
  return existsSync(folderOf(place, { round, release: "r1" }));
}

/** Whether the round has replies, and no figures yet. Nothing is verified. */
export function isAnnounced(place: Place, round: string): boolean {
  return existsSync(join(announcedFolder(place, round), "manifest.json")) && !isReleased(place, round);
}

/** The files of an announced release: shape checked, nothing verified. */
export function readAnnouncedFiles(place: Place, round: string): Checked<SignedFiles> {
  return readSignedIn(announcedFolder(place, round));
}

function readSignedIn(folder: string): Checked<SignedFiles> {
  const replies = join(folder, "replies.bin");
  const missing = existsSync(replies) ? [] : [{ ...fault("file-missing"), file: replies }];
  const manifest = readShaped(join(folder, "manifest.json"), Manifest);
  if (!manifest.ok || missing.length > 0) return refused(...manifest.diagnostics, ...missing);
  const names = [...tableFiles, participationFile, "replies.bin"].filter((name) => existsSync(join(folder, name)));
  const files = Object.fromEntries(names.map((name) => [name.replace(/[.].*/, ""), sha256(readFileSync(join(folder, name)))]));
  return accepted({ manifest: manifest.value, replies: new Uint8Array(readFileSync(replies)), files });
}

/** The files of a release with tables: shape checked, nothing verified. Refused if it has none. */
export function readReleaseFiles(place: Place, round: string, release: string): Checked<ReleaseFiles> {
  const folder = folderOf(place, { round, release });
  if (!releaseHasTables(place, { round, release })) return refused(noTables({ round, release }));
  const cube = readShaped(join(folder, "cube.json"), Cube);
  const signed = readSignedFiles(place, round, release);
  const panelFile = join(folder, "panel.json");
  const panel = existsSync(panelFile) ? readShaped(panelFile, Panel) : accepted(null);
  const rescoredFile = join(folder, "rescored.json");
  const rescored = existsSync(rescoredFile) ? readShaped(rescoredFile, Rescored) : accepted(null);
  if (!cube.ok || !signed.ok || !panel.ok || !rescored.ok)
    return refused(...[cube, signed, panel, rescored].flatMap((one) => one.diagnostics));
  return accepted({ ...signed.value, cube: cube.value, panel: panel.value, rescored: rescored.value });
}

export function noTables(name: ReleaseName): Diagnostic {
  return fault<ReleaseFileCode>("release-no-tables", "", { ...name });
}

/** The files of a release without tables: shape checked, nothing verified. */
export function readParticipationFiles(place: Place, round: string, release: string): Checked<ParticipationFiles> {
  const file = join(folderOf(place, { round, release }), participationFile);
  const participation = readShaped(file, Participation);
  const signed = readSignedFiles(place, round, release);
  if (!participation.ok || !signed.ok) return refused(...participation.diagnostics, ...signed.diagnostics);
  return accepted({ ...signed.value, participation: participation.value });
}

/** Round and release ids of everything in content/statistics, sorted. */
export function listReleases(place: Place): readonly ReleaseName[] {
  const folder = join(place.content, "statistics");
  return listFolders(folder)
    .filter((round) => round !== "cited")
    .flatMap((round) => listFolders(join(folder, round)).map((release) => ({ round, release })))
    .toSorted((a, b) => byNumber(a.round, b.round) || byNumber(a.release, b.release));
}

/** Those of them that have tables. */
export function listTables(place: Place): readonly ReleaseName[] {
  return listReleases(place).filter((one) => releaseHasTables(place, one));
}

/** r2 before r10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

export function readCited(place: Place): Checked<readonly CitedFigures[]> {
  return readFolder({ folder: join(place.content, "statistics", "cited"), ending: ".yaml", schema: CitedFigures });
}

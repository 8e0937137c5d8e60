import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { CitedFigures, Cube, Manifest, Panel, Rescored } from "../statistics/schema.ts";
import type { Place } from "./place.ts";
import { listFolders, readFolder, readShaped } from "./read-file.ts";

export interface ReleaseFiles {
  readonly cube: Cube;
  readonly cubeBytes: Uint8Array;
  /** Null if the release compares with no earlier round. */
  readonly panel: Panel | null;
  readonly panelBytes: Buffer | null;
  /** Null if the release re-scores no earlier round. */
  readonly rescored: Rescored | null;
  readonly rescoredBytes: Buffer | null;
  /** What became of each key's envelopes: see `envelope/reply.ts`. */
  readonly replies: Uint8Array;
  readonly manifest: Manifest;
}

/** A release's files: shape checked, nothing verified. */
export function readReleaseFiles(place: Place, round: string, release: string): Checked<ReleaseFiles> {
  const folder = join(place.content, "statistics", round, release);
  const replies = join(folder, "replies.bin");
  const missing = existsSync(replies) ? [] : [{ ...fault("file-missing"), file: replies }];
  const cube = readShaped(join(folder, "cube.json"), Cube);
  const manifest = readShaped(join(folder, "manifest.json"), Manifest);
  const panelFile = join(folder, "panel.json");
  const panel = existsSync(panelFile) ? readShaped(panelFile, Panel) : accepted(null);
  const rescoredFile = join(folder, "rescored.json");
  const rescored = existsSync(rescoredFile) ? readShaped(rescoredFile, Rescored) : accepted(null);
  if (!cube.ok || !manifest.ok || !panel.ok || !rescored.ok || missing.length > 0)
    return refused(...[cube, manifest, panel, rescored].flatMap((one) => one.diagnostics), ...missing);
  const cubeBytes = new Uint8Array(readFileSync(join(folder, "cube.json")));
  return accepted({
    cube: cube.value,
    cubeBytes,
    panel: panel.value,
    panelBytes: panel.value && readFileSync(panelFile),
    rescored: rescored.value,
    rescoredBytes: rescored.value && readFileSync(rescoredFile),
    replies: new Uint8Array(readFileSync(replies)),
    manifest: manifest.value,
  });
}

/** Round and release ids of everything in content/statistics, sorted. */
export function listReleases(place: Place): readonly { readonly round: string; readonly release: string }[] {
  const folder = join(place.content, "statistics");
  return listFolders(folder)
    .filter((round) => round !== "cited")
    .flatMap((round) => listFolders(join(folder, round)).map((release) => ({ round, release })))
    .toSorted((a, b) => byNumber(a.round, b.round) || byNumber(a.release, b.release));
}

/** r2 before r10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

export function readCited(place: Place): Checked<readonly CitedFigures[]> {
  return readFolder({ folder: join(place.content, "statistics", "cited"), ending: ".yaml", schema: CitedFigures });
}

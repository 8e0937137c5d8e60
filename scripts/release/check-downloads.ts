// Checks, before a release is signed, that the files readers will download can be written and read back.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import type { Place } from "../repository/place.ts";
import type { ProtectedRescored } from "../repository/published.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { listTables, readReleaseFiles } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { seriesSteps } from "../repository/series-steps.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { datasetOf, verifiedFiles, verifiedRescoredFiles } from "../statistics/formats/reading/verified-files.ts";
import type { ProtectedPanel } from "../statistics/panel/panel.ts";
import type { Cube } from "../statistics/schema.ts";
import { brokenVariables } from "../statistics/uncertainty/breaks.ts";
import type { Gathered } from "./opening/gather.ts";

interface DownloadRequest {
  readonly place: Place;
  readonly gathered: Pick<Gathered, "document" | "edition">;
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel | null;
  /** An earlier round's re-scored figures, if they are published. */
  readonly rescored: ProtectedRescored | null;
}

/** Writes the files in memory only, and gives every fault. The site writes the same bytes when it is built. */
export function downloadFaults({ place, gathered, cube, panel, rescored }: DownloadRequest): readonly Diagnostic[] {
  const { edition, document: round } = gathered;
  const [authority, breaks] = [readAuthority(place), breaksOf(place, { cube, opens: round.opens })];
  if (!authority.ok || !breaks.ok) return [authority, breaks].flatMap((one) => one.diagnostics);
  const named = { edition, authority: authority.value };
  const compared = panel && readRound(place, panel.compares.round);
  if (compared && !compared.ok) return compared.diagnostics;
  const both = panel && compared ? { panel, before: compared.value.document } : null;
  const own = verifiedFiles(datasetOf({ ...named, cube, panel: both, round, breaks: breaks.value })).diagnostics;
  if (!rescored?.cube) return own;
  const before = readRound(place, rescored.of.round);
  if (!before.ok) return [...own, ...before.diagnostics];
  return [...own, ...verifiedRescoredFiles({ ...named, cube: rescored.cube, round: before.value.document }).diagnostics];
}

/** The release's variables that cannot be compared with earlier releases. Those are not verified here, but by the site. */
export function breaksOf(place: Place, release: { readonly cube: Cube; readonly opens: string }): Checked<ReadonlySet<string>> {
  const read = listTables(place).map((one): Checked<typeof release> => {
    const [files, folder] = [readReleaseFiles(place, one.round, one.release), readRound(place, one.round)];
    if (!files.ok || !folder.ok) return refused(...files.diagnostics, ...folder.diagnostics);
    return accepted({ cube: files.value.cube, opens: folder.value.document.opens });
  });
  const faults = read.flatMap((one) => one.diagnostics);
  if (faults.length > 0) return refused(...faults);
  const steps = seriesSteps(
    place,
    read.flatMap((one) => (one.ok ? [one.value] : [])),
    release,
  );
  return steps.ok ? accepted(brokenVariables(steps.value.map(({ of, step }) => ({ cube: of.cube, step })))) : steps;
}

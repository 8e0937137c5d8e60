// Reads `content/statistics/known-errors.yaml`: errors in published figures that are announced in words.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { swedishDay } from "../../core/day.ts";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import type { Place } from "../../repository/place.ts";
import { readContent } from "../../repository/read-file.ts";
import { listReleases, readParticipationFiles, readReleaseFiles, releaseHasTables } from "../../repository/read-release.ts";
import { readRound } from "../../repository/read-round.ts";
import { type KnownError, KnownErrors } from "../../statistics/cube/known-errors.ts";
import type { Cube } from "../../statistics/schema.ts";
import { checkKnownErrors, type PublishedRound } from "./check-known-errors.ts";

/**
 * None where there is no file. Refused where an entry names something unpublished or too few releases, and where a round or release that
 * an entry names cannot be read.
 */
export function readKnownErrors(place: Place, today = swedishDay(new Date())): Checked<readonly KnownError[]> {
  const file = join(place.content, "statistics", "known-errors.yaml");
  if (!existsSync(file)) return accepted([]);
  const read = readContent(file, KnownErrors);
  if (!read.ok) return read;
  const { errors } = read.value;
  const named = new Set(errors.map(({ round }) => round));
  const released = [...Map.groupBy(listReleases(place), ({ round }) => round)];
  const rounds = released.filter(([round]) => named.has(round)).map((one) => readPublished(place, one));
  const unread = rounds.flatMap(({ diagnostics }) => diagnostics);
  if (unread.length > 0) return refused(...unread);
  const faults = checkKnownErrors({
    errors,
    rounds: rounds.flatMap((one) => (one.ok ? [one.value] : [])),
    released: released.flatMap(([, all]) => all.map(({ round, release }) => `${round} ${release}`)),
    today,
  });
  return faults.length > 0 ? refused(...faults.map((one) => ({ ...one, file }))) : accepted(errors);
}

function readPublished(place: Place, [round, all]: readonly [string, ReturnType<typeof listReleases>]): Checked<PublishedRound> {
  const folder = readRound(place, round);
  const releases = all.map(({ release }) => ({ release, figures: readFigures(place, round, release) }));
  const faults = [folder, ...releases.map(({ figures }) => figures)].flatMap(({ diagnostics }) => diagnostics);
  if (!folder.ok || faults.length > 0) return refused(...faults);
  const figures = new Map(releases.flatMap(({ release, figures }) => (figures.ok ? [[release, figures.value] as const] : [])));
  return accepted({ round, closes: folder.value.document.closes, figures });
}

function readFigures(place: Place, round: string, release: string): Checked<ReadonlyMap<string, string>> {
  if (releaseHasTables(place, { round, release })) {
    const files = readReleaseFiles(place, round, release);
    return files.ok ? accepted(figuresOf(files.value.cube)) : files;
  }
  const files = readParticipationFiles(place, round, release);
  if (!files.ok) return files;
  const { invited, answered } = files.value.participation;
  return accepted(new Map([["respondent", JSON.stringify([invited, answered])]]));
}

/** All cells of each kind of variable, serialised. */
function figuresOf({ variables, cells }: Cube): ReadonlyMap<string, string> {
  const kindOf = new Map(variables.map(({ id, kind }) => [id, kind as string]));
  const byKind = Map.groupBy(cells, ({ variable }) => kindOf.get(variable) ?? "");
  return new Map([...byKind].map(([kind, all]) => [kind, JSON.stringify(all)]));
}

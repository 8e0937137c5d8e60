// Decides which errors of published figures are told in words: those of the file, held against what is out.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { checkKnownErrors, type Out } from "../report/prose/check-known-errors.ts";
import { type KnownError, KnownErrors } from "../statistics/cube/known-errors.ts";
import type { Cube } from "../statistics/schema.ts";
import type { Place } from "./place.ts";
import { readShaped } from "./read-file.ts";
import { readAuthority, readPopulation } from "./read-method.ts";
import { listReleases, readReleaseFiles } from "./read-release.ts";
import { readRound } from "./read-round.ts";

/**
 * None where there is no file. Refused where one is of something else than is out, has a figure or a name, or says less than it should;
 * and where a round or a release that some error is of cannot be read.
 */
export function readKnownErrors(place: Place, today = swedishDay(new Date())): Checked<readonly KnownError[]> {
  const file = join(place.content, "statistics", "known-errors.yaml");
  if (!existsSync(file)) return accepted([]);
  const read = readShaped(file, KnownErrors);
  if (!read.ok) return read;
  const { errors } = read.value;
  const named = new Set(errors.map(({ round }) => round));
  const released = [...Map.groupBy(listReleases(place), ({ round }) => round)];
  const out = released.filter(([round]) => named.has(round)).map(outOf(place));
  const unread = out.flatMap(({ diagnostics }) => diagnostics);
  if (unread.length > 0) return refused(...unread);
  const faults = checkKnownErrors({
    errors,
    out: out.flatMap((one) => (one.ok ? [one.value] : [])),
    released: released.flatMap(([, all]) => all.map(({ round, release }) => `${round} ${release}`)),
    today,
  });
  return faults.length > 0 ? refused(...faults.map((one) => ({ ...one, file }))) : accepted(errors);
}

function outOf(place: Place) {
  return ([round, all]: readonly [string, ReturnType<typeof listReleases>]): Checked<Out> => {
    const folder = readRound(place, round);
    const releases = all.map(({ release }) => ({ release, files: readReleaseFiles(place, round, release) }));
    const faults = [folder, ...releases.map(({ files }) => files)].flatMap(({ diagnostics }) => diagnostics);
    if (!folder.ok || faults.length > 0) return refused(...faults);
    const { closes, population } = folder.value.document;
    const frame = readPopulation(place, population.id);
    if (!frame.ok) return frame;
    const figures = new Map(releases.flatMap(({ release, files }) => (files.ok ? [[release, figuresOf(files.value.cube)] as const] : [])));
    // Who tells the error may say who they are.
    const authority = readAuthority(place);
    const own: readonly string[] = authority.ok ? Object.values(authority.value.name) : [];
    const names = frame.value.organisations.map(({ name }) => name).filter((name) => !own.includes(name));
    return accepted({ round, closes, figures, names });
  };
}

/** By kind, every cell of it as a text. */
function figuresOf({ variables, cells }: Cube): ReadonlyMap<string, string> {
  const kindOf = new Map(variables.map(({ id, kind }) => [id, kind as string]));
  const byKind = Map.groupBy(cells, ({ variable }) => kindOf.get(variable) ?? "");
  return new Map([...byKind].map(([kind, all]) => [kind, JSON.stringify(all)]));
}

// Decides which errors of published figures are told in words: those of the file, held against what is out.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "./diagnostic.ts";
import { missingLanguages } from "./method/texts.ts";
import { listReleases, type Place, readReleaseFiles, readRound, readShaped } from "./read.ts";
import { checkKnownErrors, type Out } from "./report/check-known-errors.ts";
import { type KnownError, KnownErrors } from "./statistics/known-errors.ts";

/** None where there is no file. Refused where one is of something else than is out, has a figure, or lacks a language. */
export function readKnownErrors(place: Place): Checked<readonly KnownError[]> {
  const file = join(place.content, "statistics", "known-errors.yaml");
  if (!existsSync(file)) return accepted([]);
  const read = readShaped(file, KnownErrors);
  if (!read.ok) return read;
  const { errors } = read.value;
  const faults = [...checkKnownErrors(errors, whatIsOut(place)), ...missingLanguages(KnownErrors, read.value, ["sv", "en"])];
  return faults.length > 0 ? refused(...faults.map((one) => ({ ...one, file }))) : accepted(errors);
}

/** What cannot be read of a release is told where releases are read. */
function whatIsOut(place: Place): readonly Out[] {
  return [...Map.groupBy(listReleases(place), ({ round }) => round)].flatMap(([round, all]) => {
    const document = readRound(place, round);
    const cubes = all.flatMap(({ release }) => {
      const files = readReleaseFiles(place, round, release);
      return files.ok ? [files.value.cube] : [];
    });
    if (!document.ok) return [];
    const kinds = new Set<string>(cubes.flatMap(({ variables }) => variables.map(({ kind }) => kind)));
    return [{ round, closes: document.value.document.closes, releases: all.map(({ release }) => release), kinds }];
  });
}

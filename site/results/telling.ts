// What the sentences about a release are made from: its figures, those of the round before, and what is known to be wrong in either.
import { errorsOfChange } from "../../scripts/statistics/cube/known-errors.ts";
import { knownErrors, type Release } from "../data/releases.ts";
import type { Locale } from "../text/locale.ts";
import type { Telling } from "./finding.ts";
import { standings } from "./standing.ts";

export interface TellingOf {
  readonly telling: Telling;
  /** The previous round's release, where some type is compared with it. */
  readonly before: Release | undefined;
  /** The release whose figures have a known error that affects the comparison: this one or the one before. */
  readonly wrong: Release | undefined;
}

export function tellingOf(release: Release, { language, words, roundWhen }: Pick<Locale, "language" | "words" | "roundWhen">): TellingOf {
  const shown = standings(release, language);
  const [before] = shown.flatMap(({ since }) => ("change" in since ? [since.before] : []));
  const errors = errorsOfChange(knownErrors, { now: release, before: before ?? null });
  const wrong = errors.now.length > 0 ? release : errors.before.length > 0 ? before : undefined;
  return { telling: { cube: release.cube, standings: shown, errors, language, words, when: roundWhen }, before, wrong };
}

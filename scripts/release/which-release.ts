// Decides which release of a round is made: its one, or the next correction, and what stands in the way before anything is opened.

import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { Place } from "../shared/place.ts";
import { isSaid } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { type Correction, nextRelease, releasesOf } from "./earlier.ts";
import type { ReleaseCode } from "./messages.ts";
import type { OpenedSecret } from "./rounding-key.ts";

/** The one release of a round. Only a published error justifies another: a correction, audited together with all before it. */
const onlyRelease = "r1";

/** Of what is asked for: where, and whether it is a correction, or a release that is there already and is computed again. */
export interface Asked {
  readonly place: Place;
  readonly round: string;
  readonly correction?: Correction;
  readonly release?: string;
}

/** The release that is made or computed again: the one named, else the first, else in a correction the next. */
export function releaseOf({ place, round, correction, release }: Asked, { counted = [] }: OpenedSecret): string {
  const listed = releasesOf({ place, round }).map((one) => ({ release: one }));
  return release ?? (correction ? nextRelease([...listed, ...counted]) : onlyRelease);
}

/** A round that is published already, where no correction is asked for. */
export function existsFault({ place, round, correction }: Asked): readonly Diagnostic[] {
  const earlier = releasesOf({ place, round }).at(-1);
  return earlier !== undefined && !correction ? [fault<ReleaseCode>("release-exists", "", { round, release: earlier })] : [];
}

/** Told before anything is opened: a round that was never released, and a correction that does not say what was wrong. */
export function nothingToCorrect({ place, round, correction }: Asked, { counted = [] }: OpenedSecret): readonly Diagnostic[] {
  if (!correction) return [];
  const releases = [...new Set([...counted.map(({ release }) => release), ...releasesOf({ place, round })])];
  if (releases.length === 0) return [fault<CorrectionCode>("correction-no-first", "", { round })];
  return isSaid(correction) ? [] : [fault<CorrectionCode>("correction-reason", "", { release: releases.at(-1) ?? "" })];
}

// Decides what a quality declaration says beside the cube: the frame that the round had, and which rounds it can be compared with.
import { readPopulation } from "../../scripts/read.ts";
import type { QualityInput } from "../../scripts/statistics/quality.ts";
import { mustHold, place, rounds } from "../data.ts";
import type { Release } from "../releases.ts";
import { roundsUpTo } from "./rounds.ts";

/** The frame's id and the day it describes. */
export function frameOf({ round }: Release): QualityInput["population"] {
  const document = rounds.find((one) => one.round === round);
  if (!document) throw new Error(`${round} has a release and no document`);
  const { id, date } = mustHold(readPopulation(place, document.population.id));
  return { id, date };
}

/** Rounds back to the newest break are comparable; every break up to the release is told. */
export function seriesBefore(release: Release): Pick<QualityInput, "earlier" | "breaks"> {
  const all = roundsUpTo(release);
  const start = all.findLastIndex((one, at) => at > 0 && !one.continues);
  return {
    earlier: all.slice(Math.max(0, start), -1).map(({ cube }) => cube.round),
    breaks: all.flatMap((one, at) => (at > 0 && !one.continues ? [{ round: one.cube.round, reason: one.because ?? {} }] : [])),
  };
}

// The input of a quality declaration beside the cube: the frame, known errors, and the rounds that the release is comparable with.
import { readPopulation } from "../../scripts/repository/read-population.ts";
import { comparedErrorsOf, knownErrorsOf } from "../../scripts/statistics/cube/known-errors.ts";
import type { QualityInput } from "../../scripts/statistics/cube/quality.ts";
import { documentOf, place, unwrap } from "../data/content.ts";
import { knownErrors, type Release } from "../data/releases.ts";
import { roundsUpTo, type SeriesRound } from "./rounds.ts";

/** Rounds since the last break are comparable; every break up to the release is listed. */
export function declaredOf(release: Release): QualityInput {
  const { opens, closes, population } = documentOf(release.round);
  const { id, date } = unwrap(readPopulation(place, population.id));
  const all = roundsUpTo(release);
  const series = comparable(all);
  return {
    cube: release.cube,
    opens,
    closes,
    population: { id, date },
    knownErrors: knownErrorsOf(knownErrors, release),
    earlierErrors: all.flatMap(({ cube }) => (series.earlier.includes(cube.round) ? comparedErrorsOf(knownErrors, cube) : [])),
    ...series,
  };
}

/** A break without a reason in the correspondence table is explained by the change of edition. */
export function comparable(all: readonly Pick<SeriesRound, "cube" | "continues" | "because">[]): Pick<QualityInput, "earlier" | "breaks"> {
  const start = all.findLastIndex((one, at) => at > 0 && !one.continues);
  return {
    earlier: all.slice(Math.max(0, start), -1).map(({ cube }) => cube.round),
    breaks: all.flatMap(({ cube, continues, because }, at) =>
      at === 0 || continues ? [] : [{ round: cube.round, reason: because ?? replaced(all[at - 1]?.cube.edition ?? "", cube.edition) }],
    ),
  };
}

function replaced(older: string, newer: string): Readonly<Record<"sv" | "en", string>> {
  return { sv: `Utgåva ${older} ersattes av utgåva ${newer}.`, en: `Edition ${older} was replaced by edition ${newer}.` };
}

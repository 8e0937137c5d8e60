// Decides what stands in a release's quality declaration for programs: the facts of its cube and round; the page says them in words.
import { readPopulation } from "../scripts/read.ts";
import { qualityFacts, type SeriesBreak } from "../scripts/statistics/quality.ts";
import { rehearsalNotice } from "../scripts/statistics/schema.ts";
import { mustHold, place, rounds } from "./data.ts";
import type { Release } from "./releases.ts";

/** `kvalitet.json`. Rounds with the same edition before this one are its series; another edition before it is a break, until somebody has shown that they compare. */
export function qualityText({ round, cube }: Release): string {
  const document = rounds.find((one) => one.round === round);
  if (!document) throw new Error(`${round} has a release and no document`);
  const before = rounds
    .filter(({ opens, status }) => status === "closed" && opens < document.opens)
    .toSorted((a, b) => a.opens.localeCompare(b.opens));
  const { id, date } = mustHold(readPopulation(place, document.population.id));
  const facts = qualityFacts({
    cube,
    opens: document.opens,
    closes: document.closes,
    // No manifest says on which day it was published, and none is made up.
    released: null,
    population: { id, date },
    earlier: before.filter(({ edition }) => edition === document.edition).map((one) => one.round),
    breaks: breakBefore(before.at(-1)?.edition, { round, edition: document.edition }),
  });
  const notice = cube.rehearsal ? { notice: rehearsalNotice } : {};
  return `${JSON.stringify({ ...notice, round, release: cube.release, ...facts }, null, 1)}\n`;
}

function breakBefore(
  earlier: string | undefined,
  { round, edition }: { readonly round: string; readonly edition: string },
): readonly SeriesBreak[] {
  if (earlier === undefined || earlier === edition) return [];
  const reason = { sv: `Utgåva ${earlier} ersattes av utgåva ${edition}.`, en: `Edition ${earlier} was replaced by edition ${edition}.` };
  return [{ round, reason }];
}

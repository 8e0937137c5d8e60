// The rows of a chart of intervals: of groups, of rounds, and of what became of those that answered both.

import type { IntervalRow } from "../../scripts/drawing/interval-rows.ts";
import type { Headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { isCounted } from "../../scripts/statistics/wording/phrase.ts";
import type { Words } from "../text/words.ts";
import { allAnswered } from "./certainty.ts";
import { percent } from "./percent-format.ts";

interface RowOf {
  readonly name: string;
  /** Under level 1; null where the row is withheld. */
  readonly under: Headline | null;
  /** Exact numbers of respondents and of organisations in the frame. */
  readonly n: number;
  readonly N: number;
}

/** The share of those that answered, if they are enough for one, in the band of what the share of all can be. */
export function groupRow({ name, under, n, N }: RowOf, { statistics, formats }: Words): IntervalRow {
  const more = statistics.groups.answered(formats.inDigits(n), formats.inDigits(N));
  if (!under) return { label: name, more, band: null, share: null };
  return {
    label: name,
    more,
    band: under.worst,
    likely: allAnswered(under) ? null : under.likely,
    share: isCounted(under) ? null : under.share,
  };
}

/** Of all in the group, in one round: never a comparison of rounds, which others may have answered. */
export function ofAllTitle(
  under: Headline | null,
  { name, inSentence }: { readonly name: string; readonly inSentence: string },
  words: Words,
): string {
  if (!under) return words.overTime.withheld(name);
  const n = words.formats.inDigits(under.N);
  if (!under.likely || allAnswered(under)) return words.overTime.openTitle(...roundOutwards(under.worst), n, inSentence);
  return words.overTime.likelyTitle(...roundOutwards(under.likely), n, inSentence);
}

/** The rows that have a band in words: "Under 10 000, 50 av 76 svarade: 50 procent av de svarande, minst 27 och högst 73 procent av alla." */
export function describedRows(rows: readonly IntervalRow[], { statistics, results }: Words): string {
  const { described } = statistics.groups;
  return rows
    .map(({ label, more, band, likely, share }) => {
      const name = more ? `${label}, ${more}` : label;
      if (!band) return `${name}: ${results.withheldShort}.`;
      const parts = [
        ...(share === null ? [] : [described.share(percent(share))]),
        ...(likely ? [described.likely(...roundOutwards(likely))] : []),
        described.band(...roundOutwards(band)),
      ];
      return `${name}: ${parts.join(", ")}.`;
    })
    .join(" ");
}

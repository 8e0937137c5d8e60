import { inWords } from "../../../../scripts/core/terms/en.ts";
import { movedShare } from "../../../../scripts/statistics/uncertainty/non-response.ts";
import type { takingPart as sv } from "../../sv/results/taking-part.ts";
import type { Widened } from "../../widened.ts";

export const takingPart = {
  byType: "By type",
  bySize: (type: string) => `${type} by size`,
  byPart: (type: string) => `${type} by part of the country`,
  sizeTitle: (group: string, least: number, most: number) =>
    least === most ? `${least} per cent of ${group} answered in every size` : `By size, ${least} to ${most} per cent of ${group} answered`,
  partTitle: (group: string, least: number, most: number) =>
    least === most
      ? `${least} per cent of ${group} answered in every part of the country`
      : `By part of the country, ${least} to ${most} per cent of ${group} answered`,
  effect: "What the missing answers may mean",
  effectIntro:
    "Non-respondents may differ from respondents. Each bar is everyone in the group. The hatched part is what we do not know: how the others would have answered, and what rounding conceals. The tick is the share of respondents. We do not weight the answers up to the whole group.",
  likelyIntro: `The grey part is the likely share of all. We assume that at most one in ${inWords(Math.round(1 / movedShare))} of those that stopped answering has crossed into or out of level 1 since it last answered. Among those that answered neither time, the share is taken to be no lower than the lower of the shares among those that answered and those that stopped. Nor is it taken to be higher than the higher of them, once one in ${inWords(Math.round(1 / movedShare))} of those that stopped has been counted as having fallen below level 1. This is an assumption, not a measurement.`,
  likelyFirst: "In a first round we know nothing about those that did not answer, so there is no grey part.",
  effectTitle: (group: string, low: number, high: number) => `Of all ${group}, between ${low} and ${high} per cent are below level 1`,
  effectSubject: "Share of all invited that is below level 1, with and without assumptions about those that did not answer. Self-assessed.",
  columns: {
    share: "Of respondents, %",
    least: "Of all, at least, %",
    most: "Of all, at most, %",
    likely: "Of all, probably, %",
  },
  reasons: "Why some decline",
  reasonsNone: "Organisations that decline can give one of five reasons. The reasons are not shown in this release: too few declined.",
  reasonsTitle: (reason: string, percent: number) => `The most common reason for declining: “${reason}” (${percent} per cent)`,
  reasonsTitleNone: "No reason for declining is clearly the most common",
  reasonsSubject: "Share of those that declined, by the reason they gave",
  reasonsRest: (declined: string, invited: string) => `About ${declined} of ${invited} invited organisations declined.`,
  reasonsTitleFew: (reason: string, count: string, declined: string) =>
    `The most common reason for declining: “${reason}” (${count} of about ${declined})`,
  reasonsSubjectFew:
    "Number of those that declined, by the reason they gave. There are so few that we give the range each number certainly lies in, not shares.",
  reasonsKey: { share: "of those that declined", band: "what rounding leaves open" },
  reasonsValueFew: (low: number, high: number) => `${low} to ${high}`,
  reason: "Reason",
  decline: "How to decline",
} as const satisfies Widened<typeof sv>;

import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "population-duplicate-id": "The organisation {id} is listed twice in the population. Remove one of the lines.",
  "population-id-type": "{id} is of the type {type}, whose ids begin with {prefix}. Correct the id or the type.",
  "population-unknown-type":
    "The population has {count} of the type {type}, which does not exist. Choose one of {known}, or add the type to content/population/types.json.",
  "population-unknown-size": "The size of {id} is not defined for the type {type}. Choose one of: {allowed}.",
  "population-size-years": "The size {size} of {id} is not in use on {date}, the date of the population. Choose one of: {allowed}.",
  "population-part-missing": {
    severity: "warning",
    en: "{id} has no part of the country. Add part, so that it can be counted in tables by part.",
  },
  "population-part-not-divided":
    "{id} has a part of the country, but the type {type} is not divided by part. Remove part, or write hasParts for the type in content/population/types.json.",
  "population-order": { severity: "warning", en: "{id} is out of order. Sort the organisations by id." },
  "population-count":
    'The population has {count} of the type {type}. For an ordinary round there should be between {least} and {most}. Check which are missing or superfluous. If it is a pilot\'s list, write "kind": "pilot".',
  "population-pilot-count":
    "The population is a pilot's (kind: pilot) and has {count} organisations. A pilot should have between {least} and {most}. Invite more or fewer, or remove kind if the round is an ordinary one.",
  "population-empty-type":
    "The population has no organisation of the type {type}. Add at least one. If the type is newer than the population, write in content/population/types.json from which day it exists (from in frame).",
  "population-hosted-and-counted":
    "{name} is listed both among the organisations and among those that a host answers for. Keep one of them.",
  "plan-duplicate-id": "The id {id} is used twice in the table plan. Change one of them.",
  "plan-no-respondent": "The first variable of the table plan must be respondent, and no other may be of that kind.",
  "plan-categories": "The categories of the variable {id} are not those of its kind. They must be: {wanted}.",
  "plan-unknown-parent": "The family {id} splits {parent}, which does not come before it in the plan. Add {parent} or move it up.",
  "plan-no-root": "The table plan must begin with a single family without a parent: all organisations.",
  "plan-ambiguous-split": "It is ambiguous which row the family {id} splits. Families by size and part need of, and a parent by type.",
  "plan-floor": "The floor of {id} is not allowed. It must be 0 for respondent, and at least {least} here.",
  "plan-area-missing": "The variable {id} must name an area if, and only if, it is of the kind area.",
  "plan-question-missing": "The variable {id} must name a question if, and only if, it is of the kind question.",
  "plan-block": "The variable {id} must name a block if, and only if, it has the category unanswered.",
  "plan-unknown-family": "The variable {id} must be shown in the family {root}, and only in families of the plan. Correct families.",
  "plan-types":
    "The variable {id} shows a type with too few organisations for it, or lets it be computed. Questions must be shown in the family type and no other, with types that list the types without isFew. No other variable may have types.",
  "plan-rows-do-not-partition":
    "The rows of {family} do not cover {parent} exactly once. Check whether an organisation lacks a size or a part of the country.",
  "unit-unknown-organisation": "{id} is not in the population and cannot be counted. Compare the registry with the population file.",
  "unit-duplicate": "{id} was counted twice. Keep the response that is valid.",
  "unit-without-level": "{id} has answered but has no level that {variable} can count. Score the response again.",
  "unit-without-area": "{id} has answered but has no class for {variable}. Score the response again with the plan's edition.",
  "unit-without-question":
    "{id} has answered but has no answer that {variable} can count. Score the response again with the plan's edition.",
  "unit-without-reason": "{id} has declined without any of the table plan's reasons ({variable}). Check what the envelope says.",
  "rounding-draw-range": "A draw was outside 0–1. Check the rounding key.",
  "audit-narrow": "The audit can determine {variable} too closely. Redraw the variable.",
  "audit-certain": "Three organisations together can infer what all the others answered in {variable}. Redraw the variable.",
  "audit-truth-outside":
    "The true count of {variable} is outside the bounds that the cube implies. The cube does not belong to the data; start again.",
  "audit-floor": "{variable} is shown for a row with too few respondents. Let the floor of the table plan apply.",
  "audit-unequal":
    "Two rows of {variable} count the same organisations alike but show different numbers, which could be averaged. Round again with one and the same key, and with the earlier releases' rows.",
  "audit-few-between":
    "Two published groups in {variable} differ by fewer than {fewest} organisations. The difference can be computed. Publish only one of them. A correction can instead withdraw all tables of areas, questions or reasons (--withdraw).",
  "audit-not-rounded": "A number of {variable} does not come from rounded counts. Compute it from the cube instead.",
  "audit-group": "The panel discloses too much about a group that can be named, such as those who no longer answer. Do not show it.",
  "audit-not-repaired":
    "The audit did not pass after {redraws} redraws. Still unprotected: {variables}. Publish nothing. Make the table plan coarser there and have it reviewed again.",
  "cube-structure":
    "The cube's rows or variables are inconsistent. It needs one root, parents before parts, no repetitions, and the variable respondent. Fetch the cube again.",
  "cube-missing-cell": "The cell {row} · {variable} · {category} is missing from the cube. Fetch the cube again.",
  "cube-unknown-cell": "The cell {row} · {variable} · {category} is not in the cube's plan. Fetch the cube again.",
  "cube-duplicate-cell": "The cell {row} · {variable} · {category} occurs twice. Fetch the cube again.",
  "cube-not-multiple":
    "The count in {row} · {variable} · {category} is not rounded. Never publish unrounded numbers; make the release again.",
  "cube-parts-of-row":
    "The numbers of {row} · {variable} cannot come from any row: they do not add up to the number of respondents, rounded down or up, or some neighbouring ones exceed it together. Make the release again.",
  "cube-families":
    "The rows of {variable} cannot come from one table: parts and whole are further apart than the rounding allows. Make the release again.",
  "cube-sizes":
    "The row {row} has more respondents than were invited, or sizes that are not the sums of its parts. Make the release again.",
  "cube-withheld-in-part": "{row} · {variable} is partly withheld. A row is shown completely or not at all; make the release again.",
  "cube-floor": "{row} · {variable} does not comply with the floor of {floor} respondents. Make the release again.",
  "cube-few-answers":
    "{round}/{release} has tables, although fewer than 60 answered. Such a round shows only how many were invited and answered; make the release again.",
  "cube-not-verified": "The cube {round}/{release} is not verified. It is shown only when its manifest and signatures verify.",
} satisfies Messages;

export type StatisticsCode = keyof typeof messages;

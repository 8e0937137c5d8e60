// Decides what each organisation contributes to the statistics: its status, level and area classes, scored by the pinned edition.
import { checkDraft } from "../method/draft.ts";
import { modelOf } from "../method/model.ts";
import type { Edition, Model } from "../method/result.ts";
import { score } from "../method/staircase.ts";
import { areaClass } from "../statistics/area-class.ts";
import type { Population, Unit } from "../statistics/schema.ts";
import type { CountCode } from "./codes.ts";
import type { Outcome, Resolution } from "./resolve.ts";

/** One unit for every organisation of the population, and the winning files that could not count. In memory only. */
export interface Counted {
  readonly units: readonly Unit[];
  readonly quarantined: readonly { readonly path: string; readonly code: CountCode }[];
}

export interface CountInput {
  readonly edition: Edition;
  readonly population: Population;
  readonly resolution: Resolution;
}

/**
 * Scores every winning answer. One that the edition's questions do not fit, or whose block 1 is incomplete, is set aside whole:
 * half an answer is never counted, and the organisation stands as not having answered.
 */
export function count(input: CountInput): Counted {
  const model = modelOf(input.edition);
  const outcomes = new Map(input.resolution.outcomes.map((one) => [one.organisation, one]));
  const quarantined: { readonly path: string; readonly code: CountCode }[] = [];
  const units = input.population.organisations.map(({ id }): Unit => {
    const outcome = outcomes.get(id);
    const unit = outcome === undefined ? "no-answer" : unitOf({ model, edition: input.edition, outcome });
    if (typeof unit !== "string") return unit;
    if (unit !== "no-answer" && outcome) quarantined.push({ path: outcome.path, code: unit });
    return { organisation: id, status: "no-answer" };
  });
  return { units, quarantined };
}

function unitOf(input: { readonly model: Model; readonly edition: Edition; readonly outcome: Outcome }): Unit | CountCode | "no-answer" {
  const { model, outcome } = input;
  if (outcome.status === "withdrawn") return "no-answer";
  if (outcome.status === "declined") return { organisation: outcome.organisation, status: "declined" };
  const checked = checkDraft(model, outcome, input.edition.questionnaire.background);
  if (checked.diagnostics.length > 0) return "count-other-questions";
  const result = score(model, checked.response);
  if (result.answeredBlocks < 1) return "count-first-block";
  const areas = Object.fromEntries(Object.entries(result.areas).map(([id, area]) => [id, areaClass(area.firstBlock)]));
  return { organisation: outcome.organisation, status: "answered", level: result.level, areas };
}

// What an organisation would take along from the worked examples of the real edition.
import { responseOf } from "../../../scripts/method/checks/check-example.ts";
import type { Response } from "../../../scripts/method/edition.ts";
import { modelMeasures, modelOf } from "../../../scripts/method/model.ts";
import type { Plan } from "../../../scripts/method/pathway/plan.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { readEdition, readExamples, readMeasures } from "../../../scripts/repository/read-method.ts";
import { effectiveTarget, type PlanChoices } from "../../questionnaire/drafts/state.ts";
import { describedSteps } from "../../questionnaire/plan/described-steps.ts";
import { planOf } from "../../questionnaire/plan/plan-file.ts";
import { includedRaises, type PlanInput, plannedSteps } from "../../questionnaire/plan/plan-steps.ts";
import { trialOf } from "../../questionnaire/plan/plan-trial.ts";
import { outcomeOf } from "../../questionnaire/result/outcome.ts";
import { type Takeaway, type TakeawayInput, takeawayOf } from "../../questionnaire/takeaway/takeaway.ts";
import { plan as planWords } from "../../text/sv/form/plan.ts";
import { takeaway as words } from "../../text/sv/form/takeaway.ts";
import { methodTexts } from "./method-texts.ts";

const place = placeAt(".");
const [read, readAll, examples] = [readEdition(place, "2026"), readMeasures(place), readExamples(place, "2026")];
if (!read.ok || !readAll.ok || !examples.ok) throw new Error("the content does not read");

const all = examples.value;
export const edition = read.value;
export const catalogue = readAll.value;
export const model = modelOf(edition);

/** Of the edition's worked examples. */
export const exampleIds = all.map((one) => one.id);

/** The page's input for a response, on a fixed day. */
export function exampleInput(response: Response, target = 3): TakeawayInput {
  return {
    edition: edition.entry.id,
    editionDigest: "0123456789abcdef".repeat(4),
    isPilot: true,
    isRehearsal: false,
    model,
    measures: modelMeasures(catalogue),
    filled: { ...response, target },
    texts: methodTexts(edition, catalogue, "sv"),
    computedOn: "2026-11-24",
  };
}

/** The response of one of the edition's worked examples. @throws Error for an id that is no example. */
export function exampleResponse(id: string): Response {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return responseOf(model, found);
}

/** What a worked example takes along. */
export function exampleTakeaway(id: string, target = 3): Takeaway {
  const made = takeawayOf(exampleInput(exampleResponse(id), target), words);
  if (!made) throw new Error(`the example ${id} has no level`);
  return made;
}

/** What the plan of a worked example is computed from, with the given changes of it. */
export function planInput(id: string, target = 3, plan?: PlanChoices): PlanInput {
  const { filled, measures } = exampleInput(exampleResponse(id), target);
  const outcome = outcomeOf(model, filled);
  const aim = effectiveTarget(target, outcome.score.level, model.thresholds.length);
  return { model, measures, filled: plan ? { ...filled, plan } : filled, outcome, target: aim };
}

/** The plan of a worked example as its files have it, from a fixed first day. */
export function examplePlan(id: string, target = 3, choices?: PlanChoices): Plan {
  const input = planInput(id, target, choices);
  const { texts, ...identity } = exampleInput(exampleResponse(id), target);
  const planned = plannedSteps(input);
  const context = { ...input, texts: { ...texts, ...planWords.noAnswer }, start: choices?.start ?? "2027-01-11" };
  const trial = trialOf(input, includedRaises(planned));
  return planOf({ ...identity, ...planned, context, included: describedSteps(planned.steps, context), trial }, "sv");
}

// What an organisation would take along from the worked examples of the real edition.
import { responseOf } from "../../../scripts/method/checks/check-example.ts";
import type { Response } from "../../../scripts/method/edition.ts";
import { modelOf, modelSteps } from "../../../scripts/method/model.ts";
import type { SavedPlan } from "../../../scripts/method/pathway/plan-file.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { readEdition, readExamples, readMeasures } from "../../../scripts/repository/read-method.ts";
import type { PlanChoices } from "../../questionnaire/drafts/state.ts";
import { type OwnPlan, ownPlan } from "../../questionnaire/plan/own-plan.ts";
import { savedPlan } from "../../questionnaire/plan/plan-file.ts";
import { outcomeOf } from "../../questionnaire/result/outcome.ts";
import { type Takeaway, type TakeawayInput, takeawayOf } from "../../questionnaire/takeaway/takeaway.ts";
import { takeaway as words } from "../../text/sv/form/takeaway.ts";
import { methodTexts } from "./method/method-texts.ts";

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
    steps: modelSteps(catalogue),
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

/** The plan of a worked example, with the given changes of it. */
export function exampleOwnPlan(id: string, target = 3, plan?: PlanChoices): OwnPlan {
  const { filled, steps, computedOn } = exampleInput(exampleResponse(id), target);
  return ownPlan({ model, steps, filled: plan ? { ...filled, plan } : filled, outcome: outcomeOf(model, filled), today: computedOn });
}

/** The plan of a worked example as its files have it, from a fixed first day. */
export function examplePlan(id: string, target = 3, choices?: PlanChoices): SavedPlan {
  const { texts, filled: given, ...identity } = exampleInput(exampleResponse(id), target);
  const plan = { start: "2027-01-11", ...choices };
  const own = exampleOwnPlan(id, target, plan);
  const { score } = outcomeOf(model, given);
  return savedPlan({ own, filled: { ...given, plan }, texts, words: words.steps }, { ...identity, ...score }, "sv");
}

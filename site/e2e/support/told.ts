// Everything that is said of a state, for the tests: result, plan and page for management.
import { modelSteps } from "../../../scripts/method/model.ts";
import { ownPlan } from "../../questionnaire/plan/own-plan.ts";
import { leadOf, titleOf } from "../../questionnaire/plan/plan-content.ts";
import { outcomeOf } from "../../questionnaire/result/outcome.ts";
import { headline, managementNotes, managementSentences, resultSentences, said } from "../../questionnaire/result/sentences.ts";
import { situationOf } from "../../questionnaire/result/situation.ts";
import { decisionsOf } from "../../questionnaire/takeaway/decisions.ts";
import { plan as enPlan } from "../../text/en/form/planning/plan.ts";
import { situation as enSituation } from "../../text/en/form/situation.ts";
import { steps as enSteps } from "../../text/en/form/steps.ts";
import { plan as svPlan } from "../../text/sv/form/planning/plan.ts";
import { situation as svSituation } from "../../text/sv/form/situation.ts";
import { steps as svSteps } from "../../text/sv/form/steps.ts";
import { catalogue, edition, model } from "./example-takeaway.ts";
import { methodTexts } from "./method/method-texts.ts";
import { states } from "./states.ts";

const words = {
  sv: { plan: svPlan, situation: svSituation, steps: svSteps },
  en: { plan: enPlan, situation: enSituation, steps: enSteps },
} as const;

/** Hours that no editor changes: a step to option 1 takes 4–8, to 2 6–12 and to 3 8–16. Stronger login alone may have to be bought. */
const evenSteps = modelSteps(catalogue).map(({ buys: _buys, urgent: _urgent, weeks: _weeks, ...one }) => {
  const half = [one.to + 1, 2 * one.to + 2] as const;
  const buys = one.question === "safeguards-mfa" ? { buys: true as const } : {};
  return { ...one, ...buys, hours: { coordinator: half, others: half }, grows: "one" as const };
});

/** The state on a Tuesday, 1 December 2026. */
export function situationIn(name: keyof typeof states) {
  const outcome = outcomeOf(model, states[name]);
  const own = ownPlan({ model, steps: evenSteps, filled: states[name], outcome, today: "2026-12-01" });
  return situationOf(own, outcome, states[name].target);
}

/** Questions that are answered "vet inte", by their ids. */
export const unknownIn = (name: keyof typeof states): readonly string[] => outcomeOf(model, states[name]).unknown;

export function sentencesOn(name: keyof typeof states, language: keyof typeof words) {
  const filled = states[name];
  const { plan, situation, steps } = words[language];
  const texts = methodTexts(edition, catalogue, language);
  const found = situationIn(name);
  const { own } = found;
  // Names of what the edition says, so that another wording of it changes nothing here.
  const goals = Object.fromEntries(model.questions.map(({ id, credits }) => [id, credits.map((_, option) => `${id}:${option}`)]));
  const measures = Object.fromEntries(catalogue.map(({ id }) => [id, { title: id, page: "", responsible: id, who: "" }]));
  const minutes = ["60–90 minuter", "60–120 minuter"];
  const { none, consider, rows } = decisionsOf(found, {
    filled,
    explains: { goals, measures },
    words: situation,
    minutes,
    unknown: unknownIn(name),
  });
  const input = { own, filled, texts, words: steps, plan, data: { model } as never };
  const notes = managementNotes.filter(({ id }) => id !== "estimate");
  return {
    result: [headline(found, situation), ...said(resultSentences, found, situation)],
    plan: own.steps.length > 0 ? [titleOf(own, plan), ...leadOf(input).slice(0, -1)] : [],
    management: [...said(managementSentences, found, situation), none, ...consider].filter(Boolean),
    decisions: rows.map(({ what, note, who, hours, day }) => [what, note, who, hours, day].filter(Boolean).join(" | ")),
    notes: said(notes, found, situation),
    /** Wherever hours are shown. */
    estimates: own.steps.length > 0 ? [leadOf(input).at(-1), ...said(managementNotes, found, situation).slice(-1)] : [],
  };
}

// Decides which error the rehearsal's earliest round is published with, and what puts it right: a measure whose effort was wrong.
import type { ModelMeasure } from "../method/edition.ts";
import type { Correction } from "../release/earlier.ts";
import { planOf } from "../statistics/plan/plan.ts";
import type { TablePlan } from "../statistics/schema.ts";
import type { ContentFile } from "./store.ts";

/** Its effort is 1. At 3 another measure that raises the same questions is cheaper, so it is key to organisations only afterwards. */
const measure = "gap-list";
const rightEffort = 1;
const wrongEffort = 3;

/**
 * The measures of the round: the one that is wrong, and others that its effort moves for nobody or for many. A measure that it moves
 * for a few would stop the correction, as it should: the audit lets nothing pass that tells a few organisations apart.
 */
const followed = [measure, "twenty-most-important", "secure-backups"];

/** The tables of a plan with those measures in place of its own, in the rows that it has levels for. */
export function withFollowedMeasures(plan: TablePlan): TablePlan {
  const families = plan.variables.find(({ kind }) => kind === "level")?.families ?? [];
  const measures = planOf({ areas: [], questions: [], measures: followed })
    .variables.filter(({ kind }) => kind === "measure")
    .map((one) => ({ ...one, families: [...families] }));
  const others = plan.variables.filter(({ kind }) => kind !== "measure" && kind !== "reason");
  return { ...plan, variables: [...others, ...measures, ...plan.variables.filter(({ kind }) => kind === "reason")] };
}

/** The catalogue as the round pins it, before the error is found. */
export function withError(measures: readonly ModelMeasure[]): readonly ModelMeasure[] {
  return measures.map((one) => (one.id === measure ? { ...one, effort: wrongEffort } : one));
}

/** The measure's file with the error in it. @throws Error where the catalogue has another effort than this module says. */
export function spoilt(files: readonly ContentFile[]): ContentFile {
  const file = files.find(({ path }) => path === `measures/${measure}.yaml`);
  const text = typeof file?.contents === "string" ? file.contents : new TextDecoder().decode(file?.contents);
  const line = `\neffort: ${rightEffort}\n`;
  if (!file || !text.includes(line)) throw new Error(`measures/${measure}.yaml does not have effort ${rightEffort}`);
  return { path: file.path, contents: text.replace(line, `\neffort: ${wrongEffort}\n`) };
}

/** What readers are told. */
export const correction: Correction = {
  reason: {
    sv: `Insatsen för åtgärden ”Samla alla kända brister i en åtgärdslista” var satt till månader (${wrongEffort}) och skulle ha varit dagar (${rightEffort}). Därför kom den inte med som nyckelåtgärd.`,
    en: `The effort of the measure “Gather all known shortcomings in one list of measures” was set to months (${wrongEffort}) and should have been days (${rightEffort}). It was therefore not counted as a key measure.`,
  },
};

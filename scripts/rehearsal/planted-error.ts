// The error that the rehearsal's earliest round is published with, and its correction: a measure with a wrong effort.
import type { ModelMeasure } from "../method/edition.ts";
import type { Correction } from "../release/earlier.ts";
import { planOf } from "../statistics/plan/plan.ts";
import type { TablePlan } from "../statistics/schema.ts";
import type { ContentFile } from "./store.ts";

/** With its effort of 1 it is a key measure for some. With 3 another measure that raises the same questions is cheaper. */
const measure = "gap-list";
const rightEffort = 1;
const wrongEffort = 3;

/**
 * The measures that the round publishes: the wrong one, and others that its effort changes for nobody or for many. One that changed for a
 * few would stop the correction, as it should: the audit refuses what would disclose a few organisations.
 */
const followed = [measure, "twenty-most-important", "secure-backups"];

/** The plan with these measures instead of its own, in the rows that have levels. */
export function withFollowedMeasures(plan: TablePlan): TablePlan {
  const families = plan.variables.find(({ kind }) => kind === "level")?.families ?? [];
  const measures = planOf({ areas: [], questions: [], measures: followed })
    .variables.filter(({ kind }) => kind === "measure")
    .map((one) => ({ ...one, families: [...families] }));
  const others = plan.variables.filter(({ kind }) => kind !== "measure" && kind !== "reason");
  return { ...plan, variables: [...others, ...measures, ...plan.variables.filter(({ kind }) => kind === "reason")] };
}

/** The catalogue with the error, as the round pins it. */
export function withWrongEffort(measures: readonly ModelMeasure[]): readonly ModelMeasure[] {
  return measures.map((one) => (one.id === measure ? { ...one, effort: wrongEffort } : one));
}

/** The measure's file with the error. @throws Error if the catalogue does not have the effort that this module expects. */
export function withPlantedError(files: readonly ContentFile[]): ContentFile {
  const file = files.find(({ path }) => path === `measures/${measure}.yaml`);
  const text = typeof file?.contents === "string" ? file.contents : new TextDecoder().decode(file?.contents);
  const line = `\neffort: ${rightEffort}\n`;
  if (!file || !text.includes(line)) throw new Error(`measures/${measure}.yaml does not have effort ${rightEffort}`);
  return { path: file.path, contents: text.replace(line, `\neffort: ${wrongEffort}\n`) };
}

/** The correction's reason, for readers. */
export const correction: Correction = {
  reason: {
    sv: `Insatsen för åtgärden ”Samla alla kända brister i en åtgärdslista” var satt till månader (${wrongEffort}) och skulle ha varit dagar (${rightEffort}). Därför kom den inte med som nyckelåtgärd.`,
    en: `The effort of the measure “Gather all known shortcomings in one list of measures” was set to months (${wrongEffort}) and should have been days (${rightEffort}). It was therefore not counted as a key measure.`,
  },
};

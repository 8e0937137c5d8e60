// The error that the rehearsal's earliest round is published with, and its correction: a measure with too many hours, and so a wrong
// effort.
import type { ModelMeasure } from "../method/edition.ts";
import { type Effort, mostHours } from "../method/effort.ts";
import type { Correction } from "../release/earlier.ts";
import { planOf } from "../statistics/plan/plan.ts";
import type { TablePlan } from "../statistics/schema.ts";
import type { ContentFile } from "./store.ts";

/** With its effort of 1 it is a key measure for some. With 3 another measure that raises the same questions is cheaper. */
const measure = "gap-list";
const wrongEffort = 3;

/**
 * The measures that the round publishes: the wrong one, and others that its effort changes for nobody or for many. One that changed for
 * only a few would stop the correction, as it should: the audit refuses what would disclose a few organisations.
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

/** A measure's file with hours that give this effort. @throws Error if the file states its hours in another way than the catalogue does. */
export function withEffort(text: string, effort: Effort): string {
  const most = [mostHours.days, mostHours.weeks, 2 * mostHours.weeks][effort - 1];
  const changed = text.replace(/ small: \{.*\}\n {2}large: \{.*\}\n/, () => {
    const hours = `{ coordinator: 0, others: ${most} }`;
    return ` small: ${hours}\n  large: ${hours}\n`;
  });
  if (changed === text) throw new Error("a measure without hours for small and large organisations, each on a line");
  return changed;
}

/** The measure's file with the error. @throws Error if the catalogue does not have it. */
export function withPlantedError(files: readonly ContentFile[]): ContentFile {
  const file = files.find(({ path }) => path === `measures/${measure}.yaml`);
  const text = typeof file?.contents === "string" ? file.contents : new TextDecoder().decode(file?.contents);
  if (!file) throw new Error(`no measures/${measure}.yaml`);
  return { path: file.path, contents: withEffort(text, wrongEffort) };
}

/** The correction's reason, for readers. */
export const correction: Correction = {
  reason: {
    sv: "Insatsen för åtgärden ”Samla alla kända brister i en åtgärdslista” var satt till månader och skulle ha varit dagar. Därför kom den inte med som nyckelåtgärd.",
    en: "The effort of the measure “Gather all known shortcomings in one list of measures” was set to months and should have been days. It was therefore not counted as a key measure.",
  },
};

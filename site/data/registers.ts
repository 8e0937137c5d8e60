// Decides what the pages about dialogue and support show: both registers as they are read and checked, and how each measure stands.
import type { Measure } from "../../scripts/method/schema.ts";
import { readDialogue, readSupport } from "../../scripts/report/material/registers.ts";
import type { Support } from "../../scripts/report/schema.ts";
import { type Language, languages } from "../text/languages.ts";
import { measures, mustHold, place } from "./content.ts";

/** The latest first. */
export const dialogue = mustHold(readDialogue(place));
/** By name. */
export const support = mustHold(readSupport(place));

export type Reach = Support["reach"] | "missing";

export interface SupportedMeasure {
  readonly measure: Measure;
  /** The furthest that any support for it reaches. */
  readonly reach: Reach;
  readonly helping: readonly Support[];
}

/** Every measure with what helps with it, in the measures' own order. */
export const measuresWithSupport: readonly SupportedMeasure[] = measures.map((measure) => {
  const helping = support.filter((one) => one.measures.includes(measure.id));
  const reach = (["used", "unknown", "does-not-reach"] as const).find((one) => helping.some((each) => each.reach === one)) ?? "missing";
  return { measure, reach, helping };
});

/** For a name that stands in one language only: marked where the page is in another. */
export function namesIn(language: Language): { readonly lang?: Language } {
  return language === languages[0] ? {} : { lang: languages[0] };
}

// The registers of dialogue and support, and the support that exists for each measure.
import type { Measure } from "../../scripts/method/schema.ts";
import { readDialogue, readSupport } from "../../scripts/report/material/registers.ts";
import type { Support } from "../../scripts/report/schema.ts";
import { type Language, languages } from "../text/languages.ts";
import { measures, place, unwrap } from "./content.ts";

/** Latest first. */
export const dialogue = unwrap(readDialogue(place));
/** By name. */
export const support = unwrap(readSupport(place));

type Reach = Support["reach"] | "missing";

export interface SupportedMeasure {
  readonly measure: Measure;
  /** The best reach of any support for the measure. */
  readonly reach: Reach;
  readonly helping: readonly Support[];
}

/** Every measure with its support, in catalogue order. */
export const measuresWithSupport: readonly SupportedMeasure[] = measures.map((measure) => {
  const helping = support.filter((one) => one.measures.includes(measure.id));
  const reach = (["used", "unknown", "does-not-reach"] as const).find((one) => helping.some((each) => each.reach === one)) ?? "missing";
  return { measure, reach, helping };
});

/** The `lang` attribute for names, which exist in the site's first language only. */
export function nameLanguage(language: Language): { readonly lang?: Language } {
  return language === languages[0] ? {} : { lang: languages[0] };
}

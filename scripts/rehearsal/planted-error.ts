// The error that the rehearsal's earliest round is published with, and its correction: an area whose shares were counted upside down.
import type { Edition } from "../method/edition.ts";
import type { Correction } from "../release/earlier.ts";
import { areaClasses } from "../statistics/plan/area-class.ts";
import type { Unit } from "../statistics/schema.ts";

/**
 * Counts what is missing in the area instead of what is in place. Everybody is counted otherwise: an error that changed only a few would
 * stop the correction, as it should, since the audit refuses what would disclose a few organisations.
 */
export function upsideDown(area: string): (unit: Unit) => Unit {
  return (unit) => {
    const own = unit.areas?.[area];
    return own === undefined ? unit : { ...unit, areas: { ...unit.areas, [area]: areaClasses.length - 1 - own } };
  };
}

/** The error of the earliest round, in the edition's first area, and its correction with the reason for readers. */
export function plantedError({ questionnaire }: Edition): { readonly miscount: (unit: Unit) => Unit; readonly correction: Correction } {
  const [area] = questionnaire.areas;
  const name = (language: string) => area?.name[language] ?? area?.id ?? "";
  return {
    miscount: upsideDown(area?.id ?? ""),
    correction: {
      reason: {
        sv: `Andelarna i området ”${name("sv")}” var räknade på det som saknas. De skulle ha varit räknade på det som är på plats.`,
        en: `The shares of the area “${name("en")}” were counted by what is missing. They should have been counted by what is in place.`,
      },
    },
  };
}

// The invented nation's population: organisations, sizes and parts of the country, in the real population's proportions.
import { isInUse } from "../core/in-use.ts";
import { countryParts, type OrganisationType, types } from "../core/organisation-types.ts";
import type { Organisation, Population, RoundKind } from "../statistics/schema.ts";
import { inventNames } from "./names.ts";
import type { Random } from "./random.ts";

/** Number of organisations of each type. */
export type NationSize = Readonly<Record<OrganisationType, number>>;

const sizeOf = (name: "whole" | "small" | "pilot"): NationSize =>
  Object.fromEntries(types.map(({ id, rehearsal }) => [id, rehearsal[name]]));

/** As large as the real population; tests use smaller ones. */
export const wholeNation = sizeOf("whole");

/** Enough for shares of the nation and of each kind of organisation. */
export const smallNation = sizeOf("small");

/** A pilot's: few, and hardly a region. */
export const pilotSize = sizeOf("pilot");

/** Ids have an `x` after the letter, so that none can be a real organisation's code. */
export function inventPopulation(input: {
  readonly chance: Random;
  readonly size: NationSize;
  /** Of the rounds that it is for; by default ordinary. */
  readonly kind?: RoundKind;
  readonly id: string;
  readonly date: string;
}): Population {
  const { chance, size } = input;
  const { named, counties } = inventNames(chance);
  const organisations = types
    .toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1))
    .flatMap(({ id: type, prefix, hasParts, sizes, rehearsal }) => {
      const names = named(rehearsal.name, size[type] ?? 0);
      const used = sizes.flatMap((one, at) => (isInUse(one, input.date) ? [{ id: one.id, share: rehearsal.sizes[at] ?? 0 }] : []));
      const shares = used.map(({ share }) => share);
      return names.map((name, at): Organisation => {
        const county = counties[chance.below(counties.length)];
        return {
          id: `${prefix}-x${String(at + 1).padStart(3, "0")}`,
          name,
          type,
          size: used[classAt(at / names.length, shares)]?.id ?? "",
          ...(hasParts ? { part: chance.pick(countryParts) } : {}),
          // Offices are of the state and in no county.
          ...(rehearsal.name.includes("{office}") || !county ? {} : { county }),
        };
      });
    });
  return {
    schema: "infosaktrappan-population/1",
    id: input.id,
    date: input.date,
    rehearsal: true,
    ...(input.kind === "pilot" ? { kind: input.kind } : {}),
    notes: [
      {
        sv: "Övning – påhittade organisationer. Namn, län och antal är uppdiktade.",
        en: "Rehearsal – invented organisations. Names, counties and numbers are made up.",
      },
    ],
    organisations: organisations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    hosted: [],
  };
}

function classAt(position: number, shares: readonly number[]): number {
  let sum = 0;
  for (const [at, share] of shares.entries()) {
    sum += share;
    if (position * 100 < sum) return at;
  }
  return shares.length - 1;
}

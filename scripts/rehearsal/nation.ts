// The invented nation's population: organisations, sizes and parts of the country, in the real population's proportions.
import type { Organisation, OrganisationType, Population, RoundKind } from "../statistics/schema.ts";
import { parts, sizeClasses } from "../statistics/schema.ts";
import { inventNames } from "./names.ts";
import type { Random } from "./random.ts";

/** Number of organisations of each type. */
export interface NationSize {
  readonly municipality: number;
  readonly region: number;
  readonly agency: number;
}

/** As large as the real population; tests use smaller ones. */
export const wholeNation: NationSize = { municipality: 290, region: 20, agency: 200 };

/** A pilot's: few, and hardly a region. */
export const pilotSize: NationSize = { municipality: 12, region: 1, agency: 4 };

/** Per cent of organisations in each size class, approximately as in the real population. */
const sizeShares: Readonly<Record<OrganisationType, readonly number[]>> = {
  municipality: [26, 32, 26, 16],
  region: [100],
  agency: [21, 24, 34, 21],
};

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
  const names = inventNames(chance, size);
  const make = (type: OrganisationType, letter: string): readonly Organisation[] =>
    names[type].map((name, at) => {
      const county = names.counties[chance.below(names.counties.length)];
      return {
        id: `${letter}-x${String(at + 1).padStart(3, "0")}`,
        name,
        type,
        size: sizeClasses[type][classAt(at / names[type].length, sizeShares[type])] as string,
        ...(type === "municipality" ? { part: chance.pick(parts) } : {}),
        ...(type === "agency" || !county ? {} : { county }),
      };
    });
  const organisations = [...make("agency", "a"), ...make("municipality", "m"), ...make("region", "r")];
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

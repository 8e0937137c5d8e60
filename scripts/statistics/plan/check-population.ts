// Checks a population file: one entry per organisation, classes that exist for its type, plausible numbers.
import { accepted, type Checked, type Diagnostic, diagnostic, fault, hasError, refused } from "../../core/diagnostic.ts";
import { organisationTypes, sizeClasses, typeOf, types } from "../../core/organisation-types.ts";
import { messages, type StatisticsCode } from "../messages.ts";
import type { Organisation, Population } from "../schema.ts";

/**
 * Number of organisations of all types in a real pilot. Of fewer, the two numbers that a pilot publishes would nearly say who answered; and
 * a survey of more than this is to have tables. A type may be missing.
 */
const expectedInPilot = { min: 5, max: 100 } as const;

/** Every fault of a population at once. The numbers are those of its kind of round, and are checked in a real Swedish frame only. */
export function checkPopulation(population: Population): Checked<Population> {
  const faults = [
    ...population.organisations.flatMap((one, index) => checkOrganisation(one, index, population)),
    ...unknownTypes(population),
    ...duplicates(population),
    ...order(population),
  ];
  faults.push(...hostedFaults(population), ...countFaults(population));
  return hasError(faults) ? refused(...faults) : accepted(population, faults);
}

function checkOrganisation(one: Organisation, index: number, { country, date }: Population): readonly Diagnostic<StatisticsCode>[] {
  const at = `/organisations/${index}`;
  const found: Diagnostic<StatisticsCode>[] = [];
  const type = typeOf(one.type);
  if (!type) return [];
  const classes = sizeClasses(one.type, date);
  if (!one.id.startsWith(`${type.prefix}-`)) {
    found.push(fault("population-id-type", `${at}/id`, { id: one.id, type: one.type, prefix: `${type.prefix}-` }));
  }
  if (!classes.includes(one.size)) {
    const code = type.sizes.some(({ id }) => id === one.size) ? "population-size-years" : "population-unknown-size";
    found.push(fault(code, `${at}/size`, { id: one.id, type: one.type, size: one.size, date, allowed: classes.join(", ") }));
  }
  if (country === undefined && type.hasParts && one.part === undefined) {
    found.push(diagnostic(messages, "population-part-missing", at, { id: one.id }));
  }
  if (!type.hasParts && one.part !== undefined) {
    found.push(fault("population-part-not-divided", `${at}/part`, { id: one.id, type: one.type }));
  }
  return found;
}

/** One for each type that is not in the list, at the first of its organisations. */
function unknownTypes({ organisations }: Population): readonly Diagnostic<StatisticsCode>[] {
  const unknown = new Set(organisations.map(({ type }) => type).filter((type) => !typeOf(type)));
  return [...unknown].map((type) => {
    const at = organisations.findIndex((one) => one.type === type);
    const count = organisations.filter((one) => one.type === type).length;
    return fault("population-unknown-type", `/organisations/${at}/type`, { type, count, known: organisationTypes.join(", ") });
  });
}

function duplicates(population: Population): readonly Diagnostic<StatisticsCode>[] {
  const seen = new Set<string>();
  return population.organisations.flatMap(({ id }, index) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [fault("population-duplicate-id", `/organisations/${index}/id`, { id })] : [];
  });
}

/** Only a warning: sorted files give small diffs between two frames, but an unsorted one is still correct. */
function order(population: Population): readonly Diagnostic<StatisticsCode>[] {
  const ids = population.organisations.map(({ id }) => id);
  const at = ids.findIndex((id, index) => index > 0 && id < (ids[index - 1] as string));
  return at < 0 ? [] : [diagnostic(messages, "population-order", `/organisations/${at}`, { id: ids[at] as string })];
}

function hostedFaults(population: Population): readonly Diagnostic<StatisticsCode>[] {
  const counted = new Set(population.organisations.map(({ name }) => name));
  return population.hosted.flatMap(({ name }, index) =>
    counted.has(name) ? [fault("population-hosted-and-counted", `/hosted/${index}`, { name })] : [],
  );
}

function countFaults(population: Population): readonly Diagnostic<StatisticsCode>[] {
  if (population.country !== undefined) return [];
  if (population.kind === "pilot") {
    const { min, max } = expectedInPilot;
    const count = population.organisations.length;
    if (population.rehearsal || (count >= min && count <= max)) return [];
    return [fault("population-pilot-count", "/organisations", { count, least: min, most: max })];
  }
  return types.flatMap(({ id: type, frame }): readonly Diagnostic<StatisticsCode>[] => {
    const count = population.organisations.filter((one) => one.type === type).length;
    const { least, most, from } = frame;
    if (count === 0 && from !== undefined && population.date < from) return [];
    if (count === 0) return [fault("population-empty-type", "/organisations", { type })];
    if (population.rehearsal || (count >= least && count <= most)) return [];
    return [fault("population-count", "/organisations", { type, count, least, most })];
  });
}

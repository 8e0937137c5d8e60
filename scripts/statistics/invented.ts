// Decides the invented frames, answers and draws that this folder's tests are held against. Nothing real, nothing secret.
import type { Draw } from "./controlled-rounding.ts";
import { type Organisation, type OrganisationType, type Population, parts, sizeClasses, type Unit } from "./schema.ts";

/** A number in [0, 1) that follows from a text alone (two rounds of FNV-1a, 48 bits). For tests: anybody can compute it. */
export function fromText(text: string): number {
  const hash = (start: number) => {
    let value = start;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619) >>> 0;
    value = Math.imul(value ^ (value >>> 15), 2246822519) >>> 0;
    return (value ^ (value >>> 13)) >>> 0;
  };
  return ((hash(2166136261) >>> 8) * 2 ** 24 + (hash(3735928559) >>> 8)) / 2 ** 48;
}

export function inventedDraw(seed: string): Draw {
  return (_variable, counter, organisations) => fromText(`${seed}|${counter}|${organisations.join()}`);
}

/** So many organisations of each type; sizes and parts are dealt out in turn, unevenly. */
export function inventedPopulation(counts: Readonly<Record<OrganisationType, number>>): Population {
  const make = (type: OrganisationType): readonly Organisation[] =>
    Array.from({ length: counts[type] }, (_, at): Organisation => {
      const classes: readonly string[] = sizeClasses[type];
      const size = classes[Math.floor(fromText(`${type}${at}`) * classes.length)] ?? "all";
      const id = `${type === "agency" ? "a" : type === "region" ? "r" : "m"}-${String(at).padStart(4, "0")}`;
      return { id, name: id, type, size, ...(type === "municipality" ? { part: parts[at % parts.length] ?? "se11" } : {}) };
    });
  const organisations = (["agency", "municipality", "region"] as const).flatMap(make);
  return {
    schema: "infosaktrappan-population/1",
    id: "invented",
    date: "2026-01-01",
    rehearsal: true,
    notes: [],
    organisations,
    hosted: [],
  };
}

export interface InventedAnswers {
  readonly seed: string;
  readonly areas: readonly string[];
  /** Probability of answering, 0–1; half of the others decline. */
  readonly rate: number;
  /** 0 = evenly spread over levels and classes; larger numbers gather more at the bottom. */
  readonly skew: number;
}

export function inventedUnits(population: Population, { seed, areas, rate, skew }: InventedAnswers): readonly Unit[] {
  const pick = (key: string, of: number) => Math.min(of - 1, Math.floor(fromText(`${seed}|${key}`) ** (1 + skew) * of));
  return population.organisations.map(({ id }): Unit => {
    const chance = fromText(`${seed}|${id}`);
    if (chance >= rate) return { organisation: id, status: chance < (1 + rate) / 2 ? "declined" : "no-answer" };
    return {
      organisation: id,
      status: "answered",
      level: pick(`${id}|level`, 5),
      areas: Object.fromEntries(areas.map((area) => [area, pick(`${id}|${area}`, 4)])),
    };
  });
}

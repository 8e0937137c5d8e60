// Invented frames, answers and draws for the tests of the statistics. Nothing is real, nothing is secret.

import { countryParts, type OrganisationType, types } from "../../core/organisation-types.ts";
import type { Model } from "../../method/edition.ts";
import { conditionsOf, score } from "../../method/engine/staircase.ts";
import { areaClass } from "../../statistics/plan/area-class.ts";
import { reasonCategories } from "../../statistics/plan/plan.ts";
import type { Draw } from "../../statistics/rounding/systematic-rounding.ts";
import type { Organisation, Population, QuestionAnswer, Unit } from "../../statistics/schema.ts";

/** A number in [0, 1) derived from a text (two rounds of FNV-1a, 48 bits). For tests only: anybody can compute it. */
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
  return (row) => fromText(`${seed}|${JSON.stringify(row)}`);
}

/** A frame with so many organisations of each type; sizes are spread unevenly, parts of the country in turn. */
export function inventedPopulation(counts: Readonly<Record<OrganisationType, number>>): Population {
  const byPrefix = types.toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1));
  const organisations = byPrefix.flatMap(({ id: type, prefix, sizes, hasParts }) =>
    Array.from({ length: counts[type] ?? 0 }, (_, at): Organisation => {
      const size = sizes[Math.floor(fromText(`${type}${at}`) * sizes.length)]?.id ?? "all";
      const id = `${prefix}-${String(at).padStart(4, "0")}`;
      return { id, name: id, type, size, ...(hasParts ? { part: countryParts[at % countryParts.length] ?? "se11" } : {}) };
    }),
  );
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

interface InventedAnswers {
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
    if (chance >= rate) return chance < (1 + rate) / 2 ? declinedUnit(id) : { organisation: id, status: "no-answer" };
    return {
      organisation: id,
      status: "answered",
      level: pick(`${id}|level`, 5),
      lacking: pick(`${id}|lacking`, 6),
      areas: Object.fromEntries(areas.map((area) => [area, pick(`${id}|${area}`, 4)])),
    };
  });
}

function declinedUnit(id: string): Unit {
  const reason = reasonCategories[Math.floor(fromText(`${id}|reason`) * reasonCategories.length)] ?? "other";
  return { organisation: id, status: "declined", reason };
}

/** A method of two areas with one question per area and block; both of block 1, and the first of each later one, are musts. */
export function inventedModel(): Model {
  const areas = ["governance", "incidents"];
  const blocks = [1, 2, 3, 4];
  const questions = blocks.flatMap((block) =>
    areas.map((area, at) => ({
      id: `${area}-${block}`,
      area,
      block,
      weight: 1,
      ...(at === 0 || block === 1 ? { must: 1 } : {}),
      credits: [0, 1, 2, 3],
    })),
  );
  return { creditMax: 3, blocks: 4, thresholds: [[50], [65, 50], [80, 65, 50], [90, 80, 65, 50]], areaFloor: 33, areas, questions };
}

/**
 * Units whose level and areas follow from their answers by the method. An organisation is about equally far along in everything, stops
 * after some block.
 */
export function inventedNation(
  population: Population,
  input: { readonly model: Model; readonly seed: string; readonly rate: number },
): readonly Unit[] {
  const { model, seed, rate } = input;
  return population.organisations.map(({ id }): Unit => {
    const chance = (what: string) => fromText(`${seed}|${id}|${what}`);
    if (chance("responds") >= rate) return chance("declines") < 0.2 ? declinedUnit(id) : { organisation: id, status: "no-answer" };
    const skill = 3.4 * chance("skill") ** 1.3;
    const stops = Math.max(1, Math.min(model.blocks, Math.ceil(skill + 2 * chance("stops"))));
    const questions = Object.fromEntries(
      model.questions.map((one): [string, QuestionAnswer] => {
        if (one.notApplicableWhen && chance("applies") < 0.3) return [one.id, one.block > stops ? "unanswered" : "not-asked"];
        if (one.block > stops) return [one.id, "unanswered"];
        if (!one.noUnknown && chance(`${one.id}?`) < 0.05) return [one.id, "unknown"];
        const drawn = Math.floor(skill + 2.4 * chance(one.id) - 0.25 * one.block);
        return [one.id, Math.max(0, Math.min(one.credits.length - 1, drawn))];
      }),
    );
    const background = Object.fromEntries(
      model.questions.flatMap(({ notApplicableWhen: when }) => (when && chance("applies") < 0.3 ? [[when.fact, when.is]] : [])),
    );
    const answers = Object.fromEntries(Object.entries(questions).filter(([, one]) => typeof one === "number" || one === "unknown"));
    const response = { answers, background } as Parameters<typeof score>[1];
    const result = score(model, response);
    const areas = Object.fromEntries(Object.entries(result.areas).map(([area, one]) => [area, areaClass(one.firstBlock)]));
    const lacking = conditionsOf(model, response, 1).filter((one) => one.kind === "must" && one.has < one.needed).length;
    return { organisation: id, status: "answered", level: result.level, lacking, areas, questions };
  });
}

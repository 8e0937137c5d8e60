// Checks that every kind of condition in a staircase can decide a level: that some answers fall on it alone.
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import type { Model, ModelQuestion } from "../edition.ts";
import { areasIn, shareOf } from "../engine/staircase.ts";
import { pointsFor } from "../result.ts";
import { type CheckCode, messages } from "./messages.ts";

type Found = Diagnostic<CheckCode>[];
type Values = Readonly<Record<string, string | number>>;

/**
 * Warnings, with every question asked: a threshold that musts and floors already reach, a floor or a must that the thresholds already
 * force at every level, and a floor that requires more than it says. Only what is certain is reported: a condition that is not mentioned
 * may still be one that never decides. Pointers are into the rule at `at`.
 */
export function checkConditions(model: Model, at: string): Found {
  const found: Found = [];
  const warn = (code: keyof typeof messages, pointer: string, values: Values) => found.push(diagnostic(messages, code, pointer, values));
  for (let block = 1; block <= model.blocks; block++) {
    const questions = model.questions.filter((one) => one.block === block);
    const areas = areasIn(model, questions);
    const all = sum(questions, top);
    const musts = (within: readonly ModelQuestion[]) => shareOf(model, within, (one) => one.must).earned;
    const least = areas.reduce((total, { within, floor }) => total + Math.max(musts(within), floor), 0);
    const levels = model.thresholds.flatMap((row, index) => {
      const needed = row[block - 1];
      return needed === undefined
        ? []
        : [{ level: index + 1, needed, points: pointsFor(needed, shareOf(model, questions, never).possible) }];
    });
    const lowest = Math.min(...levels.map(({ points }) => points));
    for (const { level, needed, points } of levels) {
      const values = { level, block, needed, points, least };
      if (points > 0 && least >= points) warn("threshold-never-decides", `${at}/thresholds/${level - 1}/${block - 1}`, values);
    }
    for (const { area, within, floor } of areas) {
      const { possible } = shareOf(model, within, never);
      // A floor that the area's musts reach is never a condition of its own.
      if (floor <= musts(within)) continue;
      const best = all - sum(within, top) + floor - 1;
      if (best < lowest) warn("floor-never-decides", `${at}/areaFloor`, { area, block, floor, possible, best, lowest });
    }
    for (const question of questions) {
      if (question.must === undefined) continue;
      const own = areas.find(({ within }) => within.includes(question));
      const lost = top(question) - question.weight * (question.credits[question.must - 1] ?? 0);
      const rest = sum(own?.within ?? [], top) - lost;
      if (rest < (own?.floor ?? 0) || all - lost < lowest) {
        warn("must-never-decides", `${at}/thresholds`, { question: question.id, must: question.must, block });
      }
    }
  }
  return [...found, ...checkFloorInFact(model, `${at}/areaFloor`)];
}

/** A percentage that no whole number of points comes to requires more than it says. The first area where it differs is reported. */
function checkFloorInFact(model: Model, at: string): Found {
  for (let block = 1; block <= model.blocks; block++) {
    for (const { area, within, floor } of areasIn(
      model,
      model.questions.filter((one) => one.block === block),
    )) {
      const { possible } = shareOf(model, within, never);
      if (floor === 0 || floor > possible) continue;
      const [actual, below] = [floor, floor - 1].map((points) => Math.floor((100 * points) / possible));
      const values = { needed: model.areaFloor, actual: actual ?? 0, below: below ?? 0, area, block, points: floor, possible };
      if (actual !== model.areaFloor) return [diagnostic(messages, "floor-in-fact", at, values)];
    }
  }
  return [];
}

function sum(questions: readonly ModelQuestion[], of: (question: ModelQuestion) => number): number {
  return questions.reduce((total, one) => total + of(one), 0);
}

function top({ weight, credits }: ModelQuestion): number {
  return weight * Math.max(...credits);
}

const never = () => undefined;

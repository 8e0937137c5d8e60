// The staircase: an organisation's level, and which of its conditions the answers meet.
import type { Model, ModelQuestion, Response } from "../edition.ts";
import { type AreaScore, type Condition, pointsFor, type Score, type Share } from "../result.ts";
import { isApplicable, optionOf } from "./answer.ts";

/** Earned and possible credit, summed over the questions at the options that `at` gives; an absent option earns nothing. */
export function shareOf(model: Model, questions: readonly ModelQuestion[], at: (question: ModelQuestion) => number | undefined): Share {
  let earned = 0;
  let possible = 0;
  for (const question of questions) {
    earned += question.weight * (question.credits[at(question) ?? 0] ?? 0);
    possible += question.weight * model.creditMax;
  }
  return { earned, possible };
}

/** Whether a condition is met. Shares are compared in whole points. */
export function isMet(condition: Condition): boolean {
  switch (condition.kind) {
    case "must":
      return condition.has >= condition.needed;
    case "block":
    case "area":
      return condition.share.earned >= condition.points;
    case "answered":
      return condition.missing === 0;
    default:
      return condition satisfies never;
  }
}

/**
 * Every condition of level ℓ: for each block k = 1..ℓ the musts in the questionnaire's order, the block's share, then the share of
 * every area with two or more applicable questions in the block. An incomplete block has a single condition, `answered`, instead.
 */
export function conditionsOf(model: Model, response: Response, level: number): Condition[] {
  return Array.from({ length: level }, (_, at) => conditionsIn(model, response, { level, block: at + 1 })).flat();
}

/** Whether the answers meet every condition of level ℓ. The first block that they fail settles it. */
export function isReached(model: Model, response: Response, level: number): boolean {
  for (let block = 1; block <= level; block++) if (!conditionsIn(model, response, { level, block }).every(isMet)) return false;
  return true;
}

function conditionsIn(model: Model, response: Response, { level, block }: { readonly level: number; readonly block: number }): Condition[] {
  const questions = applicableIn(model, response, block);
  const missing = questions.filter((question) => optionOf(question, response) === undefined).length;
  if (missing > 0) return [{ kind: "answered", id: `answered:${block}`, block, missing }];
  return blockConditions({ model, response, block, questions, needed: model.thresholds[level - 1]?.[block - 1] ?? 0 });
}

/** The level and everything that explains it. Total: unusable answers count as unanswered. */
export function score(model: Model, response: Response): Score {
  const answeredBlocks = answeredBlocksOf(model, response);
  let level = 0;
  for (let candidate = 1; candidate <= Math.min(answeredBlocks, model.thresholds.length); candidate++) {
    if (isReached(model, response, candidate)) level = candidate;
  }
  const isTop = level >= model.thresholds.length;
  const next = isTop ? [] : conditionsOf(model, response, level + 1);
  const counted = model.questions.filter((one) => one.block <= answeredBlocks && isApplicable(one, response.background));
  const share = (includes: (question: ModelQuestion) => boolean): Share =>
    shareOf(model, counted.filter(includes), (one) => optionOf(one, response));
  const areas: Record<string, AreaScore> = {};
  for (const area of model.areas) {
    areas[area] = { share: share((one) => one.area === area), firstBlock: share((one) => one.area === area && one.block === 1) };
  }
  return {
    level,
    atLeast: level > 0 && level === answeredBlocks && !isTop,
    answeredBlocks,
    share: share(() => true),
    blocks: Array.from({ length: model.blocks }, (_, index) => share((one) => one.block === index + 1)),
    areas,
    met: next.filter(isMet),
    unmet: next.filter((one) => !isMet(one) && !isCovered(one, model, response)),
  };
}

/** Whether meeting the other conditions meets this one too: an area's floor by the area's musts, a block's share by musts and floors. */
function isCovered(condition: Condition, model: Model, response: Response): boolean {
  if (condition.kind !== "block" && condition.kind !== "area") return false;
  const least = (within: readonly ModelQuestion[]): number =>
    shareOf(model, within, (one) => Math.max(one.must ?? 0, optionOf(one, response) ?? 0)).earned;
  const parts = areasIn(model, applicableIn(model, response, condition.block));
  if (condition.kind === "area") return parts.some(({ area, within }) => area === condition.area && least(within) >= condition.points);
  return parts.reduce((sum, { within, floor }) => sum + Math.max(least(within), floor), 0) >= condition.points;
}

/** The areas among the questions, each with the points of its floor: 0 for an area with a single question. */
export function areasIn(model: Model, questions: readonly ModelQuestion[]) {
  return model.areas.map((area) => {
    const within = questions.filter((question) => question.area === area);
    const { possible } = shareOf(model, within, () => undefined);
    return { area, within, floor: within.length < 2 ? 0 : pointsFor(model.areaFloor, possible) };
  });
}

/** The questions of one block that apply, given the background facts. */
export function applicableIn(model: Model, response: Response, block: number): ModelQuestion[] {
  return model.questions.filter((question) => question.block === block && isApplicable(question, response.background));
}

/** How many leading blocks are answered in full. */
function answeredBlocksOf(model: Model, response: Response): number {
  let blocks = 0;
  while (
    blocks < model.blocks &&
    applicableIn(model, response, blocks + 1).every((question) => optionOf(question, response) !== undefined)
  ) {
    blocks++;
  }
  return blocks;
}

interface AnsweredBlock {
  readonly model: Model;
  readonly response: Response;
  readonly block: number;
  readonly questions: readonly ModelQuestion[];
  readonly needed: number;
}

function blockConditions({ model, response, block, questions, needed }: AnsweredBlock): Condition[] {
  const at = (question: ModelQuestion) => optionOf(question, response);
  const conditions: Condition[] = [];
  for (const question of questions) {
    if (question.must === undefined) continue;
    conditions.push({
      kind: "must",
      id: `must:${question.id}`,
      block,
      question: question.id,
      needed: question.must,
      has: at(question) ?? 0,
    });
  }
  const share = shareOf(model, questions, at);
  conditions.push({ kind: "block", id: `block:${block}`, block, needed, points: pointsFor(needed, share.possible), share });
  for (const { area, within, floor } of areasIn(model, questions)) {
    if (within.length < 2) continue;
    const own = { needed: model.areaFloor, points: floor, share: shareOf(model, within, at) };
    conditions.push({ kind: "area", id: `area:${area}:${block}`, block, area, ...own });
  }
  return conditions;
}

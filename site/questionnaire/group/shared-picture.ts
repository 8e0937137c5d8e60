// What several organisations lack together: areas and questions by organisation, and steps by how many of their plans have each.
import type { Model, ModelQuestion, ModelStep, Response } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import { score, shareOf } from "../../../scripts/method/engine/staircase.ts";
import { totalOf } from "../../../scripts/method/pathway/hours.ts";
import { planTo } from "../../../scripts/method/pathway/plan.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import type { Share } from "../../../scripts/method/result.ts";

export interface GroupMember {
  readonly name: string;
  readonly response: Response;
}

/**
 * One organisation's cell in a row. `missing`: how much is not in place, from 0 (nothing) to 4 (all), for the shade; `isGap`: below the
 * floor that the staircase sets for an area, or below a must.
 */
export interface Cell {
  readonly kind: "share" | "option" | "unknown" | "not-asked" | "unanswered";
  /** Points, or the option's position from 0; absent for the kinds without one. */
  readonly value?: number;
  /** Of a share: the points that there are. */
  readonly possible?: number;
  readonly missing: number;
  readonly isGap: boolean;
}

export interface Row {
  /** An area's or a question's id. */
  readonly id: string;
  /** One per organisation, in their order. */
  readonly cells: readonly Cell[];
  /** How many cells are gaps, of how many that have a value. */
  readonly gaps: number;
  readonly of: number;
}

interface SharedStep {
  readonly planned: PlannedStep;
  /** Positions of the organisations whose plans have it, ascending. */
  readonly needed: readonly number[];
}

interface MemberStanding {
  readonly level: number;
  readonly atLeast: boolean;
  readonly answeredBlocks: number;
  readonly answered: number;
  readonly asked: number;
}

export interface SharedPicture {
  /** In the organisations' order. */
  readonly standings: readonly MemberStanding[];
  /** The areas are counted on blocks 1 to this one: those that everyone who has finished block 1 has answered in full. 0: nobody has. */
  readonly blocks: number;
  /** The widest gap first: most organisations, then the least in place. */
  readonly areas: readonly Row[];
  /** Questions that somebody has answered, ordered as the areas. */
  readonly questions: readonly Row[];
  /** Those that several plans share: most needed first, then the most hours, which are what is shared. */
  readonly steps: readonly SharedStep[];
  /** How many of the organisations have a plan: shared are the steps in all of two or three plans, and in three of more. */
  readonly plans: number;
}

interface PictureInput {
  readonly model: Model;
  readonly steps: readonly ModelStep[];
  readonly members: readonly GroupMember[];
  /** The level that the steps are to reach; 0: the next one of each organisation. Never above the blocks that it has finished. */
  readonly target: number;
}

/** Pure and total. By the method's own arithmetic: shares and levels of the staircase, steps of each organisation's own plan. */
export function sharedPicture({ model, steps, members, target }: PictureInput): SharedPicture {
  const responses = members.map((one) => one.response);
  const standings = responses.map((response) => standingOf(model, response));
  const finished = standings.map((one) => one.answeredBlocks).filter((blocks) => blocks > 0);
  const blocks = finished.length > 0 ? Math.min(...finished) : 0;
  const areas = model.areas.map((area) => {
    const cells = responses.map((one, at) => areaCell(model, one, { area, blocks: standings[at]?.answeredBlocks ? blocks : 0 }));
    return rowOf(area, cells);
  });
  const questions = model.questions.map((question) => {
    const cells = responses.map((one) => questionCell(model, one, question));
    return rowOf(question.id, cells);
  });
  return {
    standings,
    blocks,
    areas: widestFirst(areas),
    questions: widestFirst(questions.filter(({ of }) => of > 0)),
    ...sharedSteps({ model, steps, members, target }, standings),
  };
}

function standingOf(model: Model, response: Response): MemberStanding {
  const { level, atLeast, answeredBlocks } = score(model, response);
  const asked = model.questions.filter((one) => isApplicable(one, response.background));
  const answered = asked.filter((one) => optionOf(one, response) !== undefined).length;
  return { level, atLeast, answeredBlocks, answered, asked: asked.length };
}

function areaCell(model: Model, response: Response, { area, blocks }: { readonly area: string; readonly blocks: number }): Cell {
  const counted = model.questions.filter((one) => one.area === area && one.block <= blocks && isApplicable(one, response.background));
  const share = shareOf(model, counted, (one) => optionOf(one, response));
  const { earned: value, possible } = share;
  if (possible === 0) return { kind: blocks > 0 ? "not-asked" : "unanswered", missing: 0, isGap: false };
  return { kind: "share", value, possible, missing: missingOf(share), isGap: isBelow(share, model.areaFloor) };
}

function questionCell(model: Model, response: Response, question: ModelQuestion): Cell {
  if (!isApplicable(question, response.background)) return { kind: "not-asked", missing: 0, isGap: false };
  const option = optionOf(question, response);
  if (option === undefined) return { kind: "unanswered", missing: 0, isGap: false };
  const share = shareOf(model, [question], () => option);
  const isGap = option < (question.must ?? 0) || isBelow(share, model.areaFloor);
  const isUnknown = response.answers[question.id] === "unknown";
  return { kind: isUnknown ? "unknown" : "option", ...(isUnknown ? {} : { value: option }), missing: missingOf(share), isGap };
}

/** In integers, as the staircase compares. */
function isBelow({ earned, possible }: Share, floor: number): boolean {
  return 100 * earned < floor * possible;
}

function missingOf({ earned, possible }: Share): number {
  return possible === 0 ? 0 : Math.round((4 * (possible - earned)) / possible);
}

function rowOf(id: string, cells: readonly Cell[]): Row {
  const counted = cells.filter(({ kind }) => kind !== "not-asked" && kind !== "unanswered");
  return { id, cells, gaps: counted.filter(({ isGap }) => isGap).length, of: counted.length };
}

/** Stable: rows as wide keep the questionnaire's order. */
function widestFirst(rows: readonly Row[]): readonly Row[] {
  const lacking = ({ cells }: Row): number => cells.reduce((sum, { missing }) => sum + missing, 0);
  return rows.toSorted((a, b) => b.gaps - a.gaps || lacking(b) - lacking(a));
}

/** As many as make it worth while to meet; of fewer plans, all of them. */
const fewestSharing = 3;

/** By each organisation's own plan, within the blocks that it has finished: of the others nothing is known. */
function sharedSteps(
  { model, steps, members, target }: PictureInput,
  standings: readonly MemberStanding[],
): Pick<SharedPicture, "steps" | "plans"> {
  const top = model.thresholds.length;
  const found = new Map<string, { readonly planned: PlannedStep; readonly needed: number[] }>();
  for (const [at, { response }] of members.entries()) {
    const standing = standings[at];
    if (!standing) continue;
    const aim = Math.min(target === 0 ? standing.level + 1 : target, top);
    if (standing.answeredBlocks === 0 || aim <= standing.level) continue;
    for (const planned of planTo({ model, steps, response, target: aim, size: "small" }).steps) {
      const known = found.get(keyOf(planned)) ?? { planned, needed: [] };
      known.needed.push(at);
      found.set(keyOf(planned), known);
    }
  }
  const hours = ({ planned: { takes } }: SharedStep): number => (takes ? totalOf(takes)[1] : 0);
  const plans = new Set([...found.values()].flatMap(({ needed }) => needed)).size;
  const shared = [...found.values()]
    .filter(({ needed }) => needed.length >= Math.max(2, Math.min(fewestSharing, plans)))
    .toSorted((a, b) => b.needed.length - a.needed.length || hours(b) - hours(a));
  return { steps: shared, plans };
}

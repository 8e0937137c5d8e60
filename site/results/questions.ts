// The answers to each question of a release, in each group of the table plan.
import type { LocalText } from "../../scripts/method/schema.ts";
import { answerShares, count, hasCell, type ProtectedCube, responseRate } from "../../scripts/statistics/cube/cube.ts";
import { notAsked, unanswered } from "../../scripts/statistics/plan/plan.ts";
import { answerBounds } from "../../scripts/statistics/uncertainty/answer-bounds.ts";
import { leadsCertainly } from "../../scripts/statistics/uncertainty/foremost.ts";
import { type Bounds, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { figureRule } from "../../scripts/statistics/wording/figure-rule.ts";
import { type Release, releases } from "../data/releases.ts";
import { filesOf } from "../publishing/release-files.ts";
import { lastWith } from "./corrections.ts";
import { percent } from "./percent-format.ts";

/** Whole per cent; in a group with few answers the certain bounds alone, rounded outwards. */
export type AnswerPercent = number | Bounds;

/** One row of the plan: a type, or everyone. */
export interface QuestionGroup {
  readonly row: string;
  /** `all`, or the type. */
  readonly value: string;
  /** How many answered the question: exact where everyone did, else rounded; null where it is withheld. */
  readonly n: number | null;
  /** Exact number who answered the form in this round and group. */
  readonly answered: number;
  /** Per cent of those who answered the question, by category. Empty where withheld. */
  readonly percents: ReadonlyMap<string, AnswerPercent>;
  /** Rounded counts by category, including those that are no answers; null where withheld. */
  readonly counts: ReadonlyMap<string, number | null>;
  /** The answer that leads whatever the rounding hides; null where there is none. */
  readonly mostCommon: string | null;
}

export interface QuestionFigure {
  readonly id: string;
  readonly number: number;
  readonly block: number;
  readonly text: LocalText;
  /** In form order. "Vet inte" and the categories without an answer have no text. */
  readonly categories: readonly { readonly category: string; readonly text: LocalText | undefined }[];
  readonly groups: readonly QuestionGroup[];
}

export interface QuestionArea {
  readonly id: string;
  readonly name: LocalText;
  readonly questions: readonly QuestionFigure[];
}

/** The groups whose shares are intervals, apart from those that are withheld. */
export function fewGroups<One extends Pick<QuestionGroup, "n">>(groups: readonly One[]): readonly One[] {
  return groups.filter(({ n }) => n !== null && figureRule(n) === "interval");
}

/** Whether the category is an answer and therefore has a share. */
export function isAnswer(category: string): boolean {
  return category !== unanswered && category !== notAsked;
}

/** Areas and questions in the order of the round's edition. Areas without published questions are left out. */
export function questionAreas(release: Release): readonly QuestionArea[] {
  const { areas, questions } = filesOf(release).edition.questionnaire;
  return areas
    .map((area) => ({
      id: area.id,
      name: area.name,
      questions: questions.filter((one) => one.area === area.id).flatMap((one) => figureOf(release.cube, one)),
    }))
    .filter((area) => area.questions.length > 0);
}

/** Areas that have a page below the release. Where questions were withdrawn, the pages of the last release that had them remain. */
export function areasWithPage(release: Release): readonly QuestionArea[] {
  return questionAreas(lastWith("question", release, releases));
}

/** How many of the form's questions the release shows. */
export function questionsShown(release: Release): { readonly shown: number; readonly asked: number } {
  const shown = questionAreas(release).reduce((sum, { questions }) => sum + questions.length, 0);
  return { shown, asked: filesOf(release).edition.questionnaire.questions.length };
}

interface Asked {
  readonly id: string;
  readonly number: number;
  readonly block: number;
  readonly text: LocalText;
  readonly options: readonly { readonly text: LocalText }[];
}

function figureOf(cube: ProtectedCube, { id, number, block, text, options }: Asked): readonly QuestionFigure[] {
  const variable = cube.variables.find((one) => one.kind === "question" && one.question === id);
  if (!variable) return [];
  const [category = ""] = variable.categories;
  const rows = cube.rows.filter((row) => hasCell(cube, row.id, { variable: variable.id, category }));
  return [
    {
      id,
      number,
      block,
      text,
      categories: variable.categories.map((category) => ({ category, text: options[Number(category)]?.text })),
      groups: rows.map((row) => groupOf(cube, row, variable)),
    },
  ];
}

function groupOf(cube: ProtectedCube, row: ProtectedCube["rows"][number], variable: ProtectedCube["variables"][number]): QuestionGroup {
  const answers = answerShares(cube, row.id, variable.id);
  const [first, second] = (answers ?? []).toSorted((a, b) => b.count - a.count);
  const { n: answered } = responseRate(cube, row.id);
  const isOfAll = variable.categories.every(isAnswer);
  const n = answers?.[0] ? (isOfAll ? answered : Math.min(answered, answers[0].n)) : null;
  const bounds = answerBounds(cube, row.id, variable.id);
  return {
    row: row.id,
    value: row.value,
    n,
    answered,
    percents: new Map(
      answers?.map(({ category, share }) => [
        category,
        figureRule(n ?? 0) === "interval" ? outwards(bounds.get(category)) : percent(share),
      ]),
    ),
    counts: new Map(variable.categories.map((category) => [category, count(cube, row.id, { variable: variable.id, category })])),
    mostCommon: first && leadsCertainly(first, second) ? first.category : null,
  };
}

function outwards(bounds: Bounds = { low: 0, high: 1 }): Bounds {
  const [low, high] = roundOutwards(bounds);
  return { low, high };
}

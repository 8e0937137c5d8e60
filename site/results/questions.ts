// The answers to each question of a release, in the three groups of the table plan.
import type { LocalText } from "../../scripts/method/schema.ts";
import { answerShares, count, type ProtectedCube, responseRate } from "../../scripts/statistics/cube/cube.ts";
import { notAsked, unanswered } from "../../scripts/statistics/plan/plan.ts";
import { type Release, releases } from "../data/releases.ts";
import { filesOf } from "../publishing/release-files.ts";
import { lastWith } from "./corrections.ts";
import { percent } from "./percent-format.ts";

/** One row of the plan: everyone, municipalities with regions, or agencies. */
export interface QuestionGroup {
  readonly row: string;
  /** `all`, `local`, `agency`. */
  readonly value: string;
  /** Rounded number who answered the question; null where it is withheld. */
  readonly n: number | null;
  /** Rounded number who answered the form in this round and group. */
  readonly answered: number;
  /** Whole per cent of those who answered the question, by category. Empty where withheld. */
  readonly percents: ReadonlyMap<string, number>;
  /** Rounded counts by category, including those that are no answers; null where withheld. */
  readonly counts: ReadonlyMap<string, number | null>;
  /** The answer that leads by at least ten; null where there is none. */
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

/** With fewer respondents, rounding can move a share by more than ten percentage points, and shares are marked as uncertain. */
export const certainBase = 50;

/** The groups whose shares are uncertain, apart from those that are withheld. */
export function uncertainGroups<One extends Pick<QuestionGroup, "n">>(groups: readonly One[]): readonly One[] {
  return groups.filter(({ n }) => n !== null && n < certainBase);
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
  const rows = cube.rows.filter((row) => variable.families.includes(row.family));
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
  const sorted = (answers ?? []).toSorted((a, b) => b.count - a.count);
  // Each rounded count is within four of the truth, so only a difference of ten or more shows which is larger.
  const leads = (sorted[0]?.count ?? 0) - (sorted[1]?.count ?? 0) >= 10;
  return {
    row: row.id,
    value: row.value,
    n: answers?.[0]?.n ?? null,
    answered: responseRate(cube, row.id).n,
    percents: new Map(answers?.map(({ category, share }) => [category, percent(share)])),
    counts: new Map(variable.categories.map((category) => [category, count(cube, row.id, { variable: variable.id, category })])),
    mostCommon: leads ? (sorted[0]?.category ?? null) : null,
  };
}

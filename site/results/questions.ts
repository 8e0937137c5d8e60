// The answers to each question of a release, in each group of the table plan.
import type { ModelQuestion } from "../../scripts/method/edition.ts";
import { modelOf } from "../../scripts/method/model.ts";
import { numbersOf } from "../../scripts/method/question-number.ts";
import type { LocalText, Question } from "../../scripts/method/schema.ts";
import { answerShares, hasCell, type ProtectedCube, responseRate, shares } from "../../scripts/statistics/cube/cube.ts";
import { notAsked, unanswered } from "../../scripts/statistics/plan/plan.ts";
import { atLeast, headlineStep, isLadder, type StepFigure } from "../../scripts/statistics/uncertainty/ladder.ts";
import { figureRule } from "../../scripts/statistics/wording/figure-rule.ts";
import { type Release, releases } from "../data/releases.ts";
import { filesOf } from "../publishing/release-files.ts";
import { lastWith } from "./corrections.ts";

/** One row of the plan: a type, or everyone. */
export interface QuestionGroup {
  readonly row: string;
  /** `all`, or the type. */
  readonly value: string;
  /** How many answered the question: exact where everyone did, else the middle of what it can be; null where it is withheld. */
  readonly n: number | null;
  /** Exact number who answered the form in this round and group. */
  readonly answered: number;
  /** By answer, of those who answered the question: of a ladder's steps above the lowest, at least this. Empty where withheld. */
  readonly figures: ReadonlyMap<string, StepFigure>;
  /** By category, including those that are no answers. Empty where withheld. */
  readonly counts: ReadonlyMap<string, StepFigure>;
}

export interface QuestionFigure {
  readonly id: string;
  readonly number: string;
  readonly block: number;
  readonly text: LocalText;
  /** In form order. "Vet inte" and the categories without an answer have no text. */
  readonly categories: readonly { readonly category: string; readonly text: LocalText | undefined }[];
  readonly groups: readonly QuestionGroup[];
  /** The step that the headline is about, where the options are a ladder. */
  readonly step: string | null;
}

export interface QuestionArea {
  readonly id: string;
  readonly name: LocalText;
  readonly questions: readonly QuestionFigure[];
}

/** The groups without percentages, apart from those that are withheld. */
export function fewGroups<One extends Pick<QuestionGroup, "figures">>(groups: readonly One[]): readonly One[] {
  return groups.filter(({ figures }) => [...figures.values()].some(({ isSmall }) => isSmall));
}

/** Whether the category is an answer and therefore has a share. */
export function isAnswer(category: string): boolean {
  return category !== unanswered && category !== notAsked;
}

// Hundreds of pages ask, and the bounds of all figures take a while.
const areasByRelease = new Map(releases.map((release) => [release, areasOf(release)]));

/** Areas and questions in the order of the round's edition. Areas without published questions are left out. */
export function questionAreas(release: Release): readonly QuestionArea[] {
  return areasByRelease.get(release) ?? areasOf(release);
}

function areasOf(release: Release): readonly QuestionArea[] {
  const { edition } = filesOf(release);
  const { areas, questions } = edition.questionnaire;
  const [numbers, models] = [numbersOf(edition.questionnaire), new Map(modelOf(edition).questions.map((one) => [one.id, one]))];
  const named = (id: string) => ({ number: numbers.get(id) ?? "", model: models.get(id) });
  return areas
    .map((area) => ({
      id: area.id,
      name: area.name,
      questions: questions.flatMap((one) => (one.area === area.id ? figureOf(release.cube, one, named(one.id)) : [])),
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

function figureOf(
  cube: ProtectedCube,
  { id, block, text, options }: Question,
  { number, model }: { readonly number: string; readonly model: ModelQuestion | undefined },
): readonly QuestionFigure[] {
  const variable = cube.variables.find((one) => one.kind === "question" && one.question === id);
  if (!variable) return [];
  const [category = ""] = variable.categories;
  const step = model && isLadder(model) ? String(headlineStep(model)) : null;
  const rows = cube.rows.filter((row) => hasCell(cube, row.id, { variable: variable.id, category }));
  return [
    {
      id,
      number,
      block,
      text,
      categories: variable.categories.map((category) => ({ category, text: options[Number(category)]?.text })),
      groups: rows.map((row) => groupOf(cube, row, { variable, isLadder: step !== null })),
      step,
    },
  ];
}

function groupOf(
  cube: ProtectedCube,
  { id: row, value }: ProtectedCube["rows"][number],
  { variable, isLadder }: { readonly variable: ProtectedCube["variables"][number]; readonly isLadder: boolean },
): QuestionGroup {
  const answers = answerShares(cube, row, variable.id);
  const { n: answered } = responseRate(cube, row);
  const isSmall = figureRule(answers?.[0]?.of.low ?? 0) === "interval";
  const byCategory = (found: typeof answers) => new Map(found?.map((one): [string, StepFigure] => [one.category, { ...one, isSmall }]));
  const figures = byCategory(answers);
  for (const category of isLadder ? figures.keys() : []) {
    const figure = Number(category) > 0 ? atLeast(cube, row, { variable: variable.id, step: Number(category) }) : null;
    if (figure) figures.set(category, figure);
  }
  const n = answers?.[0] ? Math.round(answers[0].n) : null;
  return { row, value, n, answered, figures, counts: byCategory(shares(cube, row, variable.id)) };
}

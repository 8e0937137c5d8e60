// Inter-rater agreement between two independent answers of the same organisation: per question, per organisation and in total.
import type { Model, ModelQuestion, Response } from "../edition.ts";
import { isApplicable, optionOf } from "../engine/answer.ts";
import { score } from "../engine/staircase.ts";
import { type Kappa, type OptionPair, weightedKappa } from "./kappa.ts";

/** Two independent answers of one organisation. Which is A and which is B is decided before anyone answers. */
export interface Pair {
  readonly a: Response;
  readonly b: Response;
}

/**
 * Integers only. "Vet inte" is an answer of its own, not option 0: two of them are the same answer, and one of them against an option is
 * a difference, however low the option. So `pairs = options + oneUnknown + bothUnknown`.
 */
export interface Likeness {
  /** Pairs in which both answered, with an option or "vet inte": the total for `exact` and `withinOne`. */
  readonly pairs: number;
  readonly exact: number;
  /** The same, or adjacent options. */
  readonly withinOne: number;
  readonly oneUnknown: number;
  readonly bothUnknown: number;
  /** Pairs in which both chose an option: the total for `difference`. */
  readonly options: number;
  /** Σ (B − A) in steps: above 0 where B answers higher. */
  readonly difference: number;
}

export interface QuestionAgreement extends Likeness {
  readonly question: string;
  /** Over the pairs in which both chose an option. */
  readonly kappa: Kappa;
  /** Pairs in which both meet the must or neither does. "Vet inte" does not meet it, as in scoring. Absent: no must. */
  readonly mustAlike?: number;
  /** Pairs that are not compared: at least one did not answer; the question applies to neither; it applies to only one. */
  readonly notAnswered: number;
  readonly notAsked: number;
  readonly askedOfOne: number;
}

/** One organisation, unnamed. Levels are compared over the blocks that both completed, so that stopping early is not a difference. */
interface OrganisationAgreement extends Likeness {
  readonly blocks: number;
  /** Null if block 1 was not answered in full by both, or if the method has no levels. */
  readonly levels: { readonly a: number; readonly b: number } | null;
}

/** How often the two answers give the same level. `boundaries`: per level, the pairs that could reach it, and those that agree. */
interface LevelAgreement {
  readonly pairs: number;
  readonly exact: number;
  readonly withinOne: number;
  readonly difference: number;
  readonly boundaries: readonly { readonly level: number; readonly pairs: number; readonly alike: number }[];
}

export interface Agreement {
  readonly organisations: readonly OrganisationAgreement[];
  /** Over all questions of all organisations. */
  readonly total: Likeness;
  readonly levels: LevelAgreement;
  /** Weakest first: by exact share, then by share within one step, then in the questionnaire's order. Questions never compared are last. */
  readonly questions: readonly QuestionAgreement[];
}

/** Fewer pairs than this say next to nothing about a question, and may disclose something about one organisation. */
export const fewPairs = 5;

/**
 * Total: an unusable answer counts as unanswered. The order of the pairs affects only `organisations`. Questions where several options
 * may be chosen have no steps between their answers and are not compared.
 */
export function agreement(model: Model, pairs: readonly Pair[]): Agreement {
  const stepwise = model.questions.filter((question) => !question.several);
  const organisations = pairs.map((pair) => organisationAgreement(model, stepwise, pair));
  const questions = stepwise.map((question) => questionAgreement(question, pairs));
  return {
    organisations,
    total: likeness(stepwise.flatMap((question) => pairs.map((pair) => compared(question, pair)))),
    levels: levelAgreement(model, organisations),
    questions: questions.toSorted(byWeakness),
  };
}

type Given = number | "unknown";
type Compared = { readonly a: Given; readonly b: Given } | "not-answered" | "not-asked" | "asked-of-one";

function compared(question: ModelQuestion, { a, b }: Pair): Compared {
  const asked = [a, b].filter((one) => isApplicable(question, one.background)).length;
  if (asked < 2) return asked === 0 ? "not-asked" : "asked-of-one";
  const [first, second] = [given(question, a), given(question, b)];
  return first === undefined || second === undefined ? "not-answered" : { a: first, b: second };
}

function given(question: ModelQuestion, response: Response): Given | undefined {
  return response.answers[question.id] === "unknown" ? "unknown" : optionOf(question, response);
}

function optionPairs(all: readonly Compared[]): OptionPair[] {
  return all.flatMap((one): OptionPair[] =>
    typeof one === "object" && one.a !== "unknown" && one.b !== "unknown" ? [[one.a, one.b]] : [],
  );
}

function likeness(all: readonly Compared[]): Likeness {
  const both = all.filter((one) => typeof one === "object");
  const options = optionPairs(all);
  const bothUnknown = both.filter((one) => one.a === "unknown" && one.b === "unknown").length;
  const within = (steps: number): number => bothUnknown + options.filter(([a, b]) => Math.abs(b - a) <= steps).length;
  return {
    pairs: both.length,
    exact: within(0),
    withinOne: within(1),
    oneUnknown: both.length - bothUnknown - options.length,
    bothUnknown,
    options: options.length,
    difference: options.reduce((sum, [a, b]) => sum + b - a, 0),
  };
}

function questionAgreement(question: ModelQuestion, pairs: readonly Pair[]): QuestionAgreement {
  const all = pairs.map((pair) => compared(question, pair));
  const { must } = question;
  const count = (what: Compared): number => all.filter((one) => one === what).length;
  const isMustMet = (one: Given): boolean => (one === "unknown" ? 0 : one) >= (must ?? 0);
  return {
    question: question.id,
    ...likeness(all),
    kappa: weightedKappa(optionPairs(all)),
    ...(must === undefined
      ? {}
      : { mustAlike: all.filter((one) => typeof one === "object" && isMustMet(one.a) === isMustMet(one.b)).length }),
    notAnswered: count("not-answered"),
    notAsked: count("not-asked"),
    askedOfOne: count("asked-of-one"),
  };
}

function organisationAgreement(model: Model, questions: readonly ModelQuestion[], pair: Pair): OrganisationAgreement {
  const [a, b] = [score(model, pair.a), score(model, pair.b)];
  const blocks = Math.min(a.answeredBlocks, b.answeredBlocks);
  return {
    ...likeness(questions.map((question) => compared(question, pair))),
    blocks,
    // A level depends only on the blocks up to its own, so the level of the common blocks alone is the level capped at their number.
    levels: blocks === 0 || model.thresholds.length === 0 ? null : { a: Math.min(a.level, blocks), b: Math.min(b.level, blocks) },
  };
}

function levelAgreement(model: Model, organisations: readonly OrganisationAgreement[]): LevelAgreement {
  const both = organisations.flatMap(({ levels, blocks }) => (levels ? [{ ...levels, blocks }] : []));
  return {
    pairs: both.length,
    exact: both.filter(({ a, b }) => a === b).length,
    withinOne: both.filter(({ a, b }) => Math.abs(a - b) <= 1).length,
    difference: both.reduce((sum, { a, b }) => sum + b - a, 0),
    boundaries: model.thresholds.map((_, index) => {
      const level = index + 1;
      const eligible = both.filter(({ blocks }) => blocks >= level);
      return { level, pairs: eligible.length, alike: eligible.filter(({ a, b }) => a >= level === b >= level).length };
    }),
  };
}

function byWeakness(left: QuestionAgreement, right: QuestionAgreement): number {
  if (left.pairs === 0 || right.pairs === 0) return Number(left.pairs === 0) - Number(right.pairs === 0);
  return left.exact * right.pairs - right.exact * left.pairs || left.withinOne * right.pairs - right.withinOne * left.pairs;
}

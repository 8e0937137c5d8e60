// The part of an agreement that may be disclosed: counts and shares over pairs, and for few pairs only how often they agree.

import type { Edition } from "../edition.ts";
import { percent } from "../result.ts";
import { type Agreement, fewPairs, type Likeness, type QuestionAgreement } from "./agreement.ts";
import type { Kappa } from "./kappa.ts";

/** A count out of a total; `percent` is an integer, rounded down, or null if the total is 0. */
export interface Of {
  readonly count: number;
  readonly of: number;
  readonly percent: number | null;
}

/** Null is withheld: with fewer than `fewPairs` pairs a direction or a "vet inte" may be one organisation's answer. */
export interface ShownLikeness {
  readonly pairs: number;
  readonly few: boolean;
  readonly exact: Of;
  readonly withinOne: Of;
  /** Σ (B − A) in steps, over the pairs in which both chose an option. */
  readonly difference: { readonly sum: number; readonly of: number } | null;
  readonly unknown: { readonly one: number; readonly both: number } | null;
}

export interface ShownQuestion extends ShownLikeness {
  readonly question: string;
  readonly number: number;
  readonly block: number;
  readonly text: string;
  /** `must` null: the question has none. */
  readonly must: Of | null;
  /** `value` is rounded to four decimals; `why` is the reason if there is none. */
  readonly kappa: { readonly value: number; readonly why: null } | { readonly value: null; readonly why: "few-pairs" | KappaReason };
  readonly notAnswered: number;
  readonly notAsked: number;
  readonly askedOfOne: number;
}

type KappaReason = Extract<Kappa, { readonly kind: "undefined" }>["reason"];

export interface Shown {
  readonly edition: string;
  readonly organisations: number;
  readonly few: boolean;
  readonly total: ShownLikeness;
  readonly levels: {
    readonly pairs: number;
    readonly exact: Of;
    readonly withinOne: Of;
    readonly difference: { readonly sum: number; readonly of: number } | null;
    readonly boundaries: readonly { readonly level: number; readonly alike: Of | null }[];
  };
  /** Weakest first. */
  readonly questions: readonly ShownQuestion[];
}

const language = "sv";

/** Without names, files, rows of organisations or single answers. What is withheld is null. */
export function shownAgreement(edition: Edition, found: Agreement): Shown {
  const organisations = found.organisations.length;
  const few = organisations < fewPairs;
  const { levels } = found;
  return {
    edition: edition.entry.id,
    organisations,
    few,
    total: shownLikeness(found.total, few),
    levels: {
      pairs: levels.pairs,
      exact: of(levels.exact, levels.pairs),
      withinOne: of(levels.withinOne, levels.pairs),
      difference: levels.pairs < fewPairs ? null : { sum: levels.difference, of: levels.pairs },
      boundaries: levels.boundaries.map(({ level, pairs, alike }) => ({ level, alike: pairs < fewPairs ? null : of(alike, pairs) })),
    },
    questions: found.questions.map((one) => shownQuestion(edition, one)),
  };
}

function shownLikeness(one: Likeness, few: boolean): ShownLikeness {
  return {
    pairs: one.pairs,
    few,
    exact: of(one.exact, one.pairs),
    withinOne: of(one.withinOne, one.pairs),
    difference: few ? null : { sum: one.difference, of: one.options },
    unknown: few ? null : { one: one.oneUnknown, both: one.bothUnknown },
  };
}

function shownQuestion({ questionnaire }: Edition, one: QuestionAgreement): ShownQuestion {
  const question = questionnaire.questions.find(({ id }) => id === one.question);
  return {
    question: one.question,
    number: question?.number ?? 0,
    block: question?.block ?? 0,
    text: question?.text[language] ?? one.question,
    ...shownLikeness(one, one.pairs < fewPairs),
    must: one.mustAlike === undefined ? null : of(one.mustAlike, one.pairs),
    kappa: shownKappa(one),
    notAnswered: one.notAnswered,
    notAsked: one.notAsked,
    askedOfOne: one.askedOfOne,
  };
}

function shownKappa({ kappa, options, pairs }: QuestionAgreement): ShownQuestion["kappa"] {
  if (kappa.kind === "undefined" && kappa.reason === "no-pairs") return { value: null, why: "no-pairs" };
  if (pairs < fewPairs || options < fewPairs) return { value: null, why: "few-pairs" };
  if (kappa.kind === "undefined") return { value: null, why: kappa.reason };
  return { value: Math.round((10_000 * kappa.numerator) / kappa.denominator) / 10_000, why: null };
}

function of(count: number, whole: number): Of {
  return { count, of: whole, percent: percent({ earned: count, possible: whole }) };
}

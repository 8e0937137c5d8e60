// The part of an agreement that may be disclosed: counts and shares over pairs, and for few pairs only how often they agree.
import type { Edition } from "../edition.ts";
import { numbersOf } from "../question-number.ts";
import { percent } from "../result.ts";
import { type Agreement, fewPairs, type Likeness, type QuestionAgreement } from "./agreement.ts";
import type { Kappa } from "./kappa.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * A count out of a total; `percent` is an integer, rounded down, or null if the total is 0. `between`: its 95 per cent interval in whole per
 * cent, rounded outwards; null if the total is 0, or is not of one pair for each organisation, which alone are independent.
 */
export interface Proportion {
  readonly count: number;
  readonly of: number;
  readonly percent: number | null;
  readonly between: readonly [low: number, high: number] | null;
}

/** Null is withheld: with fewer than `fewPairs` pairs a direction or a "vet inte" may be one organisation's answer. */
export interface LikenessReport {
  readonly pairs: number;
  readonly few: boolean;
  readonly exact: Proportion;
  readonly withinOne: Proportion;
  /** Σ (B − A) in steps, over the pairs in which both chose an option. */
  readonly difference: { readonly sum: number; readonly of: number } | null;
  readonly unknown: { readonly one: number; readonly both: number } | null;
}

export interface QuestionReport extends LikenessReport {
  readonly question: string;
  readonly block: number;
  /** In the block, from 1. */
  readonly place: number;
  readonly text: string;
  /** `must` null: the question has none. */
  readonly must: Proportion | null;
  /** `value` is rounded to four decimals; `why` is the reason if there is none. */
  readonly kappa: { readonly value: number; readonly why: null } | { readonly value: null; readonly why: "few-pairs" | KappaReason };
  readonly notAnswered: number;
  readonly notAsked: number;
  readonly askedOfOne: number;
}

type KappaReason = Extract<Kappa, { readonly kind: "undefined" }>["reason"];

export interface AgreementReport {
  readonly edition: string;
  readonly organisations: number;
  readonly few: boolean;
  readonly total: LikenessReport;
  readonly levels: {
    readonly pairs: number;
    readonly exact: Proportion;
    readonly withinOne: Proportion;
    readonly difference: { readonly sum: number; readonly of: number } | null;
    readonly boundaries: readonly { readonly level: number; readonly alike: Proportion | null }[];
  };
  /** Weakest first. */
  readonly questions: readonly QuestionReport[];
}

const language = "sv";

/** Without names, files, rows of organisations or single answers. What is withheld is null. */
export function agreementReport(edition: Edition, found: Agreement): AgreementReport {
  const organisations = found.organisations.length;
  const few = organisations < fewPairs;
  const { levels } = found;
  return {
    edition: edition.entry.id,
    organisations,
    few,
    total: { ...likenessReport(found.total, few), ...withoutIntervals(found.total) },
    levels: {
      pairs: levels.pairs,
      exact: proportion(levels.exact, levels.pairs),
      withinOne: proportion(levels.withinOne, levels.pairs),
      difference: levels.pairs < fewPairs ? null : { sum: levels.difference, of: levels.pairs },
      boundaries: levels.boundaries.map(({ level, pairs, alike }) => ({
        level,
        alike: pairs < fewPairs ? null : proportion(alike, pairs),
      })),
    },
    questions: found.questions.map((one) => questionReport(edition, one)),
  };
}

function likenessReport(one: Likeness, few: boolean): LikenessReport {
  return {
    pairs: one.pairs,
    few,
    exact: proportion(one.exact, one.pairs),
    withinOne: proportion(one.withinOne, one.pairs),
    difference: few ? null : { sum: one.difference, of: one.options },
    unknown: few ? null : { one: one.oneUnknown, both: one.bothUnknown },
  };
}

function questionReport({ questionnaire }: Edition, one: QuestionAgreement): QuestionReport {
  const question = questionnaire.questions.find(({ id }) => id === one.question);
  return {
    question: one.question,
    block: question?.block ?? 0,
    place: Number(numbersOf(questionnaire).get(one.question)?.split(".")[1] ?? 0),
    text: question?.text[language] ?? one.question,
    ...likenessReport(one, one.pairs < fewPairs),
    must: one.mustAlike === undefined ? null : proportion(one.mustAlike, one.pairs),
    kappa: kappaReport(one),
    notAnswered: one.notAnswered,
    notAsked: one.notAsked,
    askedOfOne: one.askedOfOne,
  };
}

function kappaReport({ kappa, options, pairs }: QuestionAgreement): QuestionReport["kappa"] {
  if (kappa.kind === "undefined" && kappa.reason === "no-pairs") return { value: null, why: "no-pairs" };
  if (pairs < fewPairs || options < fewPairs) return { value: null, why: "few-pairs" };
  if (kappa.kind === "undefined") return { value: null, why: kappa.reason };
  return { value: Math.round((10_000 * kappa.numerator) / kappa.denominator) / 10_000, why: null };
}

/** Over all questions together: the answers of one organisation go together, and an interval would be far too narrow. */
function withoutIntervals({ exact, withinOne, pairs }: Likeness): Pick<LikenessReport, "exact" | "withinOne"> {
  const [alike, near] = [exact, withinOne].map((count) => ({ ...proportion(count, pairs), between: null })) as [Proportion, Proportion];
  return { exact: alike, withinOne: near };
}

function proportion(count: number, total: number): Proportion {
  const found = wilsonInterval(count, total);
  const between = found && ([Math.floor(100 * found.low + 1e-9), Math.ceil(100 * found.high - 1e-9)] as const);
  return { count, of: total, percent: percent({ earned: count, possible: total }), between };
}

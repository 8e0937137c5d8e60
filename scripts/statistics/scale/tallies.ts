// Exact tallies of a round for its maintainers only: non-response, background facts and answers per question.

import type { OrganisationType } from "../../core/organisation-types.ts";
import type { ModelQuestion } from "../../method/edition.ts";
import type { Share } from "../../method/result.ts";
import type { BackgroundFact } from "../../method/schema.ts";
import type { Row } from "../plan/rows.ts";
import type { QuestionAnswer, Unit } from "../schema.ts";

/** A row of the plan: how many organisations it has, and how many answered, declined and did neither. */
export interface Nonresponse {
  readonly row: string;
  readonly organisations: number;
  readonly answered: number;
  readonly declined: number;
  readonly silent: number;
}

/** Exact, for every row of the plan in its order. */
export function nonresponseIn(rows: readonly Row[], units: readonly Pick<Unit, "organisation" | "status">[]): readonly Nonresponse[] {
  const status = new Map(units.map((one) => [one.organisation, one.status]));
  return rows.map(({ id, organisations }) => {
    const among = (wanted: Unit["status"]) => organisations.filter((one) => (status.get(one) ?? "no-answer") === wanted).length;
    return {
      row: id,
      organisations: organisations.length,
      answered: among("answered"),
      declined: among("declined"),
      silent: among("no-answer"),
    };
  });
}

/** What one respondent contributes to the tallies. */
export interface Respondent {
  readonly type: OrganisationType;
  readonly level: number;
  readonly firstBlock: Share;
  readonly background: Readonly<Record<string, string>>;
}

/** How many chose one option of a background fact, by type, and their levels. `option` null: not answered. */
export interface FactOption {
  readonly option: string | null;
  readonly count: number;
  readonly byType: Readonly<Partial<Record<OrganisationType, number>>>;
  /** Mean of block 1's share, 0–100; null where nobody chose the option. */
  readonly meanShare: number | null;
  /** At level 1 or above. */
  readonly onLevel: number;
}

/** One fact's options in the questionnaire's order; last, if any, those who left it unanswered. */
export function factOptions(fact: BackgroundFact, respondents: readonly Respondent[]): readonly FactOption[] {
  const tallyOf = (option: string | null): FactOption => {
    const choosing = respondents.filter((one) => (one.background[fact.id] ?? null) === option);
    const shares = choosing.map(({ firstBlock }) => (firstBlock.possible === 0 ? 0 : (100 * firstBlock.earned) / firstBlock.possible));
    return {
      option,
      count: choosing.length,
      byType: countBy(choosing, (one) => one.type),
      meanShare: shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length,
      onLevel: choosing.filter((one) => one.level > 0).length,
    };
  };
  const unanswered = tallyOf(null);
  return [...fact.options.map(({ id }) => tallyOf(id)), ...(unanswered.count > 0 ? [unanswered] : [])];
}

/** How respondents answered a question: per option, "vet inte", not answered, and not asked because of their background facts. */
export interface QuestionTally {
  readonly question: string;
  readonly options: readonly number[];
  readonly unknown: number;
  readonly unanswered: number;
  readonly notAsked: number;
}

/** Every single-choice question, in the questionnaire's order. */
export function questionTallies(questions: readonly ModelQuestion[], units: readonly Unit[]): readonly QuestionTally[] {
  const answered = units.filter((one) => one.status === "answered");
  return questions
    .filter((one) => !one.several)
    .map(({ id, credits }) => {
      const many = (answer: QuestionAnswer) => answered.filter((one) => one.questions?.[id] === answer).length;
      return {
        question: id,
        options: credits.map((_, option) => many(option)),
        unknown: many("unknown"),
        unanswered: many("unanswered"),
        notAsked: many("not-asked"),
      };
    });
}

/** Number of items by key. */
export function countBy<T, K extends string | number>(all: readonly T[], key: (one: T) => K): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const one of all) counts[key(one)] = (counts[key(one)] ?? 0) + 1;
  return counts;
}

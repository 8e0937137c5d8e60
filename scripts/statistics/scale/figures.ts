// The figures of the maintainers' report on a round: scale diagnostics, levels, answers and non-response.

import type { OrganisationType } from "../../core/organisation-types.ts";
import type { Model, Response } from "../../method/edition.ts";
import { score } from "../../method/engine/staircase.ts";
import type { BackgroundFact } from "../../method/schema.ts";
import { rowsOf } from "../plan/rows.ts";
import type { Population, TablePlan, Unit } from "../schema.ts";
import { type Inversion, levelInversions } from "./inversions.ts";
import { areaItems, itemScores } from "./items.ts";
import { loevinger } from "./loevinger.ts";
import { cronbachAlpha, itemRest } from "./reliability.ts";
import { type Sensitivity, sensitivity } from "./sensitivity.ts";
import {
  countBy,
  type FactOption,
  factOptions,
  type Nonresponse,
  nonresponseIn,
  type QuestionTally,
  questionTallies,
  type Respondent,
} from "./tallies.ts";

/** An organisation whose response counts. */
interface Answered {
  readonly organisation: string;
  readonly response: Response;
}

interface FiguresInput {
  readonly model: Model;
  readonly background: readonly BackgroundFact[];
  readonly population: Population;
  readonly plan: TablePlan;
  readonly units: readonly Unit[];
  readonly answered: readonly Answered[];
  /** One for each organisation that declined. */
  readonly declined: readonly { readonly organisation: string; readonly reason: string }[];
}

interface Reliability {
  readonly organisations: number;
  readonly alpha: number | null;
}

/** Exact counts, small ones too, without names or ids of organisations. For the closed zone only. */
export interface MaintainersFigures {
  /** At each level, from 0. `atLeast`: those of them that might be higher if they had answered the next block. */
  readonly levels: readonly { readonly level: number; readonly count: number; readonly atLeast: number }[];
  /** How many answered exactly one, two, … leading blocks. */
  readonly blocks: readonly number[];
  readonly firstBlock: Reliability & {
    readonly scale: number | null;
    readonly items: readonly { readonly question: string; readonly itemRest: number | null; readonly h: number | null }[];
  };
  readonly areas: readonly (Reliability & { readonly area: string; readonly blocks: number; readonly questions: number })[];
  readonly inversions: readonly Inversion[];
  readonly sensitivity: Sensitivity;
  readonly nonresponse: readonly Nonresponse[];
  readonly declined: readonly {
    readonly reason: string;
    readonly count: number;
    readonly byType: Readonly<Partial<Record<OrganisationType, number>>>;
  }[];
  readonly facts: readonly { readonly fact: string; readonly options: readonly FactOption[] }[];
  readonly questions: readonly QuestionTally[];
}

/** Everything that the maintainers' report shows. `reasons` are in the order of the report. */
export function maintainersFigures(input: FiguresInput, reasons: readonly string[]): MaintainersFigures {
  const { model, population, units, answered } = input;
  const responses = answered.map(({ response }) => response);
  const scores = responses.map((response) => score(model, response));
  const types = new Map(population.organisations.map(({ id, type }) => [id, type]));
  const typeOf = (organisation: string): OrganisationType => types.get(organisation) ?? "";
  const respondents = answered.map(({ organisation, response }, at): Respondent => {
    const result = scores[at];
    const none = { earned: 0, possible: 0 };
    return {
      type: typeOf(organisation),
      level: result?.level ?? 0,
      firstBlock: result?.blocks[0] ?? none,
      background: response.background,
    };
  });
  return {
    levels: [0, ...model.thresholds.map((_, at) => at + 1)].map((level) => {
      const atLevel = scores.filter((one) => one.level === level);
      return { level, count: atLevel.length, atLeast: atLevel.filter((one) => one.atLeast).length };
    }),
    blocks: Array.from({ length: model.blocks }, (_, at) => scores.filter((one) => one.answeredBlocks === at + 1).length),
    firstBlock: firstBlockFigures(model, responses),
    areas: areaFigures(model, responses),
    inversions: levelInversions(model, responses),
    sensitivity: sensitivity(model, responses),
    nonresponse: nonresponseIn(rowsOf(input.plan, population), units),
    declined: reasons.map((reason) => {
      const giving = input.declined.filter((one) => one.reason === reason);
      return { reason, count: giving.length, byType: countBy(giving, (one) => typeOf(one.organisation)) };
    }),
    facts: input.background.map((fact) => ({ fact: fact.id, options: factOptions(fact, respondents) })),
    questions: questionTallies(model.questions, units),
  };
}

function firstBlockFigures(model: Model, responses: readonly Response[]): MaintainersFigures["firstBlock"] {
  const firstBlock = model.questions.filter(({ block }) => block === 1);
  const { questions, options, earned } = itemScores(firstBlock, responses);
  const highest = questions.map((one) => one.credits.length - 1);
  const { scale, items } = loevinger(options, highest);
  const rest = itemRest(earned);
  return {
    organisations: options.length,
    alpha: cronbachAlpha(earned),
    scale,
    items: questions.map(({ id }, at) => ({ question: id, itemRest: rest[at] ?? null, h: items[at] ?? null })),
  };
}

function areaFigures(model: Model, responses: readonly Response[]): MaintainersFigures["areas"] {
  return model.areas.flatMap((area) => {
    const found = areaItems(model, area);
    if (!found) return [];
    const { earned, questions } = itemScores(found.questions, responses);
    return [{ area, blocks: found.blocks, questions: questions.length, organisations: earned.length, alpha: cronbachAlpha(earned) }];
  });
}

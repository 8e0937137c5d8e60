// The table plan: the reviewed allow-list of rows, variables and floors that are published.
import { firstTypes, isFew, organisationTypes, types } from "../../core/organisation-types.ts";
import type { Model, ModelQuestion } from "../../method/edition.ts";
import { base } from "../base.ts";
import type { Family, TablePlan, Variable } from "../schema.ts";
import { areaClasses } from "./area-class.ts";
import { type LevelScale, levelCategories, levelScaleOf } from "./levels.ts";

/** The response variable: how many declined. How many answered stands exactly on each row. */
export const respondent = "respondent";
export const declined = "declined";
export const respondentCategories = [declined] as const;

/** Reasons for declining, as named in the envelope; a test in release/ checks that the two agree. */
export const reasonCategories = ["no-time", "other-followup", "confidentiality", "no-benefit", "other"] as const;

/** Whether the categories partition a group, so that they add up to its size. */
export function isPartition({ kind }: Pick<Variable, "kind">): boolean {
  return kind !== "respondent";
}

/** Minimum number of respondents for level and areas; and for questions. For reasons, of those who declined. */
export const floor = 10;
export const questionFloor = 15;

/** A question's categories besides its options: "vet inte", in a block not answered in full, and not asked due to background facts. */
export const unknown = "unknown";
export const unanswered = "unanswered";
export const notAsked = "not-asked";

/** What a plan is made from: an edition's scale, areas and questions. */
interface PlanSource {
  readonly areas: readonly string[];
  readonly questions: readonly Pick<
    ModelQuestion,
    "id" | "block" | "credits" | "notApplicableWhen" | "askedWhen" | "several" | "noUnknown"
  >[];
  readonly scale: LevelScale;
}

/** By type, and each type by size and part of the country. The types are named where not all of them have been there from the start. */
const named: Pick<Family, "types"> = firstTypes.length === types.length ? {} : { types: [...organisationTypes] };
const rowFamilies: readonly Family[] = [
  { id: "all", parent: null, by: "none" },
  { id: "type", parent: "all", by: "type", ...named },
  ...types.flatMap(({ id, sizes, hasParts }): readonly Family[] => [
    ...(sizes.length > 1 ? [{ id: `${id}-size`, parent: "type", by: "size", of: id } as const] : []),
    ...(hasParts ? [{ id: `${id}-part`, parent: "type", by: "part", of: id } as const] : []),
  ]),
];

/** The full plan of an edition. Multiple-choice questions are not published: their categories do not add up. */
export function fullPlan(model: Model): TablePlan {
  return planOf({ areas: model.areas, questions: model.questions, scale: levelScaleOf(model) });
}

/** A pilot's plan: nothing is published. */
export const noTables: TablePlan = { base, families: [], variables: [] };

/** The basic plan: response, level and areas, without questions. */
export function basicPlan({ areas, ...model }: Pick<Model, "areas" | "thresholds" | "questions">): TablePlan {
  return planOf({ areas, questions: [], scale: levelScaleOf(model) });
}

/** The plan in the order of publication. */
export function planOf({ areas, questions, scale }: PlanSource): TablePlan {
  const rows = rowFamilies.map(({ id }) => id);
  return {
    base,
    families: [...rowFamilies],
    variables: [
      // For the whole frame and the types only: those who decline are too few in their parts.
      { id: respondent, kind: "respondent", families: ["all", "type"], categories: [...respondentCategories], floor: 0 },
      { id: "level", kind: "level", families: [...rows], categories: [...levelCategories(scale)], floor },
      ...areas.map(
        (area): Variable => ({ id: `area-${area}`, kind: "area", area, families: [...rows], categories: [...areaClasses], floor }),
      ),
      ...questions.filter(({ several }) => !several).map(questionVariable),
      { id: "reason", kind: "reason", families: ["all"], categories: [...reasonCategories], floor },
    ],
  };
}

/**
 * The rows of a question: each type that is not few, alone. Where there are types that are, the whole frame is left out with them: less the
 * types that are shown, it is theirs but for the rounding.
 */
function questionRows(): Pick<Variable, "families" | "types"> {
  const shown = organisationTypes.filter((type) => !isFew(type));
  return shown.length === types.length ? { families: ["all", "type"] } : { families: ["type"], types: shown };
}

/**
 * One category per option, then "vet inte", then those without an answer. Block 1 is always answered in full, so its questions have no
 * `unanswered`; in later blocks it is last, so that the questions of a block, rounded by one offset, show the same number of it.
 */
function questionVariable(question: PlanSource["questions"][number]): Variable {
  const answers = [...question.credits.map((_, option) => String(option)), ...(question.noUnknown ? [] : [unknown])];
  const nonAnswers = [
    ...(question.notApplicableWhen !== undefined || question.askedWhen !== undefined ? [notAsked] : []),
    ...(question.block > 1 ? [unanswered] : []),
  ];
  return {
    id: `question-${question.id}`,
    kind: "question",
    question: question.id,
    ...(question.block > 1 ? { block: question.block } : {}),
    ...questionRows(),
    categories: [...answers, ...nonAnswers],
    floor: questionFloor,
  };
}

// Checks a table plan: families that split their parents, variables with the categories and floors of their kind.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { firstTypes, isFew, typeOf } from "../../core/organisation-types.ts";
import type { StatisticsCode } from "../messages.ts";
import type { Family, TablePlan, Variable } from "../schema.ts";
import { areaClasses } from "./area-class.ts";
import { isDivided, leastLackingIn, levelCategories, topLevel } from "./levels.ts";
import { floor, notAsked, questionFloor, reasonCategories, respondent, respondentCategories, unanswered, unknown } from "./plan.ts";
import { partitions, type Row } from "./rows.ts";

/** Every fault of a plan at once. */
export function checkPlan(plan: TablePlan): readonly Diagnostic<StatisticsCode>[] {
  return [...checkFamilies(plan.families), ...checkVariables(plan)];
}

function checkFamilies(families: readonly Family[]): readonly Diagnostic<StatisticsCode>[] {
  const found: Diagnostic<StatisticsCode>[] = repeated(families, "families");
  if (families[0]?.parent !== null || families.filter(({ parent }) => parent === null).length !== 1)
    found.push(fault("plan-no-root", "/families"));
  families.forEach((family, index) => {
    const at = `/families/${index}`;
    const parent = families.slice(0, index).find(({ id }) => id === family.parent);
    if (family.parent !== null && !parent)
      found.push(fault("plan-unknown-parent", `${at}/parent`, { id: family.id, parent: family.parent }));
    if (!isUnambiguousSplit(family, parent)) found.push(fault("plan-ambiguous-split", at, { id: family.id }));
  });
  return found;
}

/** Row ids and size classes are unique only if a family splits exactly one row of its parent. */
function isUnambiguousSplit(family: Family, parent: Family | undefined): boolean {
  switch (family.by) {
    case "none":
      return family.parent === null && family.of === undefined;
    case "type":
      return (parent === undefined || parent.by === "none") && family.of === undefined;
    case "size":
      return family.of !== undefined && (parent === undefined || parent.by === "type");
    case "part":
      return family.of !== undefined && typeOf(family.of)?.hasParts === true && (parent === undefined || parent.by === "type");
    default:
      return family.by satisfies never;
  }
}

function checkVariables({ families, variables }: TablePlan): readonly Diagnostic<StatisticsCode>[] {
  const found: Diagnostic<StatisticsCode>[] = repeated(variables, "variables");
  const [first] = variables;
  if (first?.id !== respondent || variables.filter(({ kind }) => kind === "respondent").length !== 1) {
    found.push(fault("plan-no-respondent", "/variables"));
  }
  const known = new Set(families.map(({ id }) => id));
  const root = families.find(({ parent }) => parent === null)?.id ?? "";
  variables.forEach((variable, index) => {
    const at = `/variables/${index}`;
    const { id } = variable;
    const isByType = variable.types !== undefined;
    if ((!isByType && !variable.families.includes(root)) || variable.families.some((one) => !known.has(one)))
      found.push(fault("plan-unknown-family", `${at}/families`, { id, root }));
    if (!areTypesAlone(variable, families)) found.push(fault("plan-types", at, { id }));
    const wanted = wantedCategories(variable);
    if (wanted.join() !== variable.categories.join())
      found.push(fault("plan-categories", `${at}/categories`, { id, wanted: wanted.join(", ") }));
    for (const { kind, code } of subjects)
      if ((variable.kind === kind) !== (variable[kind] !== undefined)) found.push(fault(code, at, { id }));
    if ((variable.block !== undefined) !== variable.categories.includes(unanswered)) found.push(fault("plan-block", at, { id }));
    const least = minFloor[variable.kind];
    if (variable.kind === "respondent" ? variable.floor !== 0 : variable.floor < least)
      found.push(fault("plan-floor", `${at}/floor`, { id, least }));
  });
  return found;
}

/**
 * Whether the rows of a question leave out each type that is few, and the whole frame with it; and whether a variable with `types` has no
 * other rows, from which the types that are left out could be computed.
 */
function areTypesAlone({ kind, families, types }: Variable, planned: readonly Family[]): boolean {
  const all = planned.find(({ by }) => by === "type")?.types ?? firstTypes;
  if (types === undefined) return kind !== "question" || !all.some(isFew);
  return kind === "question" && families.join() === "type" && types.every((type) => all.includes(type) && !isFew(type));
}

const subjects = [
  { kind: "area", code: "plan-area-missing" },
  { kind: "question", code: "plan-question-missing" },
] as const;
const minFloor = {
  respondent: 0,
  level: floor,
  area: floor,
  question: questionFloor,
  reason: floor,
} as const satisfies Record<Variable["kind"], number>;

const fixedCategories = {
  respondent: respondentCategories,
  area: areaClasses,
  reason: reasonCategories,
} as const satisfies Record<Exclude<Variable["kind"], "question" | "level">, readonly string[]>;

/**
 * A question's options are numbered from 0; the categories that may follow them have a fixed order. Levels are numbered from 1, after the
 * classes of those below level 1.
 */
function wantedCategories({ kind, categories }: Variable): readonly string[] {
  if (kind === "level") {
    const levels = topLevel(categories.filter((one) => /^(?:lacks-)?[0-9]$/.test(one)));
    const musts = categories.some(isDivided) ? Math.max(1, ...categories.map(leastLackingIn)) : 0;
    return levelCategories({ levels: Math.max(1, levels), musts });
  }
  if (kind !== "question") return fixedCategories[kind];
  const rest = [unknown, notAsked, unanswered].filter((one) => categories.includes(one));
  return [...Array.from({ length: Math.max(2, categories.length - rest.length) }, (_, option) => String(option)), ...rest];
}

/** Faults where a group of rows does not contain exactly its parent's organisations, each once. */
export function checkRows(rows: readonly Row[]): readonly Diagnostic<StatisticsCode>[] {
  return partitions(rows).flatMap(({ family, parent, children }) => {
    const together = children.flatMap(({ organisations }) => organisations).sort();
    return together.join() === parent.organisations.join()
      ? []
      : [fault("plan-rows-do-not-partition", "/families", { family, parent: parent.id })];
  });
}

function repeated(all: readonly { readonly id: string }[], list: string): Diagnostic<StatisticsCode>[] {
  return all.flatMap(({ id }, index) =>
    all.findIndex((one) => one.id === id) < index ? [fault("plan-duplicate-id", `/${list}/${index}/id`, { id })] : [],
  );
}

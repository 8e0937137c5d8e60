// Decides whether a table plan holds together: rows that partition their parents, variables that split those who answered.
import { type Diagnostic, fault } from "../diagnostic.ts";
import { areaClasses } from "./area-class.ts";
import type { PlanCode } from "./codes.ts";
import { levelCategories, partitions, type Row, respondent, respondentCategories } from "./plan.ts";
import type { Family, TablePlan, Variable } from "./schema.ts";

/** Every fault of a plan at once; empty when it holds. */
export function checkPlan(plan: TablePlan): readonly Diagnostic<PlanCode>[] {
  return [...checkFamilies(plan.families), ...checkVariables(plan.variables)];
}

function checkFamilies(families: readonly Family[]): readonly Diagnostic<PlanCode>[] {
  const found: Diagnostic<PlanCode>[] = repeated(families, "families");
  if (families[0]?.parent !== null || families.filter(({ parent }) => parent === null).length !== 1)
    found.push(fault("plan-no-root", "/families"));
  families.forEach((family, index) => {
    const at = `/families/${index}`;
    const parent = families.slice(0, index).find(({ id }) => id === family.parent);
    if (family.parent !== null && !parent)
      found.push(fault("plan-unknown-parent", `${at}/parent`, { id: family.id, parent: family.parent }));
    if (!isClearSplit(family, parent)) found.push(fault("plan-ambiguous-split", at, { id: family.id }));
  });
  return found;
}

/** Row ids and size classes are only unique when a family splits exactly one row of its parent. */
function isClearSplit(family: Family, parent: Family | undefined): boolean {
  switch (family.by) {
    case "none":
      return family.parent === null && family.of === undefined;
    case "type":
      return (parent === undefined || parent.by === "none") && family.of === undefined;
    case "size":
      return family.of !== undefined && (parent === undefined || parent.by === "type");
    case "part":
      return family.of === "municipality" && (parent === undefined || parent.by === "type");
    default:
      return family.by satisfies never;
  }
}

function checkVariables(variables: readonly Variable[]): readonly Diagnostic<PlanCode>[] {
  const found: Diagnostic<PlanCode>[] = repeated(variables, "variables");
  if (variables[0]?.id !== respondent || variables.filter(({ kind }) => kind === "respondent").length !== 1) {
    found.push(fault("plan-no-respondent", "/variables"));
  }
  variables.forEach((variable, index) => {
    const at = `/variables/${index}`;
    const wanted: readonly string[] = { respondent: respondentCategories, level: levelCategories, area: areaClasses }[variable.kind];
    if (wanted.join() !== variable.categories.join()) {
      found.push(fault("plan-categories", `${at}/categories`, { id: variable.id, wanted: wanted.join(", ") }));
    }
    if ((variable.kind === "area") !== (variable.area !== undefined)) found.push(fault("plan-area-missing", at, { id: variable.id }));
    const isRespondent = variable.kind === "respondent";
    if (isRespondent ? variable.floor !== 0 : variable.floor < 10)
      found.push(fault("plan-floor", `${at}/floor`, { id: variable.id, least: isRespondent ? 0 : 10 }));
  });
  return found;
}

/** Whether each group of rows holds exactly its parent's organisations, each once. */
export function checkRows(rows: readonly Row[]): readonly Diagnostic<PlanCode>[] {
  return partitions(rows).flatMap(({ family, parent, children }) => {
    const together = children.flatMap(({ organisations }) => organisations).sort();
    return together.join() === parent.organisations.join()
      ? []
      : [fault("plan-rows-do-not-partition", "/families", { family, parent: parent.id })];
  });
}

function repeated(all: readonly { readonly id: string }[], list: string): Diagnostic<PlanCode>[] {
  return all.flatMap(({ id }, index) =>
    all.findIndex((one) => one.id === id) < index ? [fault("plan-duplicate-id", `/${list}/${index}/id`, { id })] : [],
  );
}

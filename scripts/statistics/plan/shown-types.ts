// A row in place of the whole frame where one type of organisation is too small to be shown.
import type { TablePlan, Variable } from "../schema.ts";
import type { CountedRow } from "./rows.ts";

/** Id and family of the row. */
export const shownTypes = "shown-types";

/**
 * Adds the row of the types that are shown, where exactly one type is below the floor of the level and at least two are not. The whole
 * frame must then be withheld with the small type, which would else be the difference; the sum of the others discloses nothing new. Where
 * two types are small there is no such row. It depends on sizes alone, never on answers.
 */
export function withShownTypes(
  { families, variables }: TablePlan,
  rows: readonly CountedRow[],
): { readonly rows: readonly CountedRow[]; readonly variables: readonly Variable[] } {
  const unchanged = { rows, variables };
  const byType = families.find(({ by }) => by === "type")?.id;
  const floor = variables.find(({ kind }) => kind === "level")?.floor;
  const types = rows.filter(({ family, organisations }) => family === byType && organisations.length > 0);
  const shown = types.filter(({ answered }) => answered.length >= (floor ?? 0));
  if (byType === undefined || floor === undefined || shown.length < 2 || types.length - shown.length !== 1) return unchanged;
  const root = rows.find(({ parent }) => parent === null)?.family ?? "";
  const row = {
    id: shownTypes,
    family: shownTypes,
    parent: null,
    value: shown.map(({ value }) => value).join("+"),
    organisations: shown.flatMap(({ organisations }) => organisations).sort(),
    answered: shown.flatMap(({ answered }) => answered).sort(),
  };
  const isSplit = (one: Variable) =>
    one.kind !== "respondent" && one.floor === floor && [root, byType].every((id) => one.families.includes(id));
  return {
    rows: [...rows, row],
    variables: variables.map((one) => (isSplit(one) ? { ...one, families: [...one.families, shownTypes] } : one)),
  };
}

/** The plan's variables from a cube's, which name the row `shown-types` among their families where there is one. */
export function plannedVariables(variables: readonly Variable[]): readonly Variable[] {
  return variables.map((one) => ({ ...one, families: one.families.filter((id) => id !== shownTypes) }));
}

/** The values of the types in the row, from its own value. */
export function typesShown({ value }: { readonly value: string }): readonly string[] {
  return value.split("+");
}

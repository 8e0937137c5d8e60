// Decides which category of each variable an organisation falls in.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { StatisticsCode } from "../messages.ts";
import type { Unit, Variable } from "../schema.ts";
import { answered, declined } from "./plan.ts";

/** Stands for no category: nobody has a level without having answered. */
export const none = 255;

/** Gives the place of a unit's category in a variable; -1 where the unit has none that the variable knows. */
type Reader = (unit: Unit) => number;

/** What `writeCodes` needs of a plan's variables, worked out once. */
export interface Readers {
  readonly kinds: readonly Variable["kind"][];
  readonly readers: readonly Reader[];
  /** From a measure's id to the place of its variable. */
  readonly measures: ReadonlyMap<string, number>;
}

export function readersOf(variables: readonly Variable[]): Readers {
  const measures = variables.flatMap(({ kind, measure }, at) =>
    kind === "measure" && measure !== undefined ? [[measure, at] as const] : [],
  );
  return { kinds: variables.map(({ kind }) => kind), readers: variables.map(readerOf), measures: new Map(measures) };
}

/**
 * Writes each variable's category of a unit from `start` on; nothing for a measure that is not key to it. False where an answered
 * unit lacks a category; see `checkUnit` for which.
 */
export function writeCodes({ readers, kinds, measures }: Readers, unit: Unit, codes: Uint8Array, start: number): boolean {
  const hasAnswered = unit.status === "answered";
  let isWhole = !hasAnswered || measures.size === 0 || unit.measures !== undefined;
  for (let at = 0; at < readers.length; at += 1) {
    const kind = kinds[at];
    if (kind === "measure" || !concerns(kind, unit)) continue;
    const code = (readers[at] as Reader)(unit);
    if (code < 0) isWhole = false;
    else codes[start + at] = code;
  }
  if (!hasAnswered) return isWhole;
  for (const measure of unit.measures ?? []) {
    const at = measures.get(measure);
    if (at !== undefined) codes[start + at] = 0;
  }
  return isWhole;
}

/** A level is of those who answered, a reason of those who declined, the response of everybody. */
function concerns(kind: Variable["kind"] | undefined, { status }: Unit): boolean {
  return kind === "respondent" || status === (kind === "reason" ? declined : answered);
}

function readerOf({ kind, area, question, measure, categories }: Variable): Reader {
  const within = (place: number | undefined): number =>
    place !== undefined && Number.isInteger(place) && place < categories.length ? place : -1;
  switch (kind) {
    case "respondent":
      return (unit) => categories.indexOf(unit.status);
    case "level":
      return (unit) => within(unit.level);
    case "area":
      return (unit) => within(unit.areas?.[area ?? ""]);
    case "question": {
      const id = question ?? "";
      const options = categories.filter((category) => /^[0-9]+$/.test(category)).length;
      return (unit) => {
        const answer = unit.questions?.[id];
        if (typeof answer !== "number") return answer === undefined ? -1 : categories.indexOf(answer);
        return Number.isInteger(answer) && answer >= 0 && answer < options ? answer : -1;
      };
    }
    case "measure":
      return (unit) => (measure !== undefined && unit.measures?.includes(measure) ? 0 : -1);
    case "reason":
      return (unit) => categories.indexOf(unit.reason ?? "");
    case "panel":
      return () => -1;
    default:
      return kind satisfies never;
  }
}

/** Everything that an answered unit lacks. */
export function checkUnit(variables: readonly Variable[], unit: Unit, at: string): readonly Diagnostic<StatisticsCode>[] {
  return variables.flatMap((variable): readonly Diagnostic<StatisticsCode>[] => {
    const code = lacks(variable, unit);
    return code === null ? [] : [fault(code, at, { id: unit.organisation, variable: variable.id })];
  });
}

function lacks(variable: Variable, unit: Unit): StatisticsCode | null {
  if (!concerns(variable.kind, unit)) return null;
  switch (variable.kind) {
    case "respondent":
      return null;
    case "level":
      return readerOf(variable)(unit) < 0 ? "unit-without-level" : null;
    case "area":
      return readerOf(variable)(unit) < 0 ? "unit-without-area" : null;
    case "question":
      return readerOf(variable)(unit) < 0 ? "unit-without-question" : null;
    case "measure":
      return unit.measures === undefined ? "unit-without-measures" : null;
    case "reason":
      return readerOf(variable)(unit) < 0 ? "unit-without-reason" : null;
    case "panel":
      return null;
    default:
      return variable.kind satisfies never;
  }
}

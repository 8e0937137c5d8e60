// Classifies an organisation into a category of each variable.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { StatisticsCode } from "../messages.ts";
import type { Unit, Variable } from "../schema.ts";
import { levelCategory } from "./levels.ts";
import { declined } from "./plan.ts";

/** The code for no category, such as the level of an organisation that has not answered. */
export const noCategory = 255;

/** Returns the index of a unit's category in a variable; -1 where the unit has none that the variable knows. */
type Reader = (unit: Unit) => number;

/** What `writeCodes` needs of a plan's variables, computed once. */
interface Readers {
  readonly kinds: readonly Variable["kind"][];
  readonly readers: readonly Reader[];
}

export function readersOf(variables: readonly Variable[]): Readers {
  return { kinds: variables.map(({ kind }) => kind), readers: variables.map(readerOf) };
}

/**
 * Writes a unit's category in each variable from `start` on. Returns false where the unit lacks a category that it should have; `checkUnit`
 * reports which.
 */
export function writeCodes({ readers, kinds }: Readers, unit: Unit, codes: Uint8Array, start: number): boolean {
  let isComplete = true;
  for (let at = 0; at < readers.length; at += 1) {
    if (!appliesTo(kinds[at], unit)) continue;
    const code = (readers[at] as Reader)(unit);
    if (code < 0) isComplete = false;
    else codes[start + at] = code;
  }
  return isComplete;
}

/** A level applies to those who answered; having declined, and its reason, to those who declined. */
function appliesTo(kind: Variable["kind"] | undefined, { status }: Unit): boolean {
  return status === (kind === "reason" || kind === "respondent" ? declined : "answered");
}

function readerOf({ kind, area, question, categories }: Variable): Reader {
  const within = (place: number | undefined): number =>
    place !== undefined && Number.isInteger(place) && place < categories.length ? place : -1;
  switch (kind) {
    case "respondent":
      return (unit) => categories.indexOf(unit.status);
    case "level":
      return ({ level, lacking }) => (level === undefined ? -1 : categories.indexOf(levelCategory(categories, level, lacking ?? 0) ?? ""));
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
    case "reason":
      return (unit) => categories.indexOf(unit.reason ?? "");
    default:
      return kind satisfies never;
  }
}

/** Every category that a unit lacks. */
export function checkUnit(variables: readonly Variable[], unit: Unit, at: string): readonly Diagnostic<StatisticsCode>[] {
  return variables.flatMap((variable): readonly Diagnostic<StatisticsCode>[] => {
    const code = missingCode(variable, unit);
    return code === null ? [] : [fault(code, at, { id: unit.organisation, variable: variable.id })];
  });
}

const missingCodes = {
  respondent: null,
  level: "unit-without-level",
  area: "unit-without-area",
  question: "unit-without-question",
  reason: "unit-without-reason",
} as const satisfies Record<Variable["kind"], StatisticsCode | null>;

function missingCode(variable: Variable, unit: Unit): StatisticsCode | null {
  return appliesTo(variable.kind, unit) && readerOf(variable)(unit) < 0 ? missingCodes[variable.kind] : null;
}

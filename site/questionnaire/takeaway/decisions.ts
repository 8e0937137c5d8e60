// The decisions that the page for management asks for: time for the work, the first steps, and what has to be found out.
import { addDays } from "../../../scripts/core/day.ts";
import { type Hours, sumOf } from "../../../scripts/method/pathway/hours.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import type { SituationWords } from "../../text/sv/form/situation.ts";
import type { Filled } from "../drafts/state.ts";
import { asTitle } from "../plan/described-steps.ts";
import { lastDue } from "../plan/plan-dates.ts";
import type { PlanData } from "../result/explains-data.ts";
import { asksForSteps, asksForTime, said, waySentences } from "../result/sentences.ts";
import type { Situation } from "../result/situation.ts";

export interface Decision {
  readonly what: string;
  /** What it is required for; empty where it is not. */
  readonly note: string;
  readonly who: string;
  readonly hours: string;
  /** The day, and whether it is to decide or to be done by. */
  readonly day: string;
}

export interface Decisions {
  /** That none is needed, where so; otherwise empty. */
  readonly none: string;
  /** What to consider, and what it takes. */
  readonly consider: readonly string[];
  readonly rows: readonly Decision[];
}

interface DecisionContext {
  readonly filled: Filled;
  readonly explains: Pick<PlanData, "goals" | "measures">;
  readonly words: SituationWords;
  /** By block, from the first, how long it takes to answer. */
  readonly minutes: readonly string[];
  /** Numbers of the questions that are answered "vet inte". */
  readonly unknown: readonly string[];
}

/** Days until what is not known should be found out. */
const findOutDays = 14;
/** Steps that have a row of their own. */
const stepsShown = 3;

/** Pure. */
export function decisionsOf(situation: Situation, context: DecisionContext): Decisions {
  const { words, minutes } = context;
  const { level, isReached, target, blocks } = situation;
  const isAsked = asksForSteps(situation);
  const open = blocks.filter(({ block, kind }) => kind === "unanswered" && block <= target);
  const told = open.flatMap(({ block }) => (minutes[block - 1] ? [{ block, minutes: minutes[block - 1] ?? "" }] : []));
  const answering = told.length > 0 ? [words.considerAnswering(told)] : [];
  return {
    none: isAsked ? "" : words.decisionNone(level),
    consider: isReached ? [] : [...(isAsked ? [] : [words.consider(target), ...said(waySentences, situation, words)]), ...answering],
    rows: isReached ? [] : [...findOutRows(situation, context), ...(isAsked ? stepRows(situation, context) : [])],
  };
}

/** What is not known comes first: it may change the rest. */
function findOutRows({ own }: Situation, { words, unknown }: DecisionContext): readonly Decision[] {
  if (unknown.length === 0) return [];
  if (own.unknown.length > 0)
    return [{ what: words.whoFindsOut(unknown), note: "", who: words.giveTimeWho, hours: "", day: words.decideBy(own.start) }];
  const who = own.steps.some(({ step }) => step?.leads === "who") ? words.findOutFirst : words.findOutWho;
  return [{ what: words.findOut(unknown), note: "", who, hours: "", day: words.doneBy(addDays(own.start, findOutDays)) }];
}

/** Of what is known to be left: time for the whole, the first steps, the others as one, and their sum. */
function stepRows(situation: Situation, { filled, explains, words }: DecisionContext): readonly Decision[] {
  const { own } = situation;
  const known = own.steps.filter(({ isUnknown }) => !isUnknown);
  const rowOf = (planned: PlannedStep): Decision => {
    const { question, to, step, takes, reason } = planned;
    const key = keyOf(planned);
    return {
      what: asTitle(explains.goals[question]?.[to] ?? ""),
      note: reason.kind === "must" ? words.reason(reason, (area) => area) : "",
      who: filled.plan?.who?.[key] ?? explains.measures[step?.measure ?? ""]?.responsible ?? "",
      hours: takes ? words.total(takes) : "",
      day: doneBy([planned]),
    };
  };
  const dueOf = (of: readonly PlannedStep[]): string => lastDue(of.flatMap((one) => own.dates.get(keyOf(one)) ?? [])) ?? own.start;
  const doneBy = (of: readonly PlannedStep[]): string => words.doneBy(dueOf(of));
  if (!asksForTime(situation)) return known.map(rowOf);
  // The time is asked for as a whole, once.
  const shown = known.filter(({ step }) => step?.leads !== "time").slice(0, stepsShown);
  const others = known.filter((one) => !shown.includes(one));
  const last = dueOf(known);
  const weeks = Math.max(1, Math.ceil((Date.parse(last) - Date.parse(own.start)) / (7 * 86_400_000)));
  const weekly = ([least, most]: Hours): number => (least + most) / 2 / weeks;
  const time = words.giveTime(weeks, { coordinator: weekly(own.hours.coordinator), others: weekly(own.hours.others) });
  const hours = words.total(sumOf(others.flatMap(({ takes }) => takes ?? [])));
  return [
    { what: time, note: "", who: words.giveTimeWho, hours: "", day: words.decideBy(own.start) },
    ...shown.map(rowOf),
    ...(others.length > 0 ? [{ what: words.others(others.length), note: "", who: words.othersWho, hours, day: doneBy(others) }] : []),
    { what: words.sum, note: "", who: words.sumWho, hours: words.total(own.hours), day: words.doneBy(last) },
  ];
}

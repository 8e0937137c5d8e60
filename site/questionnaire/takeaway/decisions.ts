// The decisions that the page for management asks for: time for the work, the first steps, and what has to be found out.
import { addDays } from "../../../scripts/core/day.ts";
import { keyOf } from "../../../scripts/method/pathway/planned-step.ts";
import type { SituationWords } from "../../text/sv/form/situation.ts";
import type { Filled } from "../drafts/state.ts";
import { asTitle } from "../plan/described-steps.ts";
import type { PlanData } from "../result/explains-data.ts";
import { asksForSteps, asksForTime, decisionsShown, said, waySentences } from "../result/sentences.ts";
import type { Situation } from "../result/situation.ts";

export interface Decision {
  readonly what: string;
  /** What it is required for; empty where it is not. */
  readonly note: string;
  readonly who: string;
  readonly hours: string;
  readonly due: string;
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
}

/** Days until what is not known should be found out. */
const findOutDays = 14;

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
function findOutRows({ own, unknown }: Situation, { words }: DecisionContext): readonly Decision[] {
  if (unknown === 0) return [];
  const due = words.date(addDays(own.start, findOutDays));
  const [what, who] = own.unknown.length > 0 ? [words.whoFindsOut(unknown), words.giveTimeWho] : [words.findOut(unknown), words.findOutWho];
  return [{ what, note: "", who, hours: "", due }];
}

/** Of what is known to be left: the whole, and the first steps. */
function stepRows(situation: Situation, { filled, explains, words }: DecisionContext): readonly Decision[] {
  const { own } = situation;
  const known = own.steps.filter(({ isUnknown }) => !isUnknown);
  if (known.length === 0) return [];
  const rows = known.slice(0, decisionsShown).map((planned): Decision => {
    const { question, to, step, takes, reason } = planned;
    const key = keyOf(planned);
    return {
      what: asTitle(explains.goals[question]?.[to] ?? ""),
      note: reason.kind === "must" ? words.reason(reason, (area) => area) : "",
      who: filled.plan?.who?.[key] ?? explains.measures[step?.measure ?? ""]?.responsible ?? "",
      hours: takes ? words.total(takes) : "",
      due: words.date(own.dates.get(key)?.due ?? own.start),
    };
  });
  if (!asksForTime(situation)) return rows;
  const whole = {
    what: words.giveTime(own.weekly),
    note: "",
    who: words.giveTimeWho,
    hours: words.whole(own.hours),
    due: words.date(own.last ?? own.start),
  };
  return [whole, ...rows];
}

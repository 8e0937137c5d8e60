// Three points for the management's next meeting: unmet musts first, then other measures to the next level, then what to find out.
import type { PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import type { Takeaway } from "./takeaway.ts";

const pointsShown = 3;

/** Exactly three distinct sentences. Pure and total. */
export function threePoints(takeaway: Takeaway, words: TakeawayWords): readonly string[] {
  const keep = words.points.keep(takeaway.level >= takeaway.top);
  return [...new Set([...pointsTowards(takeaway, words), ...keep])].slice(0, pointsShown);
}

/** In order, with each measure and each question in one point only. */
function pointsTowards(takeaway: Takeaway, words: TakeawayWords): readonly string[] {
  const { keyMeasures, nextPlan, plan, target, toFindOut } = takeaway;
  const findOut = (asked: ReadonlySet<string>): string[] =>
    toFindOut.filter((one) => !asked.has(one.question)).map(({ number, text }) => words.points.findOut(number, text));
  if (takeaway.level >= target) return findOut(new Set());
  const musts = mustPoints(takeaway, words);
  const isKey = new Set(keyMeasures.map((one) => one.measure));
  const next = nextPlan.filter((step) => !musts.measures.has(step.measure));
  const used = new Set([...musts.measures, ...next.map((step) => step.measure)]);
  const rest = plan.filter((step) => !used.has(step.measure));
  const point = ({ measure, title }: PlanStep): string =>
    isKey.has(measure) ? words.points.key(title, target) : words.points.measure(title);
  return [...musts.points, ...unansweredPoints(takeaway, words), ...next.map(point), ...findOut(musts.asked), ...rest.map(point)];
}

interface MustPoints {
  readonly points: readonly string[];
  readonly measures: ReadonlySet<string>;
  /** Questions that a point asks somebody to find out. */
  readonly asked: ReadonlySet<string>;
}

/** One point per measure, in the plan's order. A must answered "vet inte" is something to find out instead. */
function mustPoints({ plan, unmet, toFindOut, level, questionAt }: Takeaway, words: TakeawayWords): MustPoints {
  const open = unmet.flatMap((one) => (one.kind === "must" ? [one.question] : []));
  const unknown = new Set(toFindOut.map((one) => one.question));
  const planned = plan.flatMap((step) => {
    const mine = step.raises.filter((raise) => open.includes(raise.question));
    return mine.length > 0 ? [{ step, known: mine.filter((raise) => !unknown.has(raise.question)) }] : [];
  });
  const withoutMeasure = open.filter(
    (id) => !unknown.has(id) && !planned.some(({ known }) => known.some((raise) => raise.question === id)),
  );
  const asked = open.filter((id) => unknown.has(id));
  const next = level + 1;
  const numbers = (raises: readonly { readonly number: string }[]) => raises.map((one) => one.number);
  return {
    points: [
      ...planned.flatMap(({ step, known }) => (known.length > 0 ? [words.points.must(step.title, numbers(known), next)] : [])),
      ...withoutMeasure.map((id) => words.points.mustWithout(questionAt(id).number, questionAt(id).text, next)),
      ...asked.map((id) => words.points.mustUnknown(questionAt(id).number, questionAt(id).text, next)),
    ],
    measures: new Set(planned.map(({ step }) => step.measure)),
    asked: new Set(asked),
  };
}

/** The first incomplete block: without it, the plan to the next level is a guess. */
function unansweredPoints({ unmet, level }: Takeaway, words: TakeawayWords): readonly string[] {
  const first = unmet.find((one) => one.kind === "answered");
  return first?.kind === "answered" ? [words.points.unanswered(first.block, first.missing, level + 1)] : [];
}

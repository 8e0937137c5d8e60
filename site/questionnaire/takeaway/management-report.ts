// Decides what the report to the management says: one page first, then areas, conditions, the whole plan, and what to find out.
import type { PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import { type Condition, percent } from "../../../scripts/method/result.ts";
import type { ReportWords } from "../../text/sv/form/report.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import { shareInPlace, type Takeaway } from "./takeaway.ts";
import { threePoints } from "./three-points.ts";

export interface ReportLanguage {
  readonly report: ReportWords;
  readonly takeaway: TakeawayWords;
}

/** One row of the conditions that are not met. */
export interface UnmetRow {
  readonly condition: string;
  readonly needed: string;
  readonly has: string;
}

export interface Report {
  readonly takeaway: Takeaway;
  readonly headline: string;
  readonly share: string;
  readonly target: string;
  /** Date, edition and a short checksum: the running footer's first half. */
  readonly identity: string;
  readonly meaning: { readonly title: string; readonly text: string };
  readonly points: readonly string[];
  readonly firstMeasures: readonly PlanStep[];
  readonly areasFinding: string;
  readonly unmet: readonly UnmetRow[];
  readonly met: readonly string[];
  readonly plan: readonly PlanStep[];
  readonly withoutMeasure: readonly PlanRaise[];
}

/** Measures to the next level that the first page has room for. */
export const firstMeasuresShown = 5;

/** Characters of the checksum in a footer: enough to tell two editions apart by eye. The report's end has all of them. */
const shortChecksum = 12;

/** Pure and total: the same result and the same words give the same report. */
export function managementReport(takeaway: Takeaway, words: ReportLanguage): Report {
  const { report } = words;
  const { level, target, plan, nextPlan } = takeaway;
  const texts = takeaway.levels[level];
  return {
    takeaway,
    headline: report.headline(level, takeaway.atLeast),
    share: report.share(shareInPlace(takeaway), takeaway.answeredBlocks),
    target: level >= target ? report.targetReached(target) : report.targetAhead(target, plan.length),
    identity: report.identity(takeaway.computedOn, takeaway.edition, takeaway.editionDigest.slice(0, shortChecksum)),
    meaning: { title: report.meaning(level, texts?.name ?? ""), text: texts?.description ?? "" },
    points: threePoints(takeaway, words.takeaway),
    firstMeasures: nextPlan.slice(0, firstMeasuresShown),
    areasFinding: areasFinding(takeaway, report),
    unmet: takeaway.unmet.map((one) => unmetRow(one, takeaway, report)),
    met: metLines(takeaway, report),
    plan,
    withoutMeasure: takeaway.withoutMeasure,
  };
}

/** What a footer says on every page. */
export function footerOf({ identity, takeaway }: Report, { report }: ReportLanguage): string {
  return [...(takeaway.isRehearsal ? [`${report.rehearsal}.`] : []), identity, report.handling].join(" ");
}

/** The areas that stand highest and those that stand lowest, at most three of each: strengths are named, too. */
function areasFinding({ areas }: Takeaway, words: ReportWords): string {
  const told = areas.filter((one) => one.percent !== null);
  const figures = told.map((one) => one.percent ?? 0);
  const [most, least] = [Math.max(...figures), Math.min(...figures)];
  if (told.length === 0 || most === least) return words.areasFinding([], []);
  const at = (figure: number) => told.filter((one) => one.percent === figure).map((one) => one.name);
  return words.areasFinding(at(most).slice(0, 3), at(least).slice(0, 3));
}

function unmetRow(condition: Condition, takeaway: Takeaway, words: ReportWords): UnmetRow {
  switch (condition.kind) {
    case "must": {
      const { question, needed } = condition;
      const { number, text } = takeaway.questionAt(question);
      return {
        condition: `${number}. ${text}`,
        needed: takeaway.optionAt(question, needed),
        has: takeaway.answerAt(question),
      };
    }
    case "block":
      return { condition: words.block(condition.block), ...shares(condition, words) };
    case "area":
      return { condition: words.area(areaName(condition.area, takeaway), condition.block), ...shares(condition, words) };
    case "answered":
      return {
        condition: words.answered(condition.block),
        needed: words.answeredNeeded,
        has: words.answeredHas(condition.missing),
      };
    default:
      return condition satisfies never;
  }
}

function shares({ needed, share }: Extract<Condition, { kind: "block" | "area" }>, words: ReportWords): Pick<UnmetRow, "needed" | "has"> {
  return { needed: words.percent(needed), has: words.percent(percent(share) ?? 0) };
}

/** Block by block: the musts by number, the block's share, the areas by name or as all. Forty rows would hide what matters. */
function metLines(takeaway: Takeaway, words: ReportWords): readonly string[] {
  return Array.from({ length: takeaway.blocks }, (_, index) => index + 1).flatMap((block) => {
    const within = takeaway.met.filter((one) => one.block === block);
    const isWhole = (kind: Condition["kind"]): boolean => !takeaway.unmet.some((one) => one.block === block && one.kind === kind);
    const musts = within.flatMap((one) => (one.kind === "must" ? [takeaway.questionAt(one.question).number] : []));
    const areas = within.flatMap((one) => (one.kind === "area" ? [areaName(one.area, takeaway)] : []));
    const shared = within.flatMap((one) => (one.kind === "block" ? [words.metBlock(block, percent(one.share) ?? 0, one.needed)] : []));
    return [
      ...(musts.length > 0 ? [words.metMusts(block, musts, isWhole("must"))] : []),
      ...shared,
      ...(areas.length > 0 ? [isWhole("area") ? words.metAllAreas(block) : words.metAreas(block, areas)] : []),
    ];
  });
}

function areaName(area: string, { areas }: Takeaway): string {
  return areas.find((one) => one.area === area)?.name ?? area;
}

// What the documents say of the result: level and conditions.
import type { Condition } from "../../../scripts/method/result.ts";
import type { ReportWords } from "../../text/sv/form/report.ts";
import type { SituationWords } from "../../text/sv/form/situation.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import { headline, resultSentences, said } from "../result/sentences.ts";
import type { Takeaway } from "./takeaway.ts";

export interface ReportLanguage {
  readonly report: ReportWords;
  readonly takeaway: TakeawayWords;
  /** As in the views. */
  readonly situation: SituationWords;
}

/** One unmet condition. */
interface UnmetRow {
  readonly condition: string;
  readonly needed: string;
  readonly has: string;
}

export interface Report {
  readonly takeaway: Takeaway;
  readonly headline: string;
  /** As in the view of the result. */
  readonly standing: string;
  /** Date, edition and a short checksum. */
  readonly identity: string;
  readonly unmet: readonly UnmetRow[];
  readonly met: readonly string[];
}

/** Characters of the checksum there, enough to distinguish editions by eye. The end of the appendix has the full checksum. */
const shortChecksum = 12;

/** Pure and total. */
export function managementReport(takeaway: Takeaway, words: ReportLanguage): Report {
  const { report } = words;
  return {
    takeaway,
    headline: headline(takeaway.situation, words.situation),
    standing: said(resultSentences, takeaway.situation, words.situation).join(" "),
    identity: report.identity(takeaway.computedOn, takeaway.edition, takeaway.editionDigest.slice(0, shortChecksum)),
    unmet: takeaway.unmet.map((one) => unmetRow(one, takeaway, report)),
    met: metLines(takeaway, report),
  };
}

function unmetRow(condition: Condition, takeaway: Takeaway, words: ReportWords): UnmetRow {
  switch (condition.kind) {
    case "must": {
      const { question, needed } = condition;
      const { number, text } = takeaway.questionAt(question);
      return {
        condition: `${number}. ${text}`,
        needed: takeaway.goalAt(question, needed),
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

function shares({ points, share }: Extract<Condition, { kind: "block" | "area" }>, words: ReportWords): Pick<UnmetRow, "needed" | "has"> {
  return { needed: words.pointsOf(points, share.possible), has: words.pointsOf(share.earned, share.possible) };
}

/** By block: the musts by number, the block's share, and the areas by name or as all. One row each would be about forty. */
function metLines(takeaway: Takeaway, words: ReportWords): readonly string[] {
  return Array.from({ length: takeaway.blocks }, (_, index) => index + 1).flatMap((block) => {
    const within = takeaway.met.filter((one) => one.block === block);
    const isAllMet = (kind: Condition["kind"]): boolean => !takeaway.unmet.some((one) => one.block === block && one.kind === kind);
    const musts = within.flatMap((one) => (one.kind === "must" ? [takeaway.questionAt(one.question).number] : []));
    const areas = within.flatMap((one) => (one.kind === "area" ? [areaName(one.area, takeaway)] : []));
    const shared = within.flatMap((one) => (one.kind === "block" ? [words.metBlock(block, one.points, one.share)] : []));
    return [
      ...(musts.length > 0 ? [words.metMusts(block, musts, isAllMet("must"))] : []),
      ...shared,
      ...(areas.length > 0 ? [isAllMet("area") ? words.metAllAreas(block) : words.metAreas(block, areas)] : []),
    ];
  });
}

function areaName(area: string, { areas }: Takeaway): string {
  return areas.find((one) => one.area === area)?.name ?? area;
}

// Decides which words that which is taken along needs, of one language.
import type { DecisionWords } from "../../text/sv/form/decision.ts";
import type { ReportWords } from "../../text/sv/form/report.ts";
import type { TakeAlongWords } from "../../text/sv/form/take-along.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";

export interface ExportWords {
  readonly takeAlong: TakeAlongWords;
  readonly takeaway: TakeawayWords;
  readonly report: ReportWords;
  readonly decision: DecisionWords;
}

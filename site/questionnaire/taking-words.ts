// Decides which words that which is taken along needs, of one language.
import type { DecisionWords } from "../text/sv/decision.ts";
import type { ReportWords } from "../text/sv/report.ts";
import type { TakeAlongWords } from "../text/sv/take-along.ts";
import type { TakeawayWords } from "../text/sv/takeaway.ts";

export interface TakingWords {
  readonly takeAlong: TakeAlongWords;
  readonly takeaway: TakeawayWords;
  readonly report: ReportWords;
  readonly decision: DecisionWords;
}

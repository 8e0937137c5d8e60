// The texts that the form's script uses, in one language. They load with the parts that use them.
import type { Language } from "../../text/languages.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { AppendixWords } from "../../text/sv/form/appendix.ts";
import type { AtLoadWords } from "../../text/sv/form/at-load.ts";
import type { carrying } from "../../text/sv/form/carrying.ts";
import type { ExplainingWords } from "../../text/sv/form/explaining.ts";
import type { LevelWords } from "../../text/sv/form/level.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import type { OpenPaperWords } from "../../text/sv/form/open-paper.ts";
import type { PeersWords } from "../../text/sv/form/peers.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import type { ReportWords } from "../../text/sv/form/report.ts";
import type { RequirementsWords } from "../../text/sv/form/requirements.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import type { SpreadsheetWords } from "../../text/sv/form/spreadsheet.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import type { TemplateFileWords } from "../../text/sv/form/template-file.ts";
import type { ThenNowWords } from "../../text/sv/form/then-now.ts";
import type { merging } from "../../text/sv/form/together/merging.ts";
import type { sharing } from "../../text/sv/form/together/sharing.ts";
import type { opening, organisations, part } from "../../text/sv/form/together/together.ts";
import type { Widened } from "../../text/widened.ts";

/** What the script starts with. A page's script has one language only. */
export interface StartWords {
  readonly atLoad: AtLoadWords;
  readonly rest: () => Promise<FormWords>;
}

/** The modules that the functions import export the members of the texts by name. */
export interface FormWords {
  readonly answering: AnsweringWords;
  readonly level: () => Promise<{ readonly level: LevelWords }>;
  readonly later: () => Promise<LaterWords>;
  readonly sharing: () => Promise<ShareWords>;
  readonly merging: () => Promise<MergeWords>;
  readonly requirements: () => Promise<{ readonly requirements: RequirementsWords }>;
  readonly comparison: () => Promise<ComparisonWords>;
  readonly peers: () => Promise<{ readonly peers: PeersWords }>;
  readonly result: () => Promise<{ readonly result: ResultWords }>;
  readonly management: () => Promise<{ readonly management: ManagementWords }>;
  readonly openPaper: () => Promise<{ readonly openPaper: OpenPaperWords }>;
  readonly further: () => Promise<ExportWords>;
  readonly sending: () => Promise<{ readonly sending: SendingWords }>;
  readonly plan: () => Promise<{ readonly plan: PlanWords }>;
  readonly planFiles: () => Promise<{ readonly planFiles: PlanFileWords }>;
  readonly method: () => Promise<{ readonly methodAnswering: MethodWords }>;
}

/** For sharing the questions. */
export interface ShareWords {
  readonly sharing: Widened<typeof sharing>;
}

/** For merging the files that come back. */
export interface MergeWords {
  readonly merging: Widened<typeof merging>;
}

/** For opening files, a colleague's part and several organisations. */
export interface LaterWords {
  readonly opening: Widened<typeof opening>;
  readonly part: Widened<typeof part>;
  readonly organisations: Widened<typeof organisations>;
  readonly carrying: Widened<typeof carrying> & { readonly language: Language };
  readonly loadSpreadsheetWords: () => Promise<{ readonly spreadsheet: SpreadsheetWords }>;
}

/** For the comparison with an earlier file. */
export interface ComparisonWords {
  readonly explaining: ExplainingWords;
  readonly thenNow: ThenNowWords;
}

/** For the further documents: the appendix and the templates. */
export interface ExportWords {
  readonly takeaway: TakeawayWords;
  readonly report: ReportWords;
  readonly level: LevelWords;
  readonly appendix: AppendixWords;
  readonly loadTemplateWords: () => Promise<{ readonly templateFile: TemplateFileWords }>;
}

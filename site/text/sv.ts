// The Swedish texts of everything that is built into pages and files. Texts of the form's script are loaded by the script itself.
import { dateInWords, inDigits, listInWords, terms } from "../../scripts/core/terms/sv.ts";
import { followUp } from "./sv/form/follow-up.ts";
import { formFrame } from "./sv/form/frame.ts";
import { methodForm } from "./sv/form/method-form.ts";
import { planFrame } from "./sv/form/plan-frame.ts";
import { questionnaire } from "./sv/form/questionnaire.ts";
import { receiptCheck } from "./sv/form/receipt-check.ts";
import { sendingFrame } from "./sv/form/sending-frame.ts";
import { steppingAside } from "./sv/form/stepping-aside.ts";
import { takeAlongFrame } from "./sv/form/take-along.ts";
import { group } from "./sv/form/together/group.ts";
import { share } from "./sv/form/together/share.ts";
import { consultations } from "./sv/pages/consultations.ts";
import { disclosure } from "./sv/pages/disclosure.ts";
import { errata } from "./sv/pages/errata.ts";
import { feed } from "./sv/pages/feed.ts";
import { fingerprint } from "./sv/pages/fingerprint.ts";
import { frameworks, publishedInWords } from "./sv/pages/frameworks.ts";
import { glossary } from "./sv/pages/glossary.ts";
import { home } from "./sv/pages/home.ts";
import { layout } from "./sv/pages/layout.ts";
import { lost } from "./sv/pages/lost.ts";
import { measures } from "./sv/pages/measures.ts";
import { method } from "./sv/pages/method.ts";
import { nextEdition } from "./sv/pages/next-edition.ts";
import { pilot } from "./sv/pages/pilot.ts";
import { population } from "./sv/pages/population.ts";
import { publicLog } from "./sv/pages/public-log.ts";
import { questions } from "./sv/pages/questions.ts";
import { registers } from "./sv/pages/registers.ts";
import { reportingDeadlines } from "./sv/pages/reporting-deadlines.ts";
import { rounds } from "./sv/pages/rounds.ts";
import { runbook } from "./sv/pages/runbook.ts";
import { scale } from "./sv/pages/scale.ts";
import { sealingPlaces } from "./sv/pages/sealing-places.ts";
import { search } from "./sv/pages/search.ts";
import { styleGuide } from "./sv/pages/style-guide.ts";
import { supportLinks } from "./sv/pages/support-links.ts";
import { templates } from "./sv/pages/templates.ts";
import { translation } from "./sv/pages/translation.ts";
import { whoToCall } from "./sv/pages/who-to-call.ts";
import { downloads } from "./sv/results/downloads.ts";
import { inDefinite } from "./sv/results/findings.ts";
import { national } from "./sv/results/national.ts";
import { nationalReport } from "./sv/results/national-report.ts";
import { overTime } from "./sv/results/over-time.ts";
import { participation } from "./sv/results/participation.ts";
import { quality } from "./sv/results/quality.ts";
import { results } from "./sv/results/results.ts";
import { rounding } from "./sv/results/rounding.ts";
import { statistics } from "./sv/results/statistics.ts";
import { takingPart } from "./sv/results/taking-part.ts";

export const sv = {
  consultations,
  disclosure,
  downloads,
  errata,
  planFrame,
  feed,
  followUp,
  formFrame,
  frameworks,
  glossary,
  group,
  home,
  layout,
  lost,
  measures,
  method,
  methodForm,
  national,
  nationalReport,
  nextEdition,
  overTime,
  participation,
  pilot,
  population,
  quality,
  questionnaire,
  share,
  publicLog,
  questions,
  receiptCheck,
  registers,
  reportingDeadlines,
  results,
  fingerprint,
  rounding,
  rounds,
  runbook,
  scale,
  sealingPlaces,
  search,
  sendingFrame,
  statistics,
  steppingAside,
  supportLinks,
  styleGuide,
  takeAlongFrame,
  takingPart,
  templates,
  translation,
  whoToCall,
  findings: { inDefinite },
  formats: { dateInWords, inDigits, listed: listInWords, publishedInWords },
  terms,
} as const;

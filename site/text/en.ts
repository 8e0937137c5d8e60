// The English texts of everything that is built into pages and files. Texts of the form's script are loaded by the script itself.
import { dateInWords, inDigits, listInWords, terms } from "../../scripts/core/terms/en.ts";
import { followUp } from "./en/form/follow-up.ts";
import { formFrame } from "./en/form/frame.ts";
import { methodForm } from "./en/form/method-form.ts";
import { planFrame } from "./en/form/plan-frame.ts";
import { questionnaire } from "./en/form/questionnaire.ts";
import { receiptCheck } from "./en/form/receipt-check.ts";
import { sendingFrame } from "./en/form/sending-frame.ts";
import { steppingAside } from "./en/form/stepping-aside.ts";
import { takeAlongFrame } from "./en/form/take-along.ts";
import { group } from "./en/form/together/group.ts";
import { share } from "./en/form/together/share.ts";
import { consultations } from "./en/pages/consultations.ts";
import { disclosure } from "./en/pages/disclosure.ts";
import { errata } from "./en/pages/errata.ts";
import { feed } from "./en/pages/feed.ts";
import { fingerprint } from "./en/pages/fingerprint.ts";
import { frameworks, publishedInWords } from "./en/pages/frameworks.ts";
import { glossary } from "./en/pages/glossary.ts";
import { home } from "./en/pages/home.ts";
import { layout } from "./en/pages/layout.ts";
import { lost } from "./en/pages/lost.ts";
import { measures } from "./en/pages/measures.ts";
import { method } from "./en/pages/method.ts";
import { nextEdition } from "./en/pages/next-edition.ts";
import { pilot } from "./en/pages/pilot.ts";
import { population } from "./en/pages/population.ts";
import { publicLog } from "./en/pages/public-log.ts";
import { questions } from "./en/pages/questions.ts";
import { registers } from "./en/pages/registers.ts";
import { reportingDeadlines } from "./en/pages/reporting-deadlines.ts";
import { rounds } from "./en/pages/rounds.ts";
import { runbook } from "./en/pages/runbook.ts";
import { scale } from "./en/pages/scale.ts";
import { sealingPlaces } from "./en/pages/sealing-places.ts";
import { search } from "./en/pages/search.ts";
import { styleGuide } from "./en/pages/style-guide.ts";
import { supportLinks } from "./en/pages/support-links.ts";
import { templates } from "./en/pages/templates.ts";
import { translation } from "./en/pages/translation.ts";
import { whoToCall } from "./en/pages/who-to-call.ts";
import { downloads } from "./en/results/downloads.ts";
import { inDefinite } from "./en/results/findings.ts";
import { national } from "./en/results/national.ts";
import { nationalReport } from "./en/results/national-report.ts";
import { overTime } from "./en/results/over-time.ts";
import { participation } from "./en/results/participation.ts";
import { quality } from "./en/results/quality.ts";
import { results } from "./en/results/results.ts";
import { rounding } from "./en/results/rounding.ts";
import { statistics } from "./en/results/statistics.ts";
import { takingPart } from "./en/results/taking-part.ts";

export const en = {
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

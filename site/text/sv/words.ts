// The Swedish texts of everything that is built into pages and files. Texts of the form's script are loaded by the script itself.
import { dateInWords, inDigits, listInWords, terms } from "../../../scripts/core/terms/sv.ts";
import { followUp } from "./form/follow-up.ts";
import { formFrame } from "./form/frame.ts";
import { methodForm } from "./form/method-form.ts";
import { offline } from "./form/offline.ts";
import { planFrame } from "./form/plan-frame.ts";
import { questionnaire } from "./form/questionnaire.ts";
import { receiptCheck } from "./form/receipt-check.ts";
import { sendingFrame } from "./form/sending-frame.ts";
import { steppingAside } from "./form/stepping-aside.ts";
import { takeAlongFrame } from "./form/take-along.ts";
import { templateFile } from "./form/template-file.ts";
import { group } from "./form/together/group.ts";
import { share } from "./form/together/share.ts";
import { consultations } from "./pages/consultations.ts";
import { disclosure } from "./pages/disclosure.ts";
import { errata } from "./pages/errata.ts";
import { feed } from "./pages/feed.ts";
import { fingerprint } from "./pages/fingerprint.ts";
import { frameworks, publishedInWords } from "./pages/frameworks.ts";
import { glossary } from "./pages/glossary.ts";
import { home } from "./pages/home.ts";
import { layout } from "./pages/layout.ts";
import { lost } from "./pages/lost.ts";
import { measures } from "./pages/measures.ts";
import { method } from "./pages/method.ts";
import { nextEdition } from "./pages/next-edition.ts";
import { pilot } from "./pages/pilot.ts";
import { population } from "./pages/population.ts";
import { publicLog } from "./pages/public-log.ts";
import { questions } from "./pages/questions.ts";
import { registers } from "./pages/registers.ts";
import { reportingDeadlines } from "./pages/reporting-deadlines.ts";
import { rounds } from "./pages/rounds.ts";
import { runbook } from "./pages/runbook.ts";
import { scale } from "./pages/scale.ts";
import { sealingPlaces } from "./pages/sealing-places.ts";
import { search } from "./pages/search.ts";
import { styleGuide } from "./pages/style-guide.ts";
import { supportLinks } from "./pages/support-links.ts";
import { templates } from "./pages/templates.ts";
import { translation } from "./pages/translation.ts";
import { whoToCall } from "./pages/who-to-call.ts";
import { downloads } from "./results/downloads.ts";
import { inDefinite } from "./results/findings.ts";
import { national } from "./results/national.ts";
import { nationalReport } from "./results/national-report.ts";
import { overTime } from "./results/over-time.ts";
import { participation } from "./results/participation.ts";
import { quality } from "./results/quality.ts";
import { results } from "./results/results.ts";
import { rounding } from "./results/rounding.ts";
import { statistics } from "./results/statistics.ts";
import { takingPart } from "./results/taking-part.ts";

export const words = {
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
  offline,
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
  templateFile,
  templates,
  translation,
  whoToCall,
  findings: { inDefinite },
  formats: { dateInWords, inDigits, listed: listInWords, publishedInWords },
  terms,
} as const;

// Decides which Swedish texts the site has; each page's own words stand in a file of its own.
import { downloads } from "./sv/downloads.ts";
import { errata } from "./sv/errata.ts";
import { explainingFrame } from "./sv/explaining.ts";
import { inDefinite, shareInWords, underLevel1 } from "./sv/findings.ts";
import { followUp } from "./sv/follow-up.ts";
import { frameworks, publishedInWords } from "./sv/frameworks.ts";
import { home } from "./sv/home.ts";
import { layout } from "./sv/layout.ts";
import { measures } from "./sv/measures.ts";
import { method } from "./sv/method.ts";
import { methodForm } from "./sv/method-form.ts";
import { nextEdition } from "./sv/next-edition.ts";
import { pilot } from "./sv/pilot.ts";
import { population } from "./sv/population.ts";
import { questionnaire } from "./sv/questionnaire.ts";
import { questions } from "./sv/questions.ts";
import { results } from "./sv/results.ts";
import { scale } from "./sv/scale.ts";
import { dateInWords, inDigits, listed, terms } from "./sv/terms.ts";
import { translation } from "./sv/translation.ts";

const findings = { inDefinite, shareInWords, underLevel1 } as const;
const formats = { dateInWords, inDigits, listed, publishedInWords } as const;
/** What stands in the page with the form; what its script says loads with the script. */
const form = { explainingFrame, followUp, methodForm, questionnaire } as const;
const pages = {
  downloads,
  errata,
  frameworks,
  home,
  layout,
  measures,
  method,
  nextEdition,
  pilot,
  population,
  questions,
  results,
  scale,
} as const;

export const sv = { ...pages, ...form, findings, formats, terms, translation } as const;

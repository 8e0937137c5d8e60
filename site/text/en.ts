// Decides which English texts the site has; each page's own words stand in a file of its own.
import { downloads } from "./en/downloads.ts";
import { errata } from "./en/errata.ts";
import { explainingFrame } from "./en/explaining.ts";
import { inDefinite, shareInWords, underLevel1 } from "./en/findings.ts";
import { followUp } from "./en/follow-up.ts";
import { frameworks, publishedInWords } from "./en/frameworks.ts";
import { home } from "./en/home.ts";
import { layout } from "./en/layout.ts";
import { measures } from "./en/measures.ts";
import { method } from "./en/method.ts";
import { methodForm } from "./en/method-form.ts";
import { nextEdition } from "./en/next-edition.ts";
import { pilot } from "./en/pilot.ts";
import { population } from "./en/population.ts";
import { questionnaire } from "./en/questionnaire.ts";
import { questions } from "./en/questions.ts";
import { results } from "./en/results.ts";
import { scale } from "./en/scale.ts";
import { dateInWords, inDigits, listed, terms } from "./en/terms.ts";
import { translation } from "./en/translation.ts";

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

export const en = { ...pages, ...form, findings, formats, terms, translation } as const;

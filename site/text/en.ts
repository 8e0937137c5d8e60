// Decides which English texts the site has; each page's own words stand in a file of its own.

import { dateInWords, inDigits, listed, terms } from "../../scripts/core/terms/en.ts";
import { explainingFrame } from "./en/form/explaining.ts";
import { followUp } from "./en/form/follow-up.ts";
import { methodForm } from "./en/form/method-form.ts";
import { questionnaire } from "./en/form/questionnaire.ts";
import { errata } from "./en/pages/errata.ts";
import { frameworks, publishedInWords } from "./en/pages/frameworks.ts";
import { home } from "./en/pages/home.ts";
import { layout } from "./en/pages/layout.ts";
import { measures } from "./en/pages/measures.ts";
import { method } from "./en/pages/method.ts";
import { nextEdition } from "./en/pages/next-edition.ts";
import { pilot } from "./en/pages/pilot.ts";
import { population } from "./en/pages/population.ts";
import { questions } from "./en/pages/questions.ts";
import { scale } from "./en/pages/scale.ts";
import { translation } from "./en/pages/translation.ts";
import { downloads } from "./en/results/downloads.ts";
import { inDefinite, shareInWords, underLevel1 } from "./en/results/findings.ts";
import { results } from "./en/results/results.ts";

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

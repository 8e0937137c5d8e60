// Decides which Swedish texts the site has; each page's own words stand in a file of its own.

import { dateInWords, inDigits, listed, terms } from "../../scripts/core/terms/sv.ts";
import { explainingFrame } from "./sv/form/explaining.ts";
import { followUp } from "./sv/form/follow-up.ts";
import { methodForm } from "./sv/form/method-form.ts";
import { questionnaire } from "./sv/form/questionnaire.ts";
import { errata } from "./sv/pages/errata.ts";
import { frameworks, publishedInWords } from "./sv/pages/frameworks.ts";
import { home } from "./sv/pages/home.ts";
import { layout } from "./sv/pages/layout.ts";
import { measures } from "./sv/pages/measures.ts";
import { method } from "./sv/pages/method.ts";
import { nextEdition } from "./sv/pages/next-edition.ts";
import { pilot } from "./sv/pages/pilot.ts";
import { population } from "./sv/pages/population.ts";
import { questions } from "./sv/pages/questions.ts";
import { scale } from "./sv/pages/scale.ts";
import { translation } from "./sv/pages/translation.ts";
import { downloads } from "./sv/results/downloads.ts";
import { inDefinite, shareInWords, underLevel1 } from "./sv/results/findings.ts";
import { results } from "./sv/results/results.ts";

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

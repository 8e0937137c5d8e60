// Decides which English texts the site has; each page's own words stand in a file of its own.
import { errata } from "./en/errata.ts";
import { underLevel1 } from "./en/findings.ts";
import { frameworks, publishedInWords } from "./en/frameworks.ts";
import { home } from "./en/home.ts";
import { layout } from "./en/layout.ts";
import { measures } from "./en/measures.ts";
import { method } from "./en/method.ts";
import { nextEditionLink } from "./en/next-edition-link.ts";
import { pilot } from "./en/pilot.ts";
import { population } from "./en/population.ts";
import { questions } from "./en/questions.ts";
import { results } from "./en/results.ts";
import { scale } from "./en/scale.ts";
import { dateInWords, inDigits, listed, terms } from "./en/terms.ts";
import { translation } from "./en/translation.ts";

const findings = { underLevel1 } as const;
const formats = { dateInWords, inDigits, listed, publishedInWords } as const;
const pages = {
  errata,
  frameworks,
  home,
  layout,
  measures,
  method,
  nextEditionLink,
  pilot,
  population,
  questions,
  results,
  scale,
} as const;

export const en = { ...pages, findings, formats, terms, translation } as const;

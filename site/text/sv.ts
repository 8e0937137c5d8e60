// Decides which Swedish texts the site has; each page's own words stand in a file of its own.
import { errata } from "./sv/errata.ts";
import { underLevel1 } from "./sv/findings.ts";
import { frameworks, publishedInWords } from "./sv/frameworks.ts";
import { home } from "./sv/home.ts";
import { layout } from "./sv/layout.ts";
import { measures } from "./sv/measures.ts";
import { method } from "./sv/method.ts";
import { nextEditionLink } from "./sv/next-edition-link.ts";
import { pilot } from "./sv/pilot.ts";
import { population } from "./sv/population.ts";
import { questions } from "./sv/questions.ts";
import { results } from "./sv/results.ts";
import { scale } from "./sv/scale.ts";
import { dateInWords, inDigits, listed, terms } from "./sv/terms.ts";
import { translation } from "./sv/translation.ts";

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

export const sv = { ...pages, findings, formats, terms, translation } as const;

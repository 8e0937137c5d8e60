// Decides which Swedish texts the site has; each page's own words stand in a file of its own.
import { home } from "./sv/home.ts";
import { layout } from "./sv/layout.ts";
import { measures } from "./sv/measures.ts";
import { method } from "./sv/method.ts";
import { population } from "./sv/population.ts";
import { questions } from "./sv/questions.ts";
import { results } from "./sv/results.ts";
import { scale } from "./sv/scale.ts";
import { terms } from "./sv/terms.ts";

export const sv = { home, layout, measures, method, population, questions, results, scale, terms } as const;

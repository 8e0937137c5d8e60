// The report's own languages, whatever languages the site has: it is handed over in Swedish, with one page in English.
import type { Language } from "../core/terms/languages.ts";

export const reportLanguages = ["sv", "en"] as const satisfies readonly Language[];
export type ReportLanguage = (typeof reportLanguages)[number];
/** Of everything but the page in English. */
export const [reportLanguage] = reportLanguages;

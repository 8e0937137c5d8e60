// The reports to the government: one per release, from its figures and the maintainers' prose. An outdated figure in the prose stops the build.
import { swedishDay } from "../../scripts/core/day.ts";
import { assembleReport, leadOf, type Report } from "../../scripts/report/assemble.ts";
import { readMaterial } from "../../scripts/report/material/material.ts";
import { type ReportLanguage, reportLanguage, reportLanguages } from "../../scripts/report/report-language.ts";
import { draftWarnings, type Warning, warningsOf } from "../../scripts/report/sections/warnings.ts";
import { reportTitles } from "../../scripts/report/sections/wording.ts";
import { type Chosen, inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import { place, unwrap } from "./content.ts";
import { releases } from "./releases.ts";
import { allRoundDays } from "./round-days.ts";

type InReport<T> = Readonly<Record<ReportLanguage, T>>;

export interface NationalReport {
  readonly round: string;
  readonly release: string;
  readonly report: Report;
  readonly lead: InReport<string>;
  readonly warnings: InReport<readonly Warning[]>;
}

const today = swedishDay(new Date());

/** Newest last. */
export const nationalReports: readonly NationalReport[] = await Promise.all(
  releases.map(async ({ round, release }) => {
    const planned = allRoundDays.find((one) => one.round === round)?.release ?? null;
    const input = unwrap(await readMaterial({ place, round, release, compare: null, planned, today }));
    return {
      round,
      release,
      report: assembleReport(input),
      lead: inEach((language) => leadOf(input, language, reportTitles[language])),
      warnings: inEach((language) => [...draftWarnings(input, language), ...warningsOf(input, language)]),
    };
  }),
);

function inEach<T>(make: (language: ReportLanguage) => T): InReport<T> {
  return Object.fromEntries(reportLanguages.map((language) => [language, make(language)])) as InReport<T>;
}

/** What the report says in the page's language, else in its own, with its `lang`. */
export function inReport<T>(texts: InReport<T>, language: Language): Chosen<T> {
  const { value = texts[reportLanguage], ...rest } = inLanguage<T>(texts, language, reportLanguages);
  return { value, ...rest };
}

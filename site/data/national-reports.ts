// The reports to the government: one per release. A decided one as it was decided; else a draft, made from the release's figures and the
// maintainers' prose, where an outdated figure stops the build.
import { swedishDay } from "../../scripts/core/day.ts";
import { assembleReport } from "../../scripts/report/assemble.ts";
import { type ReportOnPage, readDecided, reportFiles, reportOnPage } from "../../scripts/report/decided.ts";
import { readMaterial } from "../../scripts/report/material/material.ts";
import { type ReportLanguage, reportLanguage, reportLanguages } from "../../scripts/report/report-language.ts";
import { type Chosen, inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import { place, unwrap } from "./content.ts";
import { releases } from "./releases.ts";
import { allRoundDays } from "./round-days.ts";

export interface NationalReport extends ReportOnPage {
  readonly round: string;
  readonly release: string;
  /** YYYY-MM-DD, of the decision; null for a draft. */
  readonly decided: string | null;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

const today = swedishDay(new Date());

/** Newest last. */
export const nationalReports: readonly NationalReport[] = await Promise.all(
  releases.map(async ({ round, release }) => {
    const decided = unwrap(readDecided(place, { round, release }));
    if (decided) {
      const files = [...decided.files].map(([name, bytes]) => ({ name, bytes }));
      return { ...decided, round, release, decided: decided.date, files };
    }
    const planned = allRoundDays.find((one) => one.round === round)?.release ?? null;
    const input = unwrap(await readMaterial({ place, round, release, planned, today }));
    const report = assembleReport(input);
    const files = reportFiles(report).map(({ name, contents }) => ({ name, bytes: new Uint8Array(Buffer.from(contents)) }));
    return { ...reportOnPage(input, report), round, release, decided: null, files };
  }),
);

/** What the report says in the page's language, else in its own, with its `lang`. */
export function inReport<T>(texts: Readonly<Record<ReportLanguage, T>>, language: Language): Chosen<T> {
  const { value = texts[reportLanguage], ...rest } = inLanguage<T>(texts, language, reportLanguages);
  return { value, ...rest };
}

// The reports to the government: one per release, from its figures and the maintainers' prose. An outdated figure in the prose stops the build.
import { swedishDay } from "../../scripts/core/day.ts";
import { assembleReport, leadOf, type Report } from "../../scripts/report/assemble.ts";
import { readMaterial } from "../../scripts/report/material/material.ts";
import { draftWarnings, type Warning, warningsOf } from "../../scripts/report/sections/warnings.ts";
import { reportTitle, reportTitleEnglish } from "../../scripts/report/sections/wording.ts";
import { assembleShort, shortGroups } from "../../scripts/report/short-report.ts";
import type { Language } from "../text/languages.ts";
import { place, unwrap } from "./content.ts";
import { releases } from "./releases.ts";
import { allRoundDays } from "./round-days.ts";

export interface NationalReport {
  readonly round: string;
  readonly release: string;
  readonly report: Report;
  readonly lead: Readonly<Record<Language, string>>;
  readonly warnings: Readonly<Record<Language, readonly Warning[]>>;
  /** One per group that is not withheld. */
  readonly short: readonly (Pick<NationalReport, "report" | "lead" | "warnings"> & { readonly group: string })[];
}

const today = swedishDay(new Date());

/** Newest last. */
export const nationalReports: readonly NationalReport[] = await Promise.all(
  releases.map(async ({ round, release }) => {
    const planned = allRoundDays.find((one) => one.round === round)?.release ?? null;
    const input = unwrap(await readMaterial({ place, round, release, compare: null, planned, today }));
    const groups = Object.keys(shortGroups);
    const lead = { sv: leadOf(input, "sv", null), en: leadOf(input, "en", null) };
    const warnings = { sv: warningsOf(input, "sv"), en: warningsOf(input, "en") };
    const short = groups.flatMap((group) => {
      const report = assembleShort(input, group);
      return report ? [{ group, report, lead, warnings }] : [];
    });
    return {
      round,
      release,
      report: assembleReport(input),
      lead: { sv: leadOf(input, "sv", reportTitle), en: leadOf(input, "en", reportTitleEnglish) },
      warnings: { sv: [...draftWarnings(input, "sv"), ...warnings.sv], en: [...draftWarnings(input, "en"), ...warnings.en] },
      short,
    };
  }),
);

// `npm run audit`: audits the published releases of a round again, in the closed zone.
import { accepted, type Checked } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import { type AuditedRelease, auditReleases } from "../audit-release.ts";
import { itemsToAudit } from "../items-to-open.ts";
import { countIn, type Mode } from "./mode.ts";

export interface AuditMode extends Mode {
  /** Shows what can be inferred, for the closed zone only. */
  readonly details: boolean;
}

/** Code 1 if any release fails. */
export async function auditRound(mode: AuditMode): Promise<Checked<{ readonly text: string; readonly code: number }>> {
  const { place, round } = mode;
  const releases = await countIn(mode, {
    wanted: itemsToAudit(round),
    work: (session, progress) =>
      auditReleases({ place, round, session, progress: (done, total) => progress(`Röjandekontroll ${round}`, done, total) }),
  });
  if (!releases.ok) return releases;
  const lines = releases.value.flatMap((one) => linesOf(mode, one));
  return accepted({ text: lines.join("\n"), code: releases.value.every(({ report }) => report.passed) ? 0 : 1 });
}

function linesOf({ round, details }: AuditMode, { release, report }: AuditedRelease): readonly string[] {
  const { passed, attacked, findings } = report;
  const verdict = said({
    sv: `${round}/${release}: ${passed ? "godkänd" : "underkänd"}. ${attacked} celler och sammanslagningar prövade.`,
    en: `${round}/${release}: ${passed ? "passed" : "failed"}. ${attacked} cells and combinations tried.`,
  });
  const shown = details ? findings : [];
  return [verdict, ...shown.map(({ code, variable, row, categories }) => `  ${code} ${variable} ${row} ${categories.join("+")}`)];
}

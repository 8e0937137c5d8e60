// `npm run audit`: audits the published releases of a round again, in the closed zone.
import { join, resolve } from "node:path";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { reportProgress } from "../core/progress.ts";
import { type AuditedRelease, auditReleases } from "../release/audit-release.ts";
import { flag, runCommand, text, type Values } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";

const usage = `npm run audit -- --round <id> [--root <folder>] [--keys <folder>] [--details] [--json]
Gör röjandekontrollen på nytt för varje publicering av en mätomgång, ihop med dem som kom före. Behöver en öppningsnyckel.
Utfallet får spridas. Det som --details visar säger var tabellerna är tunna och är bara för er.
Audits each release of a round again, together with those before it. Needs an opening key. The verdict may be shared.
What --details prints shows where the tables are thin, and is for you only.`;

async function audited(place: Place, round: string, keys = join(place.root, "keys")): Promise<Checked<readonly AuditedRelease[]>> {
  const { progress, finish } = reportProgress();
  const request = { place, round, keys: resolve(keys) };
  return auditReleases({ ...request, progress: (done, total) => progress(`Röjandekontroll ${round}`, done, total) }).finally(finish);
}

const options = { round: text, root: text, keys: text, details: flag, json: flag } as const;

function linesOf(round: string, { release, report }: AuditedRelease, { json, details }: Values<typeof options>): readonly string[] {
  const { passed, attacked, findings, warnings } = report;
  const verdict = json
    ? JSON.stringify({ round, release, passed, attacked })
    : `${round}/${release}: ${passed ? "godkänd" : "underkänd"}. ${attacked} celler och sammanslagningar prövade.`;
  const shown = details ? [...findings, ...warnings] : [];
  return [verdict, ...shown.map(({ code, variable, row, categories }) => `  ${code} ${variable} ${row} ${categories.join("+")}`)];
}

await runCommand({
  usage,
  options,
  choose: (values) => {
    const { round, root, keys } = values;
    if (!round) return undefined;
    return async () => {
      const releases = await audited(placeAt(root), round, keys);
      if (!releases.ok) return releases;
      const lines = releases.value.flatMap((one) => linesOf(round, one, values));
      return accepted({ text: lines.join("\n"), code: releases.value.every(({ report }) => report.passed) ? 0 : 1 });
    };
  },
});

// Decides nothing: audits the published releases of a round again, in the closed zone. `npm run audit -- --round <id>`

import { resolve } from "node:path";
import { tellProgress } from "../core/progress.ts";
import { auditReleases } from "../release/audit-release.ts";
import { placeFrom } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";

const usage = `npm run audit -- --round <id> [--root <folder>] [--keys <folder>] [--details] [--json]
Gör röjandekontrollen på nytt för varje publicering av en mätomgång, ihop med dem som kom före. Behöver en öppningsnyckel.
Utfallet får spridas. Det som --details visar säger var tabellerna är tunna och är bara för er.
Audits each release of a round again, together with those before it. Needs an opening key. The verdict may be told;
what --details shows says where the tables are thin, and is for you only.`;

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
const round = option("round");
if (round === undefined || args.includes("--help")) {
  console.log(usage);
  process.exit(round === undefined ? 2 : 0);
}
const place = placeFrom(args);
const teller = tellProgress();
const progress = (done: number, total: number): void => teller.progress(`Röjandekontroll ${round}`, done, total);
const audited = await auditReleases({ place, round, keys: resolve(option("keys") ?? `${place.root}/keys`), progress });
teller.finish();
if (!audited.ok) {
  console.error(forTerminal(audited.diagnostics));
  process.exitCode = 1;
} else {
  for (const { release, report } of audited.value) {
    const verdict = report.passed ? "godkänd" : "underkänd";
    if (args.includes("--json")) console.log(JSON.stringify({ round, release, passed: report.passed, attacked: report.attacked }));
    else console.log(`${round}/${release}: ${verdict}. ${report.attacked} celler och sammanslagningar prövade.`);
    if (args.includes("--details"))
      for (const { code, variable, row, categories } of [...report.findings, ...report.warnings])
        console.log(`  ${code} ${variable} ${row} ${categories.join("+")}`);
    if (!report.passed) process.exitCode = 1;
  }
}

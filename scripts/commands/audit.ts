// `npm run audit`: audits the published releases of a round again, in the closed zone.
import { join, resolve } from "node:path";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { reportProgress } from "../core/progress.ts";
import { sessionFor, withThird } from "../rehearsal/holders.ts";
import { type AuditedRelease, auditReleases } from "../release/audit-release.ts";
import { itemsToAudit } from "../release/items-to-open.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { flag, runCommand, text, type Values } from "../shared/command.ts";

const usage = `npm run audit -- --round <id> [--root <folder>] [--session <folder>] [--details] [--json]
Gör röjandekontrollen på nytt för varje publicering av en mätomgång, ihop med dem som kom före. Två nyckelhållare lämnar sina delar i mappen --session, som vid räkningen.
Utfallet får spridas. Det som --details visar säger vad som går att räkna ut och är bara för er.
Audits each release of a round again, together with those before it. Two holders put their parts into the folder --session, as when counting. The verdict may be shared.
--details prints what can be inferred, and is for you only.`;

async function audited(place: Place, round: string, folder = "."): Promise<Checked<readonly AuditedRelease[]>> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const isRehearsal = authority.value.rehearsal;
  const held = await sessionFor({
    place,
    wanted: itemsToAudit(round),
    isRehearsal,
    keys: join(place.root, "keys"),
    folder: resolve(folder),
  });
  if (!held.ok) return held;
  const { progress, finish } = reportProgress();
  const request = { place, round, session: held.value.session };
  const audit = () => auditReleases({ ...request, progress: (done, total) => progress(`Röjandekontroll ${round}`, done, total) });
  return withThird(audit, { round, third: held.value.third }).finally(finish);
}

const options = { round: text, root: text, session: text, details: flag, json: flag } as const;

function linesOf(round: string, { release, report }: AuditedRelease, { json, details }: Values<typeof options>): readonly string[] {
  const { passed, attacked, findings } = report;
  const verdict = json
    ? JSON.stringify({ round, release, passed, attacked })
    : `${round}/${release}: ${passed ? "godkänd" : "underkänd"}. ${attacked} celler och sammanslagningar prövade.`;
  const shown = details ? findings : [];
  return [verdict, ...shown.map(({ code, variable, row, categories }) => `  ${code} ${variable} ${row} ${categories.join("+")}`)];
}

await runCommand({
  usage,
  reads: { sv: "mätomgångens kuvert och publiceringar", en: "the round's envelopes and releases" },
  writes: { sv: "session.json i mappen --session, och inget annat", en: "session.json in the folder --session, and nothing else" },
  example: "npm run audit -- --round 2027 --session ../session",
  options,
  choose: (values) => {
    const { round, root, session } = values;
    if (!round) return undefined;
    return async () => {
      const releases = await audited(placeAt(root), round, session);
      if (!releases.ok) return releases;
      const lines = releases.value.flatMap((one) => linesOf(round, one, values));
      return accepted({ text: lines.join("\n"), code: releases.value.every(({ report }) => report.passed) ? 0 : 1 });
    };
  },
});

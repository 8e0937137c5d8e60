// `npm run audit`: audits the published releases of a round again, in the closed zone.
import { resolve } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { panelMessages } from "../method/panel-messages.ts";
import { meet } from "../release/meeting.ts";
import { messages as release } from "../release/messages.ts";
import { auditRound } from "../release/modes/audit.ts";
import { inRehearsal } from "../release/modes/in-rehearsal.ts";
import { placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { messages as rounding } from "../statistics/rounding/messages.ts";
import { messages as trust } from "../trust/messages.ts";

const print = printer(cube, envelope, panel, panelMessages, release, rounding, statistics, trust);

await runCommand({
  name: "npm run audit",
  print,
  forms: [
    form({
      needs: { round: id() },
      takes: { root, session: text("folder"), details: flag },
      run: ({ round, root, session, ...how }) => {
        const place = placeAt(root);
        const authority = readAuthority(place);
        if (!authority.ok) return authority;
        if (authority.value.rehearsal && session === undefined) return inRehearsal({ place, round }, { act: "audit", ...how });
        const meeting = {
          folder: resolve(session ?? "."),
          show: console.error,
          showFaults: (faults: readonly Diagnostic[]) => console.error(print.forTerminal(faults)),
        };
        return auditRound({ place, round, ...how, hold: (wanted) => meet(place, wanted, meeting), save: async () => undefined });
      },
    }),
  ],
  about: {
    sv: `Gör röjandekontrollen på nytt för varje publicering av en mätomgång, ihop med dem som kom före. Två nyckelhållare lämnar sina delar i
mappen --session, som vid räkningen. Utfallet får spridas. Det som --details visar säger vad som går att räkna ut och är bara för er.`,
    en: `Audits each release of a round again, together with those before it. Two holders put their parts into the folder --session, as when
counting. The verdict may be shared. --details prints what can be inferred, and is for you only.`,
  },
  reads: { sv: "mätomgångens kuvert och publiceringar", en: "the round's envelopes and releases" },
  writes: { sv: "session.json i mappen --session, och inget annat", en: "session.json in the folder --session, and nothing else" },
  example: "--round 2027 --session ../session",
});

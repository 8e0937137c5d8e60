// `npm run release -- --report-again`: seals a pilot's private report anew. Nothing that is published changes.
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import { releaseStages } from "../compute-release.ts";
import { itemsToCount } from "../items-to-open.ts";
import { reportAgain, reportAgainFaults } from "../without-tables.ts";
import { countIn, type Mode } from "./mode.ts";

export async function makeReportAgain(mode: Mode): Promise<Checked<string>> {
  const { place, round } = mode;
  const faults = reportAgainFaults(mode);
  if (faults.length > 0) return refused(...faults);
  const made = await countIn(mode, {
    wanted: itemsToCount(place, round),
    work: (session, progress) => reportAgain({ ...mode, session, progress: releaseStages(progress, round).progress }),
  });
  if (!made.ok) return made;
  await mode.save(made.value, `Report on ${round} again`);
  return accepted(
    said({
      sv: `${round}: den slutna rapporten har nu nivåer, poäng och svar. Öppna den med --private.`,
      en: `${round}: the private report now has levels, scores and answers. Open it with --private.`,
    }),
  );
}

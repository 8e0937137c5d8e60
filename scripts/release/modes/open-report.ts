// `npm run release -- --private`: writes the maintainers' report to a file that only its owner can read. Nothing of it is printed.
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import { writeFileAtomic } from "../../core/write.ts";
import { itemsOfPrivateReport } from "../items-to-open.ts";
import { openMaintainersReport, outputPathFaults } from "../maintainers/sealed.ts";
import { countIn, type Mode } from "./mode.ts";

export interface OpenReportMode extends Mode {
  /** Absolute path. */
  readonly out: string;
  /** By default the newest. */
  readonly release?: string;
}

export async function openReport(mode: OpenReportMode): Promise<Checked<string>> {
  const { place, round, out } = mode;
  const faults = outputPathFaults(out, place);
  if (faults.length > 0) return refused(...faults);
  const opened = await countIn(mode, { wanted: itemsOfPrivateReport(round), work: (session) => openMaintainersReport(session, mode) });
  if (!opened.ok) return opened;
  writeFileAtomic(out, opened.value, { mode: 0o600 });
  return accepted(
    said({
      sv: `${round}: rapporten är öppnad till ${out}. Radera den när ni är klara.`,
      en: `${round}: the report is in ${out}. Delete it when done.`,
    }),
  );
}

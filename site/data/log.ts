// The public log, and what anybody needs to verify it. A build whose content the log does not have stops.

import { refused } from "../../scripts/core/diagnostic.ts";
import { coverageFaults } from "../../scripts/log/coverage.ts";
import { dueEntries, newestList, readOwnLog } from "../../scripts/log/due.ts";
import { logFolder, readLogFolder } from "../../scripts/log/log-file.ts";
import { publishedFiles } from "../../scripts/log/published.ts";
import { codeChanges } from "../../scripts/repository/code-change.ts";
import { listOpenedRounds } from "../../scripts/repository/read-round.ts";
import { roundFiles } from "../../scripts/repository/round-files.ts";
import { place, unwrap } from "./content.ts";

/** The log, verified with the newest trust list's keys; null while that list names no log, or there is no list. */
export const log = unwrap(await readOwnLog(place));

/** Who keeps the log and who witnesses it. */
export const trustList = unwrap(newestList(place));

if (log) {
  const faults = coverageFaults(log, unwrap(dueEntries(place)));
  if (faults.length > 0) unwrap(refused(...faults));
}

/** By round and version, as +12 −12: versions that changed who can answer. */
export const codesChanged = codeChanges(place);

/** Files below `/logg/`. */
export const logFiles = filesOfLog();

function filesOfLog(): ReadonlyMap<string, Uint8Array> {
  const stored = log ? unwrap(readLogFolder(logFolder(place.content))) : null;
  if (!stored) return new Map();
  return unwrap(publishedFiles({ entries: stored.lines, checkpoint: stored.texts.checkpoint }));
}

/** Files below `/bevis/`: the trust lists, and charter, versions and keys of every opened round, as they were signed. */
export const evidenceFiles: ReadonlyMap<string, Uint8Array> = new Map(
  ["-", ...listOpenedRounds(place)].flatMap((round) =>
    [...roundFiles(place, round)].filter(([path]) => /^(trust|rounds\/[^/]+\/(versions|roster))\/|\/charter\.json$/.test(path)),
  ),
);

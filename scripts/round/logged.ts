// Which parts of a round are in the repository's log.
import { dueEntries } from "../log/due.ts";
import { formatEntry, type LogEntry } from "../log/entries.ts";
import { logFolder, readLogFolder } from "../log/log-file.ts";
import type { Place } from "../shared/place.ts";
import type { RoundFacts } from "./runbook/round-facts.ts";

/** Signatures and witnesses are not verified: that is for `npm run log -- show`. All false without a log. */
export function loggedOf(place: Place, round: string, release: string | undefined): RoundFacts["logged"] {
  const [log, due] = [readLogFolder(logFolder(place.content)), dueEntries(place)];
  const lines = log.ok && log.value ? log.value.lines : [];
  const wanted = due.ok ? due.value : [];
  const last = (match: (entry: LogEntry) => boolean): number => {
    const entry = wanted.findLast(match);
    return entry ? lines.lastIndexOf(formatEntry(entry)) : -1;
  };
  const released = release === undefined ? -1 : last((one) => one.kind === "release" && one.round === round && one.release === release);
  const site = lines.findLastIndex((line) => line.startsWith("infosaktrappan/2 site "));
  return {
    opened: last((one) => one.kind === "round" && one.round === round && one.version === 1) >= 0,
    closed: last((one) => one.kind === "close" && one.round === round) >= 0,
    released: released >= 0,
    pages: released >= 0 && site > released,
  };
}

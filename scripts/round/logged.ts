// Which parts of a round are in the repository's log.
import { dueEntries } from "../log/due.ts";
import { formatEntry, type LogEntry } from "../log/entries.ts";
import { logFolder, readLogFolder } from "../log/log-file.ts";
import type { Place } from "../repository/place.ts";
import type { Logging, RoundFacts } from "./runbook/round-facts.ts";

interface RoundToFind {
  readonly round: string;
  readonly release?: string;
  readonly trust: RoundFacts["trust"];
  /** Whether a version that closes it is in force. */
  readonly isClosed: boolean;
}

/**
 * All `none` without a log. What another entry follows has been cosigned, or is covered by a later cosignature. Signatures are not verified:
 * that is for `npm run log -- show`.
 */
export function loggedOf(place: Place, { round, release, trust, isClosed }: RoundToFind): RoundFacts["logged"] {
  const [log, due] = [readLogFolder(logFolder(place.content)), dueEntries(place)];
  const lines = log.ok && log.value ? log.value.lines : [];
  const wanted = due.ok ? due.value : [];
  const { names, quorum } = trust?.witnesses ?? { names: [] as readonly string[], quorum: 0 };
  const signed = log.ok && log.value ? log.value.checkpoint.note.signatures.filter(({ name }) => names.includes(name)).length : 0;
  const stateOf = (at: number): Logging => (at < 0 ? "none" : at < lines.length - 1 || signed >= quorum ? "cosigned" : "appended");
  const last = (match: (entry: LogEntry) => boolean): number => {
    const entry = wanted.findLast(match);
    return entry ? lines.lastIndexOf(formatEntry(entry)) : -1;
  };
  const closed = isClosed ? last((one) => one.kind === "round" && one.round === round) : -1;
  // While it is open every version: a later last day and further codes are to be seen on the site.
  const opened = last((one) => one.kind === "round" && one.round === round && (one.version === 1 || !isClosed));
  const released = release === undefined ? -1 : last((one) => one.kind === "release" && one.round === round && one.release === release);
  const site = lines.findLastIndex((line) => line.startsWith("infosaktrappan/2 site "));
  return {
    opened: stateOf(opened),
    site: opened < 0 || site < opened ? "none" : isClosed ? "cosigned" : stateOf(site),
    closed: stateOf(closed),
    released: stateOf(released),
    pages: released < 0 || site < released ? "none" : stateOf(site),
  };
}

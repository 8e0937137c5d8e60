// What of a repository belongs in the log: trust lists, versions of rounds, batches and releases. The site comes at each build.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { listReleases, readSignedFiles } from "../repository/read-release.ts";
import { listOpenedRounds, readRound } from "../repository/read-round.ts";
import { roundFiles } from "../repository/round-files.ts";
import { parseTrustLists } from "../repository/round-folder.ts";
import { manifestText } from "../statistics/cube/manifest.ts";
import { canonicalDigest, listsInForce } from "../trust/chain.ts";
import type { TrustList } from "../trust/schema.ts";
import type { LogEntry } from "./entries.ts";
import { logFolder, readBatches, readLogFolder } from "./log-file.ts";
import type { LogCode } from "./messages.ts";
import { readLog, type VerifiedLog } from "./read-log.ts";

/** Everything that the repository has published or is bound by, in an order in which it may be logged. */
export function dueEntries(place: Place): Checked<readonly LogEntry[]> {
  const lists = parseTrustLists(roundFiles(place, "-"));
  if (!lists.ok) return lists;
  const entries: LogEntry[] = listsInForce(lists.value).map(({ document }) => ({
    kind: "trust",
    version: document.version,
    digest: canonicalDigest(document),
  }));
  const faults: Diagnostic[] = [];
  const batches = [...readBatches(logFolder(place.content))];
  for (const round of listOpenedRounds(place)) {
    const folder = readRound(place, round);
    faults.push(...folder.diagnostics);
    if (!folder.ok) continue;
    for (const { document } of folder.value.versions)
      entries.push({ kind: "round", round, version: document.version, digest: canonicalDigest(document) });
    const own = batches.flatMap(([name, text]) =>
      name.startsWith(`${round}/`) ? [{ number: Number(name.slice(round.length + 1)), text }] : [],
    );
    for (const { number, text } of own.sort((a, b) => a.number - b.number))
      if (/^[0-9a-f]{64}\n$/.test(text)) entries.push({ kind: "batch", round, number, digest: text.trimEnd() });
      else faults.push({ ...fault<LogCode>("log-batch-form"), file: `log/batches/${round}/${number}.txt` });
    for (const { release } of listReleases(place).filter((one) => one.round === round)) {
      const files = readSignedFiles(place, round, release);
      faults.push(...files.diagnostics);
      if (files.ok) entries.push({ kind: "release", round, release, digest: sha256(manifestText(files.value.manifest)) });
    }
  }
  return faults.length > 0 ? refused(...faults) : accepted(entries);
}

/** The log of a place, verified by the keys of its newest trust list; null if that list names none. */
export async function readOwnLog(place: Place): Promise<Checked<VerifiedLog | null>> {
  const list = newestList(place);
  if (!list.ok || list.value === null || list.value.log === null) return list.ok ? accepted(null) : list;
  const { log: logKey, witnesses, quorum } = list.value;
  const stored = readLogFolder(logFolder(place.content));
  if (!stored.ok) return stored;
  if (!stored.value) return refused(fault<LogCode>("log-absent"));
  const { texts, lines } = stored.value;
  return readLog({ checkpoint: texts.checkpoint, entries: lines, logKey, witnesses, quorum, verifier: verifyWithNode });
}

export function newestList(place: Place): Checked<TrustList | null> {
  const lists = parseTrustLists(roundFiles(place, "-"));
  return lists.ok ? accepted(listsInForce(lists.value).at(-1)?.document ?? null) : lists;
}

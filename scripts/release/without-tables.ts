// A release without tables, of a pilot or of a round that few answered: how many were invited, how many answered, and a reply to each key.
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { makeReplies } from "../envelope/reply.ts";
import type { Place } from "../repository/place.ts";
import { readPanelProtocol } from "../repository/read-method.ts";
import { readParticipationFiles, releaseHasTables } from "../repository/read-release.ts";
import { type Participation, reasonForNoTables } from "../statistics/cube/participation.ts";
import type { ComputedRelease } from "./computed-release.ts";
import { releasesOf } from "./earlier.ts";
import { maintainersReport } from "./maintainers/report.ts";
import { sealedReportFiles } from "./maintainers/sealed.ts";
import { manifestOf, noticeOf } from "./manifest-of.ts";
import { releaseFault } from "./messages.ts";
import { type Gathered, gather } from "./opening/gather.ts";
import type { CountingSession } from "./session.ts";
import type { Signer } from "./signer.ts";

/** Never corrected, so that there is only one. */
const release = "r1";

interface Work {
  readonly place: Place;
  readonly gathered: Gathered;
  readonly because: Participation["because"];
  readonly signer: Signer;
}

/**
 * Nothing is rounded: both numbers are of all who were invited. Nothing is sealed for a later count either, since nothing compares with
 * the round and no table of it can be corrected.
 */
export async function withoutTables({ place, gathered, because, signer }: Work): Promise<Checked<ComputedRelease>> {
  const { document, counts, wrongHolders } = gathered;
  const reports = reportsOf(place, gathered);
  if (!reports.ok) return reports;
  const participationText = participationOf(gathered, because);
  const replies = await makeReplies({ round: document.round, release, slots: gathered.replies });
  return accepted({
    release,
    cube: null,
    cubeText: null,
    panelText: null,
    rescoredText: null,
    participationText,
    replies,
    body: manifestOf({ place, gathered, release, replies, figures: { participation: participationText } }),
    counted: null,
    wrongHolders,
    maintainers: reports.value,
    document,
    counts,
    signer,
  });
}

/** No final line break: the file's own SHA-256 is the digest in the manifest. */
function participationOf({ document, population, edition, counts }: Gathered, because: Participation["because"]): string {
  const participation: Participation = {
    schema: "infosaktrappan-participation/1",
    round: document.round,
    release,
    edition: edition.entry.id,
    rehearsal: document.rehearsal,
    ...noticeOf(document),
    because,
    invited: population.organisations.length,
    answered: counts.valid,
  };
  return canonicalize(participation as unknown as Json);
}

/**
 * The private reports that the second signer accepts; the first is the one to seal. A pilot's has no levels, scores or answers until
 * the panel that sets the thresholds has signed its protocol, and both kinds are right once it has.
 */
function reportsOf(place: Place, gathered: Gathered): Checked<readonly string[]> {
  const { document } = gathered;
  const report = (withheld: boolean): string => maintainersReport({ gathered, release, withheld, ...noticeOf(document) });
  if (document.kind !== "pilot") return accepted([report(false)]);
  const protocol = readPanelProtocol(place, document.edition);
  if (!protocol.ok) return protocol;
  return accepted(protocol.value ? [report(false), report(true)] : [report(true)]);
}

interface ReportRequest {
  readonly place: Place;
  readonly round: string;
  readonly session: CountingSession;
  readonly progress: (done: number, total: number) => void;
}

/** What stands in the way of making a pilot's private report anew, found before holders are asked for anything. */
export function reportAgainFaults({ place, round }: Pick<ReportRequest, "place" | "round">): readonly Diagnostic[] {
  const [newest] = releasesOf({ place, round });
  if (newest === undefined) return [releaseFault("countersign-nothing", { round })];
  if (releaseHasTables(place, { round, release: newest })) return [releaseFault("report-again-tables", { round })];
  const files = readParticipationFiles(place, round, newest);
  if (!files.ok) return files.diagnostics;
  const { because, edition } = files.value.participation;
  if (because !== "pilot") return [releaseFault("report-again-tables", { round })];
  const protocol = readPanelProtocol(place, edition);
  if (!protocol.ok) return protocol.diagnostics;
  return protocol.value ? [] : [releaseFault("report-again-no-protocol", { round, edition })];
}

/**
 * Counts a published pilot again and seals its private report with levels, scores and answers, now that the panel's protocol is signed.
 * Refused if the count is not the published one. Paths are relative to the content folder.
 */
export async function reportAgain(
  request: ReportRequest,
): Promise<Checked<readonly { readonly path: string; readonly contents: string | Uint8Array }[]>> {
  const { place, round } = request;
  const faults = reportAgainFaults(request);
  if (hasError(faults)) return refused(...faults);
  const files = readParticipationFiles(place, round, release);
  const gathered = await gather(request);
  if (!files.ok || !gathered.ok) return refused(...files.diagnostics, ...gathered.diagnostics);
  const { document, counts } = gathered.value;
  const because = reasonForNoTables(document.kind, counts.valid);
  const isSame =
    because !== null && Buffer.from(files.value.participationBytes).equals(Buffer.from(participationOf(gathered.value, because)));
  if (!isSame) return refused(releaseFault("report-again-differs", { round, release }));
  const reports = reportsOf(place, gathered.value);
  if (!reports.ok) return reports;
  return sealedReportFiles({ place, round: document, release, html: reports.value[0] ?? "" });
}

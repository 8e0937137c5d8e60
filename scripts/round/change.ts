// Opens, extends and closes a round: checks the change and gives the next version.
import { addDays, daysOpen, minimumDays } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { decisionNames, type RoundCharter, type RoundVersion, type roundActs } from "../envelope/round-document.ts";
import type { EditionEntry } from "../method/schema.ts";
import type { RoundCode } from "./messages.ts";

export interface ChangeRequest {
  readonly act: (typeof roundActs)[number];
  readonly charter: RoundCharter;
  /** The version to change: the newest, already numbered as the next one if it is signed. */
  readonly version: RoundVersion;
  /** Whether the trustees have signed the first version. */
  readonly opened: boolean;
  /** Registration number of the decision, and its day. */
  readonly decision: string;
  readonly decided: string;
  readonly today: string;
  /** Status and present digest of the edition that the charter names; absent if it cannot be read. */
  readonly edition?: { readonly status: EditionEntry["status"]; readonly digest: string };
  /** For a lost key: the holder's name. */
  readonly holder?: string;
  /** The newest version in force, if there is one. */
  readonly signed?: RoundVersion | undefined;
  /** For correcting a closing: whether answers have been opened, and whether the round has a release. */
  readonly answersOpened?: boolean;
  readonly released?: boolean;
  /** For extending: the new last day. */
  readonly closes?: string;
  /** For closing: whether acknowledged.json exists, and whether closing before the last day has passed is intended. */
  readonly acknowledged?: boolean;
  readonly early?: boolean;
}

/** The names of the decisions that are still to be written. */
export function unwrittenDecisions(decisions: RoundCharter["decisions"]): readonly (typeof decisionNames)[number][] {
  return decisionNames.filter((name) => Object.values(decisions?.[name] ?? {}).some((value) => value.startsWith("TODO")));
}

/** Days. Nobody should wait for the figures more than half a year longer than announced. */
const longestExtension = 180;

const problem = fault<RoundCode>;

/** The next version, not yet signed; or every reason against the change. */
export function changedRound(asked: ChangeRequest): Checked<RoundVersion> {
  const request = { ...asked, version: withoutClosing(asked) };
  const { act, version, decision, decided, today } = request;
  const faults = [
    ...(decided > today ? [problem("round-decision-future", "", { decided, today })] : []),
    ...(act === "open" ? openFaults(request) : changeFaults(request)),
  ];
  if (faults.length > 0) return refused(...faults);
  // A change that waits for signatures is replaced: its decision is not recorded twice.
  const more = {
    ...(act === "close" ? { on: today } : {}),
    ...(act === "correct" && request.answersOpened ? { opened: true as const } : {}),
  };
  const made = { act, decision, date: decided, ...more };
  const acts = [...version.acts.filter((one) => !(act === "open" && one.act === "open")), made];
  const days = act === "extend" && request.closes ? { closes: request.closes } : {};
  const lost = act === "lose" && request.holder ? { lost: [...version.lost, request.holder] } : {};
  return accepted({ ...version, ...days, ...lost, status: act === "close" ? "closed" : version.status, acts });
}

/** The version that waits, as it was before somebody closed the round or corrected its closing: that is made again, or withdrawn. */
export function withoutClosing({ act, version, signed }: Pick<ChangeRequest, "act" | "version" | "signed">): RoundVersion {
  if (!signed || (act !== "close" && act !== "correct")) return version;
  const { closing: _, acknowledged: _a, ...rest } = version;
  const { closing, acknowledged, status } = signed;
  const pinned = { ...(closing ? { closing } : {}), ...(acknowledged === undefined ? {} : { acknowledged }) };
  const acts = version.acts.filter((one, at) => at < signed.acts.length || (one.act !== "close" && one.act !== "correct"));
  return { ...rest, ...pinned, status, acts };
}

function openFaults({ charter, version, opened, edition }: ChangeRequest): readonly Diagnostic<RoundCode>[] {
  const { decisions, rehearsal, opens, round } = charter;
  const faults: Diagnostic<RoundCode>[] = [];
  if (version.status === "closed") faults.push(problem("round-is-closed", "/status", { round }));
  else if (opened) faults.push(problem("round-is-open", "/status", { round }));
  for (const name of unwrittenDecisions(decisions)) faults.push(problem("round-decision-unwritten", `/decisions/${name}`, { name }));
  const days = daysOpen(opens, version.closes);
  if (days > 0 && days < minimumDays) faults.push(problem("round-short", "/closes", { days, fewest: minimumDays }));
  if (edition?.digest !== charter.editionDigest)
    faults.push(problem("round-edition-other", "/editionDigest", { edition: charter.edition }));
  else if (!rehearsal && (edition.status === "draft" || edition.status === "retired"))
    faults.push(problem("round-edition-unfrozen", "/edition", { edition: charter.edition, status: edition.status }));
  return faults;
}

function changeFaults(request: ChangeRequest): readonly Diagnostic<RoundCode>[] {
  const { act, charter, version, opened, today, closes, acknowledged, early, holder } = request;
  const { round } = version;
  if (act === "lose" && opened) {
    const names = charter.holders.map(({ name }) => name).filter((name) => !version.lost.includes(name));
    if (!names.includes(holder ?? "")) return [problem("round-lose-name", "/lost", { known: names.join(", ") })];
    // With two keys lost nothing opens, and no new version can change that.
    return names.length < 3 ? [problem("round-lose-second", "/lost", { lost: version.lost.join(", ") })] : [];
  }
  if (act === "correct") {
    if (version.status !== "closed") return [problem("round-correct-open", "/status", { round })];
    return request.released ? [problem("round-correct-released", "/closing", { round })] : [];
  }
  if (version.status === "closed") return [problem("round-is-closed", "/status", { round })];
  if (!opened) return [problem("round-not-open", "/status", { round })];
  const last = version.closes;
  if (act === "extend") {
    if (closes === undefined || closes <= last || closes < today) return [problem("round-extend-earlier", "/closes", { last })];
    const latest = addDays(last, longestExtension);
    return closes > latest ? [problem("round-extend-late", "/closes", { last, latest })] : [];
  }
  return [
    ...(today <= last && !early ? [problem("round-close-early", "/closes", { last })] : []),
    ...(acknowledged ? [] : [problem("round-close-outbox", "", { round })]),
  ];
}

/** Days between versions that change codes, but for the last ones of the round: signers who are asked each day stop looking. */
const replacingInterval = 7;

/** Why codes may not be changed now, in a round that is open. `version`: what the change is made to. */
export function replacingFaults(
  { version, signed }: Pick<ChangeRequest, "version" | "signed">,
  { decision, decided, today }: { readonly decision: string | undefined; readonly decided: string; readonly today: string },
): readonly Diagnostic<RoundCode>[] {
  const last = signed?.acts.findLast(({ act }) => act === "replace")?.date;
  const next = last === undefined ? today : addDays(last, replacingInterval);
  const isLastWeek = today > addDays(version.closes, -replacingInterval);
  return [
    ...(decision === undefined ? [problem("round-decision-needed")] : []),
    ...(decided > today ? [problem("round-decision-future", "", { decided, today })] : []),
    ...(today < next && !isLastWeek ? [problem("round-replace-early", "", { last: last ?? "", next })] : []),
  ];
}

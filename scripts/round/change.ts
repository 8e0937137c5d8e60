// Opens, extends and closes a round: checks the change and gives the next version of its document.
import { addDays, daysOpen, minimumDays } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { EditionEntry } from "../method/schema.ts";
import { decisionNames, type RoundDocument, type roundActs } from "./document.ts";
import type { RoundCode } from "./messages.ts";

export interface ChangeRequest {
  readonly act: (typeof roundActs)[number];
  readonly document: RoundDocument;
  /** Whether the root key has signed the present document. */
  readonly signed: boolean;
  /** The document's version, plus one if it is signed. */
  readonly version: number;
  /** Registration number of the decision, and its day. */
  readonly decision: string;
  readonly decided: string;
  readonly today: string;
  /** Status and present digest of the edition that the document names; absent if it cannot be read. */
  readonly edition?: { readonly status: EditionEntry["status"]; readonly digest: string };
  /** Present digest of the measures; absent if they cannot be read. */
  readonly measures?: string;
  /** For extending: the new last day. */
  readonly closes?: string;
  /** For closing: whether acknowledged.json exists, and whether closing before the last day has passed is intended. */
  readonly acknowledged?: boolean;
  readonly early?: boolean;
}

/** Days. Nobody should wait for the figures more than half a year longer than announced. */
const longestExtension = 180;

const problem = (code: RoundCode, pointer: string, values: Diagnostic["values"] = {}): Diagnostic<RoundCode> =>
  fault(code, pointer, values);

/** The next version, not yet signed; or every reason against the change. */
export function changedRound(request: ChangeRequest): Checked<RoundDocument> {
  const { act, document, version, decision, decided, today } = request;
  const faults = [
    ...(decided > today ? [problem("round-decision-future", "", { decided, today })] : []),
    ...(act === "open" ? openFaults(request) : changeFaults(request)),
  ];
  if (faults.length > 0) return refused(...faults);
  const acts = [...(document.acts ?? []), { act, decision, date: decided }];
  const days = act === "extend" && request.closes ? { closes: request.closes } : {};
  return accepted({ ...document, ...days, version, status: act === "close" ? "closed" : "open", acts });
}

function openFaults({ document, signed, edition, measures }: ChangeRequest): readonly Diagnostic<RoundCode>[] {
  const { decisions, rehearsal, opens, closes, round } = document;
  const faults: Diagnostic<RoundCode>[] = [];
  if (document.status === "closed") faults.push(problem("round-is-closed", "/status", { round }));
  else if (signed && document.acts?.some(({ act }) => act === "open")) faults.push(problem("round-is-open", "/status", { round }));
  for (const name of decisionNames)
    if (decisions?.[name]?.diaryNumber.startsWith("TODO")) faults.push(problem("round-decision-unwritten", `/decisions/${name}`, { name }));
  const days = daysOpen(opens, closes);
  if (days > 0 && days < minimumDays) faults.push(problem("round-short", "/closes", { days, fewest: minimumDays }));
  if (edition?.digest !== document.editionDigest)
    faults.push(problem("round-edition-other", "/editionDigest", { edition: document.edition }));
  else if (!rehearsal && (edition.status === "draft" || edition.status === "retired"))
    faults.push(problem("round-edition-unfrozen", "/edition", { edition: document.edition, status: edition.status }));
  if (document.plan.variables.some(({ kind }) => kind === "measure") && measures !== document.measures)
    faults.push(problem("round-measures-other", "/measures", { round }));
  return faults;
}

function changeFaults(request: ChangeRequest): readonly Diagnostic<RoundCode>[] {
  const { act, document, signed, today, closes, acknowledged, early } = request;
  const { round } = document;
  if (document.status === "closed") return [problem("round-is-closed", "/status", { round })];
  if (!signed) return [problem("round-not-open", "/status", { round })];
  const last = document.closes;
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

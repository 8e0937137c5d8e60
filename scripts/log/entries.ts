// The entries of the log: one line each, that says what was published and its digest.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { LogCode } from "./messages.ts";

/** SHA-256 in lower-case hex, 64 characters, of the thing that is logged. */
interface Digested {
  readonly digest: string;
}

/** Versions, numbers and releases count from 1. `round` is a round's id, `release` is r1, r2 … */
export type LogEntry = Digested &
  (
    | { readonly kind: "trust"; readonly version: number }
    | { readonly kind: "round"; readonly round: string; readonly version: number }
    | { readonly kind: "batch"; readonly round: string; readonly number: number }
    | { readonly kind: "release"; readonly round: string; readonly release: string }
    | { readonly kind: "site" }
  );

/** Before every entry. */
export const entryPrefix = "infosaktrappan/2 ";

const [number, round, digest] = ["[1-9][0-9]{0,8}", "[a-z0-9]+(?:-[a-z0-9]+)*", "[0-9a-f]{64}"];
const form = new RegExp(
  `^${entryPrefix}(?:trust ${number}|(?:round|batch) ${round} ${number}|release ${round} r${number}|site) ${digest}\n$`,
);

/** What the entry is about: all but prefix and digest. */
function subjectOf(entry: LogEntry): string {
  switch (entry.kind) {
    case "trust":
      return `trust ${entry.version}`;
    case "round":
      return `round ${entry.round} ${entry.version}`;
    case "batch":
      return `batch ${entry.round} ${entry.number}`;
    case "release":
      return `release ${entry.round} ${entry.release}`;
    case "site":
      return "site";
  }
}

/** The entry as a line with its line feed: the bytes, in ASCII, of a leaf. */
export function formatEntry(entry: LogEntry): string {
  return `${entryPrefix}${subjectOf(entry)} ${entry.digest}\n`;
}

/** Null unless the text is exactly what `formatEntry` gives for the entry. */
export function parseEntry(text: string): LogEntry | null {
  if (!form.test(text)) return null;
  const words = text.slice(entryPrefix.length, -1).split(" ");
  const [kind, first = "", second = ""] = words;
  const digest = words.at(-1) ?? "";
  switch (kind) {
    case "trust":
      return { kind, version: Number(first), digest };
    case "round":
      return { kind, round: first, version: Number(second), digest };
    case "batch":
      return { kind, round: first, number: Number(second), digest };
    case "release":
      return { kind, round: first, release: second, digest };
    default:
      return { kind: "site", digest };
  }
}

/** A text's lines, each with its line feed; a last line without one stays as it is. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The first entry about each subject, with its position. */
type Known = Map<string, { readonly entry: LogEntry; readonly position: number }>;

export interface EntriesRead {
  readonly entries: readonly LogEntry[];
  readonly faults: readonly Diagnostic<LogCode>[];
}

/**
 * The entries of a log in order, and every line that is not one: of another form (`log-entry`), or about what an earlier one is about
 * (`log-entry-twice`). Only the site, which changes, may come again. Positions in the log count from 0.
 */
export function readEntries(texts: readonly string[]): EntriesRead {
  const known: Known = new Map();
  const entries: LogEntry[] = [];
  const faults: Diagnostic<LogCode>[] = [];
  for (const [position, text] of texts.entries()) {
    const entry = parseEntry(text);
    if (!entry) {
      faults.push(fault("log-entry", "", { position }));
      continue;
    }
    const earlier = known.get(subjectOf(entry));
    if (earlier && entry.kind !== "site")
      faults.push(fault("log-entry-twice", "", { position, earlier: earlier.position, subject: subjectOf(entry) }));
    known.set(subjectOf(entry), { entry, position });
    entries.push(entry);
  }
  return { entries, faults };
}

export interface EntriesToAdd {
  readonly logged: readonly LogEntry[];
  readonly added: readonly LogEntry[];
}

/**
 * The entries that a log lacks, in order. One that is there already is left out; the site's is there if it is the latest about the site.
 * An entry with another digest than the logged one about the same thing is `log-entry-other`.
 */
export function newEntries({ logged, added }: EntriesToAdd): EntriesRead {
  const digests = new Map(logged.map((one) => [subjectOf(one), one.digest]));
  const entries: LogEntry[] = [];
  const faults: Diagnostic<LogCode>[] = [];
  for (const entry of added) {
    const subject = subjectOf(entry);
    const known = digests.get(subject);
    if (known === entry.digest) continue;
    if (known !== undefined && entry.kind !== "site") faults.push(fault("log-entry-other", "", { subject }));
    else entries.push(entry);
    digests.set(subject, entry.digest);
  }
  return { entries, faults };
}

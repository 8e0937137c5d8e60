// Locks: an edition that somebody may have been measured by (published, retired, or used by a round) must not change.
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import type { EditionEntry } from "../schema.ts";
import type { Difference } from "./compare-objects.ts";
import { type CompareCode, messages } from "./messages.ts";

type Found = Diagnostic<CompareCode>[];

/** One edition before and after a change. `after` is absent where editions.yaml no longer lists it. */
export interface EditionChange {
  readonly before: EditionEntry;
  readonly after?: EditionEntry;
  /** The entry's position in editions.yaml after the change, from 0. */
  readonly index: number;
  /** Rounds that used the edition before the change. */
  readonly rounds: readonly string[];
  /** Those of the edition's two frozen files that have changed or are missing, named as in diagnostics. */
  readonly changedFiles: readonly string[];
  readonly editionsFile: string;
}

/** What locks the edition: its status or the name of a round. Undefined while it may still change. */
export function lockOf({ before, rounds }: Pick<EditionChange, "before" | "rounds">): string | undefined {
  if (before.status === "published" || before.status === "retired") return before.status;
  return rounds[0];
}

const order = ["draft", "pilot", "published", "retired"] as const;

/**
 * Every lock that the change breaks. A locked edition keeps its entry, its digest and the bytes of its two frozen files, and its status
 * never goes back to draft or pilot; from published to retired it may go. For an edition without a lock only a missing entry is reported.
 */
export function lockFaults(change: EditionChange): Found {
  const { before, after, index, changedFiles, editionsFile } = change;
  const lock = lockOf(change);
  const values = { edition: before.id, lock: lock ?? "" };
  const found = (code: CompareCode, file: string, at = "", more: Diagnostic["values"] = {}): Diagnostic<CompareCode> => ({
    ...diagnostic(messages, code, at && `/editions/${index}/${at}`, { ...values, ...more }),
    file,
  });
  if (!after && !lock) return [found("edition-gone", editionsFile)];
  if (!lock) return [];
  const inFiles = changedFiles.map((file) => found("lock-file", file));
  if (!after) return [found("lock-entry-gone", editionsFile), ...inFiles];
  const isBack = order.indexOf(after.status) < Math.min(order.indexOf(before.status), order.indexOf("published"));
  return [
    ...(isBack ? [found("lock-status-back", editionsFile, "status", { from: before.status, to: after.status })] : []),
    ...(after.digest === before.digest ? [] : [found("lock-digest", editionsFile, "digest")]),
    ...inFiles,
  ];
}

/**
 * The consequences of breaking differences between an edition and its earlier state: an error for each where it is locked; otherwise one
 * warning for all of them, since those who have answered it must be informed. Texts that were only added are a note where nothing is locked.
 * `files` are the newer edition's files.
 */
export function breakFaults(
  differences: readonly Difference[],
  edition: { readonly id: string; readonly lock: string | undefined; readonly files: Readonly<Record<Difference["file"], string>> },
): Found {
  const { id, lock, files } = edition;
  const breaking = differences.filter((one) => one.class === "breaking");
  const found = (one: Difference, code: CompareCode, values: Diagnostic["values"]): Diagnostic<CompareCode> => ({
    ...diagnostic(messages, code, one.newer ?? "", { edition: id, ...values }),
    file: files[one.file],
  });
  if (lock) return breaking.map((one) => found(one, "edition-breaks-locked", { what: one.what, lock }));
  const added = differences.filter((one) => one.class === "additive");
  const [first, [firstAdded]] = [breaking[0], added];
  return [
    ...(first ? [found(first, "edition-breaks", { count: breaking.length })] : []),
    ...(firstAdded ? [found(firstAdded, "edition-adds", { count: added.length })] : []),
  ];
}

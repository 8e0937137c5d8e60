// Decides what may not happen to an edition that someone has been measured by: published, retired, or named by a round.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { EditionEntry } from "../schema.ts";
import type { Difference } from "./compare-codes.ts";

export type LockCode =
  | "lock-entry-gone"
  | "lock-status-back"
  | "lock-digest"
  | "lock-file"
  | "edition-gone"
  | "edition-breaks"
  | "edition-breaks-locked";

/** One edition before and after a change. Shapes hold; `after` is absent where editions.yaml no longer lists it. */
export interface EditionChange {
  readonly before: EditionEntry;
  readonly after?: EditionEntry;
  /** The entry's place in editions.yaml after the change, from 0. */
  readonly index: number;
  /** Rounds that named the edition before the change. */
  readonly rounds: readonly string[];
  /** Those of the edition's two frozen files whose bytes differ or are gone, as they are to be told. */
  readonly changedFiles: readonly string[];
  readonly editionsFile: string;
}

/** What holds the edition as it is; undefined while it may still change. */
export function lockOf({ before, rounds }: Pick<EditionChange, "before" | "rounds">): string | undefined {
  if (before.status === "published" || before.status === "retired") return before.status;
  return rounds[0];
}

const order = ["draft", "pilot", "published", "retired"] as const;

/**
 * Every lock that the change breaks. A locked edition keeps its entry, its digest and the bytes of its two frozen files, and its
 * status never goes back to draft or pilot; from published to retired it may go. Of an edition without a lock only a lost entry is told.
 */
export function lockFaults(change: EditionChange): Diagnostic<LockCode>[] {
  const { before, after, index, changedFiles, editionsFile } = change;
  const lock = lockOf(change);
  const values = { edition: before.id, lock: lock ?? "" };
  const at = (key: string): string => `/editions/${index}/${key}`;
  if (!after) {
    const gone = lock
      ? fault<LockCode>("lock-entry-gone", "", values)
      : { ...fault<LockCode>("edition-gone", "", values), severity: "warning" as const };
    return [{ ...gone, file: editionsFile }, ...(lock ? changedFiles.map((file) => changed(file, values)) : [])];
  }
  if (!lock) return [];
  const isBack = order.indexOf(after.status) < Math.min(order.indexOf(before.status), order.indexOf("published"));
  return [
    ...(isBack
      ? [{ ...fault<LockCode>("lock-status-back", at("status"), { ...values, from: before.status, to: after.status }), file: editionsFile }]
      : []),
    ...(after.digest === before.digest ? [] : [{ ...fault<LockCode>("lock-digest", at("digest"), values), file: editionsFile }]),
    ...changedFiles.map((file) => changed(file, values)),
  ];
}

function changed(file: string, values: Diagnostic["values"]): Diagnostic<LockCode> {
  return { ...fault<LockCode>("lock-file", "", values), file };
}

/**
 * What breaking differences between an edition and its earlier self mean: an error for each where it is locked; else one warning for
 * all, since whoever has answered it must be told. `files` says where the newer one's files lie.
 */
export function breakFaults(
  differences: readonly Difference[],
  edition: { readonly id: string; readonly lock: string | undefined; readonly files: Readonly<Record<Difference["file"], string>> },
): Diagnostic<LockCode>[] {
  const { id, lock, files } = edition;
  const breaking = differences.filter((one) => one.class === "breaking");
  const at = (one: Difference, found: Diagnostic<LockCode>): Diagnostic<LockCode> => ({ ...found, file: files[one.file] });
  if (lock) {
    return breaking.map((one) => at(one, fault("edition-breaks-locked", one.newer ?? "", { edition: id, what: one.what, lock })));
  }
  const [first] = breaking;
  if (!first) return [];
  const warning = fault<LockCode>("edition-breaks", first.newer ?? "", { edition: id, count: breaking.length });
  return [at(first, { ...warning, severity: "warning" })];
}

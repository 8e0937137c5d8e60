// The static files of the log below /logg/ of the site.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { utf8 } from "../envelope/digest.ts";
import { batchDigest, batchLines } from "./batches.ts";
import { readEntries } from "./entries.ts";
import type { LogCode } from "./messages.ts";
import { tilesOf } from "./tiles.ts";

export interface LogToPublish {
  /** Every logged line with its line feed. */
  readonly entries: readonly string[];
  readonly checkpoint: string;
  /** Texts of the batches by `<round>/<number>`. */
  readonly batches: ReadonlyMap<string, string>;
}

/** Where a log is served, below the address of the site. */
export const logPath = "logg";

/**
 * Files by path below `/logg/`: `checkpoint`, `tile/…` and `batches/<round>/<number>.txt`. Each logged batch must be there, with its
 * logged digest (`log-batch-other`, `log-batch-absent`), and no other (`log-batch-not-logged`).
 */
export function publishedFiles({ entries, checkpoint, batches }: LogToPublish): Checked<ReadonlyMap<string, Uint8Array>> {
  const read = readEntries(entries);
  const faults: Diagnostic<LogCode>[] = [...read.faults];
  const files = new Map([["checkpoint", utf8(checkpoint)] as const, ...tilesOf(entries.map((one) => utf8(one)))]);
  const logged = new Set<string>();
  for (const { round, number, digest } of read.entries.filter((one) => one.kind === "batch")) {
    const name = `${round}/${number}`;
    const text = batches.get(name);
    logged.add(name);
    if (text === undefined) faults.push(fault("log-batch-absent", "", { round, number }));
    else if (!batchLines(text)) faults.push(fault("log-batch-form", "", { round, number }));
    else if (batchDigest(text) !== digest) faults.push(fault("log-batch-other", "", { round, number }));
    else files.set(`batches/${name}.txt`, utf8(text));
  }
  for (const name of [...batches.keys()].filter((one) => !logged.has(one))) faults.push(fault("log-batch-not-logged", "", { name }));
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

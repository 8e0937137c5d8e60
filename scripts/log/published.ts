// The static files of the log below /logg/ of the site.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { utf8 } from "../envelope/digest.ts";
import { readEntries } from "./entries.ts";
import { tilesOf } from "./tiles.ts";

export interface LogToPublish {
  /** Every logged line with its line feed. */
  readonly entries: readonly string[];
  readonly checkpoint: string;
}

/** Where a log is served, below the address of the site. */
export const logPath = "logg";

/** Files by path below `/logg/`: `checkpoint` and `tile/…`. */
export function publishedFiles({ entries, checkpoint }: LogToPublish): Checked<ReadonlyMap<string, Uint8Array>> {
  const { faults } = readEntries(entries);
  if (faults.length > 0) return refused(...faults);
  return accepted(new Map([["checkpoint", utf8(checkpoint)] as const, ...tilesOf(entries.map((one) => utf8(one)))]));
}

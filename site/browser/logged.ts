// Whether the public log has an envelope: its digest is a line of one of the round's batches.
import { digestOf, utf8 } from "../../scripts/envelope/digest.ts";

/** A batch that the log had when the page was built. */
export interface LoggedBatch {
  readonly round: string;
  readonly number: number;
  /** SHA-256 of the batch's text, hex: what its entry in the log says. */
  readonly digest: string;
}

export type LoggedFinding = { readonly kind: "in-batch"; readonly number: number } | { readonly kind: "not-logged" | "unreadable" };

/** Everybody fetches all batches of the round, so that nobody sees which one is looked for. `read`: a batch's text by its number. */
export async function findInLog(
  envelope: string,
  batches: readonly LoggedBatch[],
  read: (number: number) => Promise<string | undefined>,
): Promise<LoggedFinding> {
  const texts = await Promise.all(batches.map(async ({ number, digest }) => ({ number, digest, text: await read(number) })));
  let isWhole = true;
  for (const { number, digest, text } of texts) {
    if (text === undefined || (await digestOf(utf8(text))) !== digest) isWhole = false;
    else if (text.split("\n").includes(envelope)) return { kind: "in-batch", number };
  }
  return { kind: isWhole ? "not-logged" : "unreadable" };
}

// Batches: the envelopes of a day as 256 digests, padded so that nobody outside can tell how many there were.
import { sha256 } from "#sha256";
import { joined, toHex, utf8 } from "../envelope/digest.ts";

/** Lines of every batch, also of a day without envelopes. */
export const batchSize = 256;

interface BatchName {
  readonly round: string;
  /** From 1 within the round. */
  readonly number: number;
}

export interface BatchToMake extends BatchName {
  /** Digests in lower-case hex, each once, in the order in which the envelopes were accepted. */
  readonly envelopes: readonly string[];
  /** 32 random bytes, kept in the store: whoever has them can tell the fillers from the envelopes. */
  readonly seed: Uint8Array;
}

export interface Batch {
  /** 256 lines in ascending order. */
  readonly text: string;
  /** SHA-256 of the text in hex: the digest of its log entry. */
  readonly digest: string;
  /** The envelopes in it. */
  readonly envelopes: readonly string[];
  /** Those that were too many, for the next batch. */
  readonly waiting: readonly string[];
}

/** SHA-256(`infosaktrappan/2/filler\n<round>\n<number>\n<index>\n` ‖ seed) in hex. */
function fillers({ round, number, seed }: Omit<BatchToMake, "envelopes">, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    toHex(sha256(joined(utf8(`infosaktrappan/2/filler\n${round}\n${number}\n${index}\n`), seed))),
  );
}

/** SHA-256 in hex of a batch's text, as its log entry has it. */
export function batchDigest(text: string): string {
  return toHex(sha256(utf8(text)));
}

/** @throws TypeError for a digest that is not 64 hex characters or occurs twice, or a seed that is not 32 bytes: bugs of the caller. */
export function makeBatch(request: BatchToMake): Batch {
  const { envelopes: all, seed } = request;
  if (seed.length !== 32 || new Set(all).size < all.length || !all.every((one) => /^[0-9a-f]{64}$/.test(one)))
    throw new TypeError("a batch takes different digests in hex and a seed of 32 bytes");
  const [envelopes, waiting] = [all.slice(0, batchSize), all.slice(batchSize)];
  const lines = [...envelopes, ...fillers(request, batchSize - envelopes.length)].sort();
  const text = `${lines.join("\n")}\n`;
  return { text, digest: batchDigest(text), envelopes, waiting };
}

/** The lines of a batch; null unless there are 256 of 64 hex characters, in ascending order and each once. */
export function batchLines(text: string): readonly string[] | null {
  const lines = text.split("\n").slice(0, -1);
  const isComplete = text.endsWith("\n") && lines.length === batchSize && lines.every((one) => /^[0-9a-f]{64}$/.test(one));
  return isComplete && lines.every((one, at) => at === 0 || (lines[at - 1] as string) < one) ? lines : null;
}

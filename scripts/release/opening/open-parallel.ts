// Opens envelopes in worker threads, in batches, with the same result as opening them one by one.
import { availableParallelism } from "node:os";
import { askThreads } from "../../core/thread.ts";
import { type Opened, type OpenInput, openEnvelopes, type StoredEnvelope } from "./open.ts";
import type { ThreadData } from "./open-worker.ts";

const batchSize = 16;
/** Below this number, starting threads takes longer than it saves. */
const parallelFrom = 200;

/** One per core, at most 16; a single one for few envelopes. */
export function threadsFor(envelopes: number): number {
  return envelopes < parallelFrom ? 1 : Math.min(availableParallelism(), 16);
}

/**
 * As `openEnvelopes`, in the same order, with several threads. Threads keep what they open in memory and end with the process, so killing
 * it leaves nothing behind. @throws Error if a thread ends early; no result is used then.
 */
export async function openInParallel(input: OpenInput, threads: number): Promise<Opened> {
  if (threads < 2) return openEnvelopes(input);
  const { round, roster } = input;
  let done = 0;
  const results = await askThreads<ThreadData, readonly StoredEnvelope[], Opened>({
    module: new URL("./open-worker.ts", import.meta.url),
    data: { round, roster },
    threads,
    questions: inBatches(input.envelopes),
    answered: (batch) => {
      done += batch.length;
      input.progress?.(done);
    },
  });
  return {
    opened: results.flatMap((one) => one.opened),
    quarantined: results.flatMap((one) => one.quarantined),
    wrong: [...new Set(results.flatMap((one) => one.wrong))].sort(),
  };
}

async function* inBatches(envelopes: OpenInput["envelopes"]): AsyncGenerator<readonly StoredEnvelope[], undefined> {
  let batch: StoredEnvelope[] = [];
  for await (const one of envelopes) {
    // A copy: posting a view of a larger buffer would send all of that buffer.
    batch.push({ ...one, bytes: Uint8Array.from(one.bytes) });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

// Decides how many envelopes are opened side by side: batch by batch in threads of this process, with the result of opening them one by one.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Opened, type OpenInput, openEnvelopes, type StoredEnvelope } from "./open.ts";
import type { ThreadData } from "./open-worker.ts";

const batchSize = 16;
/** Below this a thread's start takes longer than it saves. */
const fewest = 200;

/** One a core, where there are enough envelopes. */
export function threadsFor(envelopes: number): number {
  return envelopes < fewest ? 1 : Math.min(availableParallelism(), 16);
}

/**
 * As `openEnvelopes`, in its order, by so many threads. They hold what they open in memory and end with the process, so whoever kills it
 * leaves nothing of it behind. @throws Error where a thread ends before its work: nothing of the opening is then used.
 */
export async function openInParallel(input: OpenInput, threads: number): Promise<Opened> {
  if (threads < 2) return openEnvelopes(input);
  const source = inBatches(input.envelopes);
  const results: Opened[] = [];
  let [next, done] = [0, 0];
  const { identities, round, roster } = input;
  const work = async (): Promise<void> => {
    const thread = startThread({ identities, round, roster });
    try {
      for (;;) {
        // A generator answers calls in their order, so the number and the batch belong together.
        const [at, pulled] = [next++, source.next()];
        const { value, done: isOver } = await pulled;
        if (isOver) return;
        results[at] = await thread.open(value);
        done += value.length;
        input.progress?.(done);
      }
    } finally {
      await thread.stop();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return { opened: results.flatMap((one) => one.opened), quarantined: results.flatMap((one) => one.quarantined) };
}

async function* inBatches(envelopes: OpenInput["envelopes"]): AsyncGenerator<readonly StoredEnvelope[], undefined> {
  let batch: StoredEnvelope[] = [];
  for await (const one of envelopes) {
    // A copy: a view into a larger buffer would be sent with all of that buffer.
    batch.push({ ...one, bytes: Uint8Array.from(one.bytes) });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

function startThread(workerData: ThreadData) {
  const worker = new Worker(new URL("./open-worker.ts", import.meta.url), { workerData, execArgv: [], env: {} });
  const ended = new Promise<never>((_, fail) => {
    worker.once("error", fail);
    worker.once("exit", () => fail(new Error("a thread that opens envelopes has ended before its work")));
  });
  ended.catch(() => undefined);
  return {
    open: (envelopes: readonly StoredEnvelope[]): Promise<Opened> =>
      Promise.race([
        ended,
        new Promise<Opened>((opened) => {
          worker.once("message", opened);
          worker.postMessage(envelopes);
        }),
      ]),
    stop: () => worker.terminate(),
  };
}

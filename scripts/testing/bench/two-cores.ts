// How much faster two threads are than one at bare opening: what the machine's second core is worth.
// A loop that only counts would say 2 where the cores share their caches, and no cryptography comes near it.
import { parentPort, Worker, workerData } from "node:worker_threads";
import { openSealed, type ToOpenSealed } from "../../envelope/sealing/open-sealed.ts";
import { millisecondsOf } from "./figure.ts";

/** What is opened, again and again. */
export type BareData = ToOpenSealed;

const times = { warm: 60, measured: 240 };
const runs = 3;

/** 2 where the second core is a full one; 1 where it exists in name only: the best of three. Start and warm-up are not included. */
export async function secondCore(data: BareData): Promise<number> {
  const threads = [1, 2].map(() => new Worker(new URL(import.meta.url), { workerData: data, execArgv: [], env: {} }));
  const run = (thread: Worker, count: number): Promise<unknown> =>
    new Promise((done, fail) => {
      thread.once("message", done);
      thread.once("error", fail);
      thread.postMessage(count);
    });
  const timed = (some: readonly Worker[]): Promise<number> =>
    millisecondsOf(() => Promise.all(some.map((one) => run(one, times.measured))));
  try {
    await Promise.all(threads.map((one) => run(one, times.warm)));
    let best = 0;
    for (let at = 0; at < runs; at++) best = Math.max(best, (2 * (await timed(threads.slice(0, 1)))) / (await timed(threads)));
    return best;
  } finally {
    for (const one of threads) await one.terminate();
  }
}

// In each thread: opens as many times as each message says.
if (parentPort) {
  const data = workerData as BareData;
  parentPort.on("message", async (count: number) => {
    for (let at = 0; at < count; at++) await openSealed(data);
    parentPort?.postMessage(count);
  });
}

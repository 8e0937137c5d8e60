// Decides what a machine's second core is worth: how much faster two threads are than one at bare decryption.
// A loop that only counts would say 2 where the cores share their caches, and no decryption comes near it.
import { Worker } from "node:worker_threads";
import type { BareData } from "./bare-decrypter.ts";

const times = { warm: 300, measured: 1_200 };
const runs = 3;

/** 2 where the second core is a whole one; 1 where it is only a name: the best of three. Start and warming up are not in it. */
export async function secondCore(workerData: BareData): Promise<number> {
  const threads = [1, 2].map(() => new Worker(new URL("./bare-decrypter.ts", import.meta.url), { workerData, execArgv: [], env: {} }));
  const run = (thread: Worker, count: number): Promise<unknown> =>
    new Promise((done, fail) => {
      thread.once("message", done);
      thread.once("error", fail);
      thread.postMessage(count);
    });
  const timed = async (some: readonly Worker[]): Promise<number> => {
    const began = performance.now();
    await Promise.all(some.map((one) => run(one, times.measured)));
    return performance.now() - began;
  };
  try {
    await Promise.all(threads.map((one) => run(one, times.warm)));
    let best = 0;
    for (let at = 0; at < runs; at++) {
      const alone = await timed(threads.slice(0, 1));
      best = Math.max(best, (2 * alone) / (await timed(threads)));
    }
    return best;
  } finally {
    for (const one of threads) await one.terminate();
  }
}

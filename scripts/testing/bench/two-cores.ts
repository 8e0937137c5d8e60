// How much faster two threads are than one at bare decryption: what the machine's second core is worth.
// A loop that only counts would say 2 where the cores share their caches, and no decryption comes near it.
import { parentPort, Worker, workerData } from "node:worker_threads";
import { Decrypter } from "age-encryption";
import { millisecondsOf } from "./figure.ts";

export interface BareData {
  readonly identity: string;
  readonly ciphertext: Uint8Array;
}

const times = { warm: 300, measured: 1_200 };
const runs = 3;

/** 2 where the second core is a whole one; 1 where it exists in name only: the best of three. Start and warm-up are not included. */
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

// In each thread: decrypts as many times as each message says.
if (parentPort) {
  const { identity, ciphertext } = workerData as BareData;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  parentPort.on("message", async (count: number) => {
    for (let at = 0; at < count; at++) await decrypter.decrypt(ciphertext);
    parentPort?.postMessage(count);
  });
}

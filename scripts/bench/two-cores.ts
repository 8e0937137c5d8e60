// Decides what a machine's second core is worth: how much faster two threads are than one at a loop that shares nothing.
import { Worker } from "node:worker_threads";

const loop = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", (times) => {
  let value = 1;
  for (let at = 0; at < times; at++) value = (Math.imul(value, 1664525) + 1013904223) | 0;
  parentPort.postMessage(value);
});`;
const times = { warm: 20_000_000, measured: 600_000_000 };

/** 2 where the second core is a whole one; 1 where it is only a name. Start and warming up are not in it. */
export async function secondCore(): Promise<number> {
  const threads = [1, 2].map(() => new Worker(loop, { eval: true, env: {} }));
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
    for (const one of threads) await run(one, times.warm);
    const alone = await timed(threads.slice(0, 1));
    return (2 * alone) / (await timed(threads));
  } finally {
    for (const one of threads) await one.terminate();
  }
}

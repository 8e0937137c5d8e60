// A worker thread that answers one message at a time.
import { Worker } from "node:worker_threads";

export interface Thread<Question, Answer> {
  /** @throws Error if the thread has ended. Wait for each answer before the next question. */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly stop: () => Promise<unknown>;
}

/** `data` is sent once, when the thread starts. It gets no environment and none of this process's flags. */
export function startThread<Data, Question, Answer>(module: URL, data: Data): Thread<Question, Answer> {
  const worker = new Worker(module, { workerData: data, execArgv: [], env: {} });
  const ended = new Promise<never>((_, fail) => {
    worker.once("error", fail);
    worker.once("exit", () => fail(new Error(`the thread ${module.pathname.split("/").at(-1)} ended early`)));
  });
  ended.catch(() => undefined);
  return {
    ask: (question) =>
      Promise.race([
        ended,
        new Promise<Answer>((answered) => {
          worker.once("message", answered);
          worker.postMessage(question);
        }),
      ]),
    stop: () => worker.terminate(),
  };
}

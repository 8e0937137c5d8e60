// Worker threads that answer questions, each thread one at a time.
import { Worker } from "node:worker_threads";

interface ToAsk<Data, Question> {
  readonly module: URL;
  /** Sent to each thread once, when it starts. They get no environment and none of this process's flags. */
  readonly data: Data;
  readonly threads: number;
  /** Taken one by one, as threads become free. */
  readonly questions: Iterator<Question> | AsyncGenerator<Question>;
  readonly answered: (question: Question) => void;
}

/** The answers, in the questions' order. The threads end with the last one. @throws Error if a thread ends early; no answer is used then */
export async function askThreads<Data, Question, Answer>(request: ToAsk<Data, Question>): Promise<readonly Answer[]> {
  const { module, data, threads, questions, answered } = request;
  const answers: Answer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(module, { workerData: data, execArgv: [], env: {} });
    const ended = new Promise<never>((_, fail) => {
      worker.once("error", fail);
      worker.once("exit", () => fail(new Error(`the thread ${module.pathname.split("/").at(-1)} ended early`)));
    });
    ended.catch(() => undefined);
    try {
      for (;;) {
        // A generator answers calls in order, so the number belongs to the question.
        const [at, pulled] = [next++, questions.next()];
        const { value, done } = await pulled;
        if (done) return;
        const answer = new Promise<Answer>((resolve) => worker.once("message", resolve));
        worker.postMessage(value);
        answers[at] = await Promise.race([ended, answer]);
        answered(value);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return answers;
}

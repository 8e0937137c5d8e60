// Runs a program within limits of output and time, and ends it together with every process that it started.
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { Socket } from "node:net";

/** `bytes` that the program may write to its output, and the time that it may take. */
export interface ChildLimits {
  readonly bytes: number;
  readonly seconds: number;
}

export interface ChildRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly input?: Uint8Array | string;
  readonly limits: ChildLimits;
}

export interface ChildDone {
  /** Null if a signal ended it. */
  readonly status: number | null;
  readonly out: Buffer;
  /** The beginning of what it wrote to its error stream. */
  readonly err: Buffer;
  /** The limit that it was stopped at. */
  readonly stopped?: "output" | "time";
}

const maxErrorBytes = 65_536;
/** A program that is asked to stop may first remove its lock files. */
const graceMilliseconds = 5000;
// Windows has no process groups, and would open a window for a detached program.
const hasGroups = process.platform !== "win32";

/** Resolves when the program has ended, whatever its status. Rejects only if it cannot be started. */
export function runChild({ program, args, env, input = "", limits }: ChildRequest): Promise<ChildDone> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "pipe"], detached: hasGroups });
    const [out, err] = [collect(limits.bytes), collect(maxErrorBytes)];
    const timers: NodeJS.Timeout[] = [];
    let stopped: ChildDone["stopped"];
    const stop = (reason: "output" | "time"): void => {
      if (stopped !== undefined) return;
      stopped = reason;
      timers.push(stopAll(child));
    };
    timers.push(setTimeout(() => stop("time"), limits.seconds * 1000));
    child.stdout.on("data", (chunk: Buffer) => {
      if (!out.add(chunk)) stop("output");
    });
    child.stderr.on("data", err.add);
    // A program that ends early closes its input; its exit status says why.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => {
      timers.forEach(clearTimeout);
      reject(error);
    });
    child.on("close", (status) => {
      timers.forEach(clearTimeout);
      // What it started may have outlived it.
      if (stopped !== undefined) signalAll(child, "SIGKILL");
      resolve({ status, out: out.bytes(), err: err.bytes(), ...(stopped === undefined ? {} : { stopped }) });
    });
    child.stdin.end(input);
  });
}

export interface Question {
  readonly input: string;
  /** With what the answer ends: nothing that anybody could have foreseen. */
  readonly end: string;
  readonly limits: ChildLimits;
}

/** Starting a program can take longer than its answer, so it waits a while for the next question. */
const idleMilliseconds = 500;

/**
 * Asks a program that reads questions from its input and answers them in turn. It is started at the first question, again when it has
 * ended, and ends when it has been idle for a while or when this process ends. Resolves with status 0 and the whole answer, or as `runChild`
 * does if the program was stopped or ended before it had answered, with status null if it ended well.
 */
export function answeringChild({ program, args, env }: Omit<ChildRequest, "input" | "limits">): (question: Question) => Promise<ChildDone> {
  let running: ReturnType<typeof start> | undefined;
  const start = () => {
    const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "pipe"], detached: hasGroups });
    // A program that ends closes its input; its exit status says why.
    child.stdin.on("error", () => undefined);
    child.on("error", () => undefined);
    child.on("close", () => {
      if (running?.child === child) running = undefined;
    });
    const err = collect(maxErrorBytes);
    child.stderr.on("data", err.add);
    return { child, err, isNew: true, idle: undefined as NodeJS.Timeout | undefined };
  };
  const answer = ({ input, end, limits }: Question): Promise<ChildDone> =>
    new Promise((resolve, reject) => {
      running ??= start();
      const { child, err, isNew, idle } = running;
      clearTimeout(idle);
      running.isNew = false;
      keepAlive(child, true);
      const out = collect(limits.bytes);
      let [tail, stopped]: [string, ChildDone["stopped"]] = ["", undefined];
      const timers: NodeJS.Timeout[] = [];
      const stop = (reason: "output" | "time"): void => {
        if (stopped !== undefined) return;
        stopped = reason;
        timers.push(stopAll(child));
      };
      timers.push(setTimeout(() => stop("time"), limits.seconds * 1000));
      const onData = (chunk: Buffer): void => {
        if (!out.add(chunk)) stop("output");
        tail = `${tail}${chunk.subarray(-end.length).toString("latin1")}`.slice(-end.length);
        if (tail === end && stopped === undefined) finish(() => resolve({ status: 0, out: out.bytes(), err: err.bytes() }));
      };
      const onClose = (status: number | null): void => {
        if (stopped !== undefined) signalAll(child, "SIGKILL");
        const done = { status: status || null, out: out.bytes(), err: err.bytes(), ...(stopped === undefined ? {} : { stopped }) };
        // It may have been about to end when it was asked.
        finish(() => resolve(stopped === undefined && !isNew ? answer({ input, end, limits }) : done));
      };
      const onError = (error: Error): void => finish(() => reject(error));
      const finish = (settle: () => void): void => {
        timers.forEach(clearTimeout);
        child.stdout.off("data", onData);
        child.off("close", onClose).off("error", onError);
        keepAlive(child, false);
        if (running?.child === child) {
          running.idle = setTimeout(() => {
            running = undefined;
            child.stdin.end();
          }, idleMilliseconds).unref();
        }
        settle();
      };
      child.stdout.on("data", onData);
      child.on("close", onClose).on("error", onError);
      child.stdin.write(input);
    });
  let turn: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answered = turn.then(() => answer(question));
    turn = answered.catch(() => undefined);
    return answered;
  };
}

/** Whether this process waits for the program before it ends. */
function keepAlive(child: ChildProcessWithoutNullStreams, isKept: boolean): void {
  for (const one of [child, child.stdin, child.stdout, child.stderr]) {
    if (one === child || one instanceof Socket) (one as ChildProcess | Socket)[isKept ? "ref" : "unref"]();
  }
}

/** Asks the program to stop; the timer ends it if it does not. */
function stopAll(child: ChildProcessWithoutNullStreams): NodeJS.Timeout {
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  signalAll(child, "SIGTERM");
  return setTimeout(() => signalAll(child, "SIGKILL"), graceMilliseconds);
}

/** Keeps at most `limit` bytes. `add` is false for a chunk that does not fit, which is not kept. */
function collect(limit: number): { readonly add: (chunk: Buffer) => boolean; readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add: (chunk) => {
      if (size + chunk.length > limit) return false;
      size += chunk.length;
      chunks.push(chunk);
      return true;
    },
    bytes: () => Buffer.concat(chunks),
  };
}

/** Signals the program and all that it started, if any of them is still alive. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (!hasGroups) {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Everything has ended.
  }
}

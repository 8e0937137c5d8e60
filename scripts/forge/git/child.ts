// Runs a program within limits of output and time, and ends it together with every process that it started.
import { type ChildProcess, spawn } from "node:child_process";

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
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      signalAll(child, "SIGTERM");
      timers.push(setTimeout(() => signalAll(child, "SIGKILL"), graceMilliseconds));
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

// Runs the real commands in a thread that stays: to start Node for each and load its modules takes longer than most of them work.
import { resolve } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** As the process's own if absent. */
  readonly env?: NodeJS.ProcessEnv;
  /** The Node that the command finds itself run by. */
  readonly execPath?: string;
  /** The folder of another copy of the code. */
  readonly code?: string;
  /** What a person types when they are asked. */
  readonly typed?: string;
}

export interface Request {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly execPath: string;
  readonly typed: string;
}

export interface Channel {
  readonly port: MessagePort;
  /** One number, which changes when a command ends. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

interface Thread extends Channel {
  readonly worker: Worker;
}

/** By the folder of the code. */
const threads = new Map<string, Thread>();

/**
 * Runs `scripts/commands/<command>.ts` in this process's working directory and waits for it, as `spawnSync` does: what it prints, and its
 * exit code. For commands that read nothing from stdin but `typed`, and leave no server behind. help.test.ts starts each in a process of its own.
 *
 * @throws Error if the command ends its process
 */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): CommandResult {
  const { port, state } = threadOf(options);
  const before = Atomics.load(state, 0);
  port.postMessage(requestOf(command, args, options));
  Atomics.wait(state, 0, before);
  return resultFrom(port, command);
}

/** The same without blocking this thread, which may be serving what the command reads. Several run one after the other. */
export function runCommandBeside(command: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const running = last.then(async () => {
    const { port, state } = threadOf(options);
    const before = Atomics.load(state, 0);
    port.postMessage(requestOf(command, args, options));
    await Atomics.waitAsync(state, 0, before).value;
    return resultFrom(port, command);
  });
  last = running.catch(() => undefined);
  return running;
}

let last: Promise<unknown> = Promise.resolve();

/** After a change to modules of that copy: they are loaded again. */
export function forgetCode(folder: string): void {
  void threads.get(folder)?.worker.terminate();
  threads.delete(folder);
}

function threadOf({ code = "." }: CommandOptions): Thread {
  const thread = threads.get(code) ?? startThread();
  threads.set(code, thread);
  return thread;
}

function requestOf(command: string, args: readonly string[], options: CommandOptions): Request {
  const { env = process.env, execPath = process.execPath, code = ".", typed = "" } = options;
  return { file: resolve(code, "scripts", "commands", `${command}.ts`), args, env: { ...env }, execPath, typed };
}

function resultFrom(port: MessagePort, command: string): CommandResult {
  const done = receiveMessageOnPort(port) as { readonly message: CommandResult } | undefined;
  if (!done) throw new Error(`${command} ends its process: give it one of its own`);
  return done.message;
}

function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData: { port: port2, state }, transferList: [port2] });
  // Neither keeps the process from ending.
  worker.unref();
  port1.unref();
  return { worker, port: port1, state };
}

// The thread that run-command.ts starts: runs one command after the other, each as its own process would, but for the process.
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";
import type { Channel, Request } from "./run-command.ts";

const { port, state } = workerData as Channel;
let [stdout, stderr] = ["", ""];

// The console writes through these, too.
process.stdout.write = (text: string | Uint8Array) => {
  stdout += String(text);
  return true;
};
process.stderr.write = (text: string | Uint8Array) => {
  stderr += String(text);
  return true;
};

let runs = 0;
port.on("message", async ({ file, args, env, execPath, typed }: Request) => {
  [stdout, stderr] = ["", ""];
  process.argv = [execPath, file, ...args];
  process.execPath = execPath;
  Object.defineProperty(process, "stdin", { value: Readable.from([typed]), configurable: true });
  // Each variable: Node itself reads some of them from behind this object.
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.exitCode = 0;
  runs += 1;
  try {
    // A new address each time: only the command's own module runs again.
    await import(`${pathToFileURL(file)}?${runs}`);
  } catch (error) {
    // As Node prints what nobody caught.
    stderr += `${(error as Error).stack}\n`;
    process.exitCode = 1;
  }
  port.postMessage({ status: process.exitCode, stdout, stderr });
  wake();
});

// Whoever waits is woken also by a command that ends the thread.
process.once("exit", wake);

function wake(): void {
  Atomics.add(state, 0, 1);
  Atomics.notify(state, 0);
}

// Starts processes, each in a PID namespace of its own where that is asked for, as containers have it. For tests only.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** Under which a command is process 1, and ends when the one who started it does. */
const inNamespace = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"];

/** Whether this machine lets the tests make PID namespaces: as root, and in few containers. */
export const canUnshare = spawnSync(inNamespace[0] as string, [...inNamespace.slice(1), "true"]).status === 0;

export interface Started {
  readonly child: ChildProcess;
  /** All that it has written to both of its outputs. */
  readonly output: () => string;
  /** Resolves with the first text that matches. @throws Error with all that was written, if the process ends before that */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Kills it and waits until it is gone. */
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts Node with these arguments. `isApart`: in a PID namespace of its own. */
export function startNode(args: readonly string[], isApart = false): Started {
  const [command = "", ...words] = [...(isApart ? inNamespace : []), process.execPath, ...args];
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const ended = once(child, "close").then(([code]) => code as number | null);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  return {
    child,
    output: () => text,
    until: async (pattern) => {
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found[0];
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended first, having written: ${text}`);
        await Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), ended]);
      }
    },
    end: async (signal = "SIGKILL") => {
      child.kill(signal);
      await ended;
    },
    ended,
  };
}

// A machine that loses power at a chosen call: a Git process, an HTTP request or an operation of the outbox.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Transport } from "../../forge/github/github-api.ts";
import { shimGit } from "./shim-git.ts";

export interface CrashPoint {
  /** The number of the call, from 1. */
  readonly at: number;
  /** Whether the call took effect before the power went. */
  readonly when: "before" | "after";
}

export interface Power {
  /** Starts to count calls; the machine dies at the given point, and no later call has any effect. */
  readonly arm: (point?: CrashPoint) => void;
  /** Transport since `arm`. */
  readonly count: () => number;
  readonly fetch: Transport["fetch"];
  /** The same object, with every asynchronous method counted as a call. */
  readonly around: <T extends object>(object: T) => T;
  readonly restore: () => void;
}

const never = 1_000_000;

// Shell built-ins only, so that a call starts no further process.
const shim = (folder: string, git: string): string => `#!/bin/sh
read n < "${folder}/calls"; n=$((n + 1)); echo $n > "${folder}/calls"
read at when < "${folder}/point"
if [ $n -gt $at ]; then exit 99; fi
if [ $n -lt $at ]; then exec "${git}" "$@"; fi
if [ $when = after ]; then "${git}" "$@"; fi
exit 99
`;

/** Puts a counting `git` first in this process's PATH. */
export function wirePower(): Power {
  const { folder, path } = shimGit(shim);
  const before = process.env.PATH;
  const arm = (point?: CrashPoint): void => {
    writeFileSync(join(folder, "calls"), "0\n");
    writeFileSync(join(folder, "point"), `${point?.at ?? never} ${point?.when ?? "before"}\n`);
  };
  const count = (): number => Number(readFileSync(join(folder, "calls"), "utf8"));
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    const n = count() + 1;
    writeFileSync(join(folder, "calls"), `${n}\n`);
    const [at, when] = readFileSync(join(folder, "point"), "utf8").trim().split(" ");
    if (n > Number(at) || (n === Number(at) && when === "before")) throw new Error("power");
    const outcome = await run();
    if (n === Number(at)) throw new Error("power");
    return outcome;
  };
  arm();
  process.env.PATH = path;
  return {
    arm,
    count,
    fetch: (url, init) => call(() => globalThis.fetch(url, init)),
    around: (object) => aroundWith(object, call),
    restore: () => {
      process.env.PATH = before;
    },
  };
}

function aroundWith<T extends object>(object: T, call: <R>(run: () => Promise<R>) => Promise<R>): T {
  const wrapped = Object.entries(object).map(([name, method]) => [
    name,
    // Receipts are looked up in memory: not a call that a power loss could interrupt.
    typeof method !== "function" || name.startsWith("receipt") ? method : (...args: unknown[]) => call(() => method(...args)),
  ]);
  return Object.fromEntries(wrapped) as T;
}

// Counts what Git gives a process to read: a wrapper named git that runs the real one and keeps a copy.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { shimGit } from "./shim-git.ts";

export interface GitCount {
  /** Bytes that Git wrote. */
  readonly bytes: number;
  /** Objects whose type and size, or contents, Git returned. */
  readonly objects: number;
  /** The arguments of each call, in order. */
  readonly calls: readonly string[];
}

export interface CountedGit {
  /** A value for PATH that has the counting git first. */
  readonly path: string;
  /** What was counted since the last call. */
  readonly take: () => GitCount;
}

// The memory that Git may take, in kB: room for its own work and a few envelopes. Not every system can limit it.
const memory = 150_000;

const shim = (folder: string, git: string): string => `#!/bin/sh
echo "$*" >> "${folder}/calls"
ulimit -v ${memory} 2>/dev/null
{ "${git}" "$@"; echo $? > "${folder}/status-$$"; } | tee -a "${folder}/out"
exit "$(cat "${folder}/status-$$")"
`;

export function countGit(): CountedGit {
  const { folder, path } = shimGit(shim);
  const taken = (name: string): string => {
    const file = join(folder, name);
    const text = existsSync(file) ? readFileSync(file, "latin1") : "";
    rmSync(file, { force: true });
    return text;
  };
  return {
    path,
    take: () => {
      const out = taken("out");
      const objects = out.match(/^[0-9a-f]{40} (blob|tree|commit|tag) [0-9]+$/gm)?.length ?? 0;
      return { bytes: out.length, objects, calls: taken("calls").split("\n").filter(Boolean) };
    },
  };
}

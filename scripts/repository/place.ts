// A content root and its Git repository.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

export interface Place {
  readonly root: string;
  readonly content: string;
  /** A bare `store.git` beside the content (a rehearsal), else the project's own repository. */
  readonly git: string;
}

/** The place at a root folder; by default INFOSAK_ROOT from the environment, else the project itself. */
export function placeAt(root = process.env.INFOSAK_ROOT ?? "."): Place {
  const full = resolve(root);
  const bare = join(full, "store.git");
  return {
    root: full,
    content: join(full, "content"),
    // Looked for at each use: a place that is named before its rehearsal is made has its store later.
    get git() {
      return existsSync(bare) ? bare : join(full, ".git");
    },
  };
}

/** The place that `--root <folder>` names, else the default one. */
export function placeFrom(args: readonly string[]): Place {
  const at = args.indexOf("--root");
  return placeAt(at >= 0 ? args[at + 1] : undefined);
}

/** What the process that makes a place's content writes to a build of its site, on standard input, when it has finished. */
export const contentReady = "ready\n";

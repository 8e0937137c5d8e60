// Where a content root and its Git repository lie.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where a content root lies and which Git repository its deliveries live in. */
export interface Place {
  readonly root: string;
  readonly content: string;
  /** A bare `store.git` beside the content (a rehearsal), else the project's own repository. */
  readonly git: string;
}

export function placeAt(root: string): Place {
  const full = resolve(root);
  const bare = join(full, "store.git");
  return { root: full, content: join(full, "content"), git: existsSync(bare) ? bare : join(full, ".git") };
}

/** `--root <folder>` of a command, else the environment's INFOSAK_ROOT, else the project itself. */
export function placeFrom(args: readonly string[]): Place {
  const at = args.indexOf("--root");
  return placeAt((at >= 0 ? args[at + 1] : undefined) ?? process.env.INFOSAK_ROOT ?? ".");
}

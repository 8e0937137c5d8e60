// A program named git that stands before the real one.
import { existsSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";

export interface ShimmedGit {
  /** Where the shim may keep what it counts. It is removed after the file's last test. */
  readonly folder: string;
  /** A value for PATH that has the shim first. */
  readonly path: string;
}

export function shimGit(shim: (folder: string, realGit: string) => string): ShimmedGit {
  const folder = temporaryFolder("shim-git");
  const path = process.env.PATH ?? "";
  const git = path
    .split(delimiter)
    .map((one) => join(one, "git"))
    .find((file) => existsSync(file));
  if (git === undefined) throw new Error("there is no git in PATH");
  writeFileSync(join(folder, "git"), shim(folder, git), { mode: 0o755 });
  return { folder, path: `${folder}${delimiter}${path}` };
}

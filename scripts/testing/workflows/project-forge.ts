// A local forge whose repository is the project itself, as it is on this machine.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { git } from "../rehearsal/real-round.ts";
import type { LocalForge } from "./local-forge.ts";
import { programs } from "./release-forge.ts";

/** Everything that Git tracks or would, or what `paths` limits that to, in one commit. */
export function projectForge(folder: string, name = "kommunerna/uppfoljning", paths: readonly string[] = []): LocalForge {
  const clone = join(folder, "project");
  mkdirSync(clone, { recursive: true });
  git(clone, "init", "--quiet", "--initial-branch=main");
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", ...paths], {
    cwd: resolve("."),
  });
  const packed = execFileSync("tar", ["--null", "--files-from", "-", "--ignore-failed-read", "-cf", "-"], {
    input: list,
    maxBuffer: 2 ** 28,
    stdio: ["pipe", "pipe", "ignore"],
  });
  execFileSync("tar", ["-xf", "-", "-C", clone], { input: packed });
  git(clone, "add", "--force", ".");
  git(clone, "commit", "--quiet", "--message", "The project");
  const repository = join(folder, `${name}.git`);
  git(folder, "clone", "--quiet", "--bare", clone, repository);
  return { folder, repository, name, vars: {}, environments: {}, programs };
}

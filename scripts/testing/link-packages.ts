// The installed packages in a copy of the project, as `npm ci` puts them there, without fetching any.
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** Links, but for the solver: the audit's process may read nothing outside the copy. Caches of builds stay where they are. */
export function linkPackages(copy: string): void {
  const [from, to] = [resolve("node_modules"), join(copy, "node_modules")];
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name === "highs") cpSync(join(from, name), join(to, name), { recursive: true });
    else if (!/^\.(?!bin$)/.test(name)) symlinkSync(join(from, name), join(to, name));
  }
}

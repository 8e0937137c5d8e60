// A local forge with a closed round that waits for its release: a real one on the authority's own runners, or a rehearsal on GitHub's.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { git, type RealRound } from "../rehearsal/real-round.ts";
import type { LocalForge } from "./local-forge.ts";

/** The machine's own, found before a job puts its stand-in first in PATH. */
const npmOfThisMachine = execFileSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).trim();

/** Installs without fetching: the packages of this machine. */
const npm = `#!/bin/sh
[ "$1" = ci ] || exec "${npmOfThisMachine}" "$@"
ln -s "${resolve("node_modules")}" node_modules
`;

/**
 * Runs what it is given as another user and without network where this machine allows that, which needs root; else without the two. Only
 * the policy of workflows sees to it that every secret goes this way.
 */
const sudo = `#!/bin/sh
shift
if [ "$(id -u)" = 0 ] && unshare --net true 2> /dev/null; then exec "$@"; fi
if [ "$1" = unshare ]; then while [ "$1" != env ]; do shift; done; fi
exec "$@"
`;

/** The workflows ask GitHub at intervals that keep within its limits; nobody needs to wait for those here. */
const sleep = `#!/bin/sh
exec /bin/sleep 0.2
`;

export const programs = { npm, sleep, sudo };

/** What the code of a release is, committed beside the content. */
export function commitCode(clone: string): void {
  mkdirSync(join(clone, "site", "styles"), { recursive: true });
  cpSync(join("site", "styles", "tokens.css"), join(clone, "site", "styles", "tokens.css"));
  git(clone, "add", "--force", "scripts", "package.json", "package-lock.json", "site");
  git(clone, "commit", "--quiet", "--message", "The project's code");
}

export function realForge(folder: string, real: RealRound): LocalForge & { readonly tools: string } {
  commitCode(real.first);
  const name = "myndigheten/infosaktrappan";
  const repository = join(folder, `${name}.git`);
  git(folder, "clone", "--quiet", "--bare", real.first, repository);
  const tools = execFileSync(real.node, ["scripts/commands/release.ts", "--tools", "--out", join(folder, "home.tar")], {
    cwd: real.first,
    encoding: "utf8",
  }).trim();
  const secret = (file: string): string => readFileSync(file, "utf8");
  const { forsta, andra, tredje } = real.trustees;
  const holders = [forsta, andra, tredje].map(({ holder }, at) => [`holder-${at + 1}`, { HOLDER_KEY: secret(holder) }] as const);
  const counters = [
    ["count", { RELEASE_KEY: secret(join(forsta.signer, "release-forsta.identity")) }],
    ["countersign", { RELEASE_KEY: secret(join(andra.signer, "release-andra.identity")) }],
  ] as const;
  const environments = [...holders, ...counters].map(([name, secrets]) => [
    name,
    { secrets, vars: { TOOLS: tools }, reviewers: [`keeper of ${name}`] },
  ]);
  return {
    folder,
    repository,
    name,
    vars: { RELEASE_RUNNER: '{"group": "own-runners", "labels": "self-hosted"}' },
    environments: Object.fromEntries(environments),
    programs,
    tools,
  };
}

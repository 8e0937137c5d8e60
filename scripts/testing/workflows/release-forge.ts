// A local forge with a closed round that waits for its release: a real one on the authority's own runners, or a rehearsal on GitHub's.
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { git, type RealRound } from "../rehearsal/real-round.ts";
import type { LocalForge } from "./local-forge.ts";

/** The machine's own, found before a job puts its stand-in first in PATH. */
const npmOfThisMachine = execFileSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).trim();

/** Installs without fetching: links to the packages of this machine, and a copy of the solver, whose process may read no other folder. */
const npm = `#!/bin/sh
[ "$1" = ci ] || exec "${npmOfThisMachine}" "$@"
mkdir node_modules && cp -R "${resolve("node_modules", "highs")}" node_modules
ln -s "${resolve("node_modules")}"/* "${resolve("node_modules")}"/.bin node_modules 2> /dev/null || [ -e node_modules/.bin ]
`;

/**
 * Runs what it is given as another user and without network where this machine allows that, which needs root; else without the two. Only
 * the policy of workflows ensures that every secret goes this way.
 */
const sudo = `#!/bin/sh
shift
if [ "$1" = chown ] && [ "$(id -u)" != 0 ]; then exit; fi
if [ "$1" = unshare ] && { [ "$(id -u)" != 0 ] || ! unshare --net true 2> /dev/null; }; then
  while [ "$1" != env ]; do shift; done
fi
exec "$@"
`;

/** The workflows ask GitHub at intervals that keep within its limits. Here a second is enough: asking takes the processor from what is awaited. */
const sleep = `#!/bin/sh
exec /bin/sleep 1
`;

export const programs = { npm, sleep, sudo };

/** What builds pages, beside the scripts. */
const ofPages = ["astro.config.mjs", "tsconfig.json", "tsconfig.pages.json", "tsconfig.pure.json"];

/** The code of a release, or of the site, committed beside the content. */
export function commitCode(clone: string, { withSite = false } = {}): void {
  mkdirSync(join(clone, "site", "styles"), { recursive: true });
  cpSync(join("site", "styles", "tokens.css"), join(clone, "site", "styles", "tokens.css"));
  for (const name of withSite ? ["site", ...ofPages] : []) cpSync(name, join(clone, name), { recursive: true });
  git(clone, "add", "--force", "scripts", "package.json", "package-lock.json", "site", ...(withSite ? ofPages : []));
  git(clone, "commit", "--quiet", "--message", "The project's code");
}

/** The App that may push to `main`, and the secret of the environment that uses it. */
export function makeApp(id = "Iv1.accept"): { readonly app: NonNullable<LocalForge["app"]>; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const app = { id, publicKey: publicKey.export({ type: "spki", format: "pem" }).toString() };
  return { app, key: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

/** The digest of the code, as a keeper computes it at home. */
export function codeAt(clone: string, node = process.execPath): string {
  return execFileSync(node, ["scripts/commands/release.ts", "--code"], { cwd: clone, encoding: "utf8" }).trim();
}

/** `folder` has what the round was made from, in `made`. */
export function realForge(folder: string, real: RealRound, { withSite = false } = {}): LocalForge {
  commitCode(real.first, { withSite });
  const name = "myndigheten/infosaktrappan";
  const repository = join(folder, `${name}.git`);
  git(folder, "clone", "--quiet", "--bare", real.first, repository);
  const code = codeAt(real.first, real.node);
  const secret = (file: string): string => readFileSync(file, "utf8");
  const { forsta, andra, tredje } = real.trustees;
  const holders = [forsta, andra, tredje].map(({ holder }, at) => [`holder-${at + 1}`, { HOLDER_KEY: secret(holder) }] as const);
  const counters = [
    ["count", { RELEASE_KEY: secret(join(forsta.signer, "release-forsta.identity")) }],
    ["countersign", { RELEASE_KEY: secret(join(andra.signer, "release-andra.identity")) }],
  ] as const;
  const { app, key } = makeApp();
  const log = secret(join(folder, "made", "keys", "log", "log.dev.identity")).replace("# development: yes", "# development: no");
  const accept = {
    reviewers: ["a maintainer"],
    vars: { ACCEPT_APP: app.id, CODE: code },
    secrets: { LOG_KEY: log, ACCEPT_APP_KEY: key },
  };
  const environments = [...holders, ...counters].map(([name, secrets]) => [
    name,
    { secrets, vars: { CODE: code }, reviewers: [`keeper of ${name}`] },
  ]);
  return {
    folder,
    repository,
    name,
    vars: { RELEASE_RUNNER: '{"group": "own-runners", "labels": "self-hosted"}' },
    environments: { ...Object.fromEntries(environments), accept },
    app,
    programs,
  };
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../repository/digests.ts";
import { git } from "../rehearsal/real-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Environment, LocalForge } from "./local-forge.ts";
import { type RunDone, runWorkflow } from "./run-workflow.ts";

const folder = temporaryFolder("workflow-pages");
const repository = join(folder, "o", "n.git");

const clone = join(folder, "clone");
mkdirSync(join(clone, "scripts", "commands"), { recursive: true });
git(folder, "init", "--quiet", "--initial-branch=main", clone);
// What is due is told by the environment of the test.
writeFileSync(join(clone, "scripts", "commands", "log.ts"), `if (process.argv[2] === "due") console.log(process.env.DUE ?? "");\n`);
git(clone, "add", ".");
git(clone, "commit", "--quiet", "--message", "x");
git(folder, "clone", "--quiet", "--bare", clone, repository);

interface Given {
  /** What a build adds; by default the same on both machines. */
  readonly build?: string;
  readonly failing?: string;
  readonly due?: string;
  readonly vars?: Readonly<Record<string, string>>;
  readonly production?: Environment;
  readonly repository?: string;
}

/** Builds two files instead of the site. */
const npm = ({ build = "", failing = "" }: Given): string => `#!/bin/sh
[ "$*" = "${failing}" ] && exit 1
if [ "$*" = "run build" ]; then mkdir -p dist/svara dist/.well-known; echo start > dist/index.html; echo form > dist/svara/index.html; echo c > dist/.well-known/x; mkdir dist/logg; echo list > dist/logg/site.sha256; ${build} fi
exit 0
`;

/** What arrives at the host, with which words, and who may read the key while it is used. */
const ssh = (at: string): string => `#!/bin/sh
for one in "$@"; do printf '%s\\n' "$one"; done > "${at}/words.txt"
stat -c '%a' "$2" > "${at}/mode.txt"
cat "$2" > "${at}/key.txt"
printf '%s' "$2" > "${at}/key-path.txt"
cat > "${at}/site.tar"
`;

let runs = 0;

async function pages(given: Given): Promise<RunDone & { readonly at: string }> {
  const at = join(folder, `host-${++runs}`);
  mkdirSync(at);
  const node = `#!/bin/sh\nDUE='${given.due ?? ""}' exec '${process.execPath}' "$@"\n`;
  const forge: LocalForge = {
    folder,
    repository: given.repository ?? repository,
    name: "o/n",
    vars: given.vars ?? {},
    environments: { production: given.production ?? {} },
    programs: { npm: npm(given), ssh: ssh(at), node },
  };
  return { ...(await runWorkflow({ forge, workflow: "pages.yml", github: { event_name: "push" } })), at };
}

const host = { vars: { DEPLOY_HOST: "www@host.invalid", DEPLOY_HOST_KEY: "host.invalid ssh-ed25519 AAAA" } };
const production: Environment = { reviewers: ["the operator"], secrets: { DEPLOY_KEY: "the deploy key" } };
const read = (at: string, name: string): string => readFileSync(join(at, name), "utf8");

test("the site is built twice, compared, attested and deployed to Pages, with what its names begin with a dot", async () => {
  const done = await pages({});
  expect([done.ok, [...done.jobs.keys()].sort()]).toEqual([
    true,
    ["Attest and deploy", "Both machines built the same", "Build on ubuntu-22.04", "Build on ubuntu-24.04"],
  ]);
  const deployed = join(done.folder, "deployed");
  expect(["index.html", "svara/index.html", ".well-known/x"].map((one) => existsSync(join(deployed, one)))).toEqual([true, true, true]);
  const listed = readFileSync(join(done.folder, "attested"), "utf8").trim().split("\n");
  expect(listed.map((line) => line.slice(66)).sort()).toEqual([
    "./.well-known/x",
    "./index.html",
    "./logg/site.sha256",
    "./svara/index.html",
  ]);
  for (const line of listed) expect(sha256(readFileSync(join(deployed, line.slice(66))))).toBe(line.slice(0, 64));
});

test.each([
  ["the two machines build different files", { build: 'echo "$RANDOM$$" > dist/x;' }, "The two machines did not build the same files."],
  ["a build leaves a link", { build: "ln -s /etc/passwd dist/x;" }, "something other than files and folders"],
  ["the content does not pass", { failing: "run validate" }, ""],
  ["the build fails", { failing: "run build" }, ""],
])("nothing is deployed where %s", async (_, given, said) => {
  const done = await pages(given);
  expect([done.ok, existsSync(join(done.folder, "deployed"))]).toEqual([false, false]);
  expect(done.said).toContain(said);
});

test("nothing is built, and no run fails, until the log has everything", async () => {
  const done = await pages({ due: "release ovning-2 r1" });
  expect([done.ok, done.jobs.size, existsSync(join(done.folder, "deployed"))]).toEqual([true, 2, false]);
  expect(done.said).toContain("Nothing is built until the log has everything.");
});

test.each([
  ["that of the site shown before, as its last", `site ${sha256("list\n")}\ninfosaktrappan/2 site ${sha256("x")}`, false],
  ["this one", `site ${sha256("x")}\ninfosaktrappan/2 site ${sha256("list\n")}`, true],
])("the site is deployed only where the last list in the log is its own: the log has %s", async (_, entries, isDeployed) => {
  const clone = join(mkdtempSync(join(folder, "logged-")), "clone");
  git(folder, "clone", "--quiet", repository, clone);
  mkdirSync(join(clone, "content", "log"), { recursive: true });
  writeFileSync(join(clone, "content", "log", "entries.txt"), `infosaktrappan/2 ${entries}\n`);
  git(clone, "add", ".");
  git(clone, "commit", "--quiet", "--message", "x");
  const done = await pages({ repository: join(clone, ".git") });
  expect([done.ok, existsSync(join(done.folder, "deployed"))]).toEqual([isDeployed, isDeployed]);
  expect(done.said.includes("The environment accept lacks LOG_KEY")).toBe(!isDeployed);
});

test("to another host it is sent once somebody has approved, and the key is seen by the sending alone and gone after it", async () => {
  const done = await pages({ ...host, production });
  expect([done.ok, done.approvals.map(({ by }) => by), existsSync(join(done.folder, "deployed"))]).toEqual([true, ["the operator"], false]);
  const { at } = done;
  expect([read(at, "key.txt"), read(at, "mode.txt")]).toEqual(["the deploy key\n", "600\n"]);
  expect(existsSync(read(at, "key-path.txt"))).toBe(false);
  expect(read(at, "words.txt").split("\n").slice(-3)).toEqual(["www@host.invalid", "receive-site", ""]);
  expect(read(at, "words.txt")).toContain("StrictHostKeyChecking=yes");
  expect(execFileSync("tar", ["-tf", join(at, "site.tar")], { encoding: "utf8" })).toContain("./svara/index.html");
  expect(done.said).not.toContain("the deploy key");
});

test.each(["-oProxyCommand=cp key", "www@host.invalid -x", "host.invalid"])(
  "a host that is no user@host gets nothing, nor does what it names: %s",
  async (name) => {
    const done = await pages({ vars: { ...host.vars, DEPLOY_HOST: name }, production });
    expect([done.ok, existsSync(join(done.at, "site.tar")), existsSync(join(done.at, "key.txt"))]).toEqual([false, false, false]);
    expect(done.said).toContain("DEPLOY_HOST should be user@host.");
  },
);

test("without its key it is not sent, and the run says what is missing", async () => {
  const done = await pages({ ...host, production: { reviewers: ["the operator"] } });
  expect([done.ok, existsSync(join(done.at, "site.tar"))]).toEqual([false, false]);
  expect(done.said).toContain("The environment production lacks DEPLOY_KEY.");
});

const check = ["Install on Node 20", "Test on Node 26"];
test.each([
  ["", check],
  ...["test", "run validate", "exec -- vitest run scripts/node/bootstrap.test.ts", "ci --no-audit --no-fund"].map((one) => [one, check]),
  ["", ["Long tests"]],
  ["run test:long", ["Long tests"]],
] as [string, string[]][])("the check, and each week the long tests, fail where npm %s fails: %j", async (failing, jobs) => {
  const forge = { folder, repository, name: "o/n", vars: {}, environments: {}, programs: { npm: npm({ failing }) } };
  const one = jobs === check ? { workflow: "check.yml" } : { workflow: "long.yml" };
  const done = await runWorkflow({ forge, ...one, github: { event_name: jobs === check ? "push" : "schedule" } });
  expect([done.ok, [...done.jobs.keys()].sort()]).toEqual([failing === "", jobs]);
});

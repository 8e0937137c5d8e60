import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { coverageFaults } from "../../log/coverage.ts";
import { dueEntries, readOwnLog } from "../../log/due.ts";
import { secondRound } from "../../rehearsal/make.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { putFile } from "../files.ts";
import { sealCorrectly } from "../rehearsal/odd-envelopes.ts";
import { git } from "../rehearsal/real-round.ts";
import { copyRehearsal } from "../rehearsal/shared.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type Approve, approveAll, type Environment, openPull, type PullOnForge, pullsOn } from "./local-forge.ts";
import { codeAt, commitCode, makeApp, programs } from "./release-forge.ts";
import { failuresOf, type RunDone, runWorkflow } from "./run-workflow.ts";

const folder = temporaryFolder("workflow-accept");
const repository = join(folder, "myndigheten", "infosaktrappan.git");
const clone = join(folder, "clone");
const { app, key } = makeApp();
const codes: string[] = [];
/** What every run said and asked for. */
const told: string[] = [];

const { place, unused } = await copyRehearsal("tiny", join(folder, "made"));
codes.push(...unused.map((one) => one.code));
git(folder, "clone", "--quiet", place.git, clone);
for (const name of ["scripts", "package.json", "package-lock.json", ".gitignore"])
  cpSync(name, join(clone, name), { recursive: true, filter: (from) => !/\/(node_modules|testing)(\/|$)/.test(from) });
commitCode(clone);
git(folder, "clone", "--quiet", "--bare", clone, repository);
const keys = join(folder, "made", "keys");
const environment = {
  reviewers: ["a maintainer"],
  vars: { ACCEPT_APP: app.id, INTAKE_LOGIN: "intake[bot]", CODE: codeAt(clone) },
  secrets: { LOG_KEY: readFileSync(join(keys, "log", "log.dev.identity"), "utf8"), ACCEPT_APP_KEY: key },
};
const forge = { folder, repository, name: "myndigheten/infosaktrappan", vars: {}, environments: { accept: environment }, programs, app };

interface More {
  readonly event?: string;
  readonly approve?: Approve;
  /** In place of the machine's. */
  readonly others?: Readonly<Record<string, string>>;
}

async function accept(
  changes: Partial<Environment> = {},
  { event = "workflow_dispatch", approve = approveAll, others = {} }: More = {},
): Promise<RunDone> {
  const done = await runWorkflow({
    forge: { ...forge, environments: { accept: { ...environment, ...changes } }, programs: { ...programs, ...others } },
    workflow: "accept.yml",
    github: { event_name: event },
    approve,
  });
  told.push(done.said + readFileSync(join(done.folder, "asked.jsonl"), "utf8"));
  return done;
}
const errors = (done: RunDone): string => failuresOf(done).join("\n");
const head = (): string => execFileSync("git", ["--git-dir", repository, "rev-parse", "main"], { encoding: "utf8" }).trim();

/** A pull request from a fork, with one file. */
async function propose(contents: string | Uint8Array, path: string): Promise<number> {
  git(clone, "fetch", "--quiet", "origin");
  git(clone, "fetch", "--quiet", repository, "main");
  git(clone, "checkout", "--quiet", "--force", "-B", "svar", "FETCH_HEAD");
  putFile(join(clone, path), contents);
  git(clone, "add", "--force", path);
  git(clone, "commit", "--quiet", "--message", "Svar");
  git(clone, "push", "--quiet", "--force", repository, "svar");
  return openPull(forge, { head: execFileSync("git", ["rev-parse", "HEAD"], { cwd: clone, encoding: "utf8" }).trim(), base: "main" });
}

async function proposeEnvelope(code: string): Promise<{ readonly number: number; readonly digest: string }> {
  const { document } = unwrap(readRound(placeAt(clone), secondRound));
  const envelope = utf8(await sealCorrectly(document, code));
  const digest = await digestOf(envelope);
  return { number: await propose(envelope, envelopePath(secondRound, digest)), digest };
}

test("nothing is recorded where the environment lacks a secret, with other code than was approved, or without an approval", async () => {
  await proposeEnvelope(codes[0] ?? "");
  const before = head();
  const { LOG_KEY: _, ...without } = environment.secrets ?? {};
  expect(errors(await accept({ secrets: without }))).toContain("The environment accept lacks LOG_KEY");
  expect(errors(await accept({ vars: { ...environment.vars, CODE: "1".repeat(64) } }))).toContain(
    "The code of main is not what you approved.",
  );
  const refused = await accept({}, { approve: () => null });
  expect([refused.ok, [...(refused.jobs.get("Accept, log and push")?.steps ?? [])]]).toEqual([false, []]);
  expect(head()).toBe(before);
});

test("one approval takes in every proposal that passes, makes the batch, logs it, answers and closes; the others stay open", async () => {
  const one = await proposeEnvelope(codes[1] ?? "");
  const bad = await propose("no envelope", `submissions/${secondRound}/ab/${"ab".repeat(32)}.json`);
  const code = await propose("console.log(1)\n", "scripts/core/day.ts");
  const two = await proposeEnvelope(codes[2] ?? "");
  const done = await accept();
  expect(errors(done)).toBe("");
  expect(done.approvals).toEqual([{ environment: "accept", job: "Accept, log and push", by: "a maintainer" }]);
  const states = new Map(pullsOn(forge).map(({ number, state }) => [number, state]));
  expect([one.number, two.number, bad, code].map((number) => states.get(number))).toEqual(["closed", "closed", "open", "open"]);
  expect(done.said).toMatch(new RegExp(`#${bad}: \\[[a-z-]+\\]`));
  const asked = readFileSync(join(done.folder, "asked.jsonl"), "utf8");
  for (const { number, digest } of [one, two]) {
    const receipt = asked.split("\n").find((line) => line.includes(`issues/${number}/comments`)) ?? "";
    expect(receipt).toContain(digest);
    expect(receipt).toMatch(/ovning-2\/\d+ /);
    expect(receipt).toContain("ovning.infosaktrappan.invalid/logg");
  }
  git(folder, "clone", "--quiet", repository, join(folder, "after"));
  const place = placeAt(join(folder, "after"));
  const log = unwrap(await readOwnLog(place));
  expect(log && coverageFaults(log, unwrap(dueEntries(place)))).toEqual([]);
});

test("a merged change of the content is logged, and nothing waits for an approval where nothing is due", async () => {
  const idle = await accept({}, { event: "push" });
  expect([idle.ok, idle.approvals, [...idle.jobs.keys()]]).toEqual([true, [], ["See what waits"]]);
});

const at = (program: string): string => execFileSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim();

test("fifteen older proposals whose fetching never ends stop neither the intake's nor the log, and the run says which were left", async () => {
  const slow = Array.from({ length: 15 }, () => openPull(forge, { head: head(), base: "main" }));
  const sent = await proposeEnvelope(codes[0] ?? "");
  const { head: own } = pullsOn(forge).find(({ number }) => number === sent.number) as PullOnForge;
  const intake = openPull(forge, { head: own.sha, base: "main", from: forge.name, branch: "intake/2026-2/0123456789abcdef" });
  const isSlow = slow.map((number) => `*"refs/pull/${number}/head:"*`).join("|");
  const others = {
    git: `#!/bin/sh\ncase "$*" in ${isSlow}) exec tail -f /dev/null;; esac\nexec ${at("git")} "$@"\n`,
    // A minute's limit is a second here, and by the clock of the loop each proposal takes more than a minute.
    timeout: `#!/bin/sh\nshift\nexec ${at("timeout")} 1 "$@"\n`,
    date: `#!/bin/sh\n[ "$*" = +%s ] && [ -z "$APP" ] || exec ${at("date")} "$@"\nfile="$RUNNER_TEMP/clock"\necho "$(($(cat "$file" 2> /dev/null || echo 0) + 61))" > "$file"\ncat "$file"\n`,
  };
  const done = await accept({}, { others });
  expect(errors(done)).toBe("");
  const states = new Map(pullsOn(forge).map(({ number, state }) => [number, state]));
  expect([states.get(intake), ...slow.map((number) => states.get(number))]).toEqual(["closed", ...slow.map(() => "open")]);
  expect(done.said).toContain(`#${slow[0]} was not fetched: too large or too slow.`);
  expect(done.said).toContain("The time to fetch proposals is over.");
});

const mainsLog = (): string => execFileSync("git", ["--git-dir", repository, "show", "main:content/log/entries.txt"], { encoding: "utf8" });

test("a package that runs in the first job reaches nothing of what is pushed", async () => {
  const { number, digest } = await proposeEnvelope(codes[0] ?? "");
  const before = { head: head(), log: mainsLog() };
  // It changes the content, the log and what was accepted, in the copy and in everything that it can hand over.
  const npm = `${programs.npm}
echo '# also' >> content/authority.yaml
mkdir -p "$RUNNER_TEMP/work" && echo '1 ${"ab".repeat(32)}' > "$RUNNER_TEMP/accepted"
git -c user.name=x -c user.email=x@example.invalid commit --quiet --all --message "Also"
git tag main
`;
  const done = await accept({}, { others: { npm } });
  expect(errors(done)).toBe("");
  const changed = execFileSync("git", ["--git-dir", repository, "diff", "--name-only", before.head, "main"], { encoding: "utf8" });
  expect(changed.split("\n").filter((path) => path !== "" && !/^(submissions|content\/log)\//.test(path))).toEqual([]);
  expect(mainsLog().startsWith(before.log)).toBe(true);
  expect(changed).toContain(digest);
  expect(pullsOn(forge).find((one) => one.number === number)?.state).toBe("closed");
});

test("of two runs at once the second to push says so and records nothing: no comment, no closed proposal, no second batch", async () => {
  const first = await proposeEnvelope(codes[3] ?? "");
  const [made, go] = [join(folder, "made-both"), join(folder, "go")];
  // Has logged, and waits with its push until the other run has ended. On GitHub `concurrency` lets no two run; this one is as if it did.
  const sudo = programs.sudo.replaceAll(
    'exec "$@"\n',
    `"$@" || exit\ncase "$*" in *"log.ts update"*) touch ${made}; until [ -e ${go} ]; do /bin/sleep 0.1; done;; esac\n`,
  );
  const late = accept({}, { others: { sudo } });
  while (!existsSync(made)) await new Promise((wake) => setTimeout(wake, 100));
  const done = await accept();
  const after = head();
  writeFileSync(go, "");
  const second = await late;
  expect([errors(done), done.ok, second.ok]).toEqual(["", true, false]);
  expect(errors(second)).toContain("main has got something new meanwhile. Start a new run.");
  expect([head(), readFileSync(join(second.folder, "asked.jsonl"), "utf8")]).toEqual([after, expect.not.stringContaining("issues/")]);
  expect(pullsOn(forge).find(({ number }) => number === first.number)?.state).toBe("closed");
});

type Left = readonly [what: string, change: string, said: string];
const link: Left = ["a link", "ln -s ../x content/log/link.txt", "Something other than new envelopes and the log would change."];
const added: Left = [
  "a file that no log has",
  "echo also > content/log/Also",
  "Something other than new envelopes and the log would change.",
];

test.each<Left>([
  link,
  added,
  ["a log that does not continue main's", "sed -i 1d content/log/entries.txt", "The log does not continue the one there is."],
])("what approved code has made is compared with main before it is pushed: %s stops it", async (_, change, said) => {
  await proposeEnvelope(codes[1] ?? "");
  const before = head();
  // What a faulty version of the code might leave, after they have logged.
  const sudo = programs.sudo.replaceAll(
    'exec "$@"\n',
    `"$@" || exit\ncase "$*" in *"log.ts update"*) for root; do :; done; cd "$root" && ${change};; esac\nexit 0\n`,
  );
  const done = await accept({}, { others: { sudo } });
  expect(errors(done)).toContain(said);
  expect(head()).toBe(before);
});

test("no key and no token is in what the runs said or asked", () => {
  const text = told.join("\n");
  expect(text).toMatch(/issues\/\d+\/comments/);
  for (const secret of ["BEGIN PRIVATE KEY", "ghs_", (environment.secrets?.["LOG_KEY"] ?? "").trim().split("\n").at(-1) ?? "?"])
    expect(text).not.toContain(secret);
});

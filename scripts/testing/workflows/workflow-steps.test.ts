import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { writeBlob } from "../../forge/git/commit.ts";
import { type ObjectId, resolveCommit } from "../../forge/git/git.ts";
import { nestedTree } from "../forge/bombs.ts";
import {
  addToMain,
  commitEntries,
  fileOf,
  type IndexEntry,
  type InventedStore,
  inventedDay,
  inventStore,
  plain,
} from "../forge/invented-store.ts";
import { commitAtPath } from "../forge/objects.ts";
import { gitOfServer } from "../github/git-http.ts";
import { trust } from "../trust/trustees.ts";
import { type JobDone, runJob } from "./runner.ts";

const workflow = readFileSync(join(".github", "workflows", "submission.yml"), "utf8");

let store: InventedStore;
let workspace: string;
beforeEach(async () => {
  store = await inventStore(2);
  // Open whatever day the test runs on: the workflow checks as of today.
  await store.publish({ charter: { opens: "2026-01-01" }, first: { closes: "2099-12-31" } });
  const authority = parse(readFileSync(join("content", "authority.yaml"), "utf8")) as object;
  await addToMain(store.git, [plain("content/authority.yaml", stringify({ ...authority, rehearsal: true, trust: trust.digest }))]);
  workspace = join(store.folder, "workspace");
  await gitOfServer(store.git, "clone", "--quiet", store.git.directory, workspace);
  // What the checkout of the base would hold: the project's own code, and what npm ci installs.
  for (const name of ["scripts", "node_modules"]) symlinkSync(resolve(name), join(workspace, name));
});
afterEach(() => rmSync(store.folder, { recursive: true, force: true }));

const said = (): string => readFileSync(join(workspace, "gh.txt"), "utf8");

/** Runs the job `check`, and `reply` with what it gave, as GitHub would after the proposal is opened. */
async function runOn(head: ObjectId, more: Readonly<Record<string, string>> = {}): Promise<JobDone> {
  const { number } = await store.forge.openProposal({ branch: "b", head, day: inventedDay });
  const values = {
    "github.event.pull_request.base.sha": (await resolveCommit(store.git, "main")) as string,
    "github.event.pull_request.number": String(number),
    "github.token": "ghs_invented",
    "github.repository": "o/n",
  };
  const instead = {
    ...more,
    npm: '#!/bin/sh\necho npm "$@"\n',
    gh: `#!/bin/sh\nfor one in "$@"; do printf '%s\\n' "$one"; done > "${workspace}/gh.txt"\n`,
  };
  const checked = runJob({ workflow, job: "check", workspace, values, instead });
  if (checked.outputs.reply) {
    const replied = runJob({
      workflow,
      job: "reply",
      workspace,
      values: { ...values, "needs.check.outputs.reply": checked.outputs.reply },
      instead,
    });
    expect(replied).toMatchObject({ ok: true });
  }
  return checked;
}

async function entryOf(envelope: SealedEnvelope, changes: Partial<IndexEntry> = {}): Promise<IndexEntry> {
  return { mode: "100644", blob: await writeBlob(store.git, envelope.bytes), path: fileOf(envelope).path, ...changes };
}

const names = (done: JobDone): readonly string[] => done.steps.map((one) => one.name);
const whole = ["Fetch the proposal's objects", "Look for envelopes", "Install what the lockfile names", "Check"];

describe("the steps of the submission workflow, run", () => {
  test("pass an envelope, and answer in two languages", async () => {
    const done = await runOn(await commitEntries(store.git, [await entryOf(await store.sealOne())]));
    expect(done).toMatchObject({ ok: true });
    expect(names(done)).toEqual(whole);
    expect(done.summary).toContain("hittade inget att rätta i 1 kuvert");
    expect(said()).toContain("found nothing to put right in 1 envelopes");
    expect(said().split("\n").slice(0, 6)).toEqual(["pr", "comment", "1", "--repo", "o/n", "--edit-last"]);
  });

  test("refuse an envelope that lies wrong, say why, and fail", async () => {
    const done = await runOn(await commitEntries(store.git, [await entryOf(await store.sealOne(), { mode: "100755" })]));
    expect(done.ok).toBe(false);
    expect(done.steps.at(-1)).toMatchObject({ name: "Check", status: 1 });
    expect(said()).toContain("läget 100755");
  });

  test("refuse an envelope that comes with other files, four hundred of them or one", async () => {
    const blob = await writeBlob(store.git, "x");
    const others = Array.from({ length: 400 }, (_, index): IndexEntry => ({ mode: "100644", blob, path: `a/${index}.txt` }));
    const done = await runOn(await commitEntries(store.git, [...others, await entryOf(await store.sealOne())]));
    expect(names(done)).toEqual(whole);
    expect(done.ok).toBe(false);
    expect(said()).toContain("inte där kuvert ska ligga");
  });

  test("look for envelopes without opening a folder: one of 4⁶⁰ folders takes Git less than a minute of a processor", async () => {
    const empty = await nestedTree(store.git, { width: 4, levels: 60, innermost: "nothing" });
    const head = await commitAtPath(store.git, "submissions/ovning-1", { mode: "40000", id: empty });
    const done = await runOn(head, { git: limitedGit() });
    expect(names(done)).toEqual(whole);
    expect(done.ok).toBe(false);
    expect(said()).toContain("inte där kuvert ska ligga");
    const statuses = readFileSync(join(workspace, "git.txt"), "utf8").split("\n").filter(Boolean).map(Number);
    expect(statuses.length).toBeGreaterThan(5);
    // Ended by a signal.
    expect(statuses.filter((status) => status > 128)).toEqual([]);
  });

  /** Git with a minute of a processor for each call, which writes down how each of them ended. */
  function limitedGit(): string {
    const git = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    return `#!/bin/sh\nulimit -t 60\n"${git}" "$@"\nstatus=$?\necho $status >> "${workspace}/git.txt"\nexit $status\n`;
  }

  test("check a proposal that removes an envelope, and refuse it", async () => {
    const envelope = await store.sealOne();
    await addToMain(store.git, [fileOf(envelope)]);
    await gitOfServer({ directory: join(workspace, ".git") }, "fetch", "--quiet", "origin");
    const done = await runOn(await commitEntries(store.git, [{ mode: "0", blob: "0".repeat(40), path: fileOf(envelope).path }]));
    expect(names(done)).toEqual(whole);
    expect(done.ok).toBe(false);
  });

  test("pass over a proposal that touches no envelope, install nothing for it, and say that nothing was checked", async () => {
    const done = await runOn(
      await commitEntries(store.git, [{ mode: "100644", blob: await writeBlob(store.git, "x"), path: "README.md" }]),
    );
    expect(done).toMatchObject({ ok: true, outputs: { reply: "" } });
    expect(names(done)).toEqual(["Fetch the proposal's objects", "Look for envelopes"]);
    expect(done.summary).toContain("inget har kontrollerats");
  });

  test("run nothing of the proposer's: neither hooks, nor filters, nor a program of that name", async () => {
    const script = await writeBlob(store.git, `#!/bin/sh\ntouch "${workspace}/ran"\n`);
    const settings = await writeBlob(store.git, "* filter=x diff=x\n");
    const evil = ["git", "node", "npm", "scripts/commands/check-submission.ts", ".husky/post-checkout", "package.json"];
    const entries = evil.map((path): IndexEntry => ({ mode: "100755", blob: script, path }));
    const attributes: IndexEntry = { mode: "100644", blob: settings, path: ".gitattributes" };
    const done = await runOn(await commitEntries(store.git, [...entries, attributes, await entryOf(await store.sealOne())]));
    expect(done.ok).toBe(false);
    expect(() => readFileSync(join(workspace, "ran"))).toThrow();
    expect(JSON.stringify(done)).not.toContain("ghs_invented");
  });

  test("keep what a proposer names its files from becoming a command of the runner's", async () => {
    const entry: IndexEntry = {
      mode: "100644",
      blob: await writeBlob(store.git, "x"),
      path: "submissions/::set-output name=reply::x\nreply=x",
    };
    const done = await runOn(await commitEntries(store.git, [entry]));
    expect(done.steps.map((one) => one.said).join("\n")).not.toContain("::set-output");
    expect(done.outputs.reply).toContain("inte där kuvert ska ligga");
  });
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { writeBlob } from "../../forge/git/commit.ts";
import { gitText, type ObjectId, resolveCommit } from "../../forge/git/git.ts";
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
import { entryOf } from "../forge/refused-proposals.ts";
import { longTest } from "../long-test.ts";
import { pinnedAuthority } from "../trust/trustees.ts";
import type { JobDone } from "./run-job.ts";
import { runSubmission } from "./submission-run.ts";

let store: InventedStore;
let comments: readonly string[];
beforeEach(async () => {
  store = await inventStore(2);
  // Open whatever day the test runs on: the workflow checks as of today.
  await store.publish({ charter: { opens: "2026-01-01" }, first: { closes: "2099-12-31" } });
  await addToMain(store.git, [plain("content/authority.yaml", pinnedAuthority())]);
});

const said = (): string => comments.join("\n");

interface More {
  readonly programs?: Readonly<Record<string, string>>;
  readonly from?: string;
}

/** Runs the workflow, as GitHub would after the proposal is opened. */
async function runOn(head: ObjectId, more: More = {}): Promise<JobDone> {
  const { number } = await store.forge.openProposal({ branch: "b", head, day: inventedDay });
  const base = (await resolveCommit(store.git, "main")) as string;
  const done = await runSubmission({ repository: store.git.directory, folder: store.folder, number, base, ...more });
  comments = done.comments;
  return done.check;
}

/** Of the steps that run a command. */
const names = (done: JobDone): readonly string[] =>
  done.steps.map((one) => one.name).filter((one) => !["Fetch the base, not the proposal", "Set up Node"].includes(one));
const whole = ["Fetch the proposal's objects", "Look for envelopes", "Install what the lockfile names", "Check"];

describe("the steps of the submission workflow, run", () => {
  test("pass an envelope, and answer in two languages", async () => {
    const done = await runOn(await commitEntries(store.git, [await entryOf(store, await store.sealOne())]));
    expect(done).toMatchObject({ ok: true });
    expect(names(done)).toEqual(whole);
    expect(done.summary).toContain("hittade inget att rätta i 1 kuvert");
    expect(said()).toContain("found nothing to put right in 1 envelopes");
    expect(said().split("\n").slice(0, 6)).toEqual(["pr", "comment", "1", "--repo", "o/n", "--edit-last"]);
  });

  longTest("tell a fork's proposer in the check itself, since its token may write no comment", async () => {
    const head = await commitEntries(store.git, [await entryOf(store, await store.sealOne(), { mode: "100755" })]);
    const done = await runOn(head, { from: "kommunen/fork" });
    expect([done.ok, comments]).toEqual([false, []]);
    expect(done.steps.at(-1)?.said).toMatch(/^::error .*läget 100755/m);
    expect(done.summary).toContain("läget 100755");
  });

  test("refuse an envelope that lies wrong, say why, and fail", async () => {
    const done = await runOn(await commitEntries(store.git, [await entryOf(store, await store.sealOne(), { mode: "100755" })]));
    expect(done.ok).toBe(false);
    expect(done.steps.at(-1)).toMatchObject({ name: "Check", ok: false });
    expect(said()).toContain("läget 100755");
  });

  longTest("refuse an envelope that comes with other files, four hundred of them or one", async () => {
    const blob = await writeBlob(store.git, "x");
    const others = Array.from({ length: 400 }, (_, index): IndexEntry => ({ mode: "100644", blob, path: `a/${index}.txt` }));
    const done = await runOn(await commitEntries(store.git, [...others, await entryOf(store, await store.sealOne())]));
    expect(names(done)).toEqual(whole);
    expect(done.ok).toBe(false);
    expect(said()).toContain("inte där kuvert ska ligga");
  });

  longTest("look for envelopes without opening a folder: one of 4⁶⁰ folders takes Git less than a minute of a processor", async () => {
    const empty = await nestedTree(store.git, { width: 4, levels: 60, innermost: "nothing" });
    const head = await commitAtPath(store.git, "submissions/ovning-1", { mode: "40000", id: empty });
    const done = await runOn(head, { programs: { git: limitedGit() } });
    expect(names(done)).toEqual(whole);
    expect(done.ok).toBe(false);
    expect(said()).toContain("inte där kuvert ska ligga");
    const statuses = readFileSync(join(store.folder, "git.txt"), "utf8").split("\n").filter(Boolean).map(Number);
    expect(statuses.length).toBeGreaterThan(5);
    // Ended by a signal.
    expect(statuses.filter((status) => status > 128)).toEqual([]);
  });

  /** Git with a minute of a processor for each call, which writes down how each of them ended. */
  function limitedGit(): string {
    const git = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    return `#!/bin/sh\nulimit -t 60\n"${git}" "$@"\nstatus=$?\necho $status >> "${store.folder}/git.txt"\nexit $status\n`;
  }

  longTest("refuse a proposal that was merged from two earlier states: what it takes away stands in one of them alone", async () => {
    const git = (...args: readonly string[]) => gitText(store.git, "-c", "user.name=x", "-c", "user.email=x@example.invalid", ...args);
    const first = await git("rev-parse", "main");
    const side = await git("commit-tree", `${first}^{tree}`, "-p", first, "-m", "side");
    await git("update-ref", "refs/heads/side", side);
    await addToMain(store.git, [fileOf(await store.sealOne())]);
    const second = await git("rev-parse", "main");
    // Main merges the side branch; the proposal has both as its parents, with the tree of the first.
    const merged = await git("commit-tree", `${second}^{tree}`, "-p", second, "-p", side, "-m", "merge");
    await git("update-ref", "refs/heads/main", merged);
    const head = await git("commit-tree", `${first}^{tree}`, "-p", side, "-p", second, "-m", "typo");
    const done = await runOn(head);
    expect(names(done)).toEqual(whole);
    expect(done.ok).toBe(false);
    expect(said()).toContain("merged from several earlier states");
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
    const script = await writeBlob(store.git, `#!/bin/sh\ntouch "${store.folder}/ran"\n`);
    const settings = await writeBlob(store.git, "* filter=x diff=x\n");
    const evil = ["git", "node", "npm", "scripts/commands/check-submission.ts", ".husky/post-checkout", "package.json"];
    const entries = evil.map((path): IndexEntry => ({ mode: "100755", blob: script, path }));
    const attributes: IndexEntry = { mode: "100644", blob: settings, path: ".gitattributes" };
    const done = await runOn(await commitEntries(store.git, [...entries, attributes, await entryOf(store, await store.sealOne())]));
    expect(done.ok).toBe(false);
    expect(() => readFileSync(join(store.folder, "ran"))).toThrow();
    expect(JSON.stringify(done)).not.toContain("ghs_token_of_the_run");
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

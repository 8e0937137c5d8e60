import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { cases } from "../../testing/test-profile.ts";
import { bareForge } from "./bare-git.ts";
import { updateRefs, writeCommit } from "./commit.ts";
import { gitText, initStore, resolveCommit } from "./git.ts";

const folder = temporaryFolder("bare");
const author = { name: "Somebody", email: "somebody@example.invalid" };
const git = await initStore(join(folder, "store.git"));
const forge = bareForge(git);
const base = await writeCommit(git, { parent: undefined, files: [], author, message: "base", seconds: 1 });
await updateRefs(git, [
  { ref: "refs/heads/main", from: undefined, to: base },
  // As in a clone that fetched another forge's pull requests.
  { ref: "refs/pull/7/head", from: undefined, to: base },
]);

const propose = (branch: string) =>
  forge.proposeFiles({ branch, base, files: [{ path: "a", contents: Buffer.from(branch) }], message: "m", author, day: "2026-11-24" });

test("a proposal gets a number above every pull request that the repository has refs of", async () => {
  expect((await propose("intake/r/1")).number).toBe(8);
  expect((await propose("intake/r/2")).number).toBe(9);
});

test("pull requests that are not ours are not proposals", async () => {
  expect((await forge.proposals()).map((one) => one.number)).toEqual([8, 9]);
});

const times = cases({ part: 3, whole: 12 });

test("proposing a branch five times at once gives one proposal, however the calls interleave", async () => {
  for (let index = 0; index < times; index++) {
    const met = await Promise.all(
      Array.from({ length: 5 }, async (_, later) => {
        await setTimeout(later * 2);
        return propose(`intake/at-once/${index}`);
      }),
    );
    expect(new Set(met.map((one) => one.number)).size).toBe(1);
  }
  expect((await forge.proposals()).filter((one) => one.branch.startsWith("intake/at-once/"))).toHaveLength(times);
});

test("a proposal that a crash interrupted before its note is made again, whatever it left", async () => {
  const git = { directory: join(folder, "store.git") };
  const half = await writeCommit(git, { parent: base, files: [], author, message: "half", seconds: 3 });
  const moves = ["refs/heads/intake/crashed/1", "refs/heads/intake/crashed/2", "refs/pull/900/head"];
  const updates = moves.map((ref) => ({ ref, from: undefined, to: half }));
  await updateRefs(git, updates);
  for (const [branch, number] of [
    ["intake/crashed/1", 901],
    ["intake/crashed/2", 902],
  ] as const) {
    const made = await propose(branch);
    expect([made.number, await forge.head(branch)]).toEqual([number, made.head]);
    expect(await propose(branch)).toEqual(made);
  }
});

test("a branch below the name of one that was proposed and deleted is proposed like any other", async () => {
  const git = { directory: join(folder, "store.git") };
  const { number } = await propose("intake/removed");
  await forge.closeProposal(number, "refused");
  await gitText(git, "update-ref", "-d", "refs/heads/intake/removed");
  expect((await propose("intake/removed/again")).number).toBeGreaterThan(number);
});

test("opening a proposal five times at once, of the commit that the branch already points to, gives one proposal", async () => {
  const git = { directory: join(folder, "store.git") };
  for (let index = 0; index < times; index++) {
    const branch = `intake/pushed/${index}`;
    const head = await writeCommit(git, { parent: base, files: [], author, message: branch, seconds: 4 });
    await updateRefs(git, [{ ref: `refs/heads/${branch}`, from: undefined, to: head }]);
    const met = await Promise.all(
      Array.from({ length: 5 }, async (_, later) => {
        await setTimeout(later * 2);
        return forge.openProposal({ branch, head, day: "2026-11-24" });
      }),
    );
    expect(new Set(met.map((one) => one.number)).size).toBe(1);
  }
});

test("a branch's head is what Git says: newly moved, packed, missing, or with a name that is a path", async () => {
  const git = { directory: join(folder, "store.git") };
  const next = await writeCommit(git, { parent: base, files: [], author, message: "next", seconds: 2 });
  expect(await forge.head("main")).toBe(base);
  await updateRefs(git, [{ ref: "refs/heads/main", from: base, to: next }]);
  expect([await forge.head("main"), await resolveCommit(git, "refs/heads/main")]).toEqual([next, next]);
  await gitText(git, "pack-refs", "--all", "--prune");
  expect(await forge.head("main")).toBe(next);
  await updateRefs(git, [{ ref: "refs/heads/main", from: next, to: base }]);
  expect(await forge.head("main")).toBe(base);
  expect(await forge.head("intake/r/1")).toBe((await forge.proposal(8))?.head);
  for (const name of ["nowhere", "../../HEAD", "../heads/main"])
    expect(await forge.head(name)).toBe(await resolveCommit(git, `refs/heads/${name}`));
});

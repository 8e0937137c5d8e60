import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { SealedEnvelope } from "../envelope/seal.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { addToMain, commitEntries, fileOf, type InventedStore, inventedDay, inventStore, plain } from "../testing/forge/invented-store.ts";
import { trust } from "../testing/trust/trustees.ts";
import { acceptProposal } from "./accept.ts";
import type { Forge } from "./forge.ts";
import { listChanges } from "./git/changes.ts";
import { writeBlob } from "./git/commit.ts";
import { gitText, resolveCommit, runGit } from "./git/git.ts";
import { listFiles, readBlobs } from "./git/objects.ts";

const { verifyRound } = trust;
const now = 1_790_100_000;

let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});
afterEach(() => rmSync(store.folder, { recursive: true, force: true }));

const accept = (proposal: number, forge: Forge = store.forge) => acceptProposal({ forge, proposal, verifyRound, now });

/** A proposer's own branch: a commit with a revealing message and a plain text, then one that removes the text again. */
async function proposeWithHistory(envelope: SealedEnvelope): Promise<number> {
  const blob = await writeBlob(store.git, envelope.bytes);
  const note = await writeBlob(store.git, "vi är på nivå 0");
  const entry = { mode: "100644", blob, path: fileOf(envelope).path };
  const first = await commitEntries(store.git, [entry, { mode: "100644", blob: note, path: "anteckning.txt" }], "Kommunens svar: nivå 0");
  const tree = await gitText(store.git, "rev-parse", `${await commitEntries(store.git, [entry])}^{tree}`);
  const environment = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@b" };
  const head = (await runGit(store.git, { args: ["commit-tree", tree, "-p", first, "-m", "Ta bort"], environment })).toString().trim();
  return (await store.forge.openProposal({ branch: "kommunens-svar", head, day: inventedDay })).number;
}

test("the accepted commit adds exactly the envelopes and contains nothing of the proposer's history", async () => {
  const before = await resolveCommit(store.git, "main");
  const envelope = await store.sealOne();
  const { commit } = passed(await accept(await proposeWithHistory(envelope)));
  expect(await gitText(store.git, "rev-list", "main", `^${before}`)).toBe(commit);
  expect(passed(await listChanges({ git: store.git, from: before as string, to: "main", limit: 2 }))).toMatchObject([
    { status: "A", mode: "100644", path: fileOf(envelope).path },
  ]);
  const [blob] = await readBlobs(store.git, [`main:${fileOf(envelope).path}`]);
  expect(Buffer.from(blob as Uint8Array)).toEqual(Buffer.from(envelope.bytes));
  expect(await gitText(store.git, "cat-file", "commit", "main")).not.toMatch(/Somebody|nivå/);
  expect(await store.forge.proposal(1)).toMatchObject({ state: "accepted" });
});

test("a proposal that does not pass is left open and the main branch unchanged", async () => {
  const before = await resolveCommit(store.git, "main");
  const blob = await writeBlob(store.git, "{}");
  const head = await commitEntries(store.git, [{ mode: "100644", blob, path: "README.md" }]);
  await store.forge.openProposal({ branch: "b", head, day: inventedDay });
  expect(codesOf(await accept(1))).toEqual(["path-outside"]);
  expect(await resolveCommit(store.git, "main")).toBe(before);
  expect(await store.forge.proposal(1)).toMatchObject({ state: "open" });
});

test("accepting twice changes nothing, and a refused or unknown proposal is reported", async () => {
  const number = await proposeWithHistory(await store.sealOne());
  const { commit } = passed(await accept(number));
  expect(codesOf(await accept(number))).toEqual(["proposal-already-accepted"]);
  expect(await resolveCommit(store.git, "main")).toBe(commit);
  expect(codesOf(await accept(7))).toEqual(["proposal-not-found"]);
  const other = await proposeFile(await store.sealOne(1));
  await store.forge.closeProposal(other, "refused");
  await store.forge.closeProposal(other, "accepted");
  expect(codesOf(await accept(other))).toEqual(["proposal-already-refused"]);
});

test("the day that counts is the proposal's, not the day of acceptance", async () => {
  const onLastDay = await proposeFile(await store.sealOne(), "2026-11-30");
  const dayAfter = await proposeFile(await store.sealOne(1), "2026-12-01");
  expect((await accept(onLastDay)).ok).toBe(true);
  expect(codesOf(await accept(dayAfter))).toEqual(["round-past-closing-day"]);
});

async function proposeFile(envelope: SealedEnvelope, day = inventedDay): Promise<number> {
  const base = (await store.forge.head("main")) as string;
  const author = { name: "A", email: "a@b" };
  const proposed = { branch: `b-${envelope.digest}`, base, files: [fileOf(envelope)], message: "m", author, day };
  return (await store.forge.proposeFiles(proposed)).number;
}

test("after a crash between commit and closing, accepting again completes it", async () => {
  const number = await proposeFile(await store.sealOne());
  const crashing: Forge = { ...store.forge, closeProposal: () => Promise.reject(new Error("power")) };
  await expect(accept(number, crashing)).rejects.toThrow("power");
  const after = await resolveCommit(store.git, "main");
  expect(passed(await accept(number)).commit).toBeUndefined();
  expect(await resolveCommit(store.git, "main")).toBe(after);
  expect(await store.forge.proposal(number)).toMatchObject({ state: "accepted" });
});

test("a branch that moves while the proposal is checked loses neither side's files", async () => {
  const [mine, theirs] = [await store.sealOne(), await store.sealOne(1)];
  const number = await proposeFile(mine);
  let moves = 0;
  const racing: Forge = {
    ...store.forge,
    acceptFiles: async (files) => {
      if (moves++ === 0) await addToMain(store.git, [fileOf(theirs)]);
      return store.forge.acceptFiles(files);
    },
  };
  passed(await accept(number, racing));
  const paths = (await listFiles(store.git, "main", "submissions")).map((file) => file.path);
  expect(paths).toEqual([fileOf(mine).path, fileOf(theirs).path].sort());
  const endless: Forge = { ...racing, acceptFiles: () => Promise.resolve(undefined) };
  expect(codesOf(await accept(await proposeFile(await store.sealOne(2)), endless))).toEqual(["branch-moving"]);
});

test("proposing again makes the same commit and finds the same proposal; new ones get the next numbers", async () => {
  const [one, two] = [await store.sealOne(), await store.sealOne(1)];
  const number = await proposeFile(one);
  const head = (await store.forge.proposal(number))?.head;
  await addToMain(store.git, [plain("x", "y")]);
  expect(await proposeFile(one)).toBe(number);
  expect((await store.forge.proposal(number))?.head).toBe(head);
  expect(await Promise.all([proposeFile(two), proposeFile(await store.sealOne(2))]).then((all) => all.toSorted())).toEqual([2, 3]);
  expect((await store.forge.proposals()).map((proposal) => proposal.number)).toEqual([1, 2, 3]);
});

test("a branch that is checked out in a work tree is not moved", async () => {
  const number = await proposeFile(await store.sealOne());
  await runGit(store.git, { args: ["config", "core.bare", "false"] });
  expect(codesOf(await accept(number))).toEqual(["branch-checked-out"]);
});

import { beforeEach, expect, test } from "vitest";
import type { SealedEnvelope } from "../envelope/seal.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { addToMain, fileOf, type InventedStore, inventedDay, inventStore } from "../testing/forge/invented-store.ts";
import { trust } from "../testing/trust/trustees.ts";
import { acceptProposal } from "./accept.ts";
import type { Forge } from "./forge.ts";
import { resolveCommit, runGit } from "./git/git.ts";
import { listFiles } from "./git/objects.ts";

const { verifyRound } = trust;
const now = 1_790_100_000;

let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});

const accept = (proposal: number, forge: Forge = store.forge) => acceptProposal({ forge, proposal, verifyRound, now });

test("accepting twice changes nothing, and a refused or unknown proposal is reported", async () => {
  const number = await proposeFile(await store.sealOne());
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

test("a branch that is checked out in a work tree is not moved", async () => {
  const number = await proposeFile(await store.sealOne());
  await runGit(store.git, { args: ["config", "core.bare", "false"] });
  expect(codesOf(await accept(number))).toEqual(["branch-checked-out"]);
});

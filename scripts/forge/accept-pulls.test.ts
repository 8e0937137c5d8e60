import { beforeEach, expect, test } from "vitest";
import { fileOf, type InventedStore, inventedDay, inventStore } from "../testing/forge/invented-store.ts";
import { trust } from "../testing/trust/trustees.ts";
import { acceptPulls, parsePulls } from "./accept-pulls.ts";
import { unixSeconds, updateRefs, writeCommit } from "./git/commit.ts";
import { resolveCommit } from "./git/git.ts";

const here = "o/n";
let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
  await store.publish({ charter: { opens: "2026-01-01" }, first: { closes: inventedDay } });
});

/** A pull request that GitHub opened after the round, of a commit that was made while it was open. */
async function opened(changes: { readonly login?: string; readonly from?: string; readonly number?: number } = {}) {
  const envelope = await store.sealOne();
  const parent = await resolveCommit(store.git, "main");
  const files = [fileOf(envelope)];
  const author = { name: "x", email: "x@example.invalid" };
  const sha = await writeCommit(store.git, { parent, files, author, message: "x", seconds: unixSeconds(inventedDay) });
  const { login = "intake[bot]", from = here, number = 7 } = changes;
  await updateRefs(store.git, [{ ref: `refs/pull/${number}/head`, to: sha, from: undefined }]);
  return {
    number,
    created_at: "2026-10-02T08:00:00Z",
    user: { login },
    head: { sha, repo: { full_name: from } },
    base: { repo: { full_name: here } },
  };
}
const accept = async (pull: Awaited<ReturnType<typeof opened>>) => {
  const [done] = await acceptPulls({
    git: store.git,
    pulls: [pull],
    intake: "intake[bot]",
    verifyRound: trust.verifyRound,
    now: 1_775_000_000,
  });
  return done?.outcome.ok ? "accepted" : done?.outcome.diagnostics.map(({ code }) => code);
};

test("the intake's own proposal counts from when it received the envelopes, though it reached GitHub after the round", async () => {
  expect(await accept(await opened())).toBe("accepted");
});

test.each([
  ["somebody else", { login: "registrator" }],
  ["a fork under the intake's name", { from: "kommunen/fork" }],
])("that of %s counts from the day on which GitHub got it", async (_, changes) => {
  expect(await accept(await opened(changes))).not.toBe("accepted");
});

test("one that has moved since it was listed is left alone", async () => {
  const pull = await opened();
  expect(await accept({ ...pull, head: { ...pull.head, sha: "0".repeat(40) } })).toEqual(["proposal-moved"]);
});

test("fifteen slow proposals, all older, stop neither the intake's nor more than their share of a run", async () => {
  const numbers = Array.from({ length: 15 }, (_, at) => at + 1);
  const slow: Awaited<ReturnType<typeof opened>>[] = [];
  for (const number of numbers) slow.push({ ...(await opened({ number, from: "kommunen/fork" })), created_at: "2026-03-01T08:00:00Z" });
  let seconds = 0;
  let calls = 0;
  const done = await acceptPulls({
    git: store.git,
    pulls: [...slow, await opened({ number: 16 })],
    intake: "intake[bot]",
    verifyRound: (...asked) => {
      if (++calls > 1) seconds += 61;
      return trust.verifyRound(...asked);
    },
    now: 1_775_000_000,
    clock: () => seconds,
  });
  const said = done.map(({ number, outcome }) => [number, outcome.ok ? "accepted" : outcome.diagnostics.map(({ code }) => code).join()]);
  expect(said[0]).toEqual([16, "accepted"]);
  expect(said.slice(1)).toEqual(numbers.map((number) => [number, number <= 10 ? "git-time-limit" : "proposal-no-time"]));
});

test.each(["", "{}", "[[{}]]", '[[{"number":"1"}]]'])("a file that is not GitHub's list is refused: %s", (text) => {
  expect(parsePulls(text).diagnostics.map(({ code }) => code)).toEqual(["pulls-unreadable"]);
});

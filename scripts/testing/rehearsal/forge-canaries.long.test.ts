import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { canonicalize, type Json } from "../../core/canonical.ts";
import { swedishDay } from "../../core/day.ts";
import { type SealedEnvelope, seal } from "../../envelope/seal.ts";
import { acceptProposal } from "../../forge/accept.ts";
import { writeBlob } from "../../forge/git/commit.ts";
import { type ObjectId, resolveCommit } from "../../forge/git/git.ts";
import { closeIntake } from "../../intake/close.ts";
import { deliver } from "../../intake/deliver.ts";
import { inventResponse, passed } from "../envelope/invented-round.ts";
import { openGithub } from "../forge/forges.ts";
import { addToMain, commitEntries, type IndexEntry, type InventedStore, inventStore, plain } from "../forge/invented-store.ts";
import { entryOf } from "../forge/refused-proposals.ts";
import { inventIntake } from "../intake/test-intake.ts";
import { pinnedAuthority, trust } from "../trust/trustees.ts";
import { runSubmission } from "../workflows/submission-run.ts";
import { foundInFiles, foundInGit, makeCanaries } from "./canaries.ts";

const { verifyRound } = trust;
const canaries = makeCanaries();
const { of } = canaries;
const today = swedishDay(new Date());

/** What the workflow writes to a proposer: its calls of GitHub's own program, word by word. */
const replies: string[] = [];

const store = await inventStore();
await store.publish({ charter: { opens: "2026-01-01" }, first: { closes: "2999-12-31" } });
await addToMain(store.git, [plain("content/authority.yaml", pinnedAuthority())]);
const github = await openGithub(store);
canaries.add("the workflow's token", "ghs_token_of_the_run");
canaries.add("the app's key", github.github.settings("").privateKey.split("\n")[1] as string);
const intake = await inventIntake({ ...store, forge: github.forge } as unknown as InventedStore, verifyRound, {
  setup: { today: () => today },
});
afterAll(() => github.close());

/** What somebody answers, in words that no question has: sealed as it is, for the intake cannot see it. */
async function answered(member: number): Promise<SealedEnvelope> {
  const keys = store.round.keys[member] as (typeof store.round.keys)[number];
  const said = { answers: { [of("question")]: of("answer") }, background: { [of("fact")]: of("background") } };
  return passed(
    await seal({ round: store.round.document, keys, inner: inventResponse(store.round.document, keys.sub, said as unknown as object) }),
  );
}

/** Its runs lie beside the store, as the checkouts of a runner would. */
const submission = () => ({ repository: store.git.directory, folder: join(store.folder, "workspace") });

/** Opened by somebody with an account of their own, in words of their own; checked and answered by the workflow. */
async function proposed(name: string, head: ObjectId): Promise<number> {
  const words = { branch: `${of("branch")}-${name}`, title: `${of("title")} ${name}`, text: `${of("text")} ${name}` };
  const { number } = await github.github.openFromFork({ ...words, head, openedAt: `${today}T12:00:00Z` });
  const base = (await resolveCommit(store.git, "main")) as string;
  const done = await runSubmission({ ...submission(), number, base });
  expect(done.reply?.ok).toBe(true);
  replies.push(...done.comments, done.said);
  return number;
}

const accept = (proposal: number) => acceptProposal({ forge: github.forge, proposal, verifyRound, now: Math.floor(Date.now() / 1000) });

test("envelopes and nonsense come to the intake, and become pull requests of our own that are accepted", async () => {
  const headers = { "user-agent": of("user agent"), cookie: `a=${of("cookie")}`, referer: `https://example.invalid/${of("referer")}` };
  const { envelope } = await store.sealOne();
  const wrong = { ...envelope, [of("envelope key")]: of("envelope value") } as unknown as Json;
  expect((await intake.post(canonicalize(wrong), "ovning-1", headers)).status).toBe(422);
  expect((await intake.post(of("no envelope"), of("round"), headers)).status).toBe(400);
  expect((await intake.post((await answered(0)).bytes, of("round"), headers)).status).toBe(404);
  for (const member of [0, 1]) expect((await intake.post((await answered(member)).bytes, "ovning-1", headers)).status).toBe(202);
  const { delivered } = await deliver({ forge: github.forge, outbox: intake.outbox, verifyRound });
  expect(delivered).toHaveLength(1);
  passed(await accept(delivered[0]?.proposal as number));
});

test("a proposer's pull requests are answered, the one that holds is accepted, and the other is left open", async () => {
  const contents = await writeBlob(store.git, of("contents"));
  const digest = "ab".repeat(32);
  const places = [`submissions/ovning-1/${of("file")}.json`, `${of("folder")}/x.txt`, `submissions/ovning-1/ab/${digest}.json`];
  const entries = places.map((path): IndexEntry => ({ mode: "100644", blob: contents, path }));
  const bad = await proposed("bad", await commitEntries(store.git, [...entries, await entryOf(store, await answered(2))], of("message")));
  const good = await proposed("good", await commitEntries(store.git, [await entryOf(store, await answered(2))], of("second message")));
  github.expireCache();
  expect((await accept(bad)).ok).toBe(false);
  expect(passed(await accept(good)).files).toHaveLength(1);
});

test("the closed intake proposes the list of what it acknowledged", async () => {
  github.expireCache();
  const closing = { forge: github.forge, outbox: intake.outbox, verifyRound, round: "ovning-1", today, early: true };
  passed(await closeIntake({ ...closing, receiptSigner: store.round.signReceipt }));
});

const own = ["refs/heads/main", "--glob=refs/heads/intake/*", "--glob=refs/heads/acknowledged/*"];

/** What GitHub shows of our own doing: our pull requests whole, and of a proposer's the labels that we put there. */
const shown = (): readonly string[] =>
  github.github.repository.pulls.map(({ owner, ...pull }) => JSON.stringify(owner === "kommunen" ? pull.labels : pull));

test("no planted word is in what was sent to GitHub, in a pull request of ours, in a reply, in our branches, or in what Git reaches from them", async () => {
  const { calls, sent, contractFaults } = github.github;
  for (const call of ["pulls/create", "pulls/update", "issues/add-labels", "git-receive-pack"]) expect(calls).toContain(call);
  expect(shown().filter((one) => one.includes("intake/ovning-1/"))).toHaveLength(1);
  expect(replies.join("\n")).toContain("Det här behöver rättas innan kuverten kan tas emot");
  expect(canaries.places().length).toBeGreaterThanOrEqual(18);
  expect(sent.flatMap((one) => canaries.foundIn(one))).toEqual([]);
  expect(shown().flatMap((one) => canaries.foundIn(one))).toEqual([]);
  expect(replies.flatMap((one) => canaries.foundIn(one))).toEqual([]);
  expect(await foundInGit(canaries, store.git, own)).toEqual([]);
  // The store holds what its proposers wrote, the mirror and the workspace have fetched it; all else is ours.
  expect(foundInFiles(canaries, store.folder, (path) => /^(store\.git|mirror\.git|workspace)\//.test(path))).toEqual([]);
  expect(contractFaults).toEqual([]);
});

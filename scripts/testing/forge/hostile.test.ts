import { describe, expect, test } from "vitest";
import { acceptProposal } from "../../forge/accept.ts";
import { writeBlob } from "../../forge/git/commit.ts";
import { gitText, type ObjectId, runGit } from "../../forge/git/git.ts";
import { codesOf, passed } from "../envelope/invented-round.ts";
import { refusedEnvelopes } from "../envelope/refused-envelopes.ts";
import { trust } from "../trust/trustees.ts";
import { addToMain, commitEntries, fileOf, inventedDay, inventStore } from "./invented-store.ts";
import { oddProposals } from "./odd-proposals.ts";
import { atItsDigest, entryOf, refusedProposals } from "./refused-proposals.ts";

const { verifyRound } = trust;

const store = await inventStore();
const [good, other, inPlace] = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
await addToMain(store.git, [fileOf(inPlace)]);

/** Everything in the repository: the refs with what they point to, and all objects. */
async function wholeRepository(): Promise<string> {
  const objects = await runGit(store.git, { args: ["cat-file", "--batch-all-objects", "--batch-check"] });
  return `${await gitText(store.git, "for-each-ref")}\n${objects.toString("utf8")}`;
}

const accept = (proposal: number) => acceptProposal({ forge: store.forge, proposal, verifyRound, now: 1_790_100_000 });
let branches = 0;
const propose = async (head: ObjectId): Promise<number> =>
  (await store.forge.openProposal({ branch: `b-${branches++}`, head, day: inventedDay })).number;

const proposing = () => ({ store, good, other, inPlace });
/** What a proposer must not be able to put into a reply: workflow commands, escapes, line breaks, or words of their own. */
const injected = /::|\\u001b|\\n|answers/;

describe("a hostile proposal is refused with nothing written:", () => {
  test.each([...refusedProposals, ...oddProposals])("%s", async (_, codes, head) => {
    const number = await propose(await head(proposing()));
    const before = await wholeRepository();
    const refused = await accept(number);
    expect([refused.ok, codesOf(refused)]).toEqual([false, codes]);
    expect(await wholeRepository()).toBe(before);
    expect(JSON.stringify(refused)).not.toMatch(injected);
  });
});

test("files that are no valid envelopes of the round are each refused for their own reason in one proposal, with nothing written", async () => {
  const sealed = { round: store.round, good, other };
  const files = await Promise.all(
    refusedEnvelopes.map(async ([name, codes, make]) => ({ name, codes, entry: await atItsDigest(store, await make(sealed)) })),
  );
  const entries = files.map((file) => file.entry);
  const number = await propose(await commitEntries(store.git, entries));
  const before = await wholeRepository();
  const refused = await accept(number);
  expect(refused.ok).toBe(false);
  const codesAt = (path: string) => refused.diagnostics.filter((one) => one.file === path).map((one) => one.code);
  expect(files.map(({ name, entry }) => [name, codesAt(entry.path)])).toEqual(files.map(({ name, codes }) => [name, codes]));
  expect(JSON.stringify(refused)).not.toMatch(injected);
  expect(await wholeRepository()).toBe(before);
  expect(new Set(entries.map(({ path }) => path)).size).toBe(refusedEnvelopes.length);
});

test("a smuggled history leaves nothing in what the main branch reaches: no message, no author, no file that was added and removed", async () => {
  const secret = await writeBlob(store.git, "vi är på nivå 0");
  const entry = await entryOf(store, good);
  const first = await commitEntries(store.git, [entry, { mode: "100644", blob: secret, path: "anteckning.txt" }], "Kommunens svar: nivå 0");
  const tree = await gitText(store.git, "rev-parse", `${await commitEntries(store.git, [entry])}^{tree}`);
  const environment = { GIT_AUTHOR_NAME: "Kommunen", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "Kommunen", GIT_COMMITTER_EMAIL: "a@b" };
  const side = (await runGit(store.git, { args: ["commit-tree", tree, "-p", first, "-m", "Ta bort"], environment })).toString().trim();
  // And by way of a merge, whose second parent a diff against the first does not show.
  const merge = ["commit-tree", tree, "-p", "main", "-p", side, "-m", "Kommunens sammanslagning"];
  const head = (await runGit(store.git, { args: merge, environment })).toString().trim();
  const accepted = passed(await accept(await propose(head)));
  expect(accepted.files.map((file) => file.digest)).toEqual([good.digest]);
  const reached = await gitText(store.git, "rev-list", "--objects", "main");
  for (const hidden of [secret, first, side, head]) expect(reached).not.toContain(hidden);
  const commits = await gitText(store.git, "log", "--format=%an %cn %ae %B", "main");
  expect(commits).not.toMatch(/Kommunen|nivå|Ta bort/);
  expect(reached).toContain(entry.blob);
});

test("good proposals are accepted, each with exactly its own envelope", async () => {
  for (let count = 0; count < 8; count++) {
    const envelope = await store.sealOne(count % 3);
    const number = await propose(await commitEntries(store.git, [await entryOf(store, envelope)]));
    const accepted = await accept(number);
    expect(passed(accepted).files.map((file) => file.digest)).toEqual([envelope.digest]);
  }
});

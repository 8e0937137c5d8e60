import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../repository/digests.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { forges, type OpenForge } from "../testing/forge/forges.ts";
import {
  addToMain,
  commitEntries,
  fileOf,
  type InventedStore,
  inventedAuthor,
  inventedDay,
  inventStore,
  plain,
} from "../testing/forge/invented-store.ts";
import { trust } from "../testing/trust/trustees.ts";
import { acceptProposal } from "./accept.ts";
import type { Forge, Proposal } from "./forge.ts";
import { listChanges } from "./git/changes.ts";
import { unixSeconds, writeBlob, writeCommit } from "./git/commit.ts";
import { gitText, resolveCommit } from "./git/git.ts";
import { listFiles, readBlobs } from "./git/objects.ts";

const { verifyRound } = trust;

/** What every forge must do. */
describe.each(forges)("%s", (_, open) => {
  let store: InventedStore;
  let here: OpenForge;
  beforeEach(async () => {
    store = await inventStore();
    here = await open(store);
  });
  afterEach(async () => {
    await here.close();
    expect(here.faults()).toEqual([]);
  });

  const request = async (forge: Forge = here.forge, branch = "intake/ovning-1/0123456789abcdef") => ({
    branch,
    base: (await forge.head("main")) as string,
    files: [plain("submissions/a.json", "a"), plain("submissions/b.json", "b")],
    message: "Submissions",
    author: inventedAuthor,
    day: inventedDay,
  });
  const propose = async (forge: Forge = here.forge, branch?: string): Promise<Proposal> => forge.proposeFiles(await request(forge, branch));

  test("reads a branch, its files and its trees, and gives undefined for an unknown branch", async () => {
    const head = (await here.forge.head("main")) as string;
    expect(head).toBe(await resolveCommit(store.git, "main"));
    expect(await here.forge.head("no-such-branch")).toBeUndefined();
    const sealed = `content/rounds/ovning-1/registry/${sha256("sealed registry")}.sealed`;
    const [registry, missing] = await readBlobs(here.forge.git, [`${head}:${sealed}`, `${head}:no/such/file`]);
    expect(Buffer.from(registry ?? []).toString()).toBe("sealed registry");
    expect(missing).toBeUndefined();
    const paths = (await here.forge.readTree(head, "content/rounds/ovning-1")).map((file) => file.path);
    expect(paths).toEqual(expect.arrayContaining(["content/rounds/ovning-1/charter.json", sealed]));
    expect(await here.forge.readTree(head, "submissions/ovning-1")).toEqual([]);
  });

  test("sees that a branch has moved", async () => {
    await here.forge.head("main");
    const moved = await addToMain(store.git, [plain("x", "y")]);
    here.expireCache();
    expect(await here.forge.head("main")).toBe(moved);
  });

  test("proposes files as one branch with one commit on its base, the same commit on every forge", async () => {
    const proposed = await request();
    const proposal = await here.forge.proposeFiles(proposed);
    const { base: parent, files, message, author } = proposed;
    expect(proposal).toEqual({
      number: 1,
      branch: proposed.branch,
      head: await writeCommit(store.git, { parent, files, message, author, seconds: unixSeconds(inventedDay) }),
      day: inventedDay,
      state: "open",
    });
    expect(await resolveCommit(store.git, `refs/heads/${proposed.branch}`)).toBe(proposal.head);
    expect(await gitText(store.git, "rev-list", `${parent}..${proposal.head}`)).toBe(proposal.head);
    const changes = passed(await listChanges({ git: store.git, from: parent, to: proposal.head, limit: 250 }));
    expect(changes.map((one) => one.path)).toEqual(files.map((file) => file.path));
  });

  test("proposing again finds the same proposal, even in a new process that has lost its mirror", async () => {
    const first = await propose();
    expect(await propose()).toEqual(first);
    const fresh = await here.restart(true);
    expect(await propose(fresh)).toEqual(first);
    expect(await fresh.proposals()).toEqual([first]);
    expect((await readBlobs(fresh.git, [`${first.head}:submissions/a.json`]))[0]).toEqual(new Uint8Array([97]));
  });

  test("a proposal that was closed is found again, and no second one is opened in its place", async () => {
    const { number } = await propose();
    await here.forge.closeProposal(number, "refused");
    expect(await propose()).toMatchObject({ number, state: "refused" });
    expect(await here.forge.proposals()).toHaveLength(1);
  });

  test("proposing a branch twice at once gives one proposal", async () => {
    const proposed = await request();
    const [one, other] = await Promise.all([here.forge.proposeFiles(proposed), here.forge.proposeFiles(proposed)]);
    expect(one).toEqual(other);
    expect(await here.forge.proposals()).toHaveLength(1);
  });

  test("lists proposals in order of number, and gives undefined for an unknown number", async () => {
    for (const letter of ["c", "a", "b"]) await propose(here.forge, `intake/ovning-1/${letter.repeat(16)}`);
    const all = await here.forge.proposals();
    expect(all.map((one) => `${one.number} ${one.branch.at(-1)}`)).toEqual(["1 c", "2 a", "3 b"]);
    expect(await here.forge.proposal(2)).toEqual(all[1]);
    expect(await here.forge.proposal(4)).toBeUndefined();
  });

  test("closing a closed proposal changes nothing", async () => {
    const [one, other] = [await propose(), await propose(here.forge, "intake/ovning-1/ffffffffffffffff")];
    await here.forge.closeProposal(one.number, "accepted");
    await here.forge.closeProposal(one.number, "refused");
    await here.forge.closeProposal(other.number, "refused");
    await here.forge.closeProposal(other.number, "accepted");
    expect((await here.forge.proposals()).map((proposal) => proposal.state)).toEqual(["accepted", "refused"]);
    expect(await here.forge.proposal(one.number)).toMatchObject({ state: "accepted" });
  });

  test("an outsider's proposal is accepted without a trace of its history, and closed", async () => {
    const envelope = await store.sealOne();
    const blob = await writeBlob(store.git, envelope.bytes);
    const head = await commitEntries(store.git, [{ mode: "100644", blob, path: fileOf(envelope).path }], "Kommunens svar: nivå 0");
    const number = await here.proposeAsStranger({ branch: "kommunens-svar", head, day: inventedDay });
    expect(await here.forge.proposal(number)).toMatchObject({ number, head, day: inventedDay, state: "open" });
    const before = await resolveCommit(store.git, "main");
    const accepted = passed(await acceptProposal({ forge: here.forge, proposal: number, verifyRound, now: 1_790_100_000 }));
    expect(await resolveCommit(store.git, "main")).toBe(accepted.commit);
    expect(await gitText(store.git, "rev-list", `${before}..main`)).toBe(accepted.commit);
    const changes = passed(await listChanges({ git: store.git, from: before as string, to: "main", limit: 2 }));
    expect(changes).toMatchObject([{ status: "A", blob, path: fileOf(envelope).path }]);
    expect(await here.forge.proposal(number)).toMatchObject({ state: "accepted" });
  });

  test("an outsider's branch with the intake's branch name is not mistaken for it", async () => {
    const head = await commitEntries(store.git, [{ mode: "100644", blob: await writeBlob(store.git, "x"), path: "x" }]);
    if (here.forge.git === store.git) return; // A bare repository has one owner and no outsiders' branches.
    await here.proposeAsStranger({ branch: "intake/ovning-1/0123456789abcdef", head, day: inventedDay });
    expect(await propose()).toMatchObject({ number: 2 });
    expect((await here.forge.proposals()).filter((one) => one.branch === "intake/ovning-1/0123456789abcdef")).toHaveLength(1);
  });

  test("accepting moves the branch only from the commit that the files were checked against", async () => {
    const base = (await here.forge.head("main")) as string;
    const files = [{ path: "submissions/a.json", blob: await writeBlob(here.forge.git, "a") }];
    const toAccept = { branch: "main", base, files, message: "m", author: inventedAuthor, seconds: 1_790_100_000 };
    const theirs = await addToMain(store.git, [plain("x", "y")]);
    expect(await here.forge.acceptFiles(toAccept)).toBeUndefined();
    expect(await resolveCommit(store.git, "main")).toBe(theirs);
    expect(await here.forge.head("main")).toBe(theirs);
    const commit = await here.forge.acceptFiles({ ...toAccept, base: theirs });
    expect(await resolveCommit(store.git, "main")).toBe(commit);
    expect(await here.forge.head("main")).toBe(commit);
    expect((await listFiles(store.git, "main", "submissions")).map((file) => file.path)).toEqual(["submissions/a.json"]);
  });
});

import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { canonicalize } from "../core/canonical.ts";
import type { SealedEnvelope } from "../envelope/seal.ts";
import { envelopePath } from "../envelope/verify.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import {
  addToMain,
  commitEntries,
  fileOf,
  type IndexEntry,
  type InventedStore,
  inventedAuthor,
  inventedDay,
  inventStore,
  plain,
} from "../testing/forge/invented-store.ts";
import { commitTree, writeRaw } from "../testing/forge/objects.ts";
import { entryOf } from "../testing/forge/refused-proposals.ts";
import { inventTrust, trust } from "../testing/trust/trustees.ts";
import { acceptProposal } from "./accept.ts";
import { checkProposal } from "./check.ts";
import { writeBlob, writeCommit } from "./git/commit.ts";
import { findFork } from "./git/fork.ts";
import { gitText, type ObjectId, runGit } from "./git/git.ts";

const { verifyRound } = trust;

let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});

const check = (head: ObjectId, changes: Partial<Parameters<typeof checkProposal>[0]> = {}) =>
  checkProposal({ git: store.git, base: "main", head, day: inventedDay, verifyRound, ...changes });

describe("a proposal", () => {
  test("with an envelope from an invited organisation passes, with its round, digest and key", async () => {
    const envelope = await store.sealOne();
    const head = await commitEntries(store.git, [await entryOf(store, envelope)]);
    const { files } = passed(await check(head));
    const sub = store.round.keys[0]?.sub;
    expect(files).toMatchObject([{ path: fileOf(envelope).path, round: "ovning-1", digest: envelope.digest, sub }]);
  });

  test("without files is refused, and so is one from an unrelated repository", async () => {
    expect(codesOf(await check("main"))).toEqual(["proposal-empty"]);
    const orphan = await writeCommit(store.git, { parent: undefined, files: [], author: inventedAuthor, message: "m", seconds: 0 });
    expect(codesOf(await check(orphan))).toEqual(["proposal-unrelated"]);
    expect(codesOf(await check("no-such-branch"))).toEqual(["proposal-unknown-commit"]);
    expect(codesOf(await check("--output=/tmp/x"))).toEqual(["proposal-unknown-commit"]);
  });

  test("must be a commit: neither a tag of one, nor a tree, nor a blob, nor something with a line feed in its name", async () => {
    const envelope = await store.sealOne();
    const head = await commitEntries(store.git, [await entryOf(store, envelope)]);
    const tag = await writeTag(head);
    expect(codesOf(await check(tag))).toEqual(["proposal-not-a-commit"]);
    expect(codesOf(await check(await gitText(store.git, "rev-parse", `${head}^{tree}`)))).toEqual(["proposal-not-a-commit"]);
    expect(codesOf(await check(await writeBlob(store.git, "x")))).toEqual(["proposal-not-a-commit"]);
    expect(codesOf(await check(`${head}\n${head}`))).toEqual(["proposal-unknown-commit"]);
    // As on a forge whose refs for pull requests may name anything.
    const { number } = await store.forge.openProposal({ branch: "b", head, day: inventedDay });
    await gitText(store.git, "update-ref", `refs/pull/${number}/head`, tag);
    const refused = await acceptProposal({ forge: store.forge, proposal: number, verifyRound, now: 1_790_100_000 });
    expect(codesOf(refused)).toEqual(["proposal-not-a-commit"]);
  });

  test.each<[string, (honest: ObjectId) => Promise<ObjectId>]>([
    ["a tag that calls its commit a blob", async (honest) => writeRaw(store.git, "tag", `object ${honest}\ntype blob\ntag x\n\nx\n`)],
    ["a commit that calls it a tree", async (honest) => commitTree(store.git, honest)],
    ["a commit that calls its tree a commit", async (honest) => commitTree(store.git, await treeOf("main"), [await treeOf(honest)])],
  ])("passes though %s was checked just before: one Git process answers for both", async (_, lie) => {
    const honest = await commitEntries(store.git, [await entryOf(store, await store.sealOne())]);
    expect((await check(await lie(honest))).ok).toBe(false);
    expect(passed(await check(honest)).files).toHaveLength(1);
  });

  const treeOf = (commit: string): Promise<ObjectId> => gitText(store.git, "rev-parse", `${commit}^{tree}`);

  async function writeTag(commit: ObjectId): Promise<ObjectId> {
    const input = `object ${commit}\ntype commit\ntag svar\ntagger A <a@b> 1 +0000\n\nvi är på nivå 0\n`;
    return (await runGit(store.git, { args: ["mktag"], input })).toString().trim();
  }

  test("that merged the main branch several times is compared from where it last did", async () => {
    const merge = async (...parents: readonly ObjectId[]): Promise<ObjectId> => {
      const tree = await gitText(store.git, "merge-tree", "--write-tree", parents[0] as string, parents[1] as string);
      return commitTree(store.git, tree, parents);
    };
    const envelope = await store.sealOne();
    let head = await commitEntries(store.git, [await entryOf(store, envelope)]);
    for (const name of ["one", "two"]) head = await merge(head, await addToMain(store.git, [plain(name, name)]));
    const fork = await gitText(store.git, "merge-base", "main", head);
    await addToMain(store.git, [plain("three", "3")]);
    expect(passed(await check(head)).files.map((file) => file.digest)).toEqual([envelope.digest]);
    const base = await gitText(store.git, "rev-parse", "main");
    expect(passed(await findFork({ git: store.git, base, head, limit: 10 }))).toBe(fork);
  });

  test("of 251 files is refused, and one of 250 is checked", async () => {
    const blob = await writeBlob(store.git, "x");
    const entries = Array.from({ length: 251 }, (_, index): IndexEntry => {
      const digest = index.toString(16).padStart(2, "0").slice(-2).padEnd(64, index.toString(16).padStart(3, "0"));
      return { mode: "100644", blob, path: `submissions/ovning-1/${digest.slice(0, 2)}/${digest}.json` };
    });
    expect(codesOf(await check(await commitEntries(store.git, entries)))).toEqual(["proposal-too-many-files"]);
    const checked = codesOf(await check(await commitEntries(store.git, entries.slice(0, 250))));
    expect(checked.filter((code) => code === "envelope-name")).toHaveLength(250);
  });

  test("is refused with all its faults together, and no fault repeats what the proposer wrote", async () => {
    const secret = await writeBlob(store.git, "x");
    const head = await commitEntries(store.git, [
      await entryOf(store, await store.sealOne(), { path: `submissions/ovning-1/00/${"0".repeat(64)}.json` }),
      { mode: "100644", blob: secret, path: "submissions/::error::hej\nIST1-AAAA" },
      { mode: "100755", blob: secret, path: fileOf(await store.sealOne()).path },
    ]);
    const checked = await check(head);
    expect(codesOf(checked).toSorted()).toEqual(["envelope-name", "path-mode", "path-outside"]);
    expect(JSON.stringify(checked)).not.toMatch(/::|\\n/);
  });
});

describe("the round of an envelope", () => {
  test("must be that of its folder", async () => {
    const head = await commitEntries(store.git, [
      await entryOf(store, await store.sealOne(), { path: fileOf(await store.sealOne()).path.replace("ovning-1", "ovning-2") }),
    ]);
    expect(codesOf(await check(head))).toEqual(["round-missing"]);
    await store.publish({ charter: { kid: "0".repeat(32) } });
    const foreign = await commitEntries(store.git, [await entryOf(store, await store.sealOne())]);
    expect(codesOf(await check(foreign))).toContain("kid-not-of-holders");
  });

  test("has its own keys only: the envelope of another round with the same name is refused", async () => {
    const other = await inventStore(1);
    const head = await commitEntries(store.git, [await entryOf(store, await other.sealOne())]);
    rmSync(other.folder, { recursive: true, force: true });
    expect(codesOf(await check(head))).toEqual(["envelope-other-kid", "envelope-unknown-key"]);
  });

  test("must be open on the day", async () => {
    const head = await commitEntries(store.git, [await entryOf(store, await store.sealOne())]);
    expect(codesOf(await check(head, { day: "2026-08-31" }))).toEqual(["round-not-yet-open"]);
    expect((await check(head, { day: "2026-11-30" })).ok).toBe(true);
    expect(codesOf(await check(head, { day: "2026-12-01" }))).toEqual(["round-past-closing-day"]);
    await store.publish({ next: { status: "closed" } });
    expect(codesOf(await check(head))).toEqual(["round-closed"]);
  });

  test("must be signed by the trustees of the list that is pinned, and list a roster that is there", async () => {
    const head = await commitEntries(store.git, [await entryOf(store, await store.sealOne())]);
    expect(codesOf(await check(head, { verifyRound: inventTrust().verifyRound }))).toEqual(["trust-not-pinned"]);
    await store.publish({ first: { roster: ["0".repeat(64)] } });
    expect(codesOf(await check(head))).toEqual(["round-not-readable", "round-part-missing"]);
  });
});

describe("a key", () => {
  test("that is revoked submits nothing", async () => {
    // Proposed before the key was revoked: the roster that counts is the base's, not the one that the proposal was built on.
    const head = await commitEntries(store.git, [await entryOf(store, await store.sealOne())]);
    await store.publish({}, [store.round.keys[0]?.sub as string]);
    expect(codesOf(await check(head))).toEqual(["envelope-revoked-key"]);
  });

  test("may submit twenty envelopes and not a twenty-first, accepted ones included", async () => {
    const envelopes: SealedEnvelope[] = [];
    for (let count = 0; count < 21; count++) envelopes.push(await store.sealOne());
    await addToMain(store.git, envelopes.slice(0, 18).map(fileOf));
    const entries = await Promise.all(envelopes.slice(18).map((one) => entryOf(store, one)));
    expect((await check(await commitEntries(store.git, entries.slice(0, 2)))).ok).toBe(true);
    expect(codesOf(await check(await commitEntries(store.git, entries)))).toEqual(["envelope-quota"]);
  });

  test("has a quota that nobody else can use up: the signature is checked first", async () => {
    const real = await store.sealOne();
    const entries = [await entryOf(store, real)];
    const { sig } = real.envelope;
    for (let count = 10; count < 30; count++) {
      const forged = canonicalize({ ...real.envelope, sig: `${sig.startsWith("A") ? "B" : "A"}${count}${sig.slice(3)}` });
      const path = envelopePath("ovning-1", createHash("sha256").update(forged).digest("hex"));
      entries.push({ mode: "100644", blob: await writeBlob(store.git, forged), path });
    }
    const codes = codesOf(await check(await commitEntries(store.git, entries)));
    expect(codes).toEqual(Array.from({ length: 20 }, () => "envelope-signature"));
  });
});

test("an envelope that is already in the base is skipped with a note, so that it does not stop others", async () => {
  const [old, fresh] = [await store.sealOne(), await store.sealOne(1)];
  const [alone, head] = [
    await commitEntries(store.git, [await entryOf(store, old)]),
    await commitEntries(store.git, [await entryOf(store, old), await entryOf(store, fresh)]),
  ];
  await addToMain(store.git, [fileOf(old)]);
  expect(codesOf(await check(alone))).toEqual(["proposal-nothing-new", "path-already-accepted"]);
  const checked = await check(head);
  expect(codesOf(checked)).toEqual(["path-already-accepted"]);
  expect(passed(checked).files.map((file) => file.digest)).toEqual([fresh.digest]);
});

import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { envelopePath } from "../../envelope/verify.ts";
import { sha256 } from "../../repository/digests.ts";
import { addToMain, commitEntries, plain } from "../../testing/forge/invented-store.ts";
import { commitTree } from "../../testing/forge/objects.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { type NewFile, updateRefs, writeBlob } from "./commit.ts";
import { type Git, gitText, initStore, resolveCommit } from "./git.ts";
import { readSubmissions, submissionsInHistory } from "./history.ts";

let folder: string;
let git: Git;
beforeEach(async () => {
  folder = temporaryFolder("history");
  git = await initStore(join(folder, "store.git"));
  await addToMain(git, [plain("README.md", "x")]);
});

function delivery(text: string, round = "ovning-1"): NewFile {
  return plain(envelopePath(round, sha256(text)), text);
}

const history = async (round = "ovning-1") => submissionsInHistory({ git, commit: (await resolveCommit(git, "main")) as string, round });

test("each submission has the time and position of the commit that added it", async () => {
  await addToMain(git, [delivery("a"), delivery("b")], 1000);
  await addToMain(git, [delivery("elsewhere", "ovning-2")], 1500);
  // A clock that was set back: the position gives the order.
  await addToMain(git, [delivery("c")], 900);
  const { submissions, otherFiles } = await history();
  const seen = submissions.map(({ digest, addedAt, position }) => [digest, addedAt, position]);
  expect(new Set(seen)).toEqual(
    new Set([
      [sha256("a"), 1000, 0],
      [sha256("b"), 1000, 0],
      [sha256("c"), 900, 1],
    ]),
  );
  expect(otherFiles).toEqual([]);
  expect(await history("ovning-3")).toEqual({ submissions: [], otherFiles: [] });
});

test("a merge counts as the commit that brought its files to the main line", async () => {
  const side = await commitEntries(git, [{ mode: "100644", blob: await writeBlob(git, "a"), path: delivery("a").path }]);
  await addToMain(git, [plain("other", "x")], 2000);
  const from = (await resolveCommit(git, "main")) as string;
  const merge = await commitTree(git, await gitText(git, "rev-parse", `${side}^{tree}`), [from, side]);
  await updateRefs(git, [{ ref: "refs/heads/main", to: merge, from }]);
  expect((await history()).submissions).toMatchObject([{ digest: sha256("a"), addedAt: 1_790_000_000 }]);
});

test("the first addition counts, and files that were removed are left out", async () => {
  await addToMain(git, [delivery("a"), delivery("gone")], 1000);
  await remove(delivery("a").path, delivery("gone").path);
  await addToMain(git, [delivery("a")], 5000);
  expect((await history()).submissions).toMatchObject([{ digest: sha256("a"), addedAt: 1000, position: 0 }]);
});

async function remove(...paths: readonly string[]): Promise<void> {
  const to = await commitEntries(
    git,
    paths.map((path) => ({ mode: "0", blob: "0".repeat(40), path })),
  );
  await updateRefs(git, [{ ref: "refs/heads/main", to, from: await resolveCommit(git, "main") }]);
}

test("other files in the folder are listed apart and never read as envelopes", async () => {
  const link = { mode: "120000", blob: await writeBlob(git, "/etc/passwd"), path: delivery("link").path };
  const to = await commitEntries(git, [link, { mode: "100644", blob: await writeBlob(git, "x"), path: "submissions/ovning-1/åter\n.txt" }]);
  await updateRefs(git, [{ ref: "refs/heads/main", to, from: await resolveCommit(git, "main") }]);
  const { submissions, otherFiles } = await history();
  expect(submissions).toEqual([]);
  expect(otherFiles.toSorted()).toEqual(["submissions/?/?.txt", delivery("link").path].toSorted());
});

test("a thousand submissions are read with their bytes, and one that is too large without", async () => {
  const texts = Array.from({ length: 1000 }, (_, index) => `envelope ${index} ${"x".repeat(index)}`);
  for (let at = 0; at < texts.length; at += 250)
    await addToMain(
      git,
      texts.slice(at, at + 250).map((text) => delivery(text)),
      at,
    );
  await addToMain(git, [delivery("y".repeat(70_000))]);
  const { submissions } = await history();
  expect(submissions).toHaveLength(1001);
  const read = new Map<string, Uint8Array | undefined>();
  for await (const one of readSubmissions(git, submissions)) read.set(one.digest, one.bytes);
  expect(read.get(sha256("y".repeat(70_000)))).toBeUndefined();
  for (const text of texts) expect(Buffer.from(read.get(sha256(text)) as Uint8Array).toString()).toBe(text);
});

test("an accepted envelope whose bytes are missing stops the reading: it is neither too large nor left out", async () => {
  await addToMain(git, [delivery("a"), delivery("b")]);
  const { submissions } = await history();
  const [lost] = submissions.map((one) => one.blob);
  rmSync(join(git.directory, "objects", (lost as string).slice(0, 2), (lost as string).slice(2)));
  const read = async (): Promise<void> => {
    for await (const _ of readSubmissions(git, submissions));
  };
  await expect(read()).rejects.toThrow("an accepted envelope is missing");
});

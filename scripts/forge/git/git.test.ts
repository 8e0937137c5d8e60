import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addToMain, plain } from "../../testing/forge/invented-store.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { updateRefs, writeBlob, writeCommit } from "./commit.ts";
import { type Git, gitText, initStore, resolveCommit } from "./git.ts";
import { readBlobs, readHeaders } from "./objects.ts";

let folder: string;
let git: Git;
beforeEach(async () => {
  folder = temporaryFolder("git");
  git = await initStore(join(folder, "store.git"));
});
afterEach(() => vi.unstubAllEnvs());

test("the same request gives the same commit, and no ref is left behind", async () => {
  const request = { parent: undefined, files: [plain("a/b", "hej\n\0")], author: { name: "A", email: "a@b" }, message: "m", seconds: 7 };
  expect(await writeCommit(git, request)).toBe(await writeCommit(git, request));
  expect(await writeCommit(git, { ...request, seconds: 8 })).not.toBe(await writeCommit(git, request));
  expect(await gitText(git, "for-each-ref")).toBe("");
});

test("refs are updated together, and only from the expected values", async () => {
  const first = await addToMain(git, [plain("a", "1")]);
  const second = await writeCommit(git, { parent: first, files: [], author: { name: "A", email: "a@b" }, message: "m", seconds: 0 });
  const moves = [
    { ref: "refs/heads/other", to: second, from: undefined },
    { ref: "refs/heads/main", to: second, from: second },
  ];
  expect(await updateRefs(git, moves)).toBe(false);
  expect(await resolveCommit(git, "refs/heads/other")).toBeUndefined();
  expect(await updateRefs(git, [moves[0] as (typeof moves)[0], { ref: "refs/heads/main", to: second, from: first }])).toBe(true);
  await expect(updateRefs(git, [{ ref: "refs/heads/x", to: "1".repeat(40), from: undefined }])).rejects.toThrow("update-ref");
});

test("many blobs are read at once, including empty ones, with undefined for what is missing or not a blob", async () => {
  const commit = await addToMain(git, [plain("a", "one\n"), plain("empty", ""), plain("folder/b", "\n\n")]);
  const read = await readBlobs(git, [`${commit}:a`, "nothing", `${commit}:folder`, `${commit}:empty`, `${commit}:folder/b`]);
  expect(read.map((bytes) => bytes && Buffer.from(bytes).toString())).toEqual(["one\n", undefined, undefined, "", "\n\n"]);
  expect((await readHeaders(git, [`${commit}:a`, "nothing"])).map((header) => header?.size)).toEqual([4, undefined]);
  await expect(readBlobs(git, ["a\nb"])).rejects.toThrow("one line");
});

test("neither the user's configuration nor the repository's hooks are used", async () => {
  const configuration = join(folder, "config");
  const mark = join(folder, "hook-ran");
  writeFileSync(configuration, `[core]\n\thooksPath = ${folder}/hooks\n[init]\n\tdefaultBranch = other\n`);
  vi.stubEnv("GIT_CONFIG_GLOBAL", configuration);
  vi.stubEnv("HOME", folder);
  for (const hooks of [join(folder, "hooks"), join(git.directory, "hooks")]) {
    mkdirSync(hooks, { recursive: true });
    writeFileSync(join(hooks, "reference-transaction"), `#!/bin/sh\ntouch ${mark}\n`);
    chmodSync(join(hooks, "reference-transaction"), 0o755);
  }
  await addToMain(git, [plain("a", "1")]);
  const blob = await writeBlob(git, "x");
  expect(existsSync(mark)).toBe(false);
  // The same step without our settings, to show that the hook would have run.
  execFileSync("git", ["--git-dir", git.directory, "update-ref", "refs/other/x", blob]);
  expect(existsSync(mark)).toBe(true);
  expect(await gitText(git, "config", "--list", "--show-origin")).not.toContain(configuration);
});

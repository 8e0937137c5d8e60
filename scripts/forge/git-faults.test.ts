import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { accepted } from "../core/diagnostic.ts";
import { codesOf } from "../testing/envelope/invented-round.ts";
import { addToMain, inventedDay, plain } from "../testing/forge/invented-store.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { acceptProposal } from "./accept.ts";
import { checkProposal } from "./check.ts";
import { type BareForge, bareForge } from "./git/bare-git.ts";
import { GitError, GitLimitError, gitLimits, initStore, runGit } from "./git/git.ts";
import { withGitFaults } from "./git-faults.ts";
import type { RoundVerifier } from "./round-at.ts";

const verifyRound: RoundVerifier = () => Promise.reject(new Error("no round is read here"));

let folder: string;
let forge: BareForge;
let proposal: number;
let head: string;
beforeEach(async () => {
  folder = temporaryFolder("faults");
  const git = await initStore(join(folder, "store.git"));
  forge = bareForge(git);
  head = await addToMain(git, [plain("a", "1")]);
  proposal = (await forge.openProposal({ branch: "b", head, day: inventedDay })).number;
});
afterEach(() => vi.unstubAllEnvs());

/** From now on Git does something else when it is asked for `command`. */
function replaceGit(command: string, script: string): void {
  const path = process.env.PATH ?? "";
  writeFileSync(join(folder, "git"), `#!/bin/sh\ncase " $* " in *" ${command} "*) ${script};; esac\nPATH="${path}" exec git "$@"\n`);
  chmodSync(join(folder, "git"), 0o755);
  vi.stubEnv("PATH", `${folder}${delimiter}${path}`);
}

const check = () => checkProposal({ git: forge.git, base: "main", head, day: inventedDay, verifyRound });
const accept = () => acceptProposal({ forge, proposal, verifyRound, now: 1_790_100_000 });

describe("what Git cannot do is a diagnostic", () => {
  test("when it writes without end", async () => {
    replaceGit("rev-parse", "yes kommunens svar");
    const refused = await accept();
    expect(refused.diagnostics).toMatchObject([{ code: "git-output-limit", severity: "error", values: { command: "rev-parse" } }]);
    expect(JSON.stringify(refused)).not.toContain("svar");
  });

  test("when it lists a proposal's commits without end", async () => {
    replaceGit("rev-list", "yes kommunens svar");
    expect(codesOf(await check())).toEqual(["proposal-too-many-commits"]);
  });

  test("when it fails, without its own words", async () => {
    replaceGit("cat-file", "echo kommunens svar >&2; exit 5");
    for (const refused of [await check(), await accept()]) {
      expect(refused.diagnostics).toMatchObject([{ code: "git-failed", severity: "error", values: { command: "cat-file", status: 5 } }]);
      expect(JSON.stringify(refused)).not.toContain("svar");
    }
  });

  test("when it is killed by the system", async () => {
    replaceGit("rev-list", "kill -KILL $$");
    expect((await check()).diagnostics).toMatchObject([{ code: "git-failed", values: { command: "rev-list", status: -1 } }]);
  });

  test("when it takes too long", async () => {
    const refused = await withGitFaults(() => Promise.reject(new GitLimitError("fetch", "time", gitLimits.remote)));
    expect(refused.diagnostics).toMatchObject([{ code: "git-time-limit", values: { command: "fetch" } }]);
  });
});

test("every other error is thrown, and what passes is passed on", async () => {
  await expect(withGitFaults(() => Promise.reject(new TypeError("a bug")))).rejects.toThrow("a bug");
  expect(await withGitFaults(() => Promise.resolve(accepted(7)))).toMatchObject({ ok: true, value: 7 });
});

test("each kind of call has its limits, which the error states", async () => {
  replaceGit("log", "yes");
  const limits = { bytes: 100, seconds: 600 };
  const error = await runGit(forge.git, { args: ["log"], limits }).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(GitLimitError);
  expect(error).toBeInstanceOf(GitError);
  expect(String(error)).toContain("git log: stopped at 100 bytes of output");
  replaceGit("log", "sleep 3600");
  await expect(runGit(forge.git, { args: ["log"], limits: { bytes: 100, seconds: 1 } })).rejects.toThrow(
    "git log: stopped after 1 seconds",
  );
  for (const { bytes, seconds } of Object.values(gitLimits)) expect([bytes >= 1 << 20, seconds >= 600]).toEqual([true, true]);
});

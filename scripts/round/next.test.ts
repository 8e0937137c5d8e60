import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accepted } from "../core/diagnostic.ts";
import { sourceDigest } from "../core/source-digest.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import type { Step } from "./checklist.ts";
import { runNext } from "./next.ts";
import type { StepCommand } from "./runbook/step.ts";

const root = temporaryFolder("next");
const [remote, own, other] = [join(root, "remote.git"), join(root, "own"), join(root, "other")];

const identity = ["-c", "user.name=Invented", "-c", "user.email=invented@example.org", "-c", "init.defaultBranch=main"];
const git = (folder: string, ...args: readonly string[]) => execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
function commit(folder: string, path: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), path);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "-m", path);
  git(folder, "push", "--quiet", "origin", "HEAD");
}

test("a program that was fetched is named, and is in no file until the person agrees; content alone is not asked about", async () => {
  git(root, "init", "--quiet", "--bare", remote);
  git(root, "clone", "--quiet", remote, other);
  for (const name of ["content/population/types.json", "site/styles/tokens.css", "package.json", "scripts/round/next.ts", ".gitattributes"])
    commit(other, name);
  git(root, "clone", "--quiet", remote, own);
  const [asked, said]: [string[], string[]] = [[], []];
  let [reads, agrees] = [0, false];
  const next = () =>
    runNext({
      round: "2026",
      person: "coordinator",
      folder: own,
      say: (text) => {
        said.push(text);
      },
      ask: async (question) => {
        asked.push(question);
        return agrees;
      },
      steps: async () => {
        reads += 1;
        return accepted([]);
      },
    });
  commit(other, "content/b.mdx");
  expect((await next()).ok).toBe(true);
  expect([asked, reads]).toEqual([[], 1]);
  commit(other, "scripts/keys/planted.ts");
  const notData = ["content/pages/planted.ts", "content/pages/planted.astro", "submissions/planted.mjs"];
  for (const name of ["package-lock.json", ".npmrc", "node_modules/.bin/node", ...notData]) commit(other, name);
  // A link, and a file of the program that is moved to where data are.
  symlinkSync("../site", join(other, "content", "link.json"));
  renameSync(join(other, ".gitattributes"), join(other, "content", "moved.json"));
  commit(other, "content/c.yaml");
  notData.push("content/link.json", ".gitattributes");
  const fetchedDigest = sourceDigest(other);
  const planted = join(own, "scripts", "keys", "planted.ts");
  for (const times of [1, 2]) {
    expect((await next()).diagnostics.map(({ code }) => code)).toEqual(["next-code-declined"]);
    expect([reads, asked.length, existsSync(planted)]).toEqual([1, times, false]);
  }
  for (const text of ["scripts/keys/planted.ts", ".npmrc", "node_modules/.bin/node", ...notData, fetchedDigest, "Ta in det och köra det?"])
    expect(asked[0]).toContain(text);
  // What this process would run then needs other packages.
  agrees = true;
  expect((await next()).ok).toBe(true);
  expect([reads, existsSync(planted), said.at(-1)]).toEqual([1, true, expect.stringContaining("npm ci --no-bin-links")]);
  expect(git(own, "worktree", "list").toString().trim().split("\n")).toHaveLength(1);
});

test("at a meeting it waits for what the other hands over, and code that comes then does not run unasked", async () => {
  const of = (name: string, line: string, more: Partial<StepCommand> = {}): StepCommand => ({
    who: { role: "trustee", name },
    line,
    ...more,
  });
  const step = (id: string, ...commands: readonly StepCommand[]): Step => ({ id, part: "count", state: "next", sv: id, en: id, commands });
  const meeting: Step = { ...step("released", of("anna", "false"), of("bo", "git --version")), isMeeting: true, enough: 1 };
  const destroyed = step("destroyed", of("bo", "git tag destroyed"), of("cia", "false"));
  const [asked, said]: [string[], string[]] = [[], []];
  let now: readonly Step[] = [meeting];
  const next = () =>
    runNext({
      round: "2026",
      person: "bo",
      folder: own,
      say: (text) => {
        said.push(text);
        if (!text.startsWith("… Väntar på att den andra")) return;
        now = [destroyed];
        commit(other, asked.length === 1 ? "content/counted.json" : "scripts/release/planted.ts");
      },
      ask: async (question) => {
        asked.push(question);
        return question.startsWith("git");
      },
      steps: async () => accepted(now),
    });
  const tags = () => git(own, "tag").toString().trim();
  git(own, "pull", "--quiet");
  expect((await next()).ok).toBe(true);
  expect([asked, tags()]).toEqual([["git --version\n  Köra?", "git tag destroyed\n  Köra?"], "destroyed"]);
  const declined = async () => (await next()).diagnostics.map(({ code }) => code);
  now = [meeting];
  expect(await declined()).toEqual(["next-code-declined"]);
  expect(asked.at(-1)).toContain("scripts/release/planted.ts");
  expect(said.filter((text) => text.startsWith("→ destroyed"))).toHaveLength(1);
  // Nor what a step's own command fetches.
  git(own, "merge", "--quiet", "@{upstream}");
  git(other, "checkout", "--quiet", "-b", "acknowledged/2026");
  commit(other, ".npmrc-planted");
  git(other, "checkout", "--quiet", "-");
  now = [step("acknowledged", of("bo", "git pull --no-rebase --no-edit origin acknowledged/2026"), of("bo", "git tag unasked"))];
  expect(await declined()).toEqual(["next-code-declined"]);
  expect([asked.at(-1)?.includes(".npmrc-planted"), existsSync(join(own, ".npmrc-planted")), tags()]).toEqual([true, false, "destroyed"]);
});

test("two who change the same file at once: the second is told how to take the other's, and what was handed over stands", async () => {
  git(own, "pull", "--quiet");
  for (const key of ["user.name", "user.email"]) git(own, "config", key, "invented@example.org");
  commit(other, "content/signatures.json");
  writeFileSync(join(own, "content", "signatures.json"), "signed here");
  const steps = async () => accepted([]);
  const next = () => runNext({ round: "2026", person: "bo", folder: own, say: () => undefined, ask: async () => true, steps });
  const found = await next();
  expect(found.diagnostics).toMatchObject([{ code: "next-conflict", values: { upstream: expect.stringMatching(/^origin\//) } }]);
  expect(git(remote, "show", "HEAD:content/signatures.json").toString()).toBe("content/signatures.json");
  // As the sentence says.
  git(own, "reset", "--quiet", "--hard", String(found.diagnostics[0]?.values.upstream));
  expect((await next()).ok).toBe(true);
});

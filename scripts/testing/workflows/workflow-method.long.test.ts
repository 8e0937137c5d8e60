import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../rehearsal/real-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { openPull } from "./local-forge.ts";
import { projectForge } from "./project-forge.ts";
import { type RunDone, runWorkflow } from "./run-workflow.ts";

const folder = temporaryFolder("workflow-method");
const clone = join(folder, "project");
const forge = projectForge(folder);

const commitOf = (at: string): string => execFileSync("git", ["rev-parse", at], { cwd: clone, encoding: "utf8" }).trim();

/** A pull request that edits a file of the method, judged by the code of its base. */
async function propose(file: string, edit: (text: string) => string, from = forge.name): Promise<RunDone & { readonly comments: string }> {
  git(clone, "checkout", "--quiet", "--force", "-B", "edit", "main");
  const path = join(clone, file);
  writeFileSync(path, edit(readFileSync(path, "utf8")));
  git(clone, "commit", "--quiet", "--all", "--message", "Edit");
  git(clone, "push", "--quiet", "--force", forge.repository, "edit");
  const number = openPull(forge, { head: commitOf("HEAD"), base: "main", from });
  const pull_request = { number, base: { sha: commitOf("main") }, head: { repo: { full_name: from } } };
  const done = await runWorkflow({
    forge,
    workflow: "method.yml",
    ref: commitOf("main"),
    github: { event_name: "pull_request", event: { pull_request } },
  });
  return { ...done, comments: readFileSync(join(done.folder, "asked.jsonl"), "utf8") };
}

const questionnaire = "content/method/2028/questionnaire.yaml";
const reworded = (text: string): string => text.replace(/(\n +sv: )(\S)/, "$1Ändrad lydelse $2");

test("a changed wording is compared with the base, and the answer stands in the summary and in a comment", async () => {
  const done = await propose(questionnaire, reworded);
  expect(done.said).toContain("Ändrad lydelse");
  expect(done.comments).toContain("Ändrad lydelse");
});

test("a fork's proposer finds the same words in the check, where its token may write no comment", async () => {
  const done = await propose(questionnaire, reworded, "kommunen/fork");
  expect([done.said.includes("Ändrad lydelse"), done.comments]).toEqual([true, ""]);
});

test("a file that cannot be read fails the check with its place, and nothing of the proposal is run", async () => {
  const done = await propose(questionnaire, (text) => `${text}\n  : [\n`);
  expect(done.ok).toBe(false);
  expect(done.said).toContain("questionnaire.yaml");
});

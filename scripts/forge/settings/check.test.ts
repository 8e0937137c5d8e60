import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { printer } from "../../cli/print.ts";
import { unwrap } from "../../repository/read-file.ts";
import { inventedToken, inventSettings } from "../../testing/github/fake-settings.ts";
import { madeSettings, website } from "../../testing/github/made-settings.ts";
import { leavesOf, nameOf } from "../../testing/github/settings-leaves.ts";
import type { SettingsState } from "../../testing/github/settings-state.ts";
import { checkSettings } from "./check.ts";
import { messages } from "./messages.ts";
import { readSettings } from "./read-settings.ts";

const { forTerminal } = printer(messages);

const root = madeSettings();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const settings = unwrap(readSettings(root));
const request = { settings, root, token: inventedToken };

/** What the check finds on a GitHub that a test has changed, and which operations it called. */
async function checked(change: (state: SettingsState) => void = () => undefined, shown: string | null = website) {
  const { state, transport, calls, contractFaults } = inventSettings();
  change(state);
  const found = await checkSettings({ ...request, website: shown, transport });
  return { found, calls, contractFaults };
}
async function check(...changes: Parameters<typeof checked>) {
  const { found, contractFaults } = await checked(...changes);
  expect(contractFaults).toEqual([]);
  return found;
}
const environment = ({ environments }: SettingsState, name: string) => environments[name] as SettingsState["environments"][string];
const ruleset = ({ rulesets }: SettingsState, name: string) =>
  rulesets.find((one) => one.name === name) as SettingsState["rulesets"][number];
const parameters = (state: SettingsState, type: string) =>
  (ruleset(state, "main").rules.find((one) => one.type === type)?.parameters ?? {}) as Record<string, unknown>;
const app = ({ apps }: SettingsState, name: string) =>
  apps.find((one) => one.app_slug === `myndigheten-${name}`) as SettingsState["apps"][number];
const policy = ({ policies }: SettingsState, name: string) =>
  policies.find((one) => one.name === name) as SettingsState["policies"][number];
const policyParameters = (state: SettingsState, name: string) => policy(state, name).rules[0]?.parameters ?? {};
const makePrivate = ({ repository }: SettingsState) => Object.assign(repository ?? {}, { private: true });
const without = (state: SettingsState, name: string, type: string) => {
  const one = ruleset(state, name);
  one.rules = one.rules.filter((rule) => rule.type !== type);
};

test("settings as the files say pass, without a word", async () => {
  expect(await check()).toEqual([]);
});

test("a private repository is checked against the setting that GitHub has for it", async () => {
  const { found, calls } = await checked(makePrivate);
  expect(found).toEqual([]);
  expect(calls).not.toContain("actions/get-fork-pr-contributor-approval-permissions-repository");
});

test("what is stricter than the files, or does no harm, passes", async () => {
  const stricter = (state: SettingsState) => {
    state.forks = "all_external_contributors";
    ruleset(state, "main").rules.push({ type: "required_linear_history" });
    (parameters(state, "required_status_checks").required_status_checks as unknown[]).push({ context: "Another" });
    environment(state, "count").variables.OTHER = "1";
    state.variables = {};
    for (const one of Object.values(state.environments)) delete one.variables.CODE;
    environment(state, "holder-1").reviewers = ["user:Forsta"];
  };
  expect(await check(stricter)).toEqual([]);
});

/** One planted difference for each setting, by its name, and what its message must say. */
const planted: readonly (readonly [string, (state: SettingsState) => void, readonly string[]])[] = [
  [": default_branch", ({ repository }) => Object.assign(repository ?? {}, { default_branch: "master" }), ['"master"', '"main"']],
  [": owner/type", ({ repository }) => Object.assign(repository ?? {}, { owner: "User" }), ["Organization"]],
  ["/actions/permissions: enabled", ({ actions }) => Object.assign(actions, { enabled: false }), ["Actions permissions"]],
  ["/actions/permissions: allowed_actions", ({ actions }) => Object.assign(actions, { allowed: "all" }), ['"all"', '"selected"']],
  ["/actions/permissions: sha_pinning_required", ({ actions }) => Object.assign(actions, { pinned: false }), ["false", "true"]],
  ["/actions/permissions/selected-actions: github_owned_allowed", ({ actions }) => Object.assign(actions, { owned: false }), []],
  ["/actions/permissions/selected-actions: verified_allowed", ({ actions }) => Object.assign(actions, { verified: true }), []],
  ["/actions/permissions/selected-actions: patterns_allowed", ({ actions }) => actions.patterns.push("octocat/*"), ["octocat/*"]],
  ["/actions/permissions/workflow: default_workflow_permissions", ({ token }) => Object.assign(token, { write: true }), ['"write"']],
  ["/actions/permissions/workflow: can_approve_pull_request_reviews", ({ token }) => Object.assign(token, { pulls: true }), []],
  [
    "/actions/permissions/fork-pr-contributor-approval: approval_policy",
    (state) => (state.forks = "first_time_contributors_new_to_github"),
    ["first_time_contributors_new_to_github", "all_external_contributors"],
  ],
  ...(
    [
      ["run_workflows_from_fork_pull_requests", false],
      ["require_approval_for_fork_pr_workflows", false],
      ["send_write_tokens_to_workflows", true],
      ["send_secrets_and_variables", true],
    ] as const
  ).map(
    ([key, wrong]) =>
      [
        `/actions/permissions/fork-pr-workflows-private-repos: ${key}`,
        (state: SettingsState) => {
          makePrivate(state);
          state.privateForks[key] = wrong;
        },
        [],
      ] as const,
  ),
  ["/actions/secrets: secrets", ({ secrets }) => secrets.push("RELEASE_KEY"), ["RELEASE_KEY", "replace it"]],
  ["/codeowners/errors: errors", ({ ownerErrors }) => ownerErrors.push({ line: 4, kind: "Unknown owner" }), ["4", "Unknown owner"]],
  ["/maintainers", ({ teams }) => delete teams.maintainers, ["Organization → Teams"]],
  ["/maintainers/id", ({ teams }) => (teams.maintainers = 8), ["8", "7"]],
  ["/apps/intake", ({ apps }) => apps.shift(), ["GitHub has no /apps/intake"]],
  ["/apps/intake/app_id", (state) => (app(state, "intake").app_id = 999), ["999", "101"]],
  ["/apps/accept/client_id", (state) => (app(state, "accept").client_id = "Iv1.other"), ["Iv1.other"]],
  [
    "/apps/intake/permissions/contents",
    (state) => Object.assign(app(state, "intake").permissions, { contents: "read" }),
    ['"read"', '"write"'],
  ],
  ["/apps/accept/permissions/metadata", (state) => Object.assign(app(state, "accept").permissions, { metadata: "write" }), ['"write"']],
  ["/apps/accept/permissions/pull_requests", (state) => delete app(state, "accept").permissions.pull_requests, ["nothing"]],
  ["/apps/intake/permissions/workflows", (state) => Object.assign(app(state, "intake").permissions, { workflows: "write" }), ["nothing"]],
  ["/apps/accept/events", (state) => app(state, "accept").events.push("push"), ["push"]],
  ["/apps/intake/repository_selection", (state) => (app(state, "intake").repository_selection = "all"), ['"selected"']],
  ["/apps/intake/suspended_at", (state) => (app(state, "intake").suspended_at = "2026-11-01T08:00:00Z"), ["2026-11-01"]],
  ["/environments/countersign", ({ environments }) => delete environments.countersign, ["countersign"]],
  [
    "/environments/holder-1/reviewers",
    (state) => environment(state, "holder-1").reviewers.push("user:andra"),
    ["user:forsta", "user:andra"],
  ],
  [
    "/environments/count/prevent_self_review",
    (state) => (environment(state, "count").preventsSelfReview = false),
    ["Environments → count"],
  ],
  ["/environments/github-pages/can_admins_bypass", (state) => (environment(state, "github-pages").canAdminsBypass = true), []],
  ["/environments/accept/can_admins_bypass", (state) => (environment(state, "accept").canAdminsBypass = undefined), ["See for yourself"]],
  ["/environments/accept/branches", (state) => (environment(state, "accept").branches = "all"), ["nothing", "main"]],
  ["/environments/accept/branches", (state) => (environment(state, "accept").branches = ["main", "release/*"]), ["release/*"]],
  ["/environments/accept/branches", (state) => (environment(state, "accept").branches = ["tag:main"]), ["tag main"]],
  ["/environments/holder-3/secrets", (state) => environment(state, "holder-3").secrets.pop(), ["HOLDER_KEY"]],
  ["/environments/count/secrets", (state) => environment(state, "count").secrets.push("DEPLOY_KEY"), ["DEPLOY_KEY"]],
  ["/environments/accept/variables", (state) => delete environment(state, "accept").variables.ACCEPT_APP, ["ACCEPT_APP"]],
  ["/environments/accept/variables", (state) => (environment(state, "accept").variables.ACCEPT_APP = "Iv1.other"), ["Client ID"]],
  ["/environments/accept/variables", (state) => (environment(state, "accept").variables.INTAKE_LOGIN = "intake"), ["[bot]"]],
  ["/environments/count/variables", (state) => (environment(state, "count").variables.CODE = "latest"), ["CODE, but not as 64 hex"]],
  ["/variables", ({ variables }) => (variables.RELEASE_RUNNER = "own-runner"), ["RELEASE_RUNNER"]],
  ["/variables", ({ variables }) => (variables.RELEASE_RUNNER = '{"group":"own","label":"x"}'), ["RELEASE_RUNNER"]],
  ["/pages", (state) => (state.pages = undefined), ["Settings → Pages"]],
  ["/pages/build_type", ({ pages }) => Object.assign(pages ?? {}, { build_type: "legacy" }), ['"legacy"', '"workflow"']],
  ["/pages/https_enforced", ({ pages }) => Object.assign(pages ?? {}, { https_enforced: false }), []],
  [
    "/pages/html_url",
    ({ pages }) => Object.assign(pages ?? {}, { html_url: "https://myndigheten.github.io/infosaktrappan/" }),
    [website, "https://myndigheten.github.io/infosaktrappan/"],
  ],
  ["other-branches: ", ({ rulesets }) => rulesets.splice(2, 1), ["other branches", "Import a ruleset"]],
  ["main: /target", (state) => (ruleset(state, "main").target = "tag"), ['"tag"']],
  ["main: /enforcement", (state) => (ruleset(state, "main").enforcement = "evaluate"), ['"evaluate"', '"active"']],
  [
    "intake-branches: /conditions/ref_name/include",
    (state) => (ruleset(state, "intake branches").conditions.ref_name.include = ["refs/heads/intake/**"]),
    ["/**/*"],
  ],
  [
    "other-branches: /conditions/ref_name/exclude",
    (state) => ruleset(state, "other branches").conditions.ref_name.exclude.push("refs/heads/x"),
    ["refs/heads/x"],
  ],
  [
    "main: /bypass_actors",
    (state) => ruleset(state, "main").bypass_actors?.push({ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }),
    ["RepositoryRole"],
  ],
  ["intake-branches: /bypass_actors", (state) => ruleset(state, "intake branches").bypass_actors?.pop(), ["Integration", "101"]],
  [
    "tags: /bypass_actors",
    (state) => ruleset(state, "tags").bypass_actors?.push({ actor_id: 101, actor_type: "Integration", bypass_mode: "exempt" }),
    ["101"],
  ],
  ["main: deletion/", (state) => without(state, "main", "deletion"), ["deletion"]],
  ["main: non_fast_forward/", (state) => without(state, "main", "non_fast_forward"), ["non_fast_forward"]],
  ["main: pull_request/", (state) => without(state, "main", "pull_request"), ["pull_request"]],
  ["main: required_status_checks/", (state) => without(state, "main", "required_status_checks"), []],
  ["tags: creation/", (state) => without(state, "tags", "creation"), ["creation"]],
  ["other-branches: update/", (state) => without(state, "other branches", "update"), ["update"]],
  ...(
    [
      ["pull_request", "required_approving_review_count", 0],
      ["pull_request", "require_code_owner_review", false],
      ["pull_request", "dismiss_stale_reviews_on_push", false],
      ["pull_request", "require_last_push_approval", true],
      ["pull_request", "required_review_thread_resolution", true],
      ["required_status_checks", "strict_required_status_checks_policy", true],
    ] as const
  ).map(
    ([rule, key, wrong]) =>
      [
        `main: ${rule}/parameters/${key}`,
        (state: SettingsState) => Object.assign(parameters(state, rule), { [key]: wrong }),
        [String(wrong)],
      ] as const,
  ),
  [
    "main: required_status_checks/parameters/required_status_checks",
    (state) => (parameters(state, "required_status_checks").required_status_checks as unknown[]).pop(),
    ["Check the envelopes"],
  ],
  [
    "main: required_status_checks/parameters/required_status_checks",
    (state) => {
      const all = parameters(state, "required_status_checks").required_status_checks as { context: string; integration_id?: number }[];
      for (const one of all) if (one.context === "Check the envelopes") delete one.integration_id;
    },
    ["Check the envelopes"],
  ],
  ["events: ", ({ policies }) => policies.shift(), ["GitHub has no events", "Settings → Actions → Policies"]],
  ["release: /enforcement", (state) => (policy(state, "release").enforcement = "evaluate"), ['"evaluate"', '"active"']],
  [
    "release: /conditions/workflow_path/include",
    (state) => policy(state, "release").conditions.workflow_path.include.pop(),
    ["release.yml"],
  ],
  [
    "events: /conditions/workflow_path/exclude",
    (state) => policy(state, "events").conditions.workflow_path.exclude.push("a.yml"),
    ["a.yml"],
  ],
  [
    "events: restrict_action_events/parameters/allowed_events",
    (state) => (policyParameters(state, "events").allowed_events as string[]).push("pull_request_target"),
    ["pull_request_target", "Settings → Actions → Policies"],
  ],
  [
    "release: restrict_actions_actors/parameters/allowed_actors",
    (state) => (policyParameters(state, "release").allowed_actors as unknown[]).push({ id: 4, type: "RepositoryRole" }),
    ["RepositoryRole"],
  ],
  ["events: restrict_action_events/", (state) => (policy(state, "events").rules = []), ["restrict_action_events"]],
  ["release: restrict_actions_actors/", (state) => (policy(state, "release").rules = []), ["restrict_actions_actors"]],
];

/** Planted together, neighbours apart: one that hides another would fail here. All at once, since the client waits between calls. */
const batches = 11;
const results = Promise.all(
  Array.from({ length: batches }, async (_, batch) => {
    const own = planted.filter((_one, index) => index % batches === batch);
    const { found } = await checked((state) => {
      for (const [, change] of own) change(state);
    });
    return found.map((one) => ({ name: nameOf(settings, one.file ?? "", one.pointer), one }));
  }),
);

describe("each difference is named:", () => {
  test.each(planted.map((one, index) => [...one, index] as const))("%s", async (name, _change, said, index) => {
    const found = ((await results)[index % batches] ?? []).filter((one) => one.name === name).map(({ one }) => one);
    expect(found).toHaveLength(1);
    expect(found[0]?.line).toBeGreaterThan(0);
    const printed = forTerminal(found);
    for (const text of said) expect(printed).toContain(text);
    expect(printed).not.toMatch(/no sentence|\{(name|is|should|page)\}/);
  });

  test("and nothing else is", async () => {
    const names = (await results).flat().map(({ name }) => name);
    expect(names.sort()).toEqual(planted.map(([name]) => name).sort());
  });
});

test("every setting that the files declare has a planted difference", () => {
  const declared = [
    ...leavesOf(settings.file).map(({ pointer }) => nameOf(settings, "", pointer)),
    ...Object.entries({ ...settings.rulesets, ...settings.policies }).flatMap(([name, one]) =>
      leavesOf(one).map(({ pointer }) => nameOf(settings, `rulesets/${name}.json`, pointer)),
    ),
  ].filter((name) => !/^\/(owner|repository|api|site|answers\/.*)$/.test(name));
  // Environments, Apps and rulesets are read by the same code, so one of each stands for all.
  const kind = (name: string) => name.replace(/^\/(environments|apps)\/[^/]+/, "/$1/*").replace(/^[a-z-]+: /, "*: ");
  const covered = new Set(planted.map(([name]) => kind(name)));
  // Found by: without it there is nothing to compare.
  const found = ["/maintainers/slug", "/apps/*/app_slug", "*: /name"];
  // A rule that is missing is named by its place, with its type.
  const isRule = (name: string) => covered.has(name.replace(/\/type$/, "/"));
  expect([...new Set(declared.map(kind))].filter((name) => !covered.has(name) && !found.includes(name) && !isRule(name))).toEqual([]);
});

test("an environment without reviewers, and one that nothing protects, lack each setting by name", async () => {
  const found = await check((state) => Object.assign(environment(state, "holder-2"), { reviewers: [], branches: "all" }));
  expect(found.map((one) => one.pointer)).toEqual(
    ["reviewers", "prevent_self_review", "branches"].map((key) => `/environments/holder-2/${key}`),
  );
});

test("a value of a variable is never printed", async () => {
  const found = await check((state) => {
    state.variables.RELEASE_RUNNER = "-----BEGIN PRIVATE KEY-----";
    environment(state, "accept").variables.ACCEPT_APP = "-----BEGIN PRIVATE KEY-----";
  });
  expect(found).toHaveLength(2);
  expect(JSON.stringify(found)).not.toContain("PRIVATE");
});

test("an address that the authority has not written is asked for", async () => {
  const found = await check(undefined, null);
  expect(found.map((one) => one.pointer)).toEqual(["/pages/html_url"]);
  expect(forTerminal(found)).toContain("not written yet");
});

test.each<readonly [(state: SettingsState) => void, string]>([
  [(state) => (state.refuses["actions/list-repo-secrets"] = 403), "Secrets: read"],
  [(state) => (state.refuses["orgs/list-app-installations"] = 404), "Organization → Administration: read"],
  [(state) => (ruleset(state, "main").bypass_actors = undefined), "Administration: write"],
  [(state) => (state.refuses["actions/list-repository-actions-policies"] = 403), "Administration: write"],
  [(state) => (state.scopes = "repo, read:org"), "repo, read:org"],
])("a token that sees too little or reaches too much is told so (%#)", async (change, said) => {
  const found = await check(change);
  expect(found.map((one) => one.code)).toEqual([expect.stringMatching(/^settings-token-(few|many)$/)]);
  expect(forTerminal(found)).toContain(said);
});

test("a CODEOWNERS that GitHub has not got is missing by name", async () => {
  const found = await check(({ refuses }) => {
    refuses["repos/codeowners-errors"] = 404;
  });
  expect(forTerminal(found)).toContain("GitHub has no answer to GET /repos/{owner}/{repo}/codeowners/errors.");
});

test("a repository that is not there, a token that GitHub refuses or a GitHub that does not answer is one sentence, without the token", async () => {
  const gone = await check((state) => (state.repository = undefined));
  expect(forTerminal(gone)).toContain("myndigheten/infosaktrappan");
  const { state, transport } = inventSettings();
  const refused = await checkSettings({ ...request, website, transport, token: "github_pat_other_secret" });
  state.refuses["repos/get"] = 503;
  const unreachable = await checkSettings({ ...request, website, transport });
  const found = [...gone, ...refused, ...unreachable];
  expect(found.map((one) => one.code)).toEqual(["settings-repository", "settings-token-refused", "forge-unreachable"]);
  expect(JSON.stringify(found) + forTerminal(found)).not.toMatch(/github_pat/);
});

test("an answer that GitHub does not describe is one sentence, and no crash", async () => {
  const { found, contractFaults } = await checked(({ refuses }) => {
    refuses["repos/get-pages"] = 418;
  });
  expect(found.map((one) => [one.code, one.values.status])).toEqual([["settings-answer", 418]]);
  // Asked again a few times, as after any passing fault.
  expect([...new Set(contractFaults)]).toEqual(["repos/get-pages 418: repos/get-pages never answers 418"]);
});

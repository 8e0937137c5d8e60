import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { printer } from "../../cli/print.ts";
import { unwrap } from "../../repository/read-file.ts";
import { inventedToken, inventSettings } from "../../testing/github/fake-settings.ts";
import { madeSettings, website } from "../../testing/github/made-settings.ts";
import type { SettingsState } from "../../testing/github/settings-state.ts";
import { cases } from "../../testing/test-profile.ts";
import { checkSettings } from "./check.ts";
import { messages, type SettingsCode } from "./messages.ts";
import { readSettings } from "./read-files.ts";

const { forTerminal } = printer(messages);

const root = madeSettings();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = unwrap(readSettings(root));

/** What the check finds on a GitHub that a test has changed, and which operations it called. */
async function checked(change: (state: SettingsState) => void = () => undefined, shown: string | null = website) {
  const { state, transport, calls, contractFaults } = inventSettings();
  change(state);
  const found = await checkSettings({ file, token: inventedToken, website: shown, transport });
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
const reviewed = (state: SettingsState) => {
  const rule = ruleset(state, "main").rules.find((one) => one.type === "pull_request");
  return (rule?.parameters ?? {}) as Record<string, unknown>;
};
const app = ({ apps }: SettingsState, index: number) => apps[index] as SettingsState["apps"][number];

test("settings as the files say pass, without a word", async () => {
  expect(await check()).toEqual([]);
});

test("a private repository is checked against the setting that GitHub has for it", async () => {
  const makePrivate = ({ repository }: SettingsState) => Object.assign(repository ?? {}, { private: true });
  const { found, calls } = await checked(makePrivate);
  expect(found).toEqual([]);
  expect(calls).not.toContain("actions/get-fork-pr-contributor-approval-permissions-repository");
});

test("what is stricter than the files passes", async () => {
  const stricter = (state: SettingsState) => {
    state.forks = "all_external_contributors";
    ruleset(state, "main").rules.push({ type: "required_linear_history" });
  };
  expect(await check(stricter)).toEqual([]);
});

/** One planted difference for each code, and what its message must name. */
const planted: readonly (readonly [SettingsCode, (state: SettingsState) => void, readonly string[]])[] = [
  ["settings-repository", (state) => (state.repository = undefined), ["myndigheten/infosaktrappan"]],
  ["settings-owner", ({ repository }) => Object.assign(repository ?? {}, { owner: "User" }), ["myndigheten"]],
  ["settings-branch", ({ repository }) => Object.assign(repository ?? {}, { default_branch: "master" }), ["master"]],
  ["settings-actions-off", ({ actions }) => Object.assign(actions, { enabled: false }), []],
  ["settings-actions-allowed", ({ actions }) => Object.assign(actions, { allowed: "all" }), []],
  ["settings-actions-allowed", ({ actions }) => actions.patterns.push("octocat/*"), []],
  ["settings-actions-allowed", ({ actions }) => Object.assign(actions, { verified: true }), []],
  ["settings-actions-pinned", ({ actions }) => Object.assign(actions, { pinned: false }), []],
  ["settings-workflow-token", ({ token }) => Object.assign(token, { write: true }), []],
  ["settings-workflow-pulls", ({ token }) => Object.assign(token, { pulls: true }), []],
  ["settings-forks", (state) => (state.forks = "first_time_contributors_new_to_github"), []],
  [
    "settings-forks",
    ({ repository, privateForks }) => {
      Object.assign(repository ?? {}, { private: true });
      privateForks.send_secrets_and_variables = true;
    },
    [],
  ],
  ["settings-environment-missing", ({ environments }) => delete environments.countersign, ["countersign"]],
  ["settings-environment-reviewers", (state) => (environment(state, "holder-2").reviewers = []), ["holder-2", "user:andra"]],
  [
    "settings-environment-other-reviewers",
    (state) => environment(state, "holder-1").reviewers.push("user:andra"),
    ["holder-1", "user:forsta, user:andra"],
  ],
  ["settings-environment-self-review", (state) => (environment(state, "count").preventsSelfReview = false), ["count"]],
  ["settings-environment-bypass", (state) => (environment(state, "github-pages").canAdminsBypass = true), ["github-pages"]],
  ["settings-environment-bypass-unseen", (state) => (environment(state, "accept").canAdminsBypass = undefined), ["accept"]],
  ["settings-environment-branches", (state) => (environment(state, "accept").branches = "all"), ["accept"]],
  ["settings-environment-branches", (state) => (environment(state, "accept").branches = ["main", "release/*"]), ["accept"]],
  ["settings-secret-missing", (state) => environment(state, "holder-3").secrets.pop(), ["holder-3", "HOLDER_KEY"]],
  ["settings-secret-extra", (state) => environment(state, "count").secrets.push("DEPLOY_KEY"), ["count", "DEPLOY_KEY"]],
  ["settings-secret-repository", ({ secrets }) => secrets.push("RELEASE_KEY"), ["RELEASE_KEY"]],
  ["settings-variable-missing", (state) => delete environment(state, "accept").variables.ACCEPT_APP, ["accept", "ACCEPT_APP"]],
  ["settings-variable-form", (state) => (environment(state, "accept").variables.ACCEPT_APP = "Iv1.other"), ["ACCEPT_APP", "Client ID"]],
  ["settings-variable-form", (state) => (environment(state, "count").variables.TOOLS = "latest"), ["TOOLS", "64 hex"]],
  ["settings-variable-form", ({ variables }) => (variables.RELEASE_RUNNER = "own-runner"), ["RELEASE_RUNNER"]],
  ["settings-app-missing", ({ apps }) => apps.shift(), ["intake", "myndigheten-intake"]],
  ["settings-app-many", (state) => Object.assign(app(state, 0).permissions, { workflows: "write" }), ["intake", "workflows: write"]],
  ["settings-app-many", (state) => Object.assign(app(state, 1).permissions, { metadata: "write" }), ["accept", "metadata: write"]],
  ["settings-app-few", (state) => Object.assign(app(state, 0).permissions, { contents: "read" }), ["intake", "contents: write"]],
  ["settings-app-id", (state) => (app(state, 0).app_id = 999), ["intake", "999"]],
  ["settings-app-id", (state) => (app(state, 1).client_id = "Iv1.other"), ["accept"]],
  ["settings-app-events", (state) => app(state, 1).events.push("push"), ["accept", "push"]],
  ["settings-app-everywhere", (state) => (app(state, 0).repository_selection = "all"), ["intake"]],
  ["settings-app-suspended", (state) => (app(state, 0).suspended_at = "2026-11-01T08:00:00Z"), ["intake"]],
  ["settings-team-missing", ({ teams }) => delete teams.maintainers, ["maintainers"]],
  ["settings-team-id", ({ teams }) => (teams.maintainers = 8), ["maintainers", "8"]],
  ["settings-rule-missing", ({ rulesets }) => rulesets.pop(), ["other branches", "rulesets/other-branches.json"]],
  ["settings-rule-off", (state) => (ruleset(state, "main").enforcement = "disabled"), ["main"]],
  [
    "settings-rule-branches",
    (state) => (ruleset(state, "intake branches").conditions.ref_name.include = ["refs/heads/intake/**"]),
    ["/**/*"],
  ],
  ["settings-rule-branches", (state) => ruleset(state, "other branches").conditions.ref_name.exclude.push("refs/heads/x"), ["~ALL"]],
  ["settings-rule-lacks", (state) => ruleset(state, "main").rules.splice(0, 1), ["deletion"]],
  ["settings-rule-differs", (state) => (reviewed(state).require_code_owner_review = false), ["require_code_owner_review: true"]],
  ["settings-rule-differs", (state) => (reviewed(state).required_approving_review_count = 0), ["required_approving_review_count: 1"]],
  [
    "settings-rule-check",
    (state) => {
      const rule = ruleset(state, "main").rules.find((one) => one.type === "required_status_checks");
      ((rule?.parameters?.required_status_checks ?? []) as unknown[]).pop();
    },
    ["Check the envelopes"],
  ],
  [
    "settings-rule-check",
    (state) => {
      const rule = ruleset(state, "main").rules.find((one) => one.type === "required_status_checks");
      for (const one of (rule?.parameters?.required_status_checks ?? []) as { context: string; integration_id?: number }[])
        if (one.context === "Check the envelopes") delete one.integration_id;
    },
    ["Check the envelopes"],
  ],
  [
    "settings-rule-bypass",
    (state) => ruleset(state, "main").bypass_actors?.push({ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }),
    ["RepositoryRole 5", "main"],
  ],
  ["settings-rule-bypass-lacks", (state) => ruleset(state, "intake branches").bypass_actors?.pop(), ["Integration 101", "intake branches"]],
  ["settings-pages-missing", (state) => (state.pages = undefined), []],
  ["settings-pages-build", ({ pages }) => Object.assign(pages ?? {}, { build_type: "legacy" }), []],
  [
    "settings-pages-address",
    ({ pages }) => Object.assign(pages ?? {}, { html_url: "https://myndigheten.github.io/infosaktrappan/" }),
    [website, "https://myndigheten.github.io/infosaktrappan/"],
  ],
  ["settings-pages-https", ({ pages }) => Object.assign(pages ?? {}, { https_enforced: false }), []],
  ["settings-codeowners", ({ ownerErrors }) => ownerErrors.push({ line: 4, kind: "Unknown owner" }), ["4", "Unknown owner"]],
  ["settings-token-many", (state) => (state.scopes = "repo, read:org"), ["repo, read:org"]],
  ["settings-token-few", ({ refuses }) => (refuses["actions/list-repo-secrets"] = 403), ["Secrets: read"]],
  ["settings-token-few", ({ refuses }) => (refuses["orgs/list-app-installations"] = 404), ["Organization → Administration: read"]],
  ["settings-token-few", (state) => (ruleset(state, "main").bypass_actors = undefined), ["Administration: write"]],
];

// At once, since the client waits between calls.
describe.concurrent("each difference is named, and nothing else:", () => {
  test.each(planted.filter((_, at) => at % cases({ part: 6, whole: 1 }) === 0))("%s", async (code, change, named) => {
    const found = await check(change);
    expect(found.map((one) => one.code)).toEqual([code]);
    const printed = forTerminal(found);
    for (const text of named) expect(printed).toContain(text);
    expect(printed).not.toMatch(/no sentence|\{[A-Za-z]/);
  });

  test("an address that the authority has not written", async () => {
    expect((await check(undefined, null)).map((one) => one.code)).toEqual(["settings-website"]);
  });

  test("every code of a comparison has a planted difference, or a test of its own", () => {
    const elsewhere: readonly SettingsCode[] = [
      // read-files.test.ts
      "settings-placeholder",
      "settings-file-stale",
      "settings-exists",
      "settings-repository-name",
      "settings-site-environment",
      "settings-site-other",
      "settings-site-variables",
      "settings-reviewer-form",
      "settings-reviewer-none",
      "settings-reviewer-same",
      "settings-reviewer-environment",
      "settings-codeowners-missing",
      "settings-codeowners-organisation",
      // apply.test.ts and commands/forge.test.ts
      "settings-reviewer-unknown",
      "settings-token-write",
      "settings-token-missing",
      // Below.
      "settings-website",
      "settings-token-refused",
      "settings-answer",
    ];
    const covered = [...new Set([...planted.map(([code]) => code), ...elsewhere])].sort();
    expect(covered).toEqual(Object.keys(messages).sort());
  });
});

test("many differences are named all at once", async () => {
  const found = await check((state) => {
    state.token.write = true;
    environment(state, "accept").preventsSelfReview = false;
    state.pages = undefined;
  });
  expect(found.map((one) => one.code)).toEqual(["settings-workflow-token", "settings-environment-self-review", "settings-pages-missing"]);
});

test("a token that GitHub refuses, or a GitHub that does not answer, is one sentence, without the token", async () => {
  const { state, transport } = inventSettings();
  const request = { file, website, transport };
  const refused = await checkSettings({ ...request, token: "github_pat_other_secret" });
  expect(refused.map((one) => one.code)).toEqual(["settings-token-refused"]);
  state.refuses["repos/get"] = 503;
  const unreachable = await checkSettings({ ...request, token: inventedToken });
  expect(unreachable.map((one) => one.code)).toEqual(["forge-unreachable"]);
  expect(JSON.stringify([refused, unreachable]) + forTerminal([...refused, ...unreachable])).not.toMatch(/github_pat/);
});

test("an answer that GitHub does not describe is one sentence, and no crash", async () => {
  const { found, contractFaults } = await checked(({ refuses }) => {
    refuses["repos/get-pages"] = 418;
  });
  expect(found.map((one) => [one.code, one.values.status])).toEqual([["settings-answer", 418]]);
  // Asked again a few times, as after any passing fault.
  expect([...new Set(contractFaults)]).toEqual(["repos/get-pages 418: repos/get-pages never answers 418"]);
});
